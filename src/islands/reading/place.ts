// Marks in the contents where the reader is: the last heading that has passed under the top of the window.

/** A heading counts as reached this far below the top of the window, in px. */
const reached = 120;

interface Entry {
  readonly link: HTMLAnchorElement;
  readonly target: HTMLElement;
}

/** Follows the place in every list of contents of the page that leads into the page itself. */
export function followPlace(): void {
  let entries = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a[href^="#"]')].flatMap(
    (link): Entry[] => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return target ? [{ link, target }] : [];
    },
  );
  // A chapter leads to its first article: the article, which comes after it, is the place.
  entries = entries.filter(({ target }, index) => entries[index + 1]?.target !== target);
  if (entries.length === 0) return;
  let current: HTMLElement | undefined;
  const mark = () => {
    const bottom = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = entries.filter(
      ({ target }) => target.getBoundingClientRect().top <= (bottom ? innerHeight : reached),
    );
    const place = passed.at(-1)?.target;
    if (place === current) return;
    current = place;
    for (const { link, target } of entries) {
      if (target !== place) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'location');
        keepInSight(link);
      }
    }
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  mark();
}

/** Scrolls the list, never the page, so that the marked line is in sight. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.contents-side');
  if (!list) return;
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + inner.height;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + inner.height;
}
