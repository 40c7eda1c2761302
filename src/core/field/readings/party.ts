// Reading what names somebody or something kept elsewhere: person, organisation, reference, attachment, signature.
import { toLine } from '../../text/plain.ts';
import type { AttachmentField, PlainField, ReferenceField } from '../field.ts';
import { defineReading } from '../kind.ts';
import type { FileValue, OrganisationValue, PersonValue, ReferenceValue } from '../value.ts';

const nameComplaint = '이름이 비었습니다. 이름을 적거나 목록에서 골라 주세요.';

export const person = defineReading<PlainField, PersonValue>({
  name: '사람',
  sample: '김가람',
  complaint: '사람으로 읽을 수 없는 값입니다. 목록에서 고르거나 이름을 다시 적어 주세요.',
  limit(value) {
    if (value.name.trim() === '') return nameComplaint;
    return /\d/.test(value.name)
      ? '이름에 숫자가 있습니다. 이름만 적고 전화번호나 번호는 해당 칸에 적어 주세요.'
      : undefined;
  },
  parse: (text) => ({ value: { id: '', name: toLine(text) } }),
});

export const organisation = defineReading<PlainField, OrganisationValue>({
  name: '기관·부서',
  sample: '정보화담당관',
  complaint: '기관이나 부서로 읽을 수 없는 값입니다. 목록에서 고르거나 이름을 다시 적어 주세요.',
  limit: (value) => (value.name.trim() === '' ? nameComplaint : undefined),
  parse: (text) => ({ value: { name: toLine(text) } }),
});

const referenceComplaint = '기록 번호로 읽을 수 없습니다. 목록에서 고르거나 번호를 INC-2026-0001처럼 먼저 적어 주세요.';

export const reference = defineReading<ReferenceField, ReferenceValue>({
  name: '다른 기록',
  sample: 'INC-2026-0001',
  complaint: referenceComplaint,
  limit(value, field) {
    if (value.record === '') return value.number.trim() === '' ? referenceComplaint : undefined;
    return field.forms.includes(value.form)
      ? undefined
      : '이 칸에 쓸 수 없는 종류의 기록입니다. 목록에서 다시 골라 주세요.';
  },
  /** A number typed by hand has no record yet; choosing from the list fills it in. */
  parse(text) {
    const line = toLine(text);
    const number = /^[^\s-]+(-[^\s-]+)+/.exec(line)?.[0];
    if (!number) return { problem: referenceComplaint };
    return { value: { book: '', record: '', form: '', number, text: line.slice(number.length).trim() } };
  },
});

const fileComplaint = '파일은 글자로 넣을 수 없습니다. 화면에서 파일을 골라 붙여 주세요.';

function limitFile(value: FileValue): string | undefined {
  return /^[0-9a-f]{64}$/.test(value.sha256) && value.size >= 0
    ? undefined
    : '붙인 파일의 정보가 온전하지 않습니다. 파일을 지우고 다시 붙여 주세요.';
}

export const attachment = defineReading<AttachmentField, FileValue>({
  name: '첨부 파일',
  complaint: fileComplaint,
  limit: limitFile,
  parse: () => ({ problem: fileComplaint }),
});

const signatureComplaint = '서명은 글자로 넣을 수 없습니다. 화면에서 서명해 주세요.';

export const signature = defineReading<PlainField, FileValue>({
  name: '서명',
  complaint: signatureComplaint,
  limit: limitFile,
  parse: () => ({ problem: signatureComplaint }),
});
