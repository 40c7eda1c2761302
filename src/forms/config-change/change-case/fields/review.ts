// The impact review of eight points, its priority and the risk (5.1.3.b.3). The grades are 권장값.
import type { Fields } from '../../../../core/field/field.ts';

const affected = { kind: 'choice', options: ['있음', '없음'], required: true, width: 3 } as const;
const detail = { kind: 'longText', required: true, marks: true, width: 9, lines: 2 } as const;

export const reviewFields = {
  feasibilityAffected: { ...affected, label: '기술적 타당성: 영향 유무' },
  feasibility: { ...detail, label: '기술적 타당성', serves: ['change-review/feasibility'] },
  interoperabilityAffected: { ...affected, label: '상호운용성·접속: 영향 유무' },
  interoperability: {
    ...detail,
    label: '상호운용성·접속 등의 영향과 재검토',
    serves: ['change-review/interoperability'],
  },
  scheduleUsersAffected: { ...affected, label: '일정·사용자: 영향 유무' },
  scheduleUsers: { ...detail, label: '일정과 사용자에 대한 영향', serves: ['change-review/schedule-users'] },
  testImpactAffected: { ...affected, label: '시험·검사 방법: 영향 유무' },
  testImpact: { ...detail, label: '시험·검사 방법에 대한 영향', serves: ['change-review/test-impact'] },
  documentImpactAffected: { ...affected, label: '유지보수·사용자 지침서: 영향 유무' },
  documentImpact: {
    ...detail,
    label: '유지보수·사용자 지침서에 대한 영향',
    serves: ['change-review/doc-impact'],
  },
  architectureImpactAffected: { ...affected, label: '응용·기반구조: 영향 유무' },
  architectureImpact: {
    ...detail,
    label: '응용 소프트웨어·인프라 아키텍처에 대한 영향',
    serves: ['change-review/architecture-impact'],
  },
  procedureImpactAffected: { ...affected, label: '운영 절차: 영향 유무' },
  procedureImpact: { ...detail, label: '운영 절차에 대한 영향', serves: ['change-review/procedure-impact'] },
  priorityImpactAffected: { ...affected, label: '우선순위: 영향 유무' },
  priorityImpact: {
    ...detail,
    label: '우선순위 할당에 대한 영향',
    hint: '미리 정한 기준과, 다른 변경과의 앞뒤를 적습니다.',
  },
  priority: {
    kind: 'choice',
    label: '할당된 우선순위',
    options: ['1순위', '2순위', '3순위'],
    required: true,
    width: 4,
    serves: ['change-review/priority'],
  },
  riskImpact: {
    kind: 'integer',
    label: '위험: 영향(1~3)',
    hint: '1 한 사람이나 소수, 2 한 부서나 한 기능, 3 전체 사용자나 대국민 (권장값)',
    min: 1,
    max: 3,
    required: true,
    width: 4,
  },
  riskLikelihood: {
    kind: 'integer',
    label: '위험: 실패가능성(1~3)',
    hint: '1 같은 작업을 성공한 적이 있음, 2 시험으로 확인함, 3 확인하지 못함 (권장값)',
    min: 1,
    max: 3,
    required: true,
    width: 4,
  },
  reviewer: { kind: 'person', label: '검토자', required: true },
  reviewedOn: { kind: 'date', label: '검토일', required: true },
} as const satisfies Fields;
