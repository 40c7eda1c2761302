// Particles after words that are only known when the sentence is made.
// Every page needs them, and es-hangul, which knows the same rule, brings ten times as much script: test/core/text checks one against
// the other for every syllable.

/** Both shapes of a particle, in the order of es-hangul. */
export type Particle = '은/는' | '이/가' | '을/를' | '와/과' | '으로/로' | '이나/나' | '이라/라' | '이에요/예요';

/** How the last character of a word is read when it is a digit or a Latin letter. Letters that are not here end in a vowel. */
const readings: Readonly<Record<string, string>> = {
  '0': '영',
  '1': '일',
  '2': '이',
  '3': '삼',
  '4': '사',
  '5': '오',
  '6': '육',
  '7': '칠',
  '8': '팔',
  '9': '구',
  l: '엘',
  m: '엠',
  n: '엔',
  r: '알',
  '%': '트',
  원: '원',
};

/** The right shape of a particle after a word. Closing quotes and a trailing `(…)` are not read aloud. */
export function pickParticle(word: string, particle: Particle): string {
  const read = word.replace(/\([^()]*\)\s*$/, '').replace(/[^\p{L}\p{N}%]+$/u, '');
  const last = read.at(-1)?.toLowerCase() ?? '이';
  const final = finalOf(/[가-힣]/.test(last) ? last : (readings[last] ?? '이'));
  const [first = '', second = ''] = particle.split('/');
  // 와 is the shape after a vowel and stands first; 로, 라, 예요 and the like follow ㄹ only in 으로/로.
  const closed = final > 0 && !(particle === '으로/로' && final === rieul);
  return closed === (particle !== '와/과') ? first : second;
}

/** Place of ㄹ among the final consonants. */
const rieul = 8;

/** Which final consonant a syllable ends in, 0 for none. */
function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - 0xac00) % 28;
}

/** A word with its particle: `withParticle('복구목표시간(RTO)', '을/를')` is `복구목표시간(RTO)을`. */
export function withParticle(word: string, particle: Particle): string {
  return word + pickParticle(word, particle);
}
