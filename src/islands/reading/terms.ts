// A meaning that is shown over the text can be put away with Escape, and comes again with the next hover or focus (WCAG 1.4.13).

/** Binds the words of the glossary on the page. */
export function dismissTerms(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)')) {
      term.dataset.away = '';
      const back = () => {
        delete term.dataset.away;
        term.removeEventListener('pointerleave', back);
        term.removeEventListener('focusout', back);
      };
      term.addEventListener('pointerleave', back);
      term.addEventListener('focusout', back);
    }
  });
}
