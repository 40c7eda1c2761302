// 예시(가상).
import type { ReferenceValue } from '../../../core/field/value.ts';
import type { Example } from '../../../core/form/form.ts';
import { examplePerson, exampleRecord, exampleSystem } from '../../directory/example-agency.ts';

const { garam, hangyeol, ideun } = examplePerson;

const plan: ReferenceValue = {
  book: 'preventive-check-plan/2026',
  record: 'example-preventive-check-plan-year',
  form: 'preventive-check-plan',
  number: 'PMP-2026-0001',
  text: '2026년 연간 예방점검계획',
};

export const examples: Readonly<Record<string, Example>> = {
  failover: {
    title: '가동을 멈추고 한 이중화 점검',
    values: {
      title: '통합민원 DB 이중화 전환 점검',
      plan,
      system: exampleSystem.petition,
      field: '특별(이중화)',
      emergency: false,
      plannedAt: '2026-06-14T02:00',
      timeLimit: 120,
      targets: 'DB 1호기에서 2호기로 전환하고 자료와 접속을 확인한 뒤 되돌림.',
      partnerAgreed: '㈜나래정보(가상)와 두 사람 지원 합의(2026. 6. 5.)',
      backupNeeded: true,
      backup: '2026. 6. 14. 01:40 전체 백업 정상',
      downtime: true,
      noticedAt: '2026-06-09T10:00',
      notice: '2026. 6. 9. 누리집과 민원과에 공지(일요일 02:00~04:00 중단)',
      checkedAt: '2026-06-14T02:00',
      endedAt: '2026-06-14T03:35',
      inspector: ideun,
      items: [
        { item: '주 → 예비 전환', standard: '10분 이내', measured: '6분', result: '양호' },
        { item: '자료 일치', standard: '건수·합계 같음', measured: '같음', result: '양호' },
        {
          item: '예비 → 주 되돌리기',
          standard: '10분 이내',
          measured: '14분',
          result: '주의',
          note: '절차서 순서가 다름',
        },
      ],
      problems: '되돌리기 절차서의 순서가 실제와 달라 4분 지체함.',
      analysis: '전환은 기준 안이며, 되돌리기는 절차서만 고치면 기준 안에 들 것으로 봄.',
      nextPlan: '되돌리기 절차서를 고치고 2027년 계획에서 다시 잰다.',
      approver: hangyeol,
    },
  },
  minimal: {
    title: '일상 점검',
    values: {
      title: '10월 서버·DB 일상 점검',
      system: { mark: 'notApplicable' },
      field: '일상',
      emergency: false,
      plannedAt: '2026-10-12T10:00',
      timeLimit: 180,
      targets: '서버와 DB의 로그, 용량, 시각 동기.',
      partnerAgreed: { mark: 'notApplicable' },
      backupNeeded: false,
      downtime: false,
      checkedAt: '2026-10-12T10:00',
      endedAt: '2026-10-12T11:10',
      inspector: garam,
      items: [{ item: '시각 동기', measured: '차이 0.1초', result: '양호' }],
      analysis: '이상 없음.',
      nextPlan: '없음.',
      approver: hangyeol,
    },
  },
  emergencyBad: {
    title: '불량을 찾아 장애로 이은 긴급 점검',
    values: {
      title: 'DB 연결 추이 긴급 점검',
      system: exampleSystem.petition,
      field: '특별(성능)',
      emergency: true,
      plannedAt: '2026-10-14T13:00',
      timeLimit: 60,
      targets: '장애 뒤 DB 연결 수와 세션을 확인함.',
      partnerAgreed: '㈜나래정보(가상) 담당자와 전화로 합의',
      backupNeeded: false,
      downtime: false,
      checkedAt: '2026-10-14T13:05',
      endedAt: '2026-10-14T14:20',
      inspector: garam,
      items: [{ item: '연결 반환', standard: '반환되지 않는 연결 0', measured: '시간당 12개', result: '불량' }],
      problems: '조회 기능에서 예외가 나면 연결이 반환되지 않음.',
      followUps: [{ record: exampleRecord.loginOutage, about: '같은 원인' }],
      analysis: '연결 상한을 올려 두었으나 하루 약 300개씩 새므로 수정이 필요함.',
      nextPlan: '연결 반환을 일상 점검 항목에 넣음.',
      approver: hangyeol,
    },
  },
  draftPlan: {
    title: '계획만 적은 점검',
    values: {
      title: '12월 예비 회선 자동 전환 점검',
      plan,
      field: '특별(이중화)',
      emergency: false,
      plannedAt: '2026-12-06T02:00',
      timeLimit: 60,
      downtime: true,
    },
  },
};
