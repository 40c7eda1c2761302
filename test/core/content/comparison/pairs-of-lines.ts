// Prepared pairs in which lines, tables, words and spaces of one article change.
import { articles } from '../../../support/comparison.ts';
import { goal, grades, type Pair, report, roles } from './pairs-of-articles.ts';

function within(name: string, old: string, now: string, expected: readonly string[]): Pair {
  const around = (body: string) => articles(['목적', goal], ['등급', body]);
  return { name, old: around(old), new: around(now), expected: ['changed 제2조 → 제2조', ...expected] };
}

const list = '1. 장애를 등록한다.\n2. 등급을 지정한다.\n3. 결과를 통보한다.';
const tools = '다음을 갖춘다.\n\n- 비상연락망\n- 감시 도구\n- 복구 절차서';

export const pairsOfLines: readonly Pair[] = [
  within('table row added', grades, grades.replace('| 작음', '| 중간 | 2등급 | 3등급 |\n| 작음'), [
    '  row added / {+중간+} | {+2등급+} | {+3등급+}',
  ]),
  within('table row removed', grades, grades.replace('\n| 작음 | 3등급 | 4등급 |', ''), [
    '  row removed / [-작음-] | [-3등급-] | [-4등급-]',
  ]),
  within('one cell changed', grades, grades.replace('| 2등급 |', '| 3등급 |'), [
    '  row changed / 큼 | 1등급 | [-2-]등급 / 큼 | 1등급 | {+3+}등급',
  ]),
  within(
    'row inserted into a numbered table',
    '| 연번 | 할 일 |\n| --- | --- |\n| 1 | 상황을 전파한다 |\n| 2 | 원인을 조사한다 |',
    '| 연번 | 할 일 |\n| --- | --- |\n| 1 | 장애를 등록한다 |\n| 2 | 상황을 전파한다 |\n| 3 | 원인을 조사한다 |',
    [
      '  row added / {+1+} | {+장애를 등록한다+}',
      '  row changed / [-1-] | 상황을 전파한다 / {+2+} | 상황을 전파한다',
      '  row changed / [-2-] | 원인을 조사한다 / {+3+} | 원인을 조사한다',
    ],
  ),
  within(
    'rows change places',
    '| 구분 | 값 |\n| --- | --- |\n| 접수 | 5분 |\n| 보고 | 20분 |\n| 통보 | 30분 |',
    '| 구분 | 값 |\n| --- | --- |\n| 통보 | 30분 |\n| 접수 | 5분 |\n| 보고 | 20분 |',
    ['  row moved-here / 통보 | 30분', '  row moved-away / 통보 | 30분'],
  ),
  within(
    'table column added',
    grades,
    '① 장애등급은 영향도와 긴급도로 정한다.\n\n| 영향도 | 높음 | 보통 | 낮음 |\n| --- | --- | --- | --- |\n| 큼 | 1등급 | 2등급 | 2등급 |\n| 작음 | 3등급 | 3등급 | 4등급 |',
    [
      '  head changed / 영향도 | 높음 | 낮음 / 영향도 | 높음 | {+보통+} | 낮음',
      '  row changed / 큼 | 1등급 | 2등급 / 큼 | 1등급 | {+2등급+} | 2등급',
      '  row changed / 작음 | 3등급 | 4등급 / 작음 | 3등급 | {+3등급+} | 4등급',
    ],
  ),
  within('only spacing changed', roles, roles.replace('담당 공무원', '담당공무원'), [
    '  text spacing / ② 담당자는 담당[~ ~]공무원으로 한다. / ② 담당자는 담당공무원으로 한다.',
  ]),
  within('spacing changed in a cell', '| 구분 |\n| --- |\n| 결과보고 |', '| 구분 |\n| --- |\n| 결과 보고 |', [
    '  row spacing / 결과보고 / 결과{~ ~}보고',
  ]),
  within('spacing and a word changed', roles, roles.replace('담당 공무원으로 한다', '담당공무원으로 둔다'), [
    '  text changed / ② 담당자는 담당[~ ~]공무원으로 [-한다-]. / ② 담당자는 담당공무원으로 {+둔다+}.',
  ]),
  within('number changed', report, report.replace('20분', '10분'), [
    '  text changed / ① 1등급 장애는 인지한 때부터 [-20-]분 안에 책임자에게 알린다. / ① 1등급 장애는 인지한 때부터 {+10+}분 안에 책임자에게 알린다.',
  ]),
  within(
    'one of two words that end alike changed: words are marked whole, never a syllable of them',
    '담당자에게 알리고 지침에 따라 정한다.',
    '책임자에게 알리고 세부지침에 따라 승인한다.',
    [
      '  text changed / [-담당자에게-] 알리고 [-지침에-] 따라 [-정한다-]. / {+책임자에게+} 알리고 {+세부지침에+} 따라 {+승인한다+}.',
    ],
  ),
  within('a particle and a sign changed', '서버와 회선, 설비를 본다', '서버, 회선과 설비를 본다.', [
    '  text changed / [-서버와 회선-], 설비를 본다 / {+서버+}, {+회선과 +}설비를 본다{+.+}',
  ]),
  within('date changed', '이 절차서는 2025. 2. 1.부터 시행한다.', '이 절차서는 2026. 2. 1.부터 시행한다.', [
    '  text changed / 이 절차서는 [-2025-]. 2. 1.부터 시행한다. / 이 절차서는 {+2026+}. 2. 1.부터 시행한다.',
  ]),
  within('item moved in a numbered list', list, '1. 결과를 통보한다.\n2. 장애를 등록한다.\n3. 등급을 지정한다.', [
    '  text moved-here / {+1+}. 결과를 통보한다.',
    '  text changed / [-1-]. 장애를 등록한다. / {+2+}. 장애를 등록한다.',
    '  text changed / [-2-]. 등급을 지정한다. / {+3+}. 등급을 지정한다.',
    '  text moved-away / [-3-]. 결과를 통보한다.',
  ]),
  within('item added to a list', tools, tools.replace('- 복구', '- 예비 부품\n- 복구'), [
    '  text added / {+• 예비 부품+}',
  ]),
  within('item taken out of a list', tools, tools.replace('- 감시 도구\n', ''), ['  text removed / [-• 감시 도구-]']),
  within('item pushed one level deeper', tools, tools.replace('- 감시', '  - 감시'), [
    '  text changed / [-•-] 감시 도구 / {+◦+} 감시 도구',
  ]),
  within('paragraph added', report, `${report}\n\n③ 효과가 없던 조치도 적는다.`, [
    '  text added / {+③ 효과가 없던 조치도 적는다.+}',
  ]),
  within(
    "editor's note changed",
    '등급을 둔다.\n\n<Note>원본에는 등급의 수가 없다.</Note>',
    '등급을 둔다.\n\n<Note>원본에는 등급의 수와 이름이 없다.</Note>',
    [
      '  text changed / [편집자 주] 원본에는 등급의 [-수가-] 없다. / [편집자 주] 원본에는 등급의 {+수와+} {+이름이 +}없다.',
    ],
  ),
  within(
    'day of check of a law changed',
    '<Law source="전자정부법 제56조의2" checkedOn="2026. 11.">\n\n장애관리계획을 세운다.\n\n</Law>',
    '<Law source="전자정부법 제56조의2" checkedOn="2027. 3.">\n\n장애관리계획을 세운다.\n\n</Law>',
    [
      '  text changed / [법령: 전자정부법 제56조의2, 기준일 [-2026-]. [-11-].] / [법령: 전자정부법 제56조의2, 기준일 {+2027+}. {+3+}.]',
    ],
  ),
  within('a suggested value became a rule', '<Suggested>5분</Suggested> 안에 등록한다.', '5분 안에 등록한다.', [
    '  text changed / 5분[-(권장값)-] 안에 등록한다. / 5분 안에 등록한다.',
  ]),
];
