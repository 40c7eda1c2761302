// Records whose retention has run out, their disposal, and the register of disposals. Nothing is read before somebody asks: it reads all books.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyOf } from '../../core/journal/reference.ts';
import { paperOfDisposals } from '../../core/paper/disposal.ts';
import { showDate } from '../../core/text/date.ts';
import { wallTime } from '../../store/clock.ts';
import type { Workspace } from '../../store/index.ts';
import { recordAddress } from '../address.ts';
import { openDialog } from '../dialog.ts';
import type { Settings } from './settings.ts';

type Retention = Awaited<ReturnType<Workspace['retention']>>;

/** Lines of a list before the rest is counted; what is chosen counts all of them. */
const shown = 200;

let read: Retention | undefined;
const chosen = new Set<string>();

async function look({ workspace }: Settings): Promise<string | undefined> {
  read = await workspace.retention();
  chosen.clear();
  return read.due.length > 0 ? undefined : '보존기간이 지난 기록이 없습니다.';
}

/** Tells what goes and what stays, asks for document and reason, and disposes. Answers the sentence on what was done. */
async function dispose(settings: Settings): Promise<string | undefined> {
  const targets = read?.due.filter((one) => chosen.has(keyOf(one))) ?? [];
  const order = { disposal: '', reason: '' };
  let refusal = '';
  let busy = false;
  const done = await openDialog<number>('기록 폐기', ({ redraw, close }) => {
    const put = (part: keyof typeof order) => (event: Event) => {
      order[part] = (event.target as HTMLInputElement).value;
    };
    const go = async (event: Event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      redraw();
      const outcome = await settings.workspace.erase(targets, order);
      busy = false;
      if (outcome.ok) return close(outcome.value);
      refusal = outcome.refusal.message;
      redraw();
    };
    return html`<form class="act" @submit=${go}>
      <p><b>고른 기록 ${targets.length}건을 폐기합니다. 되돌릴 수 없습니다.</b></p>
      <p>기록의 내용과 이력, 붙인 파일, 서명이 이 PC에서 지워지고, 이 PC의 백업을 가져가는 다른 PC에서도 지워집니다. 관리번호, 작성일, 폐기일, 근거 문서, 사유는 폐기 대장에 남습니다.</p>
      <p class="hint">이미 다른 곳에 보관한 백업 파일과 인쇄물, 내려받은 PDF는 따로 폐기해 주세요.</p>
      <label class="label" for="disposal-document">폐기를 결정한 문서의 번호 <span class="required">필수</span></label>
      <input id="disposal-document" class="control" autofocus autocomplete="off" @input=${put('disposal')} />
      <label class="label" for="disposal-reason">사유 <span class="required">필수</span></label>
      <textarea id="disposal-reason" class="control control-long" rows="2" @input=${put('reason')}></textarea>
      ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing}
      <div class="dialog-acts">
        <button type="submit" class="button button-primary">${targets.length}건 폐기</button>
        ${busy ? html`<span class="working" role="status">폐기하고 있습니다.</span>` : nothing}
      </div>
    </form>`;
  });
  if (done === undefined) return undefined;
  await look(settings);
  return `기록 ${done}건을 폐기하고 폐기 대장에 적었습니다. 백업을 새로 내보내 이전 백업 파일을 대신해 주세요.`;
}

async function printRegister({ workspace }: Settings): Promise<undefined> {
  const { previewPaper, savePaper } = await import('../paper/pages.ts');
  const created = wallTime(Date.now());
  const example = workspace.name === 'example';
  const paper = paperOfDisposals(read?.done ?? [], { agency: workspace.agencyName(), printedAt: created, example });
  const files = workspace.getFile.bind(workspace);
  await previewPaper(paper, files, () => savePaper(paper, '기록 폐기 대장', { created, files }));
}

function dueTemplate(settings: Settings, { due }: Retention): TemplateResult {
  const toggle = (key: string) => () => {
    if (!chosen.delete(key)) chosen.add(key);
    settings.redraw();
  };
  const all = () => {
    if (chosen.size === due.length) chosen.clear();
    else for (const one of due) chosen.add(keyOf(one));
    settings.redraw();
  };
  return html`<h3>폐기할 수 있는 기록 <span class="count">${due.length}</span></h3>
    <table class="retention" data-list="due">
      <thead>
        <tr><th scope="col"><input type="checkbox" aria-label="모두 고르기" .checked=${chosen.size === due.length} @change=${all} /></th>
          <th scope="col">기록</th><th scope="col">완결일</th><th scope="col">보존기간</th><th scope="col">폐기 가능일</th></tr>
      </thead>
      <tbody>
        ${due.slice(0, shown).map((one) => {
          const key = keyOf(one);
          return html`<tr>
            <td><input type="checkbox" aria-label="${one.number} 고르기" .checked=${chosen.has(key)} @change=${toggle(key)} /></td>
            <td><a href=${recordAddress(one)}>${one.number} ${one.subject}</a> <span class="muted">${one.title}</span></td>
            <td>${showDate(one.completedOn)}</td><td>${one.retention}</td><td>${showDate(one.dueFrom)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${due.length > shown ? html`<p class="muted">외 ${due.length - shown}건. 모두 고르기는 보이지 않는 기록까지 고릅니다.</p>` : nothing}
    <button type="button" class="button" data-act="dispose" ?disabled=${chosen.size === 0} @click=${() => settings.run('retention', () => dispose(settings))}>고른 ${chosen.size}건 폐기</button>`;
}

function doneTemplate(settings: Settings, { done }: Retention): TemplateResult {
  return html`<h3>폐기 대장 <span class="count">${done.length}</span></h3>
    <table class="retention" data-list="disposed">
      <thead>
        <tr><th scope="col">관리번호</th><th scope="col">작성일</th><th scope="col">폐기일</th><th scope="col">근거 문서와 사유</th><th scope="col">폐기한 사람</th></tr>
      </thead>
      <tbody>
        ${done.slice(0, shown).map(
          (one) => html`<tr>
            <td>${one.number} <span class="muted">${one.title}</span></td>
            <td>${showDate(one.createdOn)}</td><td>${showDate(one.on)}</td><td>${one.disposal} <span class="muted">${one.reason}</span></td><td>${one.by}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${done.length > shown ? html`<p class="muted">외 ${done.length - shown}건은 인쇄물에서 볼 수 있습니다.</p>` : nothing}
    <button type="button" class="button" data-act="register" @click=${() => settings.run('retention', () => printRegister(settings))}>폐기 대장 인쇄</button>`;
}

export function retentionView(settings: Settings): TemplateResult {
  const { busy } = settings;
  return html`<section aria-labelledby="retention-title">
    <h2 id="retention-title">보존기간이 지난 기록</h2>
    <p>보존기간은 기록을 완결한 다음 해 1월 1일부터 셉니다. 보존기간은 권장값이며, 기관의 기록관리기준표가 다르면 그에 따라 주세요.</p>
    <p class="hint">공공기관의 기록물은 기록물관리 전문요원의 심사와 기록물평가심의회의 심의를 거쳐 폐기합니다(「공공기록물 관리에 관한 법률」 제27조, 2026. 11. 확인, 개정 여부 확인).</p>
    <div class="settings-acts">
      <button type="button" class="button" data-act="due" ?disabled=${busy === 'retention'} @click=${() => settings.run('retention', () => look(settings))}>폐기할 기록 찾기</button>
    </div>
    ${settings.said('retention') ?? nothing}
    ${read && read.due.length > 0 ? dueTemplate(settings, read) : nothing}
    ${read && read.done.length > 0 ? doneTemplate(settings, read) : nothing}
  </section>`;
}
