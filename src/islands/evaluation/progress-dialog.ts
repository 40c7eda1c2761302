// Asks how far one improvement is: when it was done, what was done, and in which record.
import { html, nothing } from 'lit/html.js';
import type { Improvement } from '../../core/evaluation/improvement.ts';
import type { ReferenceValue } from '../../core/field/value.ts';
import { improvementForms } from '../../forms/evaluation/self-evaluation/fields.ts';
import type { Workspace } from '../../store/index.ts';
import { openDialog } from '../dialog.ts';

export type Progress = { doneOn: string; result: string; record: ReferenceValue | undefined };

/** Records offered for the words typed so far. */
const offered = 8;

/** Asks, and answers undefined when it was left. */
export function askProgress(workspace: Workspace, improvement: Improvement): Promise<Progress | undefined> {
  const given: Progress = {
    doneOn: improvement.doneOn ?? '',
    result: improvement.result ?? '',
    record: improvement.record,
  };
  let found: readonly ReferenceValue[] | undefined;
  let asked = 0;
  return openDialog(`${improvement.item} 개선과제 이행`, ({ redraw, close }) => {
    const search = async (words: string) => {
      asked += 1;
      const own = asked;
      const answer = words.trim() === '' ? undefined : await workspace.find(improvementForms, words, offered);
      if (own !== asked) return;
      found = answer;
      redraw();
    };
    const choose = (record: ReferenceValue | undefined) => {
      given.record = record;
      redraw();
    };
    return html`<form @submit=${(event: Event) => {
      event.preventDefault();
      close(given);
    }}>
      <p>${improvement.text}</p>
      <label for="progress-done">마친 날</label>
      <input class="control" type="date" id="progress-done" .value=${given.doneOn} @change=${(event: Event) => {
        given.doneOn = (event.target as HTMLInputElement).value;
      }} />
      <p class="muted">비워 두면 아직 진행 중인 것으로 봅니다.</p>
      <label for="progress-result">이행 내용</label>
      <textarea class="control control-long" id="progress-result" rows="3" .value=${given.result} @input=${(
        event: Event,
      ) => {
        given.result = (event.target as HTMLTextAreaElement).value;
      }}></textarea>
      <label for="progress-record">이행한 기록</label>
      <input class="control" id="progress-record" autocomplete="off" placeholder="번호나 이름으로 찾기" @input=${(
        event: Event,
      ) => void search((event.target as HTMLInputElement).value)} />
      <div role="status">${
        found === undefined
          ? nothing
          : found.length === 0
            ? html`<p class="muted">찾은 기록이 없습니다. 번호나 이름의 다른 부분을 적어 보세요.</p>`
            : html`<ul class="found-records">${found.map(
                (one) =>
                  html`<li><button type="button" class="button button-small" @click=${() => choose(one)}>${one.number}</button> ${one.text}</li>`,
              )}</ul>`
      }</div>
      ${
        given.record
          ? html`<p>고른 기록: <b>${given.record.number}</b> ${given.record.text}
              <button type="button" class="button-quiet" @click=${() => choose(undefined)}>지우기</button></p>`
          : nothing
      }
      <div class="dialog-acts"><button type="submit" class="button button-primary">저장</button></div>
    </form>`;
  });
}
