// Submitting, signing, returning, withdrawing, correcting, voiding: what each asks of a person, and what it tells before it is done.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { waitingStep } from '../../core/approval/turn.ts';
import type { FileValue } from '../../core/field/value.ts';
import type { LineStep, Signer } from '../../core/journal/commit.ts';
import { approvedStages } from '../../core/journal/state.ts';
import type { Outcome } from '../../store/workspace.ts';
import { openDialog } from '../dialog.ts';
import type { FormSession } from './session.ts';

export type ApprovalAct = 'submit' | 'sign' | 'return' | 'withdraw' | 'revise' | 'void';

type Given = { text: string; signature?: FileValue; exceptions: Record<string, string>; stage: string };

type Act = {
  readonly title: (session: FormSession) => string;
  /** What the text is: an opinion may be empty, a reason may not. */
  readonly asks: '의견' | '사유';
  readonly says: string;
  /** The same where nobody signs after the author. */
  readonly saysAlone?: string;
  readonly signs: boolean;
  readonly verb: (session: FormSession) => string;
  readonly run: (session: FormSession, given: Given, line: LineStep[]) => Promise<Outcome>;
};

const stepWord = (session: FormSession): string => waitingStep(session.snapshot().state)?.step.step ?? '결재';

const acts: Readonly<Record<ApprovalAct, Act>> = {
  submit: {
    title: (session) => session.stage().verb,
    asks: '의견',
    says: '제출하면 이 단계의 내용은 결재가 끝나거나 돌아올 때까지 고칠 수 없습니다.',
    saysAlone: '기록하면 이 단계의 내용은 고칠 수 없습니다. 고쳐야 하면 사유를 적어 정정합니다.',
    signs: true,
    verb: (session) => session.stage().verb,
    run: (session, given, line) =>
      session.record.submit(session.stage().id, {
        line,
        opinion: given.text || undefined,
        signature: given.signature,
        exceptions: given.exceptions,
      }),
  },
  sign: {
    title: stepWord,
    asks: '의견',
    says: '지금 화면에 있는 내용에 서명합니다.',
    signs: true,
    verb: stepWord,
    run: (session, given) => session.record.sign({ opinion: given.text || undefined, signature: given.signature }),
  },
  return: {
    title: () => '반려',
    asks: '사유',
    says: '작성자에게 돌려보냅니다. 무엇을 어떻게 고칠지 적어 주세요.',
    signs: false,
    verb: () => '반려',
    run: (session, given) => session.record.returnWith(given.text),
  },
  withdraw: {
    title: () => '회수',
    asks: '사유',
    says: '제출을 거두고 다시 고칠 수 있게 합니다. 제출한 사실은 이력에 남습니다.',
    signs: false,
    verb: () => '회수',
    run: (session, given) => session.record.withdraw(given.text),
  },
  revise: {
    title: () => '정정',
    asks: '사유',
    says: '새 판을 엽니다. 결재가 끝난 판은 그대로 남고 함께 인쇄할 수 있습니다.',
    signs: false,
    verb: () => '정정 시작',
    run: (session, given) => session.record.revise(given.stage, given.text),
  },
  void: {
    title: () => '무효로 하기',
    asks: '사유',
    says: '번호와 내용은 남고 대장에 무효로 표시됩니다. 번호를 다시 쓰지 않습니다.',
    signs: false,
    verb: () => '무효로 하기',
    run: (session, given) => session.record.voidWith(given.text),
  },
};

/** The resolved line as it will be printed, with who may stand in for whom. */
function lineTemplate(
  line: LineStep[],
  missing: readonly string[],
  choices: readonly (readonly Signer[])[],
): TemplateResult {
  const signerTemplate = (step: LineStep, index: number) => {
    const several = choices[index] ?? [];
    if (several.length < 2)
      return html`${step.signer.name || html`<span class="remark-error">정해지지 않음</span>`} <span class="muted">${step.signer.position}</span>`;
    const choose = (event: Event) => {
      const signer = several[(event.target as HTMLSelectElement).selectedIndex]!;
      line[index] = { step: step.step, signer, ...(step.delegated !== undefined && { delegated: step.delegated }) };
    };
    return html`<select class="control" aria-label="${step.step}할 사람" @change=${choose}>
      ${several.map((one) => html`<option ?selected=${one.person === step.signer.person}>${one.name} ${one.position}</option>`)}
    </select>`;
  };
  return html`<ol class="line">
      ${line.map(
        (step, index) => html`<li>
          <b>${step.step}</b> ${signerTemplate(step, index)}
          ${step.delegated ? html`<span class="badge">전결 ${step.delegated}</span>` : nothing}
          ${step.proxies?.map((proxy) => html`<span class="badge">대결 가능: ${proxy.name}(${proxy.reason})</span>`)}
        </li>`,
      )}
    </ol>
    ${
      missing.length > 0
        ? html`<p class="remark remark-error">결재할 사람이 정해지지 않은 역할이 있습니다: ${missing.join(', ')}. 설정의 결재선에서 정해 주세요.</p>`
        : nothing
    }`;
}

/** Which of the stages that are done is opened again; those after it are opened with it. */
function stageTemplate(session: FormSession, stages: readonly string[], given: Given): TemplateResult {
  const titleOf = (id: string) => session.form.workflow.stages.find((stage) => stage.id === id)?.title ?? id;
  const choose = (event: Event) => {
    given.stage = (event.target as HTMLSelectElement).value;
  };
  return html`<label class="label" for="act-stage">정정할 단계</label>
    <select id="act-stage" class="control" @change=${choose}>
      ${stages.map((id) => html`<option value=${id} ?selected=${id === given.stage}>${titleOf(id)}</option>`)}
    </select>
    <p class="hint">고른 단계부터 그 뒤의 단계까지 다시 열립니다.</p>`;
}

/** Runs one act with its dialog. The dialog stays open with a sentence while the store refuses; it never loses what was written. */
export async function runAct(session: FormSession, name: ApprovalAct): Promise<void> {
  const act = acts[name];
  const resolved =
    name === 'submit'
      ? await session.workspace.lineOf(session.form.id, session.stage().id)
      : { line: [], missing: [], choices: [] };
  const user = session.workspace.user();
  const alone = name === 'submit' && resolved.line.length === 0;
  const stages = name === 'revise' ? approvedStages(session.snapshot().state) : [];
  const given: Given = { text: '', exceptions: {}, stage: stages.at(-1) ?? session.stage().id };
  let refusal = '';
  let busy = false;
  const done = await openDialog<true>(act.title(session), ({ redraw, close }) => {
    const go = async (event: Event) => {
      event.preventDefault();
      // The same press twice makes one commit.
      if (busy) return;
      if (act.asks === '사유' && given.text.trim() === '') {
        refusal = '사유가 비어 있습니다. 나중에 읽는 사람이 알 수 있게 한 문장으로 적어 주세요.';
        redraw();
        return;
      }
      busy = true;
      redraw();
      const outcome = await act.run(session, { ...given, text: given.text.trim() }, resolved.line);
      busy = false;
      if (outcome.ok) {
        session.settle();
        return close(true);
      }
      refusal = outcome.refusal.message;
      redraw();
    };
    const sign = async () => {
      const { askSignature } = await import('./signature-dialog.ts');
      given.signature = (await askSignature(session)) ?? given.signature;
      redraw();
    };
    return html`<form class="act" @submit=${go}>
      <p>${(alone && act.saysAlone) || act.says}</p>
      ${name === 'submit' && resolved.line.length > 0 ? lineTemplate(resolved.line, resolved.missing, resolved.choices) : nothing}
      ${stages.length > 1 ? stageTemplate(session, stages, given) : nothing}
      <label class="label" for="act-text"
        >${act.asks}${act.asks === '사유' ? html` <span class="required">필수</span>` : nothing}</label
      >
      <textarea
        id="act-text"
        class="control control-long"
        rows="3"
        autofocus
        aria-describedby=${refusal ? 'act-refusal' : nothing}
        @input=${(event: Event) => {
          given.text = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      ${refusal ? html`<p class="remark remark-error" id="act-refusal" role="alert">${refusal}</p>` : nothing}
      ${
        act.signs && !alone
          ? html`<p class="act-sign">
                <button type="button" class="button" @click=${sign}>${given.signature ? '다시 서명' : '서명 그리기'}</button>
                <span class="muted">${given.signature ? '서명함' : '그리지 않으면 이름만 인쇄합니다.'}</span>
              </p>
              ${user && !user.identified ? html`<p class="hint">본인 확인 없음: PIN 없이 고른 이름으로 서명하며, 그렇게 표시하고 인쇄합니다.</p>` : nothing}
              <p class="hint">결재 참고용입니다. 법적 효력은 기관의 전자문서시스템에 등록한 문서에 있습니다.</p>`
          : nothing
      }
      <div class="dialog-acts">
        <button type="submit" class="button button-primary" data-act="confirm">${act.verb(session)}</button>
        ${busy ? html`<span class="working" role="status">저장하고 있습니다.</span>` : nothing}
      </div>
    </form>`;
  });
  if (done) session.afterDrawing(showRecord);
}

/** Shows the head of the record, where its state and its boxes stand. The button that was pressed is gone, and the keyboard goes on there. */
function showRecord(): void {
  const number = document.querySelector<HTMLElement>('jichim-form .record-number');
  if (!number) return;
  number.tabIndex = -1;
  number.focus({ preventScroll: true });
  number.scrollIntoView({ block: 'center' });
}
