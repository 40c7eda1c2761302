// 예시(가상): a plan of change management, a backup policy of several pages, a document the guideline does not ask for, and a draft.
import type { Example } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson } from '../../directory/example-agency.ts';
import { otherDocument, outlines } from './outlines.ts';

const { garam, nuri, hangyeol } = examplePerson;
const department = exampleDepartment.informatization;

/** Section rows under the headings of an outline, in their order. */
function sectionsOf(id: keyof typeof outlines, contents: readonly string[]) {
  return outlines[id].headings.map(({ label }, at) => ({
    heading: label,
    content: contents[at] ?? '본문 참조.',
    place: `${at + 3}쪽`,
  }));
}

export const examples: Readonly<Record<string, Example>> = {
  changePlan: {
    title: '변경 계획',
    values: {
      document: '변경 계획',
      title: '2026년 변경관리 계획',
      type: '계획',
      version: '1.0',
      department,
      writer: garam,
      approvedBy: hangyeol,
      approvedOn: '2026-01-12',
      effectiveFrom: '2026-01-15',
      nextReviewOn: '2027-01-15',
      reviews: [{ on: '2026-01-12', kind: '제정', reason: '연간 계획 수립', by: garam }],
      sections: sectionsOf('change-plan', [
        '승인 없는 변경을 없애고 변경 성공률 98 % 이상을 유지한다.',
        '네 정보시스템의 서버, DB, 응용, 네트워크, 설비.',
        '보안패치, 장애의 항구대책, 법령 개정, 기능 개선의 순서.',
        '정기 작업창 수·금 22:00~06:00, 시험 환경에서 먼저 시험한다.',
        '책임자는 승인, 담당자는 감독, 운영자는 작업을 맡는다.',
        '접수, 영향검토, 승인, 작업, 평가, 구성 반영.',
        '변경관리대장, 배포 도구, 직무분리 규칙.',
        '통합민원·대표누리집·행정업무·통계분석시스템의 장비와 소프트웨어.',
      ]),
      location: '문서관리시스템 정보화담당관-101, 전산실 비상철',
    },
  },
  backupPolicy: {
    title: '백업 표준정책(개정)',
    values: {
      document: '백업 표준정책',
      title: '가온공공서비스원 백업 표준정책(가상)',
      type: '정책',
      version: '제3판',
      department,
      writer: garam,
      approvedBy: hangyeol,
      approvedOn: '2026-11-02',
      effectiveFrom: '2026-11-09',
      reviewedOn: '2026-11-09',
      nextReviewOn: '2027-11-09',
      reviews: [
        { on: '2024-11-04', kind: '제정', reason: '제1판', by: nuri },
        { on: '2025-11-03', kind: '검토(그대로)', reason: '연간 검토, 바꿀 것 없음', by: garam },
        { on: '2026-11-02', kind: '개정', reason: '10. 14. 장애 뒤 로그 백업 15분 주기를 넣음', by: garam },
      ],
      sections: sectionsOf('backup-standard-policy', [
        '1·2등급 DB는 전체 주 1회, 증분 매일 01:00, 로그 15분. 3등급은 전체 주 1회와 증분 매일, 4등급은 전체 주 1회.',
        '일 14, 주 5, 월 12, 연 1세대.',
        '일요일 전체 백업, 다른 날 증분 백업.',
        'DB는 온라인 백업, 설정파일은 변경할 때 오프라인 백업.',
        '월 1회 제2청사로 소산(원격지 보관).',
        '테이프는 50회 또는 5년 쓰고 바꾸며 봉인하여 인수인계한다.',
        '/data, /conf',
      ]),
      location: '문서관리시스템 정보화담당관-188, 제2청사 금고',
    },
  },
  recoveryGuideline: {
    title: '장애복구지침',
    values: {
      document: '장애복구지침',
      title: '통합민원시스템 장애복구지침',
      type: '지침서',
      version: '2.1',
      department,
      writer: garam,
      approvedBy: hangyeol,
      approvedOn: '2026-10-28',
      effectiveFrom: '2026-11-01',
      reviewedOn: '2026-10-26',
      nextReviewOn: '2027-04-30',
      reviews: [{ on: '2026-10-28', kind: '개정', reason: 'INC-2026-0031을 반영함', by: garam }],
      sections: sectionsOf('incident-recovery-guideline', [
        'DB 연결 고갈, 회선 단절, 전원 상실, 저장공간 부족.',
        '유형마다 확인, 응급조치, 복구, 확인의 순서로 적음.',
        'INC-2026-0031(2026. 10. 14.): 연결 상한을 올린 뒤 WAS를 차례로 다시 기동함.',
        '2026. 10. 28.',
      ]),
      location: '문서관리시스템 정보화담당관-183, 전산실 비상철(인쇄본)',
    },
  },
  other: {
    title: '지침이 요구하지 않는 문서',
    values: {
      document: otherDocument,
      title: '전산실 방문 안내문',
      type: '절차서',
      version: '1.0',
      department,
      writer: garam,
      approvedBy: nuri,
      approvedOn: '2026-02-02',
      effectiveFrom: '2026-02-02',
      nextReviewOn: '2027-02-02',
      sections: [{ heading: '방문 절차', content: '신청, 승인, 입회, 퇴실확인.' }],
      location: '전산실 출입구',
    },
  },
  draftManual: {
    title: '아직 쓰고 있는 매뉴얼',
    values: {
      document: '백업 운영 매뉴얼',
      title: '백업 운영 매뉴얼',
      type: '매뉴얼',
      version: '0.3',
      sections: [{ heading: '백업시스템 구성 현황', content: '마스터 서버 1대, 테이프 장치 1대.' }],
    },
  },
};
