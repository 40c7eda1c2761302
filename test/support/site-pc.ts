// PCs of the site's tests: browsers that share nothing, people at them, and backup files carried between them by the settings page.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import person from '../../src/forms/directory/person.ts';
import { fillForm } from './fill-form.ts';
import { becomeUser, type Person, type Site, waitSaved } from './site-page.ts';

export type Colleague = Person & { role: string };

/** Three people whose roles make an approval line of three. */
export const drafter: Colleague = { name: '김가람', position: '담당', organisation: '정보화담당관', role: '담당자' };
export const reviewer: Colleague = {
  name: '이누리',
  position: '팀장',
  organisation: '정보화담당관',
  role: '검토자(팀장)',
};
export const approver: Colleague = { name: '박한결', position: '과장', organisation: '정보화담당관', role: '책임자' };

/** Registers the drafter as the first person of an empty PC, and the two who sign after them. */
export async function registerPeople(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}forms/person/`);
  await becomeUser(page, drafter);
  for (const { name, position, organisation, role } of [reviewer, approver]) {
    await page.goto(`${site.url}forms/person/`);
    await page.locator('#f-name').waitFor();
    const department = { name: organisation };
    const values = { name, position, affiliation: '기관', department, roles: [role], activeFrom: '2026-01-02' };
    await fillForm(page, person, { values });
    await waitSaved(page);
  }
}

/** Opens a record and sits down there as somebody of the directory. */
export async function openAs(page: Page, address: string, who: Person): Promise<void> {
  await page.goto(address);
  await page.locator('.record-number').waitFor();
  await becomeUser(page, who);
  await page.reload();
  await page.locator('.record-number').waitFor();
}

/** Waits until a submit that was pressed asks to be confirmed. @throws when the form says what is wrong instead */
export async function awaitQuestion(page: Page): Promise<void> {
  await page.locator('#act-text, #summary').first().waitFor();
  expect(await page.locator('#summary li').allTextContents()).toEqual([]);
}

/** Waits until the question is answered. @throws with all that a dialog that stays says */
export async function awaitAnswered(page: Page): Promise<void> {
  const dialog = page.locator('dialog');
  await dialog.waitFor({ state: 'detached' }).catch(async (cause: unknown) => {
    throw new Error(`the dialog stays: ${(await dialog.allInnerTexts()).join(' | ')}`, { cause });
  });
}

/** Does one act of the form's foot with what it asks for. */
export async function act(page: Page, name: string, text = ''): Promise<void> {
  if (name === 'withdraw' || name === 'void') await page.locator('.menu summary').click();
  await page.locator(`.acts [data-act=${name}]`).click();
  await page.locator('#act-text').fill(text);
  await page.locator('[data-act=confirm]').click();
  await awaitAnswered(page);
}

/** Takes everything one PC holds into another. */
export async function carry(from: Page, to: Page, site: Site): Promise<void> {
  await from.goto(`${site.url}settings/`);
  const [file] = await Promise.all([
    from.waitForEvent('download'),
    from.getByRole('button', { name: '백업 내보내기' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  await to.goto(`${site.url}settings/`);
  await to
    .locator('.file-button input')
    .setInputFiles({ name: '백업.jichim.gz', mimeType: 'application/gzip', buffer: bytes });
  await to.locator('.notice-success', { hasText: '백업을 합쳤습니다' }).waitFor();
}
