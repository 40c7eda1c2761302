import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../src/core/calculation/incident-grade.ts';
import {
  defaultParameters,
  numberParameter,
  type ParameterId,
  rowOfParameter,
  tableParameter,
} from '../../../src/core/form/parameter.ts';
import { parameterGuides } from '../../../src/core/form/parameter-guide.ts';
import { contextOf } from '../../../src/core/form/values.ts';

const context = contextOf('2026-11-23');
const ids = Object.keys(defaultParameters) as ParameterId[];

describe('agency settings', () => {
  it.each(ids)('%s has a label, a source and a value of the shape its guide says', (id) => {
    const guide = parameterGuides[id];
    expect(guide.label).toMatch(/[가-힣]/);
    expect(guide.source).toMatch(/권장값|개정 여부 확인/);
    if (guide.columns) {
      const table = tableParameter(context, id);
      for (const row of table) expect(row).toHaveLength(guide.columns.length);
      if (guide.rows) expect(table).toHaveLength(guide.rows.length);
    } else {
      expect(guide.kind).toBeDefined();
      expect(Number.isFinite(numberParameter(context, id))).toBe(true);
    }
  });

  it('are listed in one order', () => expect(Object.keys(parameterGuides)).toEqual(ids));

  it('start with the matrix and targets of the guide', () => {
    const matrix = tableParameter(context, 'incidentGradeMatrix').map((row) => row.map(String));
    expect(gradeOf('큼', '높음', matrix)).toBe('1등급');
    expect(gradeOf('중간', '보통', matrix)).toBe('3등급');
    expect(gradeOf('작음', '낮음', matrix)).toBe('4등급');
    expect(rowOfParameter(context, 'incidentRecoveryTargets', '2등급')).toEqual(['2등급', 180, false, 120]);
    expect(rowOfParameter(context, 'recoveryObjectives', '2등급')).toEqual(['2등급', 60, 180]);
    expect(rowOfParameter(context, 'recoveryObjectives', '5등급')).toBeUndefined();
    expect(rowOfParameter(context, 'systemAvailability', '1등급')?.[1]).toBe('99.92');
    expect(tableParameter(context, 'changeRiskBands')).toEqual([
      ['높음', 6],
      ['보통', 3],
      ['낮음', 1],
    ]);
    expect(numberParameter(context, 'rollbackMargin')).toBe(40);
    expect(numberParameter(context, 'contactCheckDays')).toBe(90);
    expect(numberParameter(context, 'changeSuccessRate')).toBe(98);
  });

  it('are what the agency set, unless that cannot be read', () => {
    const set = contextOf('2026-11-23', {
      rollbackMargin: '30',
      contactCheckDays: '많이',
      changeRiskBands: [['높음', 5]],
      recoveryObjectives: '없음',
      holidays: ['2027-01-01'],
    });
    expect(numberParameter(set, 'rollbackMargin')).toBe(30);
    expect(numberParameter(set, 'contactCheckDays')).toBe(90);
    expect(tableParameter(set, 'changeRiskBands')).toEqual([['높음', 5]]);
    expect(tableParameter(set, 'holidays')[0]).toEqual(['2026-01-01', '신정']);
    expect(rowOfParameter(set, 'recoveryObjectives', '1등급')).toEqual(['1등급', 15, 120]);
  });

  it('refuse a getter of the wrong shape', () => {
    expect(() => numberParameter(context, 'holidays')).toThrow('holidays');
    expect(() => tableParameter(context, 'rollbackMargin')).toThrow('rollbackMargin');
  });
});
