import { expect, it } from 'vitest';
import { entryOf } from '../../../src/core/form/entry.ts';
import { loadForms } from '../../../src/forms/index.ts';

const forms = await loadForms();
const entryOfForm = (id: string) => entryOf(forms.find((form) => form.id === id)!);

it('names the act that begins a record by its verb, and by the title where that says it', () => {
  expect(['incident-report', 'change-case', 'backup-result', 'person'].map(entryOfForm)).toEqual([
    '장애 등록',
    '변경 요청',
    '백업 결과 보고',
    '사람 등록',
  ]);
});

it.each(forms.map((form) => [form.id, entryOf(form)]))(
  '%s: %s fits on a button and names no paper to be registered',
  (_, entry) => {
    expect(entry.length).toBeLessThanOrEqual(14);
    expect(entry).not.toMatch(/(?:보고서|대장|등록부|기록|처리서) 등록$/);
  },
);
