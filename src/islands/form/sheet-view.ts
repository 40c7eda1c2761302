// The body of the sheet: stages, sections and their fields and computed values, in the order of the paper.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { show } from '../../core/field/kinds.ts';
import { type ComputedValues, computedOf } from '../../core/form/compute.ts';
import type { Section } from '../../core/form/form.ts';
import { fieldTemplate } from './field-view.ts';
import { rowsTemplate } from './rows-view.ts';
import type { FormSession } from './session.ts';
import { idOf } from './slot.ts';

function computedTemplate(session: FormSession, id: string, values: ComputedValues): TemplateResult {
  const { label, field, formula } = session.form.computed[id]!;
  const text = show(field, values[id]);
  return html`<div class="field field-computed" data-width=${field.width ?? 6} data-kind=${field.kind}>
    <span class="label" id="${idOf(id)}-label">${label}</span>
    <div class="field-body">
      <output id=${idOf(id)} class="value" tabindex="-1" aria-labelledby="${idOf(id)}-label ${idOf(id)}"
        >${text || html`<span class="muted">아직 계산할 수 없습니다.</span>`}</output
      >
      <details class="formula">
        <summary>식<span class="visually-hidden"> 보기: ${label}</span></summary>
        <p>${formula}</p>
      </details>
    </div>
  </div>`;
}

function itemTemplate(session: FormSession, id: string, values: ComputedValues): TemplateResult | typeof nothing {
  const field = session.form.fields[id];
  if (!field) return computedTemplate(session, id, values);
  if (field.deprecated !== undefined && session.value(id) === undefined) return nothing;
  return field.kind === 'rows' ? rowsTemplate(session, id, field) : fieldTemplate(session, id, field);
}

function sectionTemplate(session: FormSession, section: Section, number: number, values: ComputedValues) {
  return html`<section class="sheet-section" aria-labelledby="s-${section.id}">
    <h2 id="s-${section.id}">${/^\d/.test(section.title) ? nothing : html`<span class="sheet-number">${number}</span> `}${section.title}</h2>
    ${section.hint ? html`<p class="hint">${section.hint}</p>` : nothing}
    <div class="fields">${section.items.map((id) => itemTemplate(session, id, values))}</div>
  </section>`;
}

/** How far the record has come, for forms of more than one stage. */
function stagesTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { stages } = session.form.workflow;
  if (stages.length < 2) return nothing;
  const { status, revisions } = session.snapshot().state;
  const working = stages.findIndex((stage) => stage.id === session.stage().id);
  const done = status === 'approved' ? stages.length : working;
  return html`<ol class="stages" aria-label="단계">
    ${stages.map((stage, index) => {
      // Of a request that was refused the stages after it were never gone through.
      const passed = index < working || revisions.some((one) => one.stage === stage.id);
      const word = index < done ? (passed ? '완료' : '해당 없음') : index === working ? '진행' : '예정';
      return html`<li data-state=${word} aria-current=${index === working && done !== stages.length ? 'step' : nothing}>
        <a href="#s-${stage.sections[0]}">${index + 1}. ${stage.title}</a> <span class="muted">${word}</span>
      </li>`;
    })}
  </ol>`;
}

/** All sections. */
export function sheetTemplate(session: FormSession): TemplateResult {
  const { form, context } = session;
  // Unsaved edits are laid over the snapshot, so that a result follows the keys and not the disk.
  const { fields, rows } = session.parts();
  const values = computedOf(form, { ...session.snapshot().state, fields, rows, stage: session.stage().id }, context);
  return html`${stagesTemplate(session)}
  <div class="sheet">
    ${form.sections.map((section, index) => sectionTemplate(session, section, index + 1, values))}
  </div>`;
}
