// Verbs of the synonyms in every shape that a query may give them. A group names a verb as dictionaries do (남다, 깎이다); what people
// type is 남으면, 남은, 남았을, 깎인, 깎였다. The shapes are worked out from the verb, so that no query has to be taken apart.

const firstSyllable = 0xac00;
const finals = 28;
const vowels = 21;
const placeOf = (list: string, letter: string) => [...list].indexOf(letter);
const vowelList = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const [finalN, finalL, finalM, finalB, finalS, finalSs, finalD, finalH] = [4, 8, 16, 17, 19, 20, 7, 27] as const;

/** A syllable as places of its initial, vowel and final. */
function partsOf(syllable: string): readonly [initial: number, vowel: number, final: number] {
  const code = syllable.charCodeAt(0) - firstSyllable;
  return [Math.floor(code / (vowels * finals)), Math.floor(code / finals) % vowels, code % finals];
}
const syllableOf = (initial: number, vowel: number, final = 0) =>
  String.fromCharCode(firstSyllable + (initial * vowels + vowel) * finals + final);

/** What the vowel of a stem becomes where 아 or 어 follows: 깎이어 is 깎여, 오아 is 와, 세우어 is 세워, 크어 is 커. */
const joined: Readonly<Record<string, string>> = {
  ㅏ: 'ㅏ',
  ㅓ: 'ㅓ',
  ㅐ: 'ㅐ',
  ㅔ: 'ㅔ',
  ㅕ: 'ㅕ',
  ㅗ: 'ㅘ',
  ㅜ: 'ㅝ',
  ㅚ: 'ㅙ',
  ㅣ: 'ㅕ',
  ㅡ: 'ㅓ',
};

/** How an ending may begin that follows a stem, and what may close a word without one. */
const endingBegins = '고는은을음지게던다네나냐니기면며려러거도세습아어여았었였으서야라요죠데까길주버놓달';

/** A verb of a dictionary: 다 at its end, something before it. */
export const isVerb = (word: string): boolean => /^[가-힣 ]*[가-힣]다$/.test(word);

/** What of a verb stands in texts whatever its shape: 되살리 of 되살리다. */
export const verbStemOf = (verb: string): string => verb.slice(0, -1);

/** The beginnings of all shapes of a stem: of 남 남, of 깎이 깎이, 깎인, 깎일, 깎임, 깎입, 깎여, 깎였. */
function beginningsOf(stem: string): readonly string[] {
  const before = stem.slice(0, -1);
  const last = stem.at(-1)!;
  const [initial, vowel, final] = partsOf(last);
  const build = (...syllables: readonly string[]) => syllables.map((syllable) => before + syllable);
  if (last === '하') return build('하', '한', '할', '함', '합', '해', '했', '하여', '하였');
  if (final === 0) {
    const open = [0, finalN, finalL, finalM, finalB].map((one) => syllableOf(initial, vowel, one));
    if (last === '르' && before) {
      // 모르다 is 몰라, 부르다 is 불러.
      const [i, v] = partsOf(before.at(-1)!);
      const head = before.slice(0, -1) + syllableOf(i, v, finalL);
      return [...build(...open), ...['라', '러', '랐', '렀'].map((end) => head + end)];
    }
    const to = joined[vowelList[vowel]!];
    const closed = to === undefined ? [] : [0, finalSs].map((one) => syllableOf(initial, placeOf(vowelList, to), one));
    // 모으다 is 모아, 담그다 담가.
    const bright = vowelList[vowel] === 'ㅡ' ? [0, finalSs].map((one) => syllableOf(initial, 0, one)) : [];
    return build(...open, ...closed, ...bright);
  }
  const bare = syllableOf(initial, vowel);
  // 어렵다 is 어려운 and 어려워, 듣다 is 들어, 짓다 is 지어, 길다 is 긴, 그렇다 is 그런.
  const changed =
    final === finalB
      ? [`${bare}우`, `${bare}운`, `${bare}울`, `${bare}워`, `${bare}웠`, `${bare}와`, `${bare}왔`]
      : final === finalD
        ? [syllableOf(initial, vowel, finalL)]
        : final === finalS
          ? ['으', '은', '을', '어', '었', '아', '았'].map((end) => bare + end)
          : final === finalL
            ? [bare, syllableOf(initial, vowel, finalN), syllableOf(initial, vowel, finalB)]
            : final === finalH
              ? [syllableOf(initial, vowel, finalN), syllableOf(initial, vowel, finalL)]
              : [];
  return build(last, ...changed);
}

/** Finds a verb in any shape, its blanks aside: source of a pattern for texts of words with single blanks. */
export function verbPattern(verb: string): string {
  const words = verbStemOf(verb).split(' ');
  const last = beginningsOf(words.at(-1)!).toSorted((a, b) => b.length - a.length);
  const begin = words.slice(0, -1).map((word) => `${word} ?`);
  // One syllable alone (가, 온, 쓸) is more often another word.
  const long = words.join('').length > 1 ? '' : '(?=[가-힣]{2})';
  return `(?<![가-힣])${long}${begin.join('')}(?:${last.join('|')})(?:[${endingBegins}][가-힣]{0,4})?(?![가-힣])`;
}
