// What a page says over everything else when the ground has moved under it. Loaded when that happens.
import { refusal } from '../store/refusal.ts';
import { siteAddress } from './address.ts';
import { chosenWorkspace, workspaceName } from './workspace-choice.ts';

let shown: { notice: HTMLElement; kind: 'gone' | 'turned' } | undefined;

function tell(kind: 'gone' | 'turned', sentence: string, verb: string, act: () => void): void {
  // Storage that is gone is the graver news.
  if (shown?.kind === 'gone') return;
  shown?.notice.remove();
  const notice = document.createElement('div');
  notice.className = 'notice notice-danger page-notice';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = sentence;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = verb;
  button.addEventListener('click', act);
  notice.append(text, button);
  document.body.prepend(notice);
  shown = { notice, kind };
}

/** The database of this page was taken away: nothing is saved any more. */
export function tellGone(): void {
  tell('gone', refusal('storage-closed').message, '새로 고침', () => location.reload());
}

/** Another tab has turned to the other database, or back again: what is opened from here belongs to that one. */
export function tellTurned(): void {
  if (chosenWorkspace() === workspaceName()) {
    if (shown?.kind === 'turned') shown.notice.remove();
    return;
  }
  const sentence =
    workspaceName() === 'example'
      ? '다른 탭에서 우리 기관으로 돌아갔습니다. 이 화면은 아직 예시(가상) 데이터이며, 여기에 적는 것은 예시에 저장됩니다. 첫 화면에서 우리 기관의 기록을 열어 주세요.'
      : '다른 탭에서 예시(가상) 데이터를 열었습니다. 이 화면은 아직 우리 기관의 기록이며, 여기서 옮겨 가는 화면은 예시입니다. 우리 기관의 기록을 계속 쓰려면 예시를 닫아 주세요.';
  tell('turned', sentence, '첫 화면으로', () => location.assign(siteAddress('/')));
}
