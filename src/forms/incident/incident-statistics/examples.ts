// 예시(가상): October, the month of the login failure, and a month in which nothing happened.
import type { Example } from '../../../core/form/form.ts';
import { examplePerson, exampleSystem } from '../../directory/example-agency.ts';

const none = ['인적장애', '시스템장애', '기반구조장애', '자연재해', '인적재해'].map((category) => ({
  category,
  count: 0,
  outage: 0,
}));

export const examples: Readonly<Record<string, Example>> = {
  october: {
    title: '2026년 10월 통합민원시스템',
    values: {
      title: '2026년 10월 장애 발생 통계(통합민원시스템)',
      from: '2026-10-01',
      to: '2026-10-31',
      writer: examplePerson.garam,
      byCategory: none.map((row) => (row.category === '시스템장애' ? { ...row, count: 1, outage: 95 } : row)),
      bySystem: [{ system: exampleSystem.petition, major: 1, minor: 0, outage: 95 }],
      serviceTime: 44_520,
      repeated: '없음.',
      forecast:
        '배포한 기능의 결함으로 난 장애가 1건이며, 배포 뒤 2일 안에 연결 추이를 보았다면 미리 알 수 있었음. 11월에는 배포가 두 번 있으므로 같은 점검을 함.',
      reflection: '배포 뒤 2일간 연결 추이 확인을 일상 점검 항목에 넣음.',
    },
  },
  quiet: {
    title: '장애가 없던 달',
    values: {
      title: '2026년 4월 장애 발생 통계(대표누리집)',
      from: '2026-04-01',
      to: '2026-04-30',
      writer: examplePerson.garam,
      byCategory: none,
      serviceTime: 43_200,
      forecast: '장애가 없었음. 5월 공휴일 전후 접속 증가에 대비함.',
    },
  },
  draftQuarter: {
    title: '집계를 시작한 분기 통계',
    values: {
      title: '2026년 4분기 장애 발생 통계',
      from: '2026-10-01',
      byCategory: [{ category: '인적장애', count: 0, outage: 0 }, { category: '시스템장애' }],
    },
  },
};
