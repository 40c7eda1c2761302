// Writing down the number that the agency's document system gave to this record. Loaded on a click.
import { html, nothing } from 'lit/html.js';
import { registrationNote, registrationOf } from '../../core/journal/registration.ts';
import { openDialog } from '../dialog.ts';
import type { FormSession } from './session.ts';

/** Asks for the number with the one that stands there; an empty one takes it away. The dialog stays open while the store refuses. */
export async function askRegistration(session: FormSession): Promise<void> {
  const before = registrationOf(session.snapshot().state);
  let refusal = '';
  await openDialog<true>('생산등록번호', ({ redraw, close, root }) => {
    const go = async (event: Event) => {
      event.preventDefault();
      const text = root.querySelector<HTMLInputElement>('#registration')!.value.normalize('NFC').trim();
      if (text === before) return close(true);
      const outcome = await session.record.note(text, registrationNote);
      if (outcome.ok) return close(true);
      refusal = outcome.refusal.message;
      redraw();
    };
    return html`<form class="act" @submit=${go}>
      <p>이 기록을 기관의 전자문서시스템에 등록했다면 그 번호를 적습니다. 결재한 내용은 바뀌지 않고, 인쇄할 때 함께 찍힙니다.</p>
      <label class="label" for="registration">생산등록번호</label>
      <input id="registration" class="control" maxlength="100" autocomplete="off" autofocus .defaultValue=${before} />
      <p class="hint">예: 정보화담당관-1234. 비우면 지워지고, 지운 사실은 이력에 남습니다.</p>
      ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing}
      <div class="dialog-acts"><button type="submit" class="button button-primary" data-act="confirm">저장</button></div>
    </form>`;
  });
}
