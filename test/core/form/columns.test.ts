import { describe, expect, it } from 'vitest';
import { cellsOf, ledgerColumns, makeColumn, recordColumnIds } from '../../../src/core/form/columns.ts';
import { valuesOfExample } from '../../../src/core/form/example.ts';
import type { Form } from '../../../src/core/form/form.ts';
import { statusOf, statusWords } from '../../../src/core/form/status.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import type { RecordStatus } from '../../../src/core/journal/commit.ts';
import { emptyState, visitForm } from '../../support/visit-form.ts';

const context = contextOf('2026-11-23');
const state = { ...emptyState('visit', 'report'), ...valuesOfExample(visitForm, visitForm.examples.battery!) };
const plain: Form = {
  ...visitForm,
  workflow: { stages: [{ ...visitForm.workflow.stages[1]!, sections: ['request', 'visit', 'closing'] }] },
};

describe('columns of a ledger', () => {
  it('put units into the heads and align numbers to the right', () => {
    const columns = ledgerColumns(visitForm);
    expect(columns.map(({ id, head, align }) => [id, head, align])).toEqual([
      ['@number', '관리번호', 'left'],
      ['title', '방문명', 'left'],
      ['visitedOn', '방문일', 'center'],
      ['visitor', '방문자', 'center'],
      ['stay', '머문 시간(분)', 'right'],
      ['cost', '비용(원)', 'right'],
      ['steps', '경과', 'center'],
      ['@progress', '처리 상태', 'center'],
      ['@status', '결재 상태', 'center'],
      ['@author', '작성자', 'center'],
    ]);
    for (const column of columns) expect(column.width).toBeGreaterThanOrEqual(4);
  });

  it('begin with the number even where the definition leaves it out', () => {
    const form: Form = { ...visitForm, ledger: { ...visitForm.ledger, columns: ['title'] } };
    expect(ledgerColumns(form).map((column) => column.id)).toEqual(['@number', 'title']);
  });

  it('refuse an id that nobody has', () => {
    expect(() => makeColumn(visitForm, 'constructor')).toThrow("visit: no column 'constructor'");
  });
});

describe('cells of a record', () => {
  it('show text without units beside keys that sort', () => {
    const cells = cellsOf(visitForm, { state, number: 'VST-2026-0001', author: '김가람' }, context);
    expect(cells).toEqual({
      '@number': { text: 'VST-2026-0001', sort: 'vst-000000002026-000000000001' },
      title: { text: '=배터리 점검 | "3번군"', sort: expect.any(String) },
      visitedOn: { text: '2026. 10. 5.', sort: expect.any(String) },
      visitor: { text: '오새봄', sort: '오새봄' },
      stay: { text: '120', sort: 120 },
      cost: { text: '△1,200', sort: -1200 },
      steps: { text: '2건', sort: 2 },
      '@progress': { text: '퇴실', sort: '퇴실' },
      '@status': { text: '작성 중', sort: '작성 중' },
      '@author': { text: '김가람', sort: '김가람' },
    });
  });

  it('show old numbers, stage and times where asked', () => {
    const form: Form = { ...visitForm, ledger: { ...visitForm.ledger, columns: [...recordColumnIds] } };
    const cells = cellsOf(form, { state, number: 'VST-2026-0002', oldNumbers: ['VST-2026-0001'] }, context);
    expect(cells['@number']!.text).toBe('VST-2026-0002 (구 번호 VST-2026-0001)');
    expect(cells['@stage']).toEqual({ text: '결과', sort: 1 });
    expect(cells['@createdAt']).toEqual({ text: '2026. 10. 5. 09:00', sort: '2026-10-05T09:00:00' });
    expect(cells['@author']!.text).toBe('p1');
  });

  it('stand even when the progress of a definition fails', () => {
    const progress = () => {
      throw new Error('planted');
    };
    const form: Form = { ...visitForm, workflow: { ...visitForm.workflow, progress } };
    expect(cellsOf(form, { state, number: '' }, context)['@progress']!.text).toBe('');
  });
});

describe('결재 상태', () => {
  const revision = { stage: 'apply', conflict: true } as never;
  it.each(Object.entries(statusWords) as [RecordStatus, string][])('%s is %s', (status, word) => {
    expect(statusOf(visitForm, { fields: {}, rows: {}, status, stage: 'apply', revisions: [] })).toBe(word);
  });

  it('calls entries of plain ledgers 등록 and stages without approval 완료', () => {
    expect(statusOf(plain, { fields: {}, rows: {}, status: 'draft', stage: 'report', revisions: [] })).toBe('등록');
    expect(statusOf(visitForm, { fields: {}, rows: {}, status: 'approved', stage: 'report', revisions: [] })).toBe(
      '완료',
    );
    expect(
      statusOf(visitForm, { fields: {}, rows: {}, status: 'approved', stage: 'apply', revisions: [revision] }),
    ).toBe('결재 충돌');
  });
});
