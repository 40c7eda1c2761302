// Who is called, in which order, and when that was last found to be right.
import type { Fields, PlainValues } from '../../../core/field/field.ts';

const roster = {
  title: { kind: 'text', label: '연락망 이름', required: true, maxLength: 100, width: 8 },
  preparedOn: { kind: 'date', label: '작성·개정일', required: true, width: 4 },
  contacts: {
    kind: 'rows',
    label: '장애관리 대상 유형별 연락처',
    required: true,
    columns: {
      priority: {
        kind: 'integer',
        label: '연락 우선순위',
        min: 1,
        max: 99,
        required: true,
        serves: ['emergency-contact/priority'],
      },
      targetType: {
        kind: 'text',
        label: '장애관리 대상 유형',
        required: true,
        serves: ['emergency-contact/target-type'],
      },
      manager: {
        kind: 'person',
        label: '장애관리 담당자(정)',
        required: true,
        serves: ['emergency-contact/managers'],
      },
      managerPhone: {
        kind: 'phone',
        label: '전화번호(정)',
        required: true,
        serves: ['emergency-contact/managers'],
      },
      deputy: { kind: 'person', label: '장애관리 담당자(부)', required: true, serves: ['emergency-contact/managers'] },
      deputyPhone: { kind: 'phone', label: '전화번호(부)', required: true, serves: ['emergency-contact/managers'] },
      vendorCompany: { kind: 'organisation', label: '공급업체', serves: ['emergency-contact/vendors'] },
      vendor: { kind: 'person', label: '공급업체 담당자', serves: ['emergency-contact/vendors'] },
      vendorPhone: { kind: 'phone', label: '공급업체 전화번호', serves: ['emergency-contact/vendors'] },
      checkedOn: { kind: 'date', label: '확인일', required: true },
    },
  },
  partners: {
    kind: 'rows',
    label: '협력사·유관기관 연락처',
    columns: {
      organisation: {
        kind: 'text',
        label: '기관',
        required: true,
        serves: ['emergency-contact/partners'],
      },
      person: { kind: 'person', label: '담당자', serves: ['emergency-contact/partners'] },
      phone: { kind: 'phone', label: '전화번호', required: true, serves: ['emergency-contact/partners'] },
      purpose: { kind: 'text', label: '연락하는 때' },
    },
    initial: [
      { organisation: '소방', phone: '119', purpose: '화재·구조' },
      { organisation: '경찰', phone: '112', purpose: '침입·절도' },
      { organisation: '한국전력공사', phone: '123', purpose: '정전' },
      { organisation: '사이버 침해 신고', phone: '118', purpose: '해킹·악성코드' },
    ],
  },
} as const satisfies Fields;

const channels = {
  afterHours: {
    kind: 'longText',
    label: '근무 외 연락 방법',
    hint: '밤과 휴일에 누구에게 어떤 순서로 연락하는지 적습니다.',
    required: true,
    lines: 2,
  },
  alternative: {
    kind: 'longText',
    label: '대체 통신수단',
    hint: '전화와 업무망이 모두 끊겼을 때의 방법을 적습니다.',
    required: true,
    lines: 2,
  },
  copies: {
    kind: 'text',
    label: '인쇄본을 두는 곳',
    hint: '장애가 난 서버에만 있으면 볼 수 없습니다. 인쇄본을 함께 둡니다.',
    required: true,
    width: 12,
  },
} as const satisfies Fields;

const checks = {
  checks: {
    kind: 'rows',
    label: '정기 확인',
    hint: '분기마다 한 번씩 실제로 연락하여 확인합니다. 바뀐 것이 있으면 개정합니다.',
    columns: {
      on: { kind: 'date', label: '확인일', required: true },
      by: { kind: 'person', label: '확인자', required: true },
      result: {
        kind: 'choice',
        label: '결과',
        options: ['이상 없음', '연결 안 됨', '바뀐 내용 있음'],
        required: true,
      },
      note: { kind: 'text', label: '조치' },
    },
  },
  retiredOn: { kind: 'date', label: '폐지·개정일', hint: '새 연락망으로 바꾸거나 없앤 날입니다.', width: 4 },
  retirement: { kind: 'text', label: '폐지·개정 사유', width: 8 },
} as const satisfies Fields;

export const fields = { ...roster, ...channels, ...checks } as const;
export type EmergencyContact = PlainValues<typeof fields>;
