// What /search/ loads at once: it waits for the first focus of the box, the key / or a query in the address, and only then brings the
// search itself. Without it the box is a plain form.
let waking: Promise<unknown> | undefined;

function wake(): void {
  waking ??= import('./search-element.ts').catch(() => {
    // The form still sends the query to this page, which tries again.
    waking = undefined;
  });
}

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.id === 'search-box') wake();
});
document.addEventListener('keydown', (event) => {
  if (waking || event.key !== '/' || (event.target as HTMLElement).matches('input, select, textarea')) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('#search-box')?.focus();
});
if (new URLSearchParams(location.search).get('q')) wake();
