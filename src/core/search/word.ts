// Korean words as search compares them: without the particles and endings that carry no meaning of their own. No dictionary: a stem
// keeps at least two syllables, and nouns that only look as if they ended in a particle (평가, 결과, 정의) are left alone.
import { toNfc } from '../text/plain.ts';

const listOf = (text: string): string[] => text.trim().split(/\s+/);

/** Longest first, so that 에서는 goes before 는. */
const endings = listOf(`
  이라고 에서는 에서의 으로서 으로써 으로는 에게서 하려면 하려 되려면 되려 하도록 하였을 했을 해야 에서 에게 으로 까지 부터 보다 처럼 마다 조차
  에는 에도 과의 와의 로서 로써 이나 이란 하기 하는 하다 한다 하여 하고 하면 하나 하지 하며 할때 되는 된다 되면 되어 되나
  인가 이다 하나요 하는지 되는지 되나요 한가 한가요 인지 는지 은지 하려고 려면 으려면 해도 해서 했던 하던 하게 되게 하자 할지 될지 할때 했는데 시에 때는
  이랑 랑 라고 이라도 에게는 에서도 에는요 은요 는요 이나요 대로 만을 만이 들을 들의 들이 이며 이고 입니다 합니다 됩니다 나요 을 를 이 가 은 는 의 에 와 과 도 로 만 란
  나 할 한 된 될 해
`).sort((a, b) => b.length - a.length);

/** Nouns whose last syllable is no particle. They may also end a compound: 운영평가, 처리결과. */
const nouns = listOf(`
  평가 결과 정의 협의 심의 합의 회의 동의 문의 유의 주의 허가 인가 추가 단가 원가 대가 증가 효과 경과 성과 부과 초과 통과
  경로 선로 통로 속도 정도 온도 습도 제도 영향도 긴급도 만족도 난이도 중요도 연도 한도 별도 빈도 강도 의도 지도 구성도 추이
  차이 높이 고려 배려 우려 반려 독려 격려 불만 기한 권한 제한 역할 분할 할당 현장 재해 침해 장해 방해 사이 전문가 참가 국가 기간 시나리오
`);

/** Words of a question that say nothing about what is asked for. */
export const emptyWords = new Set(
  listOf(`
  어떻게 무엇 무엇을 무엇인가 언제 누가 어디 어디서 어디에 왜 때 때에 때에는 경우 것 및 또는 등 관한 대한 위한 따른 하나
  하나요 인가요 있나 있나요 되나요 하는 하는지 할 한 그 이 방법 방법은 알려줘 대해 대하여 관하여 수 번
  누구 누구에게 누구한테 누구의 어떤 어느 무슨 얼마 얼마나 몇 며칠 어디까지 언제까지 언제부터 어떻게든 어떡하나 필요 필요한 필요한가 필요한지 필요하나
  필요한가요 해야 하려면 하면 되면 되는지 되나 된다 좋은가 있는지 있는 없는 있을 없을 있으면 없으면 인지 뭔가 뭐 뭘 무얼 왜 싶은데 때는 때의 할때 다른
  너무 많이 그냥 혹시 보통 새로 직접 여러 얼마만에 누군가 되는가 하는가 쓰나 쓰나요 하죠 되죠 되냐 하냐 있냐 않나 않나요
  곳 곳에 알고 싶다 싶어요 좀 그리고 하지 않은 않는 않으면 안 못 못한 못하면 전에 후에 뒤 뒤에 뒤에는 이후 이후에 동안 대한 위해 위하여 위해서 따라 통해 의해 모두 꼭
`),
);

/** I/O, M/M and R&R are one word each. */
const joinedLetters = /(?<![a-z])[a-z](?:[/&][a-z])+(?![a-z])/g;

/** A text in lower case with such words as one. */
export const joinLetters = (text: string): string =>
  toNfc(text)
    .toLowerCase()
    .replace(joinedLetters, (letters) => letters.replace(/[/&]/g, ''));

/** Words of a text: letters and digits, lower case, NFC. */
export function wordsOf(text: string): readonly string[] {
  return joinLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const endsInHangul = /[가-힣]$/;

/** Syllables in which the stems of verbs end that take on other shapes: 알리다, 고치다, 바꾸다. */
const verbEnds = '리치기키꾸추우';
/** 알려야, 고쳐서: the vowel of the stem has run together with the ending. */
const runTogether: Readonly<Record<string, string>> = {
  려: '리',
  쳐: '치',
  겨: '기',
  켜: '키',
  꿔: '꾸',
  춰: '추',
  워: '우',
};
/** Verbs in 지, 이 and 뀌, after syllables where no noun with a particle or copula looks so: 떨어지다, 깎이다, 바뀌다. */
const otherVerbs = '[아어려러라빠커]지|[깎쌓줄섞붙놓꺾]이|바뀌';
const otherEnding = new RegExp(
  `^(.*(?:${otherVerbs}))(?:고|며|면|거나|도록|려고|려면|는|는데|기|어야|어서|었다?|었을|었으면|었는데)$`,
);
/** 떨어진, 깎일, 바뀜. */
const otherShort = /^(.*(?:[아어려러라빠커][진질짐]|[깎쌓줄섞붙놓꺾][인일임]|바[뀐뀔뀜]))(?:다|다고|때|지)?$/;
/** 알렸다, 고쳤을, 깎였는데, 떨어졌다. */
const past = /^(.+)(?:([렸쳤겼켰꿨췄웠졌])|(?<!하)(였))(?:다|던|고|지|을|으면|는데|는지|나|어요|습니다)?$/;
const pastOf: Readonly<Record<string, string>> = {
  렸: '리',
  쳤: '치',
  겼: '기',
  켰: '키',
  꿨: '꾸',
  췄: '추',
  웠: '우',
  졌: '지',
  였: '이',
};
const contracted = new RegExp(`^(.+)([${Object.keys(runTogether).join('')}])(?:야|서|도|라|요|야지|서요)?$`);
const plainEnding = new RegExp(`^(.+[${verbEnds}])(?:고|며|면|지|거나|도록|려고|려면|는|기|어야|어서)$`);
/** 알린다, 고친, 바꿀: final consonants ㄴ and ㄹ under the last syllable of the stem. */
const firstSyllable = 0xac00;
const finals = 28;

/** A word whose last syllable has lost its final consonant. */
function withoutFinal(word: string): string {
  const code = word.charCodeAt(word.length - 1) - firstSyllable;
  return word.slice(0, -1) + String.fromCharCode(firstSyllable + code - (code % finals));
}

/** A verb as its stem: 알린다, 알리고, 알려야 and 알릴 are all 알리. Words that look like no such verb come back as they are. */
function verbStem(word: string): string {
  if (/(?:[하되]려|출|기기)$/.test(word) || nouns.some((noun) => word.endsWith(noun))) return word;
  const before = past.exec(word);
  if (before) return `${before[1]}${pastOf[before[2] ?? before[3]!]}`;
  const other = otherEnding.exec(word);
  if (other) return other[1]!;
  const short = otherShort.exec(word);
  if (short) return withoutFinal(short[1]!);
  const joined = contracted.exec(word);
  if (joined) return `${joined[1]}${runTogether[joined[2]!]}`;
  const plain = plainEnding.exec(word);
  if (plain) return plain[1]!;
  const bare = word.endsWith('다') && word.length > 2 ? word.slice(0, -1) : word;
  const code = bare.charCodeAt(bare.length - 1) - firstSyllable;
  if (code < 0 || ![4, 8].includes(code % finals) || bare.length < 2) return word;
  const open = withoutFinal(bare);
  return verbEnds.includes(open.at(-1)!) && (bare !== word || code % finals > 0) ? open : word;
}

const found = new Map<string, string>();

/** A word without particle and ending: `장애등급을` is `장애등급`, `관리하는` is `관리`, `알려야` is `알리`. Never shorter than two letters. */
export function stemOf(word: string): string {
  const known = found.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  found.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  if (!endsInHangul.test(word)) return word;
  const verb = verbStem(word);
  if (verb !== word) return verb;
  let stem = word;
  for (let round = 0; round < 2; round++) {
    if (!endsInHangul.test(stem) || nouns.some((noun) => stem.endsWith(noun))) return stem;
    const ending = endings.find((candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= 2);
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** The single letters that stand as words of a text, their particles aside: 랙의 is 랙. */
export function loneLetters(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => {
    const [first = '', ...rest] = word;
    return rest.length === 0 || endings.includes(rest.join('')) ? [first] : [];
  });
}

/** The stems of a text, in order. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stemOf);
}

/** Words of a query that are looked at. Whoever pastes a paragraph is answered by how it begins, and at once. */
const mostWords = 16;

/** The stems of a query that say what is asked for; all of them when nothing else is left. */
export function meaningfulStems(query: string): readonly string[] {
  const words = wordsOf(query);
  const kept = words.filter((word) => !emptyWords.has(word) && !(word.length === 1 && endings.includes(word)));
  return (kept.length > 0 ? kept : words).slice(0, mostWords).map(stemOf);
}
