import { describe, expect, it } from 'vitest';
import { sideOf } from '../../../src/core/paper/cell.ts';
import { widthOf } from '../../../src/core/paper/lines.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import type { Cell } from '../../../src/core/paper/page.ts';
import { fitColumns } from '../../../src/core/paper/widths.ts';

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));
const columnsFor = (head: string[], rows: string[][], width = 180) =>
  fitColumns(
    cells(...head),
    rows.map((row) => cells(...row)),
    width,
    printMetrics,
    10,
  );

describe('columns', () => {
  it('fill the page exactly', () => {
    for (const rows of [[], [['1', '가', '나다라 '.repeat(40)]], [['1', '2026. 10. 14. 09:12', '정이든']]]) {
      const { widths } = columnsFor(['연번', '일시', '내용'], rows);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(180, 6);
    }
  });

  it('give the room to the column with words and none to 연번', () => {
    const { widths, size } = columnsFor(
      ['연번', '시각', '내용'],
      [['1', '09:12', '연결 풀을 늘리고 다시 기동하여 정상을 확인함']],
    );
    expect(size).toBe(10);
    expect(widths[0]!).toBeLessThan(12);
    expect(widths[2]!).toBeGreaterThan(widths[1]! * 3);
  });

  it('of a table without rows leave room under every head but 연번', () => {
    for (const head of [
      ['연번', '왜', '까닭', '확인한 근거'],
      ['연번', '파일', '설명'],
    ]) {
      const { widths } = columnsFor(head, []);
      expect(widths[0]!).toBeLessThan(12);
      const rest = widths.slice(1);
      expect(Math.min(...rest) * 2).toBeGreaterThan(Math.max(...rest));
    }
  });

  it('let a head of many short words stand on two lines while there is room', () => {
    const { widths, size } = columnsFor(
      ['연번', '구성요소', '이름', '변경 후 개정 상태'],
      [['1', 'CFG-2026-0008 SVR-DB-003', '행정업무 DB', '17']],
    );
    expect(size).toBe(10);
    const half = widthOf('개정 상태', 10, true, printMetrics);
    expect(widths[3]!).toBeGreaterThan(half);
  });

  it('keep a word of six in a head whole while words are not squeezed', () => {
    const head = [
      '연번',
      '정보시스템',
      '백업 대상 서버',
      '백업 대상',
      '백업 타입',
      '백업주기',
      '시작',
      '종료',
      '용량 (GB)',
      '백업 결과',
      '에러코드',
      '조치·재수행',
    ];
    const row = [
      '1',
      'SYS-2026-0001 통합민원시스템',
      'SVR-DB-001',
      '데이터베이스',
      '증분 백업',
      '매일',
      '2026. 10. 14. 01:00',
      '2026. 10. 14. 01:40',
      '84.2',
      '성공',
      '',
      '',
    ];
    const { widths, size } = columnsFor(head, [row]);
    const room = widths.at(-1)! - 2 * sideOf(size) + 1e-6;
    expect(room).toBeGreaterThanOrEqual(widthOf('조치·재수행', size, true, printMetrics));
  });

  it('more than the paper holds part long numbers after a hyphen, and cut no short word or date for their sake', () => {
    const head = ['연번', ...Array.from({ length: 8 }, () => '관리번호'), '등급', '처리 담당자', '발생 일시'];
    const row = ['48', ...Array.from({ length: 8 }, () => 'INC-2026-0048'), '3등급', '김가람', '2026. 12. 29. 15:50'];
    const { widths, size } = columnsFor(head, [row], 165);
    expect(size).toBe(7);
    const room = (column: number) => widths[column]! - 2 * sideOf(size) + 1e-6;
    const least = ['48', 'INC-2026-', '3등급', '김가람', '2026. 12. 29.'];
    for (const [i, column] of [0, 1, 9, 10, 11].entries())
      expect(room(column), least[i]!).toBeGreaterThanOrEqual(widthOf(least[i]!, size, false, printMetrics));
  });

  it('use smaller text for many columns, never below 7 pt', () => {
    const head = Array.from({ length: 14 }, (_, i) => `항목${i}`);
    expect(columnsFor(head, [head.map(() => '통합민원시스템')]).size).toBe(7);
    expect(columnsFor(head.slice(0, 4), [['가', '나', '다', '라']]).size).toBe(10);
  });
});
