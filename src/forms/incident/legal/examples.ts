// 예시(가상): both papers after the login failure of 14 October.
import type { Example } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson, exampleRecord, exampleSystem } from '../../directory/example-agency.ts';

const { garam, nuri } = examplePerson;

const subject = {
  title: '통합민원시스템 로그인 불가',
  incident: exampleRecord.loginOutage,
  system: exampleSystem.petition,
  occurredAt: '2026-10-14T09:12',
};

export const postmortemExamples: Readonly<Record<string, Example>> = {
  loginFailure: {
    title: '로그인 불가 사후관리',
    values: {
      ...subject,
      recoveredAt: '2026-10-14T10:47',
      submittedOn: '2026-11-10',
      investigation:
        '정보화담당관과 ㈜나래정보(가상)가 세션 목록, 연결 수 그래프, 배포 내역을 대조하고 시험 환경에서 다시 일으킴.',
      rootCause:
        '10. 7. 배포한 조회 기능의 예외 처리 누락으로 DB 연결이 반환되지 않음. 시험항목표에 예외 경로가 없어 찾지 못함.',
      evidence: '시험 환경에서 예외 100번에 연결 100개가 남는 것을 확인함.',
      response:
        '09:15 감시로 감지, 09:20 민원과 전파, 09:25 세션 확인, 09:50 유휴 세션 정리(효과 없음), 10:20 연결 상한 상향, 10:47 복구, 11:30 현업 확인.',
      wentWell: '발생 3분 뒤 감시로 알고 30분 안에 상위 보고함.',
      toImprove: '첫 조치의 효과를 판단하는 데 30분이 걸림. 판단 시각을 미리 정함.',
      prevention: '연결 누수를 고치고, 시험항목표에 예외 경로를 넣고, 연결 수 70 % 주의 경보를 더함.',
      tasks: [
        { task: '연결 누수 수정 배포', owner: garam, due: '2026-11-06', record: exampleRecord.connectionLeakFix },
        { task: '시험항목표 개정', owner: nuri, due: '2026-10-30' },
      ],
    },
  },
  minimal: {
    title: '아직 제출하지 않은 결과서',
    values: {
      ...subject,
      title: '대표누리집 접속 불가',
      system: exampleSystem.website,
      occurredAt: { mark: 'unknown' },
      recoveredAt: '2026-11-01T01:10',
      investigation: '회선 감시 기록과 통신사 작업 내역을 대조함.',
      rootCause: '통신구 공사로 주 회선이 끊기고 예비 회선 자동 전환이 꺼져 있었음.',
      evidence: '설정 변경 이력.',
      response: '23:34 감지, 00:10 수동 전환 시도, 01:10 복구.',
      toImprove: '시험 뒤 설정을 되돌렸는지 확인하지 않음.',
      prevention: '이중화 시험 절차를 고치고 월 1회 설정을 점검함.',
      tasks: [{ task: '이중화 시험 절차 개정', owner: nuri, due: '2026-11-13' }],
    },
  },
};

export const notificationExamples: Readonly<Record<string, Example>> = {
  loginFailure: {
    title: '로그인 불가 상황 통보',
    values: {
      ...subject,
      notifiedAt: '2026-10-14T09:50',
      recipient: '행정안전부 담당 부서',
      means: '공문',
      state: '조치 중',
      cause: '확인 중(DB 연결 고갈로 추정).',
      damage: '온라인 민원 접수 전체 중단, 방문 접수로 대체.',
      actions: '유휴 세션을 정리하고 있으며 효과가 없으면 연결 상한을 올림.',
      department: exampleDepartment.informatization,
      contact: garam,
      phone: '02-0000-0000',
      other: '다음 상황은 10:30에 알림.',
    },
  },
  concern: {
    title: '장애 우려 통보',
    values: {
      ...subject,
      title: '통합민원시스템 DB 연결 증가',
      occurredAt: { mark: 'notApplicable' },
      notifiedAt: '2026-11-02T08:30',
      recipient: '행정안전부 담당 부서',
      means: '전화',
      state: '우려',
      cause: '월초 접속 증가.',
      damage: '아직 없음.',
      actions: '연결 수를 10분마다 확인함.',
      department: exampleDepartment.informatization,
      contact: garam,
      phone: '02-0000-0000',
    },
  },
};
