import { expect, test } from 'vitest';
import { plainText, readBlocks } from '../../../src/core/content/blocks.ts';
import { splitFile } from '../../../src/core/content/frontmatter.ts';

test('blocks are read with their attributes, body and line', () => {
  const source = `<Clause id="5.4.1" />

<Article number={6} title="등급 > 순서" clauses={['5.4.3.a', "5.4.3.b"]} forms={[]} open>

① 정한다.

</Article>
`;
  expect(readBlocks(source, 'Clause')).toEqual([
    { tag: 'Clause', attributes: { id: '5.4.1' }, body: '', line: 1, bodyLine: 1 },
  ]);
  expect(readBlocks(source, 'Article')).toEqual([
    {
      tag: 'Article',
      attributes: { number: 6, title: '등급 > 순서', clauses: ['5.4.3.a', '5.4.3.b'], forms: [], open: true },
      body: '① 정한다.',
      line: 3,
      bodyLine: 5,
    },
  ]);
});

const refused: readonly (readonly [title: string, source: string, sentence: string])[] = [
  ['an open block', '\n<Clause id="5">\n\n글', '2번째 줄: <Clause>가 닫히지 않았습니다.'],
  [
    'a block inside its like',
    '<Clause id="5">\n\n<Clause id="6">\n\n</Clause>\n\n</Clause>',
    '1번째 줄: <Clause>가 닫히지 않았습니다.',
  ],
  [
    'an expression that is no value',
    '<Clause id={ids[0]}>\n\n</Clause>',
    '1번째 줄: <Clause>의 {ids[0]}는 숫자도 목록도 아닙니다.',
  ],
  ['an attribute that cannot be read', "<Clause id='5'>\n\n</Clause>", '<Clause> 1개 가운데 0개만 읽을 수 있습니다.'],
];
for (const [title, source, sentence] of refused) {
  test(`${title} is refused by name`, () => {
    expect(() => readBlocks(source, 'Clause')).toThrow(sentence);
  });
}

const plain: readonly (readonly [source: string, text: string])[] = [
  ['**굵게** 쓴 `값`과 [링크](/x/)', '굵게 쓴 값과 링크'],
  ['- 하나\n  - 둘\n1. 셋', '하나\n둘\n셋'],
  ['| 시각 | 내용 |\n| --- | :-: |\n| 09:12 | 접수 |', '시각 · 내용\n09:12 · 접수'],
  ['기한은 <Suggested>5분</Suggested>이다.\n\n<Note>원본에는 없다.</Note>', '기한은 5분이다.\n원본에는 없다.'],
  ['표시 \\* 와 \\_ 는 그대로', '표시 * 와 _ 는 그대로'],
  ['각'.normalize('NFD'), '각'],
  ['{/* 쓴 사람만 보는 말 */}글', '글'],
];
for (const [source, text] of plain) {
  test(`plain text of ${JSON.stringify(source)}`, () => {
    expect(plainText(source)).toBe(text);
  });
}

test('the head is read as YAML would read it', () => {
  const { head, lines, body } = splitFile(
    "---\nid: '5.4'\ntitle: 장애관리\norder: 54\nedition: 2026-1\nfictional: true\nquote: 'It''s: 7'\n---\n본문\n",
  );
  expect(head).toEqual({
    id: '5.4',
    title: '장애관리',
    order: 54,
    edition: '2026-1',
    fictional: true,
    quote: "It's: 7",
  });
  expect(lines.quote).toBe(7);
  expect(body).toBe(`${'\n'.repeat(8)}본문\n`);
});

const heads: readonly (readonly [line: string, sentence: string])[] = [
  ['on: 2026-01-01', "2번째 줄: 날짜를 작은따옴표로 묶으세요: on: '2026-01-01'"],
  ['title: 제목: 부제', "작은따옴표로 묶으세요: title: '제목: 부제'"],
  ['title: 제목 # 말', '작은따옴표로 묶으세요'],
  ['title: null', '작은따옴표로 묶으세요'],
  ['list:', '‘이름: 값’의 꼴로'],
  ['list: [a, b]', '작은따옴표로 묶으세요'],
  ['id: a\nid: b', '3번째 줄: id가 두 번 있습니다'],
];
for (const [line, sentence] of heads) {
  test(`the head refuses ${JSON.stringify(line)}`, () => {
    expect(() => splitFile(`---\n${line}\n---\n`)).toThrow(sentence);
  });
}

test('a file without a head is refused', () => {
  expect(() => splitFile('본문')).toThrow('머리로 시작하지 않습니다');
});
