// 구성요소 명명규칙: {종류3}-{용도3}-{일련3} (권장값 of the detailed guide), SVR-WAS-001. The middle part has two or three letters: SVR-DB-001.

/** Shape of a CI number, for a text field's pattern. */
export const itemNumberPattern = {
  source: '[A-Z]{3,4}-[A-Z]{2,4}-\\d{3}',
  message: '구성요소 번호가 명명규칙과 다릅니다. 종류-용도-일련번호 세 자리로 적어 주세요. 예: SVR-WAS-001',
} as const;

/** Category by the first part of a CI number, as the guideline names what is managed (5.1.1.b). */
export const categoryByPrefix: Readonly<Record<string, string>> = {
  SVR: '하드웨어',
  STO: '하드웨어',
  NET: '네트워크',
  SEC: '시스템 보안',
  OSS: '시스템 소프트웨어',
  APP: '응용 소프트웨어',
  DBM: '데이터베이스',
  DAT: '데이터',
  FAC: '전산설비',
  DOC: '문서',
};

/** The category that a CI number speaks of; undefined for a prefix the rule does not know. */
export function categoryOfNumber(number: string | undefined): string | undefined {
  return number === undefined ? undefined : categoryByPrefix[number.slice(0, number.indexOf('-'))];
}
