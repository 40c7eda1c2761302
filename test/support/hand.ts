// A person's hand on the page: the same acts with the mouse, and with nothing but the keyboard.
import type { Page } from 'playwright-core';
import type { ColumnField } from '../../src/core/field/field.ts';
import { show } from '../../src/core/field/kinds.ts';
import type { ReferenceValue, Scalar } from '../../src/core/field/value.ts';
import type { Form } from '../../src/core/form/form.ts';

/** Acts on elements by selector. Each waits for its element, none for a time. */
export interface Hand {
  press(selector: string): Promise<void>;
  /** Replaces the text of a control and leaves it. */
  write(selector: string, text: string): Promise<void>;
  /** Picks one option of radio buttons or of a list. */
  choose(selector: string, value: string): Promise<void>;
  tick(selector: string): Promise<void>;
  /** Types words into a control with a list and takes the first that is offered. */
  pick(selector: string, words: string): Promise<void>;
  /** Opens the first record of a ledger. */
  openFirstRow(): Promise<void>;
}

export function mouse(page: Page): Hand {
  return {
    press: (selector) => page.locator(selector).first().click(),
    async write(selector, text) {
      await page.locator(selector).fill(text);
      await page.locator(selector).blur();
    },
    async choose(selector, value) {
      const target = page.locator(selector);
      if (await target.evaluate((element) => element instanceof HTMLSelectElement)) await target.selectOption(value);
      else await target.locator(`input[value="${value}"]`).check();
    },
    tick: (selector) => page.locator(selector).check(),
    async pick(selector, words) {
      await page.locator(selector).fill(words);
      await page.locator(`${selector} ~ [role=listbox] [role=option]:not([aria-disabled])`).first().click();
    },
    openFirstRow: () => page.locator('.grid a').first().click(),
  };
}

/** How many presses of Tab lead from the focus to the element, negative for Shift+Tab; by the shorter way round the page. */
function countTabs(selector: string): number | undefined {
  const first = document.querySelector<HTMLElement>(selector);
  const radio = first instanceof HTMLInputElement && first.type === 'radio';
  const target = (radio && document.querySelector<HTMLElement>(`:is(${selector}):checked`)) || first;
  if (!target || document.activeElement === target) return target ? 0 : undefined;
  const scope = document.querySelector('dialog[open]') ?? document;
  const all = [
    ...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"]'));
  // Of the buttons of one radio group Tab reaches the chosen one or, from before, the first.
  const stops = all.filter((one) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = all.filter((other) => other instanceof HTMLInputElement && other.name === one.name) as typeof all;
    const chosen = group.find((other) => (other as HTMLInputElement).checked) ?? group[0];
    return one === chosen;
  });
  const to = stops.indexOf(target);
  const from = stops.indexOf(document.activeElement as HTMLElement);
  return from < 0 ? (to < stops.length / 2 ? to + 1 : to - stops.length) : to - from;
}

export function keyboard(page: Page): Hand {
  const { keyboard: keys } = page;
  const isThere = (selector: string) =>
    page.evaluate((one) => {
      const target = document.querySelector(one);
      const focus = document.activeElement;
      // A group of radio buttons is one stop, whichever of them has the focus.
      const sameGroup = target instanceof HTMLInputElement && target.type === 'radio' && focus?.matches(one);
      return focus === target || sameGroup === true;
    }, selector);
  const reach = async (selector: string) => {
    await page.locator(selector).first().waitFor();
    for (let turn = 0; turn < 60; turn += 1) {
      if (await isThere(selector)) return;
      const count = (await page.evaluate(countTabs, selector)) ?? 1;
      // The last steps one by one: what is drawn on the way may move the target.
      const steps = Math.abs(count) > 8 ? Math.abs(count) - 4 : 1;
      for (let step = 0; step < steps; step += 1) await keys.press(count < 0 ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reached ${selector}`);
  };
  const write = async (selector: string, text: string) => {
    await reach(selector);
    await keys.press('Control+A');
    if (text === '') await keys.press('Delete');
    else await keys.insertText(text);
  };
  return {
    async press(selector) {
      await reach(selector);
      await keys.press('Enter');
    },
    async write(selector, text) {
      await write(selector, text);
      await keys.press('Tab');
    },
    async choose(selector, value) {
      const isSelect = await page.locator(selector).evaluate((element) => element instanceof HTMLSelectElement);
      await reach(isSelect ? selector : `${selector} input`);
      const now = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
      if (!isSelect && (await now()) === value) return keys.press('Space');
      for (let turn = 0; turn < 40 && (await now()) !== value; turn += 1) await keys.press('ArrowDown');
      if ((await now()) !== value) throw new Error(`the arrows never reached ${value} of ${selector}`);
    },
    async tick(selector) {
      await reach(selector);
      await keys.press('Space');
    },
    async pick(selector, words) {
      await write(selector, words);
      await page.locator(`${selector} ~ [role=listbox] [role=option]:not([aria-disabled])`).first().waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
    },
    async openFirstRow() {
      await page.locator('.grid a').first().waitFor();
      await reach('.grid');
      await keys.press('Control+Home');
      await keys.press('Enter');
    },
  };
}

export const controlOf = (path: string) => `[id="f-${path.replaceAll('/', '-')}"]`;

async function fill(hand: Hand, path: string, field: ColumnField, value: Scalar): Promise<void> {
  const control = controlOf(path);
  switch (field.kind) {
    case 'choices':
      for (const text of value as readonly string[]) await hand.tick(`${control} input[value="${text}"]`);
      return;
    case 'choice':
    case 'yesNo':
    case 'rating':
      return hand.choose(control, String(value));
    case 'reference':
      return hand.pick(control, (value as ReferenceValue).text);
    default:
      return hand.write(control, show(field, value));
  }
}

/** Fills the plain fields of a form in the order of its sheet, so that a keyboard goes down it once. */
export async function fillSheet(hand: Hand, form: Form, values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const id of form.sections.flatMap((section) => section.items)) {
    const field = Object.hasOwn(form.fields, id) ? form.fields[id]! : undefined;
    if (!field || field.kind === 'rows' || values[id] === undefined) continue;
    await fill(hand, id, field, values[id] as Scalar);
  }
}
