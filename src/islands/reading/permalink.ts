// The address of a clause: following its sign also copies the address, and says so.

/** How long the sign says that the address was copied, in ms. */
const said = 3000;

/** Copies on plain http too, where the clipboard of the browser is missing. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** Binds all permalinks of the page. */
export function copyPermalinks(): void {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null;
    if (!link) return;
    const done = await copy(link.href);
    const sentence = done ? '주소를 복사했습니다' : '주소창의 주소를 복사하세요';
    status.textContent = sentence;
    link.dataset.said = sentence;
    setTimeout(() => {
      delete link.dataset.said;
      status.textContent = '';
    }, said);
  });
}
