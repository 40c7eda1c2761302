// What may be done to a book as a whole, from its ledger or from one of its records: each tells what it does before it is done.
import { html, nothing } from 'lit/html.js';
import type { Outcome, Workspace } from '../store/workspace.ts';
import { openDialog } from './dialog.ts';

const periodOf = (book: string): string => book.slice(book.indexOf('/') + 1);

export type BookAct = {
  readonly verb: string;
  /** What the act does, told before it is done. */
  readonly says: string;
  /** Whether a reason is asked for at all, and whether it must be given. */
  readonly reason: 'must' | 'may' | 'none';
  readonly run: (reason: string) => Promise<Outcome<unknown>>;
};

export function closing(workspace: Workspace, book: string, open: number): BookAct {
  const period = periodOf(book);
  const carried = `끝나지 않은 기록 ${open}건은 ${Number(period) + 1}년 대장에 새 번호로 이어지고 서로 연결됩니다. 결재가 끝난 단계는 그대로 이어받고, 끝나지 않은 단계의 결재는 새 기록에서 받습니다.`;
  return {
    verb: '마감',
    says: `${period}년 대장의 모든 기록이 읽기 전용이 됩니다. ${open > 0 ? carried : '끝나지 않은 기록은 없습니다.'}`,
    reason: 'may',
    run: (reason) => workspace.closeBook(book, reason),
  };
}

export function reopening(workspace: Workspace, book: string): BookAct {
  const period = periodOf(book);
  return {
    verb: '마감 풀기',
    says: `${period}년 대장을 다시 고칠 수 있게 합니다. 푼 사람과 사유가 대장에 남고 표지에 인쇄됩니다.`,
    reason: 'must',
    run: (reason) => workspace.reopenBook(book, reason),
  };
}

export function taking(workspace: Workspace, book: string): BookAct {
  return {
    verb: '이 PC에서 번호 매기기',
    says: '이 PC가 대장 PC가 되어 번호를 정합니다. 전의 대장 PC에서 더는 등록하지 않을 때 넘겨받아 주세요. 두 곳에서 정한 번호가 겹치면 나중 것은 구 번호로 남습니다.',
    reason: 'must',
    run: (reason) => workspace.takeAuthority(book, reason),
  };
}

/** Takes what came after the close into the year after. */
export function adopting(workspace: Workspace, book: string, record: string): BookAct {
  const next = Number(periodOf(book)) + 1;
  return {
    verb: '다음 해 대장에 넣기',
    says: `마감 후 도착한 내용을 ${next}년 대장에 넣습니다. 이어진 기록이 있으면 그 기록에 고친 값으로 들어가고, 없으면 새 기록이 만들어집니다. 마감한 ${periodOf(book)}년 대장은 그대로입니다.`,
    reason: 'none',
    run: () => workspace.adoptLate(book, record),
  };
}

/** Tells what the act does, asks for a reason where it takes one, and does it; answers true when it is done. A refusal stays in the dialog with what was written. */
export async function runBookAct(act: BookAct): Promise<boolean> {
  let reason = '';
  let refusal = '';
  let busy = false;
  const done = await openDialog<true>(act.verb, ({ redraw, close }) => {
    const go = async (event: Event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      const outcome = await act.run(reason.trim());
      busy = false;
      if (outcome.ok) return close(true);
      refusal = outcome.refusal.message;
      redraw();
    };
    return html`<form class="act" @submit=${go}>
      <p>${act.says}</p>
      ${
        act.reason === 'none'
          ? nothing
          : html`<label class="label" for="book-reason">사유${act.reason === 'must' ? html` <span class="required">필수</span>` : nothing}</label>
              <textarea id="book-reason" class="control control-long" rows="2" autofocus @input=${(event: Event) => {
                reason = (event.target as HTMLTextAreaElement).value;
              }}></textarea>`
      }
      ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing}
      <div class="dialog-acts"><button type="submit" class="button button-primary" ?autofocus=${act.reason === 'none'}>${act.verb}</button></div>
    </form>`;
  });
  return done === true;
}
