// 지금 사용자: who works at this PC. A person of the directory, with a PIN where one was set; the first person registers themselves.
import { html, nothing } from 'lit/html.js';
import { placeOf } from '../core/field/person.ts';
import type { PersonValue } from '../core/field/value.ts';
import { makeMatcher } from '../core/text/search.ts';
import { openDialog } from './dialog.ts';
import { openPageWorkspace } from './workspace.ts';

/** Asks who is working in the workspace of this page. True when somebody was chosen. */
export async function chooseUser(): Promise<boolean> {
  const workspace = await openPageWorkspace();
  const people = await workspace.people();
  let words = '';
  let refusal = '';
  let asked: PersonValue | undefined;
  const first: { name: string; position: string; organisation: string } = { name: '', position: '', organisation: '' };
  const chosen = await openDialog<true>('지금 사용자', ({ redraw, close, root }) => {
    const take = async (person: PersonValue, pin?: string) => {
      const outcome = await workspace.setUser(person, pin);
      if (outcome.ok) return close(true);
      if (outcome.refusal.code === 'pin-needed') asked = person;
      else refusal = outcome.refusal.message;
      redraw();
      root.querySelector<HTMLElement>('#user-pin')?.focus();
    };
    const refusalTemplate = refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing;
    if (people.length === 0) {
      const put = (part: keyof typeof first) => (event: Event) => {
        first[part] = (event.target as HTMLInputElement).value;
      };
      const register = (event: Event) => {
        event.preventDefault();
        if (first.name.trim() === '') {
          refusal = '이름이 비어 있습니다. 기록에 남을 이름을 적어 주세요.';
          return redraw();
        }
        void take({
          id: '',
          name: first.name.trim(),
          position: first.position.trim(),
          organisation: first.organisation.trim(),
        });
      };
      return html`<form @submit=${register}>
        <p>아직 등록된 사람이 없습니다. 처음 쓰는 사람을 등록합니다. 다른 사람은 나중에 인명부에 등록합니다.</p>
        <label class="label" for="user-name">이름 <span class="required">필수</span></label>
        <input id="user-name" class="control" autofocus autocomplete="off" @input=${put('name')} />
        <label class="label" for="user-position">직위</label>
        <input id="user-position" class="control" autocomplete="off" @input=${put('position')} />
        <label class="label" for="user-organisation">부서</label>
        <input id="user-organisation" class="control" autocomplete="off" @input=${put('organisation')} />
        ${refusalTemplate}
        <div class="dialog-acts"><button type="submit" class="button button-primary">등록하고 시작</button></div>
      </form>`;
    }
    if (asked) {
      const person = asked;
      const enter = (event: Event) => {
        event.preventDefault();
        void take(person, root.querySelector<HTMLInputElement>('#user-pin')!.value);
      };
      return html`<form @submit=${enter}>
        <label class="label" for="user-pin">${person.name} 님의 PIN</label>
        <input id="user-pin" class="control" type="password" inputmode="numeric" autocomplete="off" />
        ${refusalTemplate}
        <div class="dialog-acts"><button type="submit" class="button button-primary">확인</button></div>
      </form>`;
    }
    const matches = makeMatcher(words);
    return html`<label class="label" for="user-find">이름 찾기</label>
      <input id="user-find" class="control" type="search" autofocus autocomplete="off" placeholder="이름 또는 초성" @input=${(
        event: Event,
      ) => {
        words = (event.target as HTMLInputElement).value;
        redraw();
      }} />
      <ul class="people">
        ${people
          .filter((person) => matches(`${person.name} ${placeOf(person)}`))
          .map(
            (person) =>
              html`<li><button type="button" class="person" data-name=${person.name} @click=${() => take(person)}><b>${person.name}</b> <span class="muted">${placeOf(person)}</span></button></li>`,
          )}
      </ul>
      ${refusalTemplate}
      <p class="hint">30분 동안 쓰지 않으면 지워집니다. 고른 이름으로 한 서명은 본인 확인 없음으로 표시합니다.</p>`;
  });
  // Whatever on the page shows who is working, or waits for somebody, looks again.
  if (chosen) document.dispatchEvent(new Event('jichim-user'));
  return chosen === true;
}
