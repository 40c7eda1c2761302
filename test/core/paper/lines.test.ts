import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/core/paper/characters.ts';
import { breakLabel, breakLines, widthOf } from '../../../src/core/paper/lines.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';

const texts = (text: string, room: number) => breakLines(text, room, 10, false, printMetrics).map((line) => line.text);
/** Room for so many syllables of 10 pt: every syllable is 0.92 em wide. */
const syllables = (count: number) => (count * 0.92 * 10 * 25.4) / 72 + 0.001;

describe('lines', () => {
  it('keep a word between spaces whole', () => {
    expect(texts('장애를 접수하고 결과를 보고한다', syllables(6.5))).toEqual([
      '장애를',
      '접수하고',
      '결과를',
      '보고한다',
    ]);
    expect(texts('장애를 접수하고 결과를 보고한다', syllables(9))).toEqual(['장애를 접수하고', '결과를 보고한다']);
  });

  it('break a word only when it is longer than the line, and then between any syllables', () => {
    expect(texts('가나다라마바사아자차', syllables(4))).toEqual(['가나다라', '마바사아', '자차']);
    expect(texts('앞 가나다라마바사', syllables(4))).toEqual(['앞', '가나다라', '마바사']);
  });

  it('never begin with a closing mark and never end with an opening one', () => {
    expect(texts('가나다라.', syllables(4))).toEqual(['가나다', '라.']);
    expect(texts('가나다(라마바사', syllables(4))).toEqual(['가나다', '(라마바', '사']);
  });

  it('never part a date or a number from its %', () => {
    for (let room = 10; room < 60; room += 1) {
      const lines = texts('기한은 2026. 10. 14. 09:12까지이고 사용률은 96 % 이하', Math.max(room, 22));
      expect(lines.filter((line) => line.includes('2026. 10. 14.')).length).toBe(1);
      expect(lines.filter((line) => line.includes('96 %')).length).toBe(1);
    }
  });

  it('prefer a pause inside a long word', () => {
    expect(texts('https://ops.example.go.kr/plan/2026/annual', 40)[0]).toMatch(/[/.]$/);
  });

  it('keep line feeds and empty lines', () => {
    expect(texts('가\n\n나', 50)).toEqual(['가', '', '나']);
    expect(texts('', 50)).toEqual(['']);
  });

  it('are as wide as their characters and never wider than the room', () => {
    for (const line of breakLines('정보시스템 운영관리 지침에 따른 변경 ('.repeat(30), 47, 9, true, printMetrics)) {
      expect(line.width).toBeLessThanOrEqual(47 + 1e-6);
      expect(line.width).toBeCloseTo(widthOf(line.text, 9, true, printMetrics), 9);
    }
  });

  it('lose no character, whatever the width', () => {
    const text = '복구일시(10:47)는 발생일시(09:12)보다 늦어야 합니다. DB-연결/세션·임계값 98.7% 초과!! '.repeat(5);
    for (const room of [5, 11, 23, 60, 180]) {
      expect(texts(text, room).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('take ten thousand characters without a space', () => {
    const long = '가'.repeat(10_000);
    expect(texts(long, 100).join('')).toBe(long);
  });
});

describe('labels', () => {
  const label = (text: string, room: number) => breakLabel(text, room, 10, true, printMetrics).map((line) => line.text);

  it('stay on one line when they fit', () => {
    expect(label('조치 내용(장애 복구 내용)', 100)).toEqual(['조치 내용(장애 복구 내용)']);
  });

  it('break before their bracket', () => {
    expect(label('업무 영향(서비스 영향)', syllables(8))).toEqual(['업무 영향', '(서비스 영향)']);
  });

  it('leave no single syllable hanging below', () => {
    expect(label('다시 나면 먼저 할 일', syllables(8))).toEqual(['다시 나면', '먼저 할 일']);
  });
});

describe('printable text', () => {
  const missing = (text: string) => {
    const found: string[] = [];
    return { text: printable(text, false, printMetrics, (character) => found.push(character)), found };
  };

  it('composes Hangul that came apart', () => {
    expect(missing('뷁한글'.normalize('NFD'))).toEqual({ text: '뷁한글', found: [] });
  });

  it('shows one sign for an emoji of several code points and names it', () => {
    expect(missing('끝👨‍👩‍👧‍👦!')).toEqual({ text: '끝〓!', found: ['👨‍👩‍👧‍👦'] });
    expect(missing('✓️')).toEqual({ text: '✓', found: [] });
  });

  it('drops what has no shape and unites what shares one', () => {
    expect(missing('가\u200b나\ufeff\u00a0다\u2011라\t마\r\n바\u0007')).toEqual({
      text: '가나 다-라 마\n바',
      found: [],
    });
  });

  it('has every syllable of modern Hangul and the marks of public documents', () => {
    const all = Array.from({ length: 11_172 }, (_, i) => String.fromCodePoint(0xac00 + i)).join('');
    expect(missing(`${all}㎜①⑳△▲◎○●□■※「」『』㈜㉮·ㆍ～→↔±×÷℃㎡甲乙〓ㄱㅎ`).found).toEqual([]);
    for (const bold of [false, true]) {
      for (const syllable of all) expect(printMetrics.advance(syllable.codePointAt(0)!, bold)).toBe(920);
    }
  });
});
