// The second half of an incident record: what was found and done, who was told, what remains to be done.
import type { Fields, PlainValues } from '../../../core/field/field.ts';
import { causeCodes, receptionFields } from './fields.ts';

const cause = {
  course: {
    kind: 'rows',
    label: '경과',
    hint: '시각 순서로 적습니다. 효과가 없던 조치도 적습니다.',
    columns: {
      at: { kind: 'dateTime', label: '일시', required: true },
      event: { kind: 'text', label: '확인·조치한 내용', required: true },
      by: { kind: 'text', label: '한 사람' },
    },
  },
  whys: {
    kind: 'rows',
    label: '근본 원인 분석(5 Why)',
    hint: '“왜”를 되풀이하여 고칠 수 있는 원인까지 내려갑니다.',
    columns: {
      question: { kind: 'text', label: '왜', required: true },
      answer: { kind: 'text', label: '까닭', required: true },
      evidence: { kind: 'text', label: '확인한 근거' },
    },
  },
  causeCode: { kind: 'choice', label: '원인코드', options: causeCodes, required: true, width: 4 },
  recurring: {
    kind: 'yesNo',
    label: '동일 유형 반복 여부',
    hint: '같은 시스템에서 같은 원인코드의 장애가 6개월 안에 있었으면 “예”입니다.',
    width: 4,
    serves: ['incident-report/recurring'],
  },
  cause: {
    kind: 'longText',
    label: '장애 원인',
    hint: '“일시적 오류”가 아니라 무엇이 왜 그렇게 되었는지 적습니다.',
    required: true,
    lines: 3,
    serves: ['incident-report/cause', 'incident-knowledge-base/cause'],
  },
} as const satisfies Fields;

const action = {
  action: {
    kind: 'longText',
    label: '조치 내용(장애 복구 내용)',
    required: true,
    lines: 4,
    serves: [
      'incident-report/action',
      'incident-ledger/recovery',
      'incident-action-report/action-result',
      'incident-knowledge-base/solution',
    ],
  },
  temporaryMeasure: { kind: 'longText', label: '임시대책', hint: '서비스를 되살리려고 우선 한 조치입니다.', lines: 2 },
  permanentMeasure: {
    kind: 'longText',
    label: '항구대책',
    hint: '같은 장애가 다시 나지 않게 하는 조치입니다.',
    lines: 2,
  },
  permanentChange: { kind: 'reference', label: '항구대책 변경 기록', forms: ['change-case'] },
  oralReports: {
    kind: 'text',
    label: '조치 중 구두 보고',
    hint: '장애관리 책임자에게 보고한 시각과 요지를 적습니다.',
  },
  notices: {
    kind: 'rows',
    label: '전파·통보·공지',
    columns: {
      kind: {
        kind: 'choice',
        label: '공지 구분',
        options: ['장애 발생', '상황 갱신', '정상 가동', '조치 결과 통보', '상위 보고'],
        required: true,
        serves: ['incident-notice/kind'],
      },
      at: { kind: 'dateTime', label: '공지 일시', required: true, serves: ['incident-notice/notified-at'] },
      audience: { kind: 'text', label: '공지 대상', required: true, serves: ['incident-notice/audience'] },
      means: { kind: 'choice', label: '방법', options: ['전화', '문자', '전자우편', '누리집', '업무 알림', '대면'] },
      content: { kind: 'text', label: '공지 내용', serves: ['incident-notice/content'] },
    },
  },
} as const satisfies Fields;

const departments = {
  detectionDepartment: {
    kind: 'organisation',
    label: '장애 감지 부서',
    required: true,
    width: 4,
    serves: ['incident-report/detect-dept'],
  },
  detectionPerson: {
    kind: 'person',
    label: '장애 감지 부서 성명',
    required: true,
    width: 4,
    serves: ['incident-report/detect-dept'],
  },
  detectionPhone: {
    kind: 'phone',
    label: '장애 감지 부서 연락처',
    required: true,
    width: 4,
    serves: ['incident-report/detect-dept'],
  },
  actionDepartment: {
    kind: 'organisation',
    label: '장애 조치 부서',
    required: true,
    width: 4,
    serves: ['incident-report/action-dept'],
  },
  actionPerson: {
    kind: 'person',
    label: '장애 조치 부서 성명',
    required: true,
    width: 4,
    serves: ['incident-report/action-dept'],
  },
  actionPhone: {
    kind: 'phone',
    label: '장애 조치 부서 연락처',
    required: true,
    width: 4,
    serves: ['incident-report/action-dept'],
  },
} as const satisfies Fields;

const outcome = {
  improvement: {
    kind: 'longText',
    label: '향후 계획 및 개선사항(향후 대책)',
    required: true,
    lines: 3,
    serves: ['incident-report/improvement', 'incident-ledger/future'],
  },
  lesson: {
    kind: 'longText',
    label: '반성점',
    hint: '사람을 탓하지 않고 다음에 다르게 할 일을 적습니다.',
    required: true,
    lines: 2,
    serves: ['incident-report/lesson'],
  },
  important: {
    kind: 'yesNo',
    label: '중요 내용 여부',
    hint: '장애일지에서 장애복구지침에 반영할 만한 내용이면 “예”입니다.',
    required: true,
    width: 4,
    serves: ['incident-log/important'],
  },
  reflected: {
    kind: 'yesNo',
    label: '장애복구지침 반영 여부',
    width: 4,
    serves: ['incident-log/reflected'],
  },
  preventiveCheckAdded: { kind: 'yesNo', label: '예방점검 항목 반영', width: 4 },
  summary: {
    kind: 'text',
    label: '장애와 조치 요약',
    hint: '장애일지에 한 줄로 실립니다.',
    width: 12,
    serves: ['incident-log/content'],
  },
  knownError: {
    kind: 'choice',
    label: '기지오류 상태',
    hint: '항구대책이 끝날 때까지 임시대책으로 대응하는 장애이면 등록합니다.',
    options: ['해당 없음', '등록', '해소'],
    width: 4,
  },
  workaround: { kind: 'text', label: '다시 나면 먼저 할 일', width: 8 },
  attachments: {
    kind: 'rows',
    label: '붙임',
    columns: {
      file: { kind: 'attachment', label: '파일', required: true },
      about: { kind: 'text', label: '설명' },
    },
  },
} as const satisfies Fields;

const confirmation = {
  vendorConfirmation: {
    kind: 'person',
    label: '시스템 공급업체 확인',
    marks: true,
    width: 4,
    serves: ['incident-report/vendor-confirm'],
  },
  vendorSignature: { kind: 'signature', label: '공급업체 서명', width: 4 },
  managerConfirmation: {
    kind: 'person',
    label: '장애관리 책임자 확인·승인',
    hint: '결재란의 결재자와 같은 사람입니다.',
    required: true,
    width: 4,
    serves: ['incident-report/manager-confirm', 'incident-ledger/manager-approval'],
  },
} as const satisfies Fields;

const followUp = {
  followUps: {
    kind: 'rows',
    label: '후속조치',
    columns: {
      task: { kind: 'text', label: '할 일', required: true },
      owner: { kind: 'person', label: '담당', required: true },
      due: { kind: 'date', label: '기한', required: true },
      state: { kind: 'choice', label: '상태', options: ['예정', '진행', '완료', '취소'], required: true },
      doneOn: { kind: 'date', label: '완료일' },
      result: { kind: 'text', label: '결과·취소 사유' },
    },
  },
} as const satisfies Fields;

export const fields = {
  ...receptionFields,
  ...cause,
  ...action,
  ...departments,
  ...outcome,
  ...confirmation,
  ...followUp,
} as const;

/** One incident as its rules and computed values see it. */
export type Incident = PlainValues<typeof fields>;
