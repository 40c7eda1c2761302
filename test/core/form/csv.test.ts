import { describe, expect, it } from 'vitest';
import { csvHeads, csvRowsOf, draftsOfRows, escapeFormula, unescapeFormula } from '../../../src/core/form/csv.ts';
import { valuesOfExample } from '../../../src/core/form/example.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import { csvToDrafts, decodeCsv, readCsv, recordsToCsv, writeCsv } from '../../../src/export/csv.ts';
import { foolishTexts } from '../../support/foolish.ts';
import { emptyState, visitForm } from '../../support/visit-form.ts';

const context = contextOf('2026-11-23');
const values = valuesOfExample(visitForm, visitForm.examples.battery!);
const record = { state: { ...emptyState('visit', 'report'), ...values }, number: 'VST-2026-0001', author: '김가람' };

describe('cells against formulas', () => {
  it.each(['=1', '+1', '-1', '@a', '\t1', '＝1', '＋1', '－1', '＠1', "'=1", "''@1"])(
    '%j is escaped and comes back',
    (text) => {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );
  it.each(['가=1', '1-2', "'가", '', '△1,200'])('%j stays as it is', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });
});

describe('records as CSV', () => {
  const text = recordsToCsv(visitForm, [record], context);

  it('begins with a BOM, ends lines with CRLF and holds no live formula', () => {
    expect(text.startsWith('\ufeff관리번호,결재 상태,처리 상태,방문명,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    for (const line of readCsv(text)) for (const cell of line) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
  });

  it('shows every field, units included, and rows as lines', () => {
    const [heads = [], cells = []] = [...csvRowsOf(visitForm, [record], context)];
    const cell = (head: string) => cells[heads.indexOf(head)];
    expect(cell('방문명')).toBe('\'=배터리 점검 | "3번군"');
    expect(cell('퇴실일시')).toBe('2026. 10. 5. 24:00');
    expect(cell('머문 시간')).toBe('120분(2시간)');
    expect(cell('비용')).toBe('△1,200원');
    expect(cell('반입 무게')).toBe('해당 없음');
    expect(cell('경과 [시각 | 내용 | 담당]')).toBe(
      '22:00 | 입실 \\| 신분 확인 | 김가람\n22:10 | 저항 \\\\ 전압 측정 | ',
    );
    expect(cell('작성자')).toBe('김가람');
  });

  it('comes back as it went', () => {
    const { drafts, problems } = csvToDrafts(visitForm, text);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    const draft = drafts[0]!;
    expect(draft.problems).toEqual([]);
    expect(draft.line).toBe(2);
    expect(draft.rows).toEqual(values.rows);
    const typed = Object.fromEntries(Object.entries(draft.fields).filter(([, value]) => value !== null));
    expect(typed).toEqual(values.fields);
  });

  it('keeps foolish text through a file and back', () => {
    for (const purpose of foolishTexts) {
      const state = { ...record.state, fields: { ...record.state.fields, title: null, purpose } };
      const first = csvToDrafts(visitForm, recordsToCsv(visitForm, [{ ...record, state }], context)).drafts[0]!;
      const again = { ...record.state, fields: { ...record.state.fields, ...first.fields } };
      const second = csvToDrafts(visitForm, recordsToCsv(visitForm, [{ ...record, state: again }], context)).drafts[0]!;
      expect(second.fields).toEqual(first.fields);
    }
  });
});

describe('links of a CSV file', () => {
  const [garam, other] = [
    { id: 'p1', name: '김가람', position: '담당', organisation: '정보화담당관' },
    { id: 'p9', name: '김가람', position: '팀장' },
  ];
  const change = { book: 'change-case/2026', record: 'c1', form: 'change-case', number: 'CHG-2026-0019', text: '교체' };
  const steps = [garam, other, garam].map((by, index) => ({ id: `s${index}`, order: `A${index}V`, cells: { by } }));
  const linked = { visitor: garam, company: { id: 'd1', name: '정보화담당관' }, change };
  const state = { ...record.state, fields: { ...record.state.fields, ...linked }, rows: { steps } };
  const sheet = readCsv(recordsToCsv(visitForm, [{ ...record, state }], context));
  const place = (head: string) => sheet[0]!.indexOf(head);
  const read = (edit: (cells: string[]) => void) => {
    const cells = [...sheet[1]!];
    edit(cells);
    return draftsOfRows(visitForm, [sheet[0]!, cells]).drafts[0]!;
  };

  it('come back whole, of namesakes each their own', () => {
    const draft = read(() => {});
    expect(draft.problems).toEqual([]);
    expect(draft.fields).toMatchObject(linked);
    expect(draft.rows.steps!.map((row) => row.cells.by)).toEqual([garam, other, garam]);
  });

  it('give way to what somebody has typed over them, and only there', () => {
    const draft = read((cells) => {
      cells[place('방문자')] = '이누리';
      cells[place('관련 변경')] = 'CHG-2026-0020 다른 변경';
    });
    expect(draft.fields.visitor).toEqual({ id: '', name: '이누리' });
    expect(draft.fields.change).toMatchObject({ record: '', number: 'CHG-2026-0020' });
    expect(draft.fields.company).toEqual(linked.company);
  });

  it.each(['{"visitor":', '[]', '{"visitor":[{"id":7}],"change":"x"}'])(
    'that were spoilt (%s) lose no cell',
    (text) => {
      const draft = read((cells) => {
        cells[cells.length - 1] = text;
      });
      expect(draft.fields).toMatchObject({ visitor: { id: '', name: '김가람' }, change: { number: 'CHG-2026-0019' } });
      expect(draft.problems.length).toBe(text.includes('"change"') ? 0 : 1);
    },
  );
});

describe('drafts from CSV', () => {
  it('reports per line what cannot be read, and keeps it', () => {
    const { drafts } = draftsOfRows(visitForm, [
      ['방문명', '방문일', '인원', '경과 [시각 | 내용 | 담당]'],
      ['점검', '어제', '3명', '25시 | 입실 | 김가람 | 덤'],
      ['', '', '', ''],
      ['견학', '2026-10-01', '', ''],
    ]);
    expect(drafts.map((draft) => draft.line)).toEqual([2, 4]);
    expect(drafts[0]!.fields).toEqual({ title: '점검', visitedOn: '어제', people: 3 });
    expect(drafts[0]!.rows.steps![0]!.cells).toMatchObject({ at: '25시', what: '입실', by: { name: '김가람 | 덤' } });
    expect(drafts[0]!.problems.map((problem) => problem.split(':')[0])).toEqual([
      '방문일',
      '경과 1번째 줄',
      '경과 1번째 줄, 시각',
    ]);
    expect(drafts[1]!.fields).toEqual({ title: '견학', visitedOn: '2026-10-01', people: null });
  });

  it('names unknown heads, passes over computed columns and takes field ids', () => {
    const { drafts, problems } = draftsOfRows(visitForm, [
      ['title', '머문 시간', '관리번호', '모르는 열'],
      ['점검', '5분', 'VST-2026-0009', 'x'],
    ]);
    expect(problems).toEqual([expect.stringContaining('‘모르는 열’')]);
    expect(drafts[0]).toMatchObject({ fields: { title: '점검' }, rows: {}, problems: [] });
  });

  it('refuses a file with none of the heads', () => {
    const { drafts, problems } = draftsOfRows(visitForm, [
      ['가', '나'],
      ['1', '2'],
    ]);
    expect(drafts).toEqual([]);
    expect(problems.at(-1)).toMatch(/첫 줄에서.*찾지 못했습니다/);
    expect(draftsOfRows(visitForm, []).drafts).toEqual([]);
  });

  it('tells apart labels that a form uses twice', () => {
    const form = {
      ...visitForm,
      fields: { ...visitForm.fields, purpose: { ...visitForm.fields.purpose!, label: '방문명' } },
    };
    const heads = csvHeads(form).filter((head) => head.startsWith('방문명'));
    expect(heads).toEqual(['방문명 <title>', '방문명 <purpose>']);
    const { drafts } = draftsOfRows(form, [heads, ['가', '나']]);
    expect(drafts[0]!.fields).toEqual({ title: '가', purpose: '나' });
  });

  it('says when a line has more cells than heads', () => {
    const { drafts } = draftsOfRows(visitForm, [['방문명'], ['점검', '덤']]);
    expect(drafts[0]!.problems).toEqual([expect.stringContaining('칸이 많습니다')]);
  });
});

describe('files', () => {
  it('keeps quotes, commas and line breaks of cells', () => {
    const rows = [['가,나', '"다"', '라\n마', ' 바 ']];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });

  it('counts blank lines, so that what is wrong is named by its line in the file', () => {
    const { drafts } = csvToDrafts(visitForm, '\ufeff방문명,방문일\r\n\r\n점검,어제\r\n,\r\n견학,내일\r\n');
    expect(drafts.map(({ line }) => line)).toEqual([3, 5]);
    expect(readCsv('가\n')).toEqual([['가']]);
  });

  it('reads the code page of Korean Windows', () => {
    const cp949 = new Uint8Array([0xc0, 0xe5, 0xbe, 0xd6, 0x2c, 0x31]);
    expect(decodeCsv(cp949)).toBe('장애,1');
    expect(decodeCsv(new TextEncoder().encode('\ufeff장애,1'))).toBe('장애,1');
  });
});
