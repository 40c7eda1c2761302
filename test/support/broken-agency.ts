// A small agency with one procedure, and one way after another to break its file.
const head = {
  agency: 'hanbit',
  domain: 'incident',
  title: '장애관리 절차서',
  version: "'1'",
  promulgatedOn: "'2026-11-23'",
  effectiveFrom: "'2026-12-01'",
  kind: '제정',
  reason: '처음 정함',
  author: '김가람(담당)',
  reviewer: '이누리(팀장)',
  approver: '박한결(과장)',
};
const headOf = (values: Record<string, string>) =>
  ['---', ...Object.entries(values).map(([key, value]) => `${key}: ${value}`), '---', ''].join('\n');
const articles = `
<Article number={1} title="목적" clauses={['5.4.1.a']} tailoring="adopt">

목적을 정한다.

</Article>

<Article number={2} title="등록" clauses={['5.4.3.a.2']} tailoring="adjust" reason="기한을 정함" forms={['incident-report']}>

① <Parameter id="incident.registration">20분</Parameter> 안에 등록한다.

</Article>
`;
export const whole = headOf(head) + articles;
// The head is 13 lines: the first article opens on line 15, the second on line 21, its text stands on line 23.

const without = (key: keyof typeof head) =>
  headOf(Object.fromEntries(Object.entries(head).filter(([own]) => own !== key)));
export const inHead = (values: Record<string, string>) => headOf({ ...head, ...values }) + articles;
export const inText = (from: string, to: string) => {
  if (!whole.includes(from)) throw new Error(`${from} is not in the file`);
  return whole.replace(from, to);
};

/** What was done to the file, the file, and part of the sentence that must name it. */
export const broken: readonly (readonly [title: string, text: string, sentence: string])[] = [
  [
    'a day that is not in the calendar',
    inHead({ effectiveFrom: "'2026-02-30'" }),
    '7번째 줄: effectiveFrom(시행일)에서 ‘2026-02-30’을 읽을 수 없습니다. 달력에 있는 날을',
  ],
  [
    'a date without quotes',
    inHead({ effectiveFrom: '2026-12-01' }),
    "7번째 줄: 날짜를 작은따옴표로 묶으세요: effectiveFrom: '2026-12-01'",
  ],
  [
    'a missing title',
    without('title') + articles,
    '1번째 줄: title(제목)가 없습니다. ‘title: 장애관리 절차서’처럼 한 줄을 더하세요.',
  ],
  [
    'an unquoted colon',
    inHead({ reason: '사유: 처음 정함' }),
    "9번째 줄: 값을 그대로 읽을 수 없습니다. 쌍점(:)이나 기호가 든 값은 작은따옴표로 묶으세요: reason: '사유: 처음 정함'",
  ],
  [
    'a version without quotes',
    inHead({ version: '1' }),
    "5번째 줄: version(판)의 값을 작은따옴표로 묶으세요: version: '1'",
  ],
  [
    'a kind that is none',
    inHead({ kind: '수정' }),
    '8번째 줄: kind(구분)에 ‘수정’은 쓸 수 없습니다. 제정, 전부개정, 일부개정, 폐지 가운데',
  ],
  ['a misspelt key', inHead({ aprover: '박한결' }), '13번째 줄: ‘aprover’은 모르는 이름입니다.'],
  [
    'a key that stands twice',
    whole.replace('kind: 제정', 'kind: 제정\ntitle: 다른 제목'),
    '9번째 줄: title가 두 번 있습니다.',
  ],
  [
    'a line of the head that is no pair',
    whole.replace('kind: 제정', '구분 제정'),
    '8번째 줄: ‘구분 제정’을 읽을 수 없습니다.',
  ],
  ['no head', articles, '1번째 줄: 파일이 머리로 시작하지 않습니다.'],
  [
    'a date in the quotes of a word processor',
    inHead({ effectiveFrom: '‘2026-12-01’' }),
    "7번째 줄: 값을 그대로 읽을 수 없습니다. 쌍점(:)이나 기호가 든 값은 작은따옴표로 묶으세요: effectiveFrom: '2026-12-01'",
  ],
  ['a mark of byte order', `\ufeff${whole}`, '1번째 줄: 파일의 맨 앞에 보이지 않는 글자(BOM)가 있습니다.'],
  [
    'another agency',
    inHead({ agency: 'gaon' }),
    '2번째 줄: agency가 gaon입니다. 기관 폴더의 profile.json에 있는 id로 고치세요.',
  ],
  ['an element that does not exist', inHead({ domain: 'incidents' }), '3번째 줄: 관리요소 incidents가 없습니다.'],
  [
    'a version that is not the name of its file',
    inHead({ version: "'2'" }),
    '5번째 줄: 머리의 domain과 version이 경로와 다릅니다.',
  ],
  [
    'force before promulgation',
    inHead({ effectiveFrom: "'2026-11-01'" }),
    '7번째 줄: 시행일 2026-11-01이 공포일 2026-11-23보다 빠릅니다.',
  ],
  [
    'a predecessor that does not exist',
    inHead({ revises: "'0'" }),
    '13번째 줄: 개정하는 판 0의 파일이 없습니다. revises에는 이 가운데 하나를 적으세요: 없음(이 줄을 지우세요)',
  ],
  [
    'an open tag',
    inText('목적을 정한다.\n\n</Article>', '목적을 정한다.'),
    '15번째 줄: <Article>가 닫히지 않았습니다. 글이 끝나는 곳에 </Article>를 적으세요.',
  ],
  [
    'a closing tag without its pair',
    inText('목적을 정한다.', '목적을 정한다.</Note>'),
    '17번째 줄: </Note>에 짝이 되는 <Note>가 없습니다.',
  ],
  ['an open value', inText('20분</Parameter>', '20분'), '23번째 줄: <Parameter>가 닫히지 않았습니다.'],
  [
    'a tag that does not exist',
    inText('목적을 정한다.', '<b>목적</b>을 정한다.'),
    '17번째 줄: <b>라는 태그는 쓸 수 없습니다.',
  ],
  [
    'an attribute in the wrong quotes',
    inText('title="등록"', "title='등록'"),
    '21번째 줄: <Article>의 속성을 읽을 수 없습니다.',
  ],
  ['a less-than sign', inText('목적을 정한다.', '5 < 10이다.'), '17번째 줄: ‘<’는 태그로 읽힙니다.'],
  ['a brace', inText('목적을 정한다.', '{기관}의 목적을 정한다.'), '17번째 줄: 중괄호는 코드로 읽힙니다.'],
  [
    'no empty line before the text',
    inText('tailoring="adopt">\n\n', 'tailoring="adopt">\n'),
    '15번째 줄: <Article> 다음에 빈 줄을 두세요.',
  ],
  [
    'a misspelt attribute',
    inText('tailoring="adopt"', 'tailorng="adopt"'),
    '15번째 줄: <Article>에 ‘tailorng’는 쓸 수 없습니다. 쓸 수 있는 것: number, title, clauses',
  ],
  [
    'an attribute where none is taken',
    inText('목적을 정한다.', '<Suggested value="5">5분</Suggested>'),
    '17번째 줄: <Suggested>에 ‘value’는 쓸 수 없습니다. 속성을 지우세요.',
  ],
  [
    'a line of code',
    inText('목적을 정한다.', "import one from './one'"),
    '17번째 줄: import나 export로 시작하는 줄은 코드로 읽힙니다.',
  ],
  [
    'a term that does not exist',
    inText('목적을 정한다.', '<Term id="impakt">영향도</Term>를 정한다.'),
    '17번째 줄: 용어 impakt가 없습니다. 용어 화면의 주소 끝 /glossary/#<id>에 있는',
  ],
  [
    'a document that does not exist',
    inText('목적을 정한다.', '<Document id="plan">계획서</Document>를 쓴다.'),
    '17번째 줄: 문서 plan이 없습니다. 서식 화면의 주소 /forms/documents/<id>/에 있는',
  ],
  ['a number between two', inText('number={2}', 'number={1.5}'), '21번째 줄: <Article>에 쓴 조 번호를 읽을 수'],
  ['no number', inText('<Article number={2}', '<Article'), '21번째 줄: <Article>에 조 번호가 없습니다.'],
  ['a number in the wrong order', inText('number={2}', 'number={1}'), '21번째 줄: 제1조가 제1조 뒤에 있습니다.'],
  ['no title of an article', inText(' title="등록"', ''), '21번째 줄: <Article>에 title가 없습니다.'],
  [
    'clauses that are no list',
    inText("clauses={['5.4.1.a']}", 'clauses="5.4.1.a"'),
    "15번째 줄: <Article>의 clauses는 clauses={['5.4.3']}처럼 목록으로 적으세요.",
  ],
  ['a clause that does not exist', inText('5.4.1.a', '5.4.9'), '15번째 줄: 제1조(목적): 지침에 5.4.9 조항이 없습니다.'],
  [
    'a form that does not exist',
    inText('incident-report', 'incident-reports'),
    '21번째 줄: 제2조(등록): 서식 incident-reports가 없습니다.',
  ],
  [
    'tailoring without a reason',
    inText(' reason="기한을 정함"', ''),
    '21번째 줄: 제2조(등록): 조정한 사유가 없습니다.',
  ],
  [
    'an exclusion without its approver',
    inText('tailoring="adjust"', 'tailoring="exclude"'),
    '21번째 줄: 제2조(등록): 제외를 승인한 사람이 없습니다.',
  ],
  [
    'a tailoring that is none',
    inText('tailoring="adopt"', 'tailoring="skip"'),
    '15번째 줄: tailoring은 adopt(그대로 적용)',
  ],
  [
    'a parameter that does not exist',
    inText('incident.registration', 'incident.registering'),
    '23번째 줄: 기준값 incident.registering가 incident에 없습니다. 쓸 수 있는 id: incident.reporting',
  ],
  [
    'a wrong unit',
    inText('20분', '20시간'),
    '23번째 줄: 기준값 incident.registration(등록 기한: 접수한 때부터)의 단위는 ‘분’이어야',
  ],
  [
    'a value out of range',
    inText('20분', '900분'),
    '23번째 줄: 기준값 incident.registration(등록 기한: 접수한 때부터)의 값 ‘900분’이 범위를 벗어났습니다. 1부터 120까지',
  ],
];
