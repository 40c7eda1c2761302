// What one incident record holds, from the first call to the last follow-up. Stored ids: a field is added, never renamed.
import { impacts, incidentGrades, urgencies } from '../../../core/calculation/incident-grade.ts';
import type { Fields } from '../../../core/field/field.ts';
import { incidentCategories } from '../categories.ts';

/** 원인코드: with the system it is the key by which a recurrence is recognised. */
export const causeCodes = [
  '용량',
  '설정',
  '결함(응용)',
  '결함(시스템)',
  '하드웨어',
  '회선',
  '연계',
  '전원',
  '공조',
  '인적실수',
  '악성코드',
  '외부서비스',
  '미상',
] as const;

const intake = {
  title: {
    kind: 'text',
    label: '장애명',
    hint: '대상과 증상을 한 줄로 적습니다. 예: 통합민원시스템 로그인 불가',
    required: true,
    maxLength: 100,
    width: 12,
    serves: ['incident-report/title'],
  },
  system: { kind: 'reference', label: '대상 시스템', forms: ['system'], required: true },
  systemGrade: {
    kind: 'choice',
    label: '시스템 등급',
    hint: '시스템의 등급입니다. 이번 장애의 등급과 다릅니다.',
    options: incidentGrades,
    required: true,
    width: 3,
  },
  channel: {
    kind: 'choice',
    label: '접수 경로',
    options: ['운영상태 감시', '사용자 신고', '운영자 점검', '공급업체 통보', '외부 기관 통보'],
    required: true,
    width: 3,
  },
  foundBy: { kind: 'reference', label: '발견한 예방점검', forms: ['preventive-check'] },
  requester: {
    kind: 'person',
    label: '장애 요청자 이름',
    required: true,
    width: 4,
    serves: ['incident-report/requester', 'incident-action-report/requester'],
  },
  requesterPhone: {
    kind: 'phone',
    label: '전화번호',
    required: true,
    width: 4,
    serves: ['incident-report/requester', 'incident-action-report/requester-phone'],
  },
  requesterLocation: {
    kind: 'text',
    label: '부서 및 위치',
    required: true,
    width: 4,
    serves: ['incident-report/requester-location', 'incident-action-report/dept-location'],
  },
  handler: { kind: 'person', label: '처리 담당자', hint: '이 장애를 끝까지 맡는 사람입니다.', required: true },
  relatedWork: { kind: 'text', label: '관련 업무', required: true, serves: ['incident-report/related-work'] },
  content: {
    kind: 'longText',
    label: '장애 내용',
    hint: '누가 무엇을 할 때 어떤 일이 일어났는지 적습니다.',
    required: true,
    lines: 3,
    serves: ['incident-report/content', 'incident-action-report/content', 'incident-knowledge-base/symptom'],
  },
  businessImpact: {
    kind: 'longText',
    label: '업무 영향(서비스에 미치는 영향)',
    hint: '멈춘 업무, 영향을 받은 사용자와 건수, 대체 방법을 수로 적습니다.',
    required: true,
    lines: 3,
    serves: ['incident-report/business-impact', 'incident-action-report/service-impact'],
  },
} as const satisfies Fields;

const times = {
  occurredAt: {
    kind: 'dateTime',
    label: '발생 일시',
    hint: '신고를 받은 시각이 아니라 실제로 시작한 시각입니다. 알 수 없으면 확인 중을 고릅니다.',
    required: true,
    marks: true,
    width: 4,
    serves: ['incident-report/occurred-at', 'incident-log/date'],
  },
  detectedAt: { kind: 'dateTime', label: '인지 일시', required: true, width: 4 },
  receivedAt: { kind: 'dateTime', label: '접수 일시', required: true, width: 4 },
  startedAt: {
    kind: 'dateTime',
    label: '조치 일시(조치 시작)',
    required: true,
    width: 4,
    serves: ['incident-report/acted-at'],
  },
  recoveredAt: {
    kind: 'dateTime',
    label: '복구 일시',
    hint: '서비스가 다시 정상으로 쓰인 시각입니다. 종료와 다릅니다.',
    required: true,
    width: 4,
  },
  closedAt: {
    kind: 'dateTime',
    label: '종료 일시',
    hint: '사용자나 현업부서가 정상임을 확인한 시각입니다.',
    required: true,
    width: 4,
  },
  plannedStops: {
    kind: 'rows',
    label: '장애시간에서 뺄 계획정지',
    hint: '미리 공지하고 승인받은 계획정지만 뺍니다.',
    columns: {
      from: { kind: 'dateTime', label: '시작', required: true },
      to: { kind: 'dateTime', label: '끝', required: true, end: true },
      approved: { kind: 'yesNo', label: '공지·승인함', required: true },
      basis: { kind: 'text', label: '근거' },
    },
  },
} as const satisfies Fields;

const classification = {
  impact: {
    kind: 'choice',
    label: '영향도',
    hint: '큼: 전체 사용자나 국민, 중간: 한 부서나 한 기능, 작음: 개인이나 소수',
    options: impacts,
    required: true,
    width: 4,
    serves: ['incident-report/impact'],
  },
  urgency: {
    kind: 'choice',
    label: '긴급도',
    hint: '높음: 핵심업무 중단이고 우회할 수 없음, 보통: 우회할 수 있음, 낮음: 불편함',
    options: urgencies,
    required: true,
    width: 4,
    serves: ['incident-report/urgency', 'incident-action-report/urgency'],
  },
  regrade: {
    kind: 'choice',
    label: '재조정한 등급',
    hint: '처리하면서 등급을 바꾸어야 할 때만 고릅니다. 결과보고 결재로 승인을 받습니다.',
    options: incidentGrades,
    width: 4,
  },
  regradeReason: { kind: 'text', label: '재조정 사유', width: 8 },
  recoveryOrder: {
    kind: 'integer',
    label: '복구 순위',
    hint: '같은 때에 난 장애 가운데 몇 번째로 복구할지 적습니다. 하나뿐이면 1입니다.',
    min: 1,
    max: 99,
    width: 4,
  },
  category: {
    kind: 'choice',
    label: '장애 구분',
    options: incidentCategories,
    required: true,
    serves: ['incident-report/category', 'incident-knowledge-base/type'],
  },
  target: {
    kind: 'choices',
    label: '장애 대상',
    options: ['하드웨어', '소프트웨어', '데이터베이스', '네트워크', '시설', '연계'],
    required: true,
    serves: ['incident-report/target'],
  },
  items: {
    kind: 'rows',
    label: '관련 구성항목(CI)',
    columns: {
      item: { kind: 'reference', label: '구성항목', forms: ['configuration-item'], required: true },
      symptom: { kind: 'text', label: '상태·증상' },
    },
  },
} as const satisfies Fields;

const countermeasure = {
  similarCases: {
    kind: 'longText',
    label: '유사 장애·조치 사례',
    hint: '장애관리대장에서 같은 시스템과 원인코드로 찾은 사례를 적습니다.',
    lines: 2,
    serves: ['incident-ledger/similar-cases'],
  },
  similarIncident: { kind: 'reference', label: '참고한 장애 기록', forms: ['incident-report'] },
  vendorNotified: {
    kind: 'yesNo',
    label: '유지보수 업체 통보',
    width: 3,
    serves: ['incident-ledger/vendor-notified'],
  },
  countermeasure: {
    kind: 'longText',
    label: '복구 대책',
    required: true,
    lines: 3,
    serves: ['incident-ledger/countermeasure'],
  },
  delegateApproval: {
    kind: 'person',
    label: '전결권자 승인',
    hint: '복구 대책을 승인한 사람입니다. 급하면 구두 승인 뒤에 적습니다.',
    marks: true,
    width: 4,
    serves: ['incident-ledger/approval'],
  },
  delegateApprovedAt: { kind: 'dateTime', label: '전결권자 승인 일시', width: 4 },
  delegateApprovalBy: { kind: 'choice', label: '승인 방법', options: ['문서', '구두', '전화', '전자우편'], width: 4 },
} as const satisfies Fields;

export const receptionFields = { ...intake, ...times, ...classification, ...countermeasure } as const;
