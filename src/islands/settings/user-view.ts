// 지금 사용자 and the PIN that keeps others from signing in this person's name at this PC.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { refuseAct, StoreError } from '../../store/refusal.ts';
import { chooseUser } from '../user-dialog.ts';
import type { Settings } from './settings.ts';

async function changePin({ workspace, hasPin }: Settings, form: HTMLFormElement): Promise<string> {
  const read = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  const [pin, again, old] = [read('pin'), read('again'), read('old')];
  if (pin !== again) throw refuseAct('pin-differs', '새 PIN 두 칸이 서로 다릅니다. 같은 숫자를 두 번 입력해 주세요.');
  const outcome = await workspace.setPin(pin === '' ? undefined : pin, hasPin ? old : undefined);
  if (!outcome.ok) throw new StoreError(outcome.refusal);
  form.reset();
  return pin === ''
    ? 'PIN을 지웠습니다. 이제 이름만 고르면 됩니다.'
    : 'PIN을 정했습니다. 다음부터 이 PC에서 이름을 고를 때 묻습니다.';
}

export function userView(settings: Settings): TemplateResult {
  const { workspace, hasPin } = settings;
  const user = workspace.user();
  const submit = (event: Event) => {
    event.preventDefault();
    settings.run('user', () => changePin(settings, event.target as HTMLFormElement));
  };
  const password = (name: string, label: string) => html`<label>${label}
    <input class="control" name=${name} type="password" inputmode="numeric" autocomplete="off" maxlength="12" />
  </label>`;
  return html`<section aria-labelledby="user-title">
    <h2 id="user-title">지금 사용자</h2>
    <p>${user ? html`<b>${user.person.name}</b> ${user.person.organisation} ${user.person.position}` : '아직 고르지 않았습니다.'}
      ${user && !user.identified ? html`<span class="muted">(본인 확인 없음)</span>` : nothing}</p>
    <div class="settings-acts">
      <button type="button" class="button" @click=${() => void chooseUser()}>${user ? '다른 사람으로 바꾸기' : '고르기'}</button>
      ${user ? html`<button type="button" class="button" @click=${() => settings.run('user', async () => void (await workspace.setUser(undefined)))}>자리 비우기</button>` : nothing}
    </div>
    ${
      user
        ? html`<form class="settings-form" @submit=${submit}>
            <p class="hint">PIN은 숫자 4~12자리입니다. 새 PIN을 비워 두면 지웁니다. PIN은 이 PC에만 있고 백업 파일에 들어가지 않습니다.</p>
            ${hasPin ? password('old', '지금 PIN') : nothing} ${password('pin', '새 PIN')} ${password('again', '새 PIN 다시')}
            <button type="submit" class="button">PIN ${hasPin ? '바꾸기' : '정하기'}</button>
          </form>`
        : nothing
    }
    ${settings.said('user') ?? nothing}
  </section>`;
}
