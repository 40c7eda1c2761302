// 예시(가상): the scenarios of the detailed guide.
import type { Example } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson, exampleSystem } from '../../directory/example-agency.ts';

const { garam, nuri, hangyeol, daon, seulgi, ideun } = examplePerson;
const { informatization, petitions, narae } = exampleDepartment;

const team = [
  { role: '장애관리 책임자', organisation: informatization, person: hangyeol, duty: '지휘' },
  { role: '시스템 담당자', organisation: informatization, person: garam, duty: '기술' },
  { role: '데이터베이스 담당자', organisation: narae, person: ideun, duty: '기술' },
  { role: '서비스데스크 요원', organisation: petitions, person: seulgi, duty: '소통' },
  { role: '관찰자', organisation: informatization, person: nuri, duty: '관찰·기록' },
];

const checks = {
  checkRoles: '지휘·기술·소통·기록이 제 임무를 말하고 그대로 움직이는지 봄.',
  checkResponse: '응급조치의 순서, 원인을 좁히는 방법, 복구한 뒤 현업이 확인하는지 봄.',
  checkReporting: '비상연락망의 번호가 맞는지, 10분 안에 전파하고 30분마다 갱신하는지 봄.',
};

export const examples: Readonly<Record<string, Example>> = {
  connectionExhaustion: {
    title: 'DB 연결 고갈(도상훈련)',
    values: {
      title: '2026년 상반기 도상훈련: DB 연결 고갈',
      plannedAt: '2026-05-20T14:00',
      kind: '도상훈련',
      targetTime: 60,
      system: exampleSystem.petition,
      scenario: '통합민원 DB 연결 고갈: 경보 → 전파 → 상한 조정 → 복구 → 보고.',
      environment: '시험 환경에서 연결을 채우고 운영 환경은 건드리지 않음. 실제 장애가 나면 바로 멈춤.',
      participants: team,
      ...checks,
      startedAt: '2026-05-20T14:00',
      recoveredAt: '2026-05-20T14:52',
      propagation: '경보 4분 뒤 민원과와 과장에게 전파함. 공급업체 옛 번호로 한 번 잘못 걺.',
      causeAnalysis: '세션 목록으로 12분 만에 연결 미반환을 찾음.',
      recovery: '연결 상한을 올리고 WAS를 차례로 다시 기동하여 52분에 복구함.',
      handlingReport: '결과보고서를 당일 작성함.',
      observations: [
        { at: '2026-05-20T14:04', observed: '비상연락망의 공급업체 번호가 바뀌어 있었음', by: nuri },
        { at: '2026-05-20T14:30', observed: '상황 갱신 시각을 2분 넘김', by: nuri },
      ],
      evaluation: '역할은 모두 알고 있음. 비상연락망 한 건이 옛 번호임.',
      detection: 5,
      propagationScore: 3,
      judgement: 4,
      recoveryScore: 4,
      reporting: 4,
      improvements: '비상연락망을 분기마다 실제로 걸어 확인함.',
      tasks: [{ task: '비상연락망 개정', owner: garam, due: '2026-05-29' }],
    },
  },
  ransomware: {
    title: '랜섬웨어(재훈련)',
    values: {
      title: '2026년 하반기 훈련: 랜섬웨어',
      plannedAt: '2026-10-22T10:00',
      kind: '실제 전환',
      targetTime: 1440,
      system: exampleSystem.administration,
      scenario: '격리 → 보안 인계 → 변경불가 백업에서 복구 → 무결성 확인.',
      environment: '훈련용 서버를 업무망에서 떼어 내고 감염을 흉내 낸 파일을 둠.',
      participants: [...team, { role: '네트워크 담당자', organisation: informatization, person: daon, duty: '격리' }],
      ...checks,
      startedAt: '2026-10-22T10:00',
      recoveredAt: '2026-10-23T11:10',
      propagation: '보안 인계까지 40분 걸림.',
      causeAnalysis: '감염 경로를 메일 첨부로 좁힘.',
      recovery: '변경불가 백업에서 되살렸으나 무결성 확인에 시간이 걸림.',
      handlingReport: '복구 다음 날 보고함.',
      evaluation: '격리 순서를 모르는 사람이 있었음.',
      detection: 3,
      propagationScore: 3,
      judgement: 4,
      recoveryScore: 3,
      reporting: 4,
      improvements: '격리 순서표를 비상철에 넣고 무결성 확인을 자동으로 함.',
      tasks: [
        { task: '격리 순서표 작성', owner: daon, due: '2026-11-06' },
        { task: '백업 해시 대조 자동화', owner: ideun, due: '2026-11-20' },
      ],
      retrainOn: '2026-11-26',
    },
  },
  draftPowerFailure: {
    title: '전산실 정전(계획 작성 중)',
    values: {
      title: '2027년 상반기 훈련: 전산실 정전',
      plannedAt: '2027-04-15T14:00',
      kind: '실제 전환',
      targetTime: 30,
      scenario: '무정전전원장치 전환 → 발전기 기동 → 공조 확인 → 비필수 서버 정지.',
    },
  },
};
