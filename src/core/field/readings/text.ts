// Reading plain text: text, longText, phone.
import { findPersonalIdentifier } from '../../text/personal-identifier.ts';
import { toLine, toNfc } from '../../text/plain.ts';
import type { LongTextField, PlainField, TextField } from '../field.ts';
import { defineReading } from '../kind.ts';
import { isPhone } from '../kinds/text.ts';

const residentComplaint =
  '주민등록번호로 보이는 숫자가 있습니다. 운영 기록에는 주민등록번호를 적을 수 없습니다. 그 숫자를 지워 주세요.';

/** No record of this software may carry a resident registration number (개인정보 보호법 제24조의2). */
function complainResident(text: string): string | undefined {
  return findPersonalIdentifier(text) === '주민등록번호' ? residentComplaint : undefined;
}

export const text = defineReading<TextField, string>({
  name: '한 줄 글',
  complaint: '글자로 읽을 수 없는 값입니다. 다시 입력해 주세요.',
  limit(value, field) {
    const length = [...value].length;
    if (field.maxLength !== undefined && length > field.maxLength) {
      return `${length}자를 입력했습니다. ${field.maxLength}자까지 적을 수 있습니다. 줄여 주세요.`;
    }
    if (field.pattern && !new RegExp(`^(?:${field.pattern.source})$`, 'u').test(value)) return field.pattern.message;
    return complainResident(value);
  },
  parse: (input) => ({ value: toLine(input) }),
});

export const longText = defineReading<LongTextField, string>({
  name: '긴 글',
  complaint: text.complaint,
  limit: complainResident,
  parse: (input) => ({ value: toNfc(input).trim() }),
});

const phoneComplaint = '전화번호로 읽을 수 없습니다. 숫자와 붙임표(-)로 적어 주세요. 예: 02-0000-0000';

export const phone = defineReading<PlainField, string>({
  name: '전화번호',
  sample: '02-0000-0000',
  complaint: phoneComplaint,
  parse(input) {
    const value = toLine(input.normalize('NFKC'));
    return isPhone(value) ? { value } : { problem: phoneComplaint };
  },
});
