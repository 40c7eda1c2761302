// The head of every page: the band of the example workspace and who is working. Small, because text pages carry it too:
// it reads two notes of the browser and opens nothing until somebody clicks.
import { databaseName } from '../../store/notes.ts';
import { isTaken, readSeat } from '../../store/seat.ts';
import { siteAddress } from '../address.ts';
import { choiceKey, chooseWorkspace, workspaceName } from '../workspace-choice.ts';
import { applyAppearance } from './appearance.ts';

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

/** 예시(가상): a band on every page while the example workspace is open. */
class WorkspaceElement extends HTMLElement {
  connectedCallback(): void {
    if (workspaceName() !== 'example') return;
    const sentence = document.createElement('span');
    sentence.textContent = '예시(가상) 데이터를 보고 있습니다. 실제 기록과 섞이지 않습니다.';
    const back = makeButton('우리 기관으로', () => {
      chooseWorkspace('agency');
      location.assign(siteAddress('/'));
    });
    back.className = 'button-quiet';
    this.className = 'workspace-band';
    // A landmark of its own: it stands outside head and main, and whoever walks by landmarks must not miss it.
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', '예시 데이터 안내');
    this.replaceChildren(sentence, back);
  }
}

/** Who is working now, and the way to change it. */
class UserElement extends HTMLElement {
  #show = () => {
    const seat = readSeat(databaseName(workspaceName()));
    const person = seat && isTaken(seat, Date.now()) ? seat.person : undefined;
    const choose = makeButton(person ? `${person.name} ▾` : '지금 사용자 고르기', () => void this.#choose());
    choose.className = 'user-button';
    choose.setAttribute('aria-label', person ? `지금 사용자 ${person.name}, 바꾸기` : '지금 사용자 고르기');
    const settings = document.createElement('a');
    settings.href = siteAddress('/settings/');
    settings.textContent = '설정';
    this.replaceChildren(choose, settings);
  };

  connectedCallback(): void {
    this.#show();
    document.addEventListener('jichim-user', this.#show);
    window.addEventListener('storage', this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener('jichim-user', this.#show);
    window.removeEventListener('storage', this.#show);
  }

  async #choose(): Promise<void> {
    const { chooseUser } = await import('../user-dialog.ts');
    await chooseUser();
    this.#show();
  }
}

/** Another tab may choose the other workspace while this page is open, or asleep behind 뒤로. */
function hearChoice({ key, persisted }: Partial<StorageEvent & PageTransitionEvent>): void {
  if (key === choiceKey || persisted) void import('../page-notice.ts').then(({ tellTurned }) => tellTurned());
}

addEventListener('storage', hearChoice);
addEventListener('pageshow', hearChoice);
applyAppearance();
customElements.define('jichim-workspace', WorkspaceElement);
customElements.define('jichim-user', UserElement);
