import { describe, expect, it } from 'vitest';
import { describeForm } from '../../../src/core/form/describe.ts';
import { manualFieldOf, manualOf } from '../../../src/core/form/manual.ts';
import { visitForm } from '../../support/visit-form.ts';

describe('manual of a form', () => {
  const manual = manualOf(visitForm);
  const field = (id: string) => manual.sections.flatMap((section) => section.fields).find((one) => one.id === id)!;

  it('lists every item of the sheet in its order', () => {
    expect(manual.sections.map((section) => section.fields.map((one) => one.id))).toEqual(
      visitForm.sections.map((section) => section.items),
    );
  });

  it('says kind, limits, sample and what a field serves in Korean', () => {
    expect(field('title')).toMatchObject({
      label: '방문명',
      kind: '한 줄 글, 60자까지',
      required: true,
      serves: ['visit/title'],
    });
    expect(field('people').kind).toBe('정수, 단위: 명, 1 이상, 20 이하');
    expect(field('share').kind).toBe('백분율(%), 소수점 아래 1자리, 0 이상, 100 이하');
    expect(field('satisfaction').kind).toBe('점수, 1~5점');
    expect(field('visitedOn').sample).toBe('2026. 11. 23.');
    expect(field('zone').options).toEqual(['1구역', '2구역']);
    expect(field('load').marks).toBe(true);
    expect(field('steps').columns?.map((column) => [column.label, column.required])).toEqual([
      ['시각', true],
      ['내용', true],
      ['담당', false],
    ]);
  });

  it('says of a table whether rows can be added', () => {
    const table = { kind: 'rows', label: '항목', columns: { name: { kind: 'text', label: '이름' } } } as const;
    expect(manualFieldOf('items', { ...table, growing: false }).kind).toContain('줄 수가 정해짐');
    expect(manualFieldOf('items', table).kind).not.toContain('줄 수가 정해짐');
  });

  it('says how a value is worked out', () => {
    expect(field('stay')).toMatchObject({
      label: '머문 시간',
      kind: '자동 계산',
      formula: '퇴실 − 입실',
      required: false,
    });
  });

  it('tells stages, lines, rules and facts', () => {
    expect(manual.stages.map(({ title, sections, line }) => [title, sections, line])).toEqual([
      ['신청', ['신청'], '기안(담당자) → 결재(책임자)'],
      ['결과', ['방문', '마침'], '결재 없이 작성자가 마칩니다.'],
    ]);
    expect(manual.rules).toEqual([
      { id: 'order', text: '퇴실일시는 입실일시보다 늦어야 합니다.', level: '제출 전에 고쳐야 함', stage: '결과' },
      { id: 'long', text: '예정 시간에 적은 내용이 맞는지 확인합니다.', level: '알림' },
    ]);
    expect(manual.facts).toContainEqual(['보존기간(권장값)', '3년']);
    expect(manual.ledger.columns[0]).toBe('관리번호');
  });
});

describe('a form as JSON', () => {
  const described = describeForm(visitForm);

  it('is plain data with every field and computed value', () => {
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    expect(described.fields.map((field) => field.id)).toEqual([
      ...Object.keys(visitForm.fields),
      ...Object.keys(visitForm.computed),
    ]);
  });

  it('keeps the keys that are public', () => {
    expect(described).toMatchObject({
      id: 'visit',
      title: '방문 기록(시험용)',
      domain: 'computer-room',
      nature: 'form',
      covers: ['visit'],
      basis: ['5.8.3.a'],
      number: 'VST',
      retention: '3년',
    });
    expect(described.workflow.map((stage) => stage.id)).toEqual(['apply', 'report']);
    const byId = Object.fromEntries(described.fields.map((field) => [field.id, field]));
    expect(byId.zone).toEqual({
      id: 'zone',
      label: '구역',
      kind: 'choice',
      required: true,
      options: ['1구역', '2구역'],
    });
    expect(byId.satisfaction?.options).toEqual(['1', '2', '3', '4', '5']);
    expect(byId.steps?.columns?.map((column) => column.id)).toEqual(['at', 'what', 'by']);
    expect(byId.stay).toMatchObject({ kind: 'duration', formula: '퇴실 − 입실' });
  });
});
