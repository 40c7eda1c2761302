// Prepared pairs in which whole articles, clauses or parts move, come, go, split or merge.
import type { ComparedUnit } from '../../../../src/core/content/comparison.ts';
import { articles, clauses } from '../../../support/comparison.ts';

export interface Pair {
  readonly name: string;
  readonly old: readonly ComparedUnit[];
  readonly new: readonly ComparedUnit[];
  /** Keys are permanent ids. */
  readonly permanent?: true;
  /** As `showComparison` writes it. */
  readonly expected: readonly string[];
}

export const goal = '이 절차서는 정보시스템의 장애를 빠르게 복구하는 데 필요한 사항을 정함을 목적으로 한다.';
export const scope = '통합민원시스템과 대표누리집, 이를 받치는 전산실 설비에 적용한다.';
const separation = '조치한 사람과 확인하는 사람은 같은 사람이 될 수 없다.';
export const roles = `① 책임자는 과장으로 한다.\n\n② 담당자는 담당 공무원으로 한다.\n\n③ ${separation}`;
export const grades = `① 장애등급은 영향도와 긴급도로 정한다.

| 영향도 | 높음 | 낮음 |
| --- | --- | --- |
| 큼 | 1등급 | 2등급 |
| 작음 | 3등급 | 4등급 |`;
const [first, second] = [
  '① 1등급 장애는 인지한 때부터 20분 안에 책임자에게 알린다.',
  '② 복구 대책과 조치는 시각 순서로 보고서에 적는다.',
];
export const report = `${first}\n\n${second}`;

export const base = articles(['목적', goal], ['적용범위', scope], ['역할', roles], ['등급', grades], ['보고', report]);
const clauseBase = clauses(
  ['5.4.1', '개요', goal],
  ['5.4.2', '역할과 책임', roles],
  ['5.4.3.a', '등급', grades],
  ['5.4.3.b', '보고', report],
);

export const pairsOfArticles: readonly Pair[] = [
  {
    name: 'written otherwise in the file only: blanks doubled, a line wrapped, cells padded, bold, terms, decomposed Hangul',
    old: base,
    new: articles(
      ['목적', goal.replace('장애를 빠르게', '장애를\n**빠르게**').normalize('NFD')],
      ['적용범위', scope.replace('이를', '<Term id="it">이를</Term>')],
      ['역할', roles.replace('담당자는', '담당자는 ')],
      ['등급', grades.replace('| 큼 | 1등급 |', '|  큼|1등급  |')],
      ['보고', report.replace('20분 안에', '20분\u00a0 안에')],
    ),
    expected: [],
  },
  {
    name: 'nothing changed',
    old: base,
    new: articles(['목적', goal], ['적용범위', scope], ['역할', roles], ['등급', grades], ['보고', report]),
    expected: [],
  },
  {
    name: 'article moved',
    old: base,
    new: articles(['목적', goal], ['역할', roles], ['등급', grades], ['적용범위', scope], ['보고', report]),
    expected: [
      'departure 제2조 → 제4조',
      'same renumbered 제3조 → 제2조',
      '  heading changed / 제[-3-]조(역할) / 제{+2+}조(역할)',
      'same renumbered 제4조 → 제3조',
      '  heading changed / 제[-4-]조(등급) / 제{+3+}조(등급)',
      'same moved renumbered 제2조 → 제4조',
      '  heading changed / 제[-2-]조(적용범위) / 제{+4+}조(적용범위)',
    ],
  },
  {
    name: 'article inserted, those after it renumbered',
    old: base,
    new: articles(
      ['목적', goal],
      ['적용범위', scope],
      ['역할', roles],
      ['정의', '이 절차서에서 쓰는 말의 뜻은 지침과 같다.'],
      ['등급', grades],
      ['보고', report],
    ),
    expected: [
      'added 제4조',
      '  heading added / {+제4조(정의)+}',
      '  text added / {+이 절차서에서 쓰는 말의 뜻은 지침과 같다.+}',
      'same renumbered 제4조 → 제5조',
      '  heading changed / 제[-4-]조(등급) / 제{+5+}조(등급)',
      'same renumbered 제5조 → 제6조',
      '  heading changed / 제[-5-]조(보고) / 제{+6+}조(보고)',
    ],
  },
  {
    name: 'article renumbered and changed',
    old: articles(['보고', report, { number: 7 }]),
    new: articles(['보고', report.replace('20분', '10분'), { number: 8 }]),
    expected: [
      'changed renumbered 제7조 → 제8조',
      '  heading changed / 제[-7-]조(보고) / 제{+8+}조(보고)',
      '  text changed / ① 1등급 장애는 인지한 때부터 [-20-]분 안에 책임자에게 알린다. / ① 1등급 장애는 인지한 때부터 {+10+}분 안에 책임자에게 알린다.',
    ],
  },
  {
    name: 'article deleted',
    old: articles(['목적', goal], ['적용범위', scope], ['보고', report, { number: 5 }]),
    new: articles(['목적', goal], ['보고', report, { number: 5 }]),
    expected: ['removed 제2조', '  heading removed / [-제2조(적용범위)-]', `  text removed / [-${scope}-]`],
  },
  {
    name: 'article deleted, its number kept',
    old: base,
    new: articles(['목적', goal], ['삭제', ''], ['역할', roles], ['등급', grades], ['보고', report]),
    expected: [
      'changed 제2조 → 제2조',
      '  heading changed / 제2조([-적용범위-]) / 제2조({+삭제+})',
      `  text removed / [-${scope}-]`,
    ],
  },
  {
    name: 'article replaced by another under the same number',
    old: articles(['목적', goal], ['적용범위', scope]),
    new: articles(['목적', goal], ['정의', '이 절차서에서 쓰는 말의 뜻은 지침과 같다.']),
    expected: [
      'removed 제2조',
      '  heading removed / [-제2조(적용범위)-]',
      `  text removed / [-${scope}-]`,
      'added 제2조',
      '  heading added / {+제2조(정의)+}',
      '  text added / {+이 절차서에서 쓰는 말의 뜻은 지침과 같다.+}',
    ],
  },
  {
    name: 'article split',
    old: articles(['역할', roles], ['보고', report, { number: 5 }]),
    new: articles(
      ['역할', roles.split('\n\n').slice(0, 2).join('\n\n')],
      ['직무분리', separation],
      ['보고', report, { number: 5 }],
    ),
    expected: [
      'split 제1조 → 제1조, 제2조',
      '  heading added / {+제2조(직무분리)+}',
      `  text changed / [-③ -]${separation} / ${separation}`,
    ],
  },
  {
    name: 'articles merged',
    old: articles(['목적', goal], ['적용범위', scope], ['보고', report, { number: 5 }]),
    new: articles(['목적과 적용범위', `① ${goal}\n\n② ${scope}`], ['보고', report, { number: 5 }]),
    expected: [
      'merged 제1조, 제2조 → 제1조',
      '  heading changed / 제1조([-목적-]) / 제1조({+목적과 적용범위+})',
      `  text changed / ${goal} / {+① +}${goal}`,
      '  heading removed / [-제2조(적용범위)-]',
      `  text changed / ${scope} / {+② +}${scope}`,
    ],
  },
  {
    name: 'only the title changed',
    old: base,
    new: articles(['목적', goal], ['적용범위', scope], ['역할과 책임', roles], ['등급', grades], ['보고', report]),
    expected: ['changed 제3조 → 제3조', '  heading changed / 제3조([-역할-]) / 제3조({+역할과 책임+})'],
  },
  {
    name: 'article written anew under its title',
    old: base,
    new: articles(
      ['목적', goal],
      ['적용범위', '모든 정보자원을 대상으로 삼는다.'],
      ['역할', roles],
      ['등급', grades],
      ['보고', report],
    ),
    expected: [
      'changed 제2조 → 제2조',
      `  text removed / [-${scope}-]`,
      '  text added / {+모든 정보자원을 대상으로 삼는다.+}',
    ],
  },
  {
    name: 'tailoring, reason and forms changed',
    old: articles([
      '보고',
      report,
      { details: { '조항의 적용': '그대로 적용', '쓰는 서식': '장애접수 및 결과보고서' } },
    ]),
    new: articles([
      '보고',
      report,
      { details: { '조항의 적용': '조정: 시각을 앞당김', '쓰는 서식': '장애접수 및 결과보고서, 변경관리' } },
    ]),
    expected: [
      'changed 제1조 → 제1조',
      '  detail changed / 조항의 적용: [-그대로 적용-] / 조항의 적용: {+조정: 시각을 앞당김+}',
      '  detail changed / 쓰는 서식: 장애접수 및 결과보고서 / 쓰는 서식: 장애접수 및 결과보고서{+, 변경관리+}',
    ],
  },
  {
    name: 'clause moved under its permanent id',
    permanent: true,
    old: clauseBase,
    new: clauses(
      ['5.4.1', '개요', goal],
      ['5.4.3.b', '보고', report],
      ['5.4.2', '역할과 책임', roles],
      ['5.4.3.a', '등급', grades],
    ),
    expected: ['same moved 5.4.3.b → 5.4.3.b', 'departure 5.4.3.b → 5.4.3.b'],
  },
  {
    name: 'clause under another id',
    permanent: true,
    old: clauseBase,
    new: clauses(
      ['5.4.1', '개요', goal],
      ['5.4.2', '역할과 책임', roles],
      ['5.4.3.a', '등급', grades],
      ['5.4.3.c', '보고', report],
    ),
    expected: ['same renumbered 5.4.3.b → 5.4.3.c', '  heading changed / 5.4.3.[-b-] 보고 / 5.4.3.{+c+} 보고'],
  },
  {
    name: 'clause written anew under its permanent id, deleted clause beside it',
    permanent: true,
    old: clauseBase,
    new: clauses(['5.4.1', '개요', '장애를 다룬다.'], ['5.4.3.a', '등급', grades], ['5.4.3.b', '보고', report]),
    expected: [
      'changed 5.4.1 → 5.4.1',
      `  text removed / [-${goal}-]`,
      '  text added / {+장애를 다룬다.+}',
      'removed 5.4.2',
      '  heading removed / [-5.4.2 역할과 책임-]',
      ...roles.split('\n\n').map((line) => `  text removed / [-${line}-]`),
    ],
  },
];
