// Finds what no operations record may hold: resident registration numbers and written-down passwords.
// A record is kept for years and printed, so such a value has to be refused before it is signed. Nothing is stored or shown back.

const residentNumbers = [
  // With its hyphen the shape alone is enough: ######-#######.
  /(?<!\d)\d{6}\s?[-–—‐]\s?\d{7}(?!\d)/u,
  // Without it only when the first six digits are a date and the seventh is a century digit; serial numbers stay writable.
  /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]\d{6}(?!\d)/u,
];
// A password is typed in ASCII; `비밀번호: 영문과 숫자` is a rule about passwords and stays writable.
const password = /(?:비밀번호|패스워드|password|passwd|pwd)\s*[:=]\s*[!-~]{4,}/iu;

/**
 * What kind of forbidden value a text seems to hold. Full-width digits count too.
 * @returns 주민등록번호 (개인정보 보호법 제24조의2) or 비밀번호, undefined when neither is found
 */
export function findPersonalIdentifier(text: string): '주민등록번호' | '비밀번호' | undefined {
  const plain = text.normalize('NFKC');
  if (residentNumbers.some((shape) => shape.test(plain))) return '주민등록번호';
  return password.test(plain) ? '비밀번호' : undefined;
}
