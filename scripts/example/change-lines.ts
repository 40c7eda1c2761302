// The changes of the example year that are not worked examples, a line each.
import type { ExampleItemId, exampleSystem } from '../../src/forms/directory/example-agency.ts';

export type SystemKey = keyof typeof exampleSystem;
/**
 * One line a change. `incident` is the number whose permanent measure it is; `reflectedAfter` working days until the register followed
 * (null: forgotten); `result` undefined while the change is under way.
 */
export type ChangeLine = {
  on: string;
  system: SystemKey;
  title: string;
  item: ExampleItemId;
  versions: readonly [before: string, after: string];
  reason: string;
  content: string;
  type?: '표준' | '일반' | '긴급';
  incident?: number;
  result?: '성공' | '부분 성공' | '원상복구';
  reflectedAfter?: number | null;
  state?: 'requested' | 'reviewing' | 'planned';
};

/** Changes 1 to 7, before the rejected request of July. */
export const before: readonly ChangeLine[] = [
  {
    on: '2026-01-22',
    system: 'administration',
    title: '행정업무 임시 폴더 정리 작업 감시 추가',
    item: 'SVR-WAS-003',
    versions: ['감시 12항목', '감시 13항목'],
    reason: '임시 폴더 정리 작업이 멈춘 것을 알지 못함.',
    content: '정리 작업이 멈추면 알리도록 감시 항목을 더함.',
    incident: 3,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-02-20',
    system: 'administration',
    title: '본관 층 스위치 전원 이중화',
    item: 'NET-SW-004',
    versions: ['전원 1', '전원 2'],
    reason: '층 스위치의 전원 모듈이 하나뿐임.',
    content: '전원 모듈을 하나 더 달고 다른 차단기에 연결함.',
    incident: 6,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-03-12',
    system: 'petition',
    title: '주소 연계 규격 변경 반영',
    item: 'APP-PET-001',
    versions: ['3.2.0', '3.2.1'],
    reason: '연계기관이 응답 항목의 이름을 바꿈.',
    content: '바뀐 항목 이름에 맞추어 연계 모듈을 고침.',
    incident: 9,
    result: '성공',
    reflectedAfter: 2,
  },
  {
    on: '2026-03-19',
    system: 'website',
    title: '대표누리집 인증서 등록과 갱신 알림',
    item: 'SVR-WEB-002',
    versions: ['인증서 2025', '인증서 2026'],
    reason: '인증서 만료를 미리 알지 못함.',
    content: '인증서를 구성항목으로 등록하고 만료 60일 전에 알리게 함.',
    type: '표준',
    incident: 10,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-04-09',
    system: 'administration',
    title: '행정업무 문서 변환 모듈 분리',
    item: 'SVR-WAS-003',
    versions: ['2.8.1', '2.8.2'],
    reason: '문서 변환 모듈이 메모리를 돌려주지 않음.',
    content: '문서 변환 모듈을 별도 서버로 옮김.',
    incident: 11,
    result: '원상복구',
    reflectedAfter: 1,
  },
  {
    on: '2026-05-19',
    system: 'petition',
    title: '통합민원 조회 기능 개선',
    item: 'APP-PET-001',
    versions: ['3.2.1', '3.3.0'],
    reason: '처리 현황 조회가 느림.',
    content: '조회 조건의 색인을 더하고 화면을 나눔.',
    result: '성공',
    reflectedAfter: 6,
  },
  {
    on: '2026-06-18',
    system: 'website',
    title: '항온항습기 필터 교체 주기 변경',
    item: 'FAC-UPS-001',
    versions: ['점검표 4판', '점검표 5판'],
    reason: '필터가 막혀 온도가 오름.',
    content: '필터 교체 주기를 2개월로 줄이고 점검표를 고침.',
    type: '표준',
    incident: 19,
    result: '성공',
    reflectedAfter: 1,
  },
];

/** Changes 13 to 18. */
export const between: readonly ChangeLine[] = [
  {
    on: '2026-10-07',
    system: 'administration',
    title: '행정업무 DB 백업 경로 변경',
    item: 'SVR-BKM-001',
    versions: ['경로 1', '경로 2'],
    reason: '백업이 업무망 대역을 함께 써 느림.',
    content: '백업 전용망으로 경로를 바꿈.',
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-10-08',
    system: 'statistics',
    title: '통계 집계 배치의 빈 코드 처리',
    item: 'SVR-ANA-001',
    versions: ['배치 1.4', '배치 1.5'],
    reason: '빈 지역 코드에서 배치가 멈춤.',
    content: '빈 코드를 미분류로 처리하도록 배치를 고침.',
    incident: 28,
    result: '부분 성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-10-12',
    system: 'website',
    title: '대표누리집 접속 기록 보관 기간 연장',
    item: 'SVR-WEB-001',
    versions: ['보관 1년', '보관 2년'],
    reason: '내부 관리계획의 보관 기간이 늘어남.',
    content: '접속 기록의 보관 기간을 2년으로 늘림.',
    type: '표준',
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-10-13',
    system: 'petition',
    title: '통합민원 DB 통계 정보 갱신 주기 변경',
    item: 'SVR-DB-002',
    versions: ['주 1회', '매일'],
    reason: '조회 계획이 오래된 통계를 씀.',
    content: '통계 정보를 매일 04:00에 갱신함.',
    result: '성공',
    reflectedAfter: null,
  },
  {
    on: '2026-10-15',
    system: 'administration',
    title: '전자결재 알림 서버 허용 정책 복구',
    item: 'NET-SW-004',
    versions: ['정책 210', '정책 211'],
    reason: '알림 서버 정책을 다시 등록하고 설명을 남김.',
    content: '허용 정책에 용도와 담당자를 적음.',
    type: '표준',
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-10-16',
    system: 'petition',
    title: 'DB 연결 70 % 주의 경보 추가',
    item: 'SVR-DB-001',
    versions: ['감시 20항목', '감시 21항목'],
    reason: '연결이 고갈되기 전에 알지 못함.',
    content: '연결 70 %에서 주의 경보를 보냄.',
    type: '표준',
    incident: 31,
    result: '성공',
    reflectedAfter: 1,
  },
];

/** Changes 20 to 26; the last ones are under way at the end of the year. */
export const after: readonly ChangeLine[] = [
  {
    on: '2026-10-26',
    system: 'petition',
    title: '문자 발송 예비 경로 추가',
    item: 'APP-PET-001',
    versions: ['3.4.2', '3.4.3'],
    reason: '발송 업체가 늦으면 대신 보낼 길이 없음.',
    content: '예비 발송 경로를 더하고 대기 건수를 감시함.',
    incident: 32,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-11-05',
    system: 'website',
    title: '웹 서버 2호기 인증서 자동 갱신',
    item: 'SVR-WEB-002',
    versions: ['수동', '자동'],
    reason: '인증서 갱신을 사람이 챙겨야 함.',
    content: '인증서 자동 갱신을 켬.',
    incident: 35,
    result: '성공',
    reflectedAfter: 4,
  },
  {
    on: '2026-11-11',
    system: 'administration',
    title: '문서 변환 모듈 수정판 적용',
    item: 'SVR-WAS-003',
    versions: ['2.8.1', '2.8.3'],
    reason: '메모리 누수를 고친 수정판이 나옴.',
    content: '문서 변환 모듈을 2.8.3판으로 바꿈.',
    incident: 37,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-11-18',
    system: 'administration',
    title: '층 스위치 예비 설정 자동 보관',
    item: 'NET-SW-004',
    versions: ['수동', '자동'],
    reason: '예비 스위치의 설정이 최신이 아니었음.',
    content: '스위치 설정을 매일 보관함.',
    incident: 39,
    state: 'planned',
  },
  {
    on: '2026-12-02',
    system: 'petition',
    title: '월초 연결 상한 재산정',
    item: 'SVR-DB-001',
    versions: ['상한 500', '상한 650'],
    reason: '월초에 연결 경고가 되풀이됨.',
    content: '월초 집중 시간의 연결 상한을 650으로 올림.',
    incident: 42,
    result: '성공',
    reflectedAfter: 1,
  },
  {
    on: '2026-12-16',
    system: 'website',
    title: '항온항습기 바람의 양 감시',
    item: 'FAC-UPS-001',
    versions: ['점검표 5판', '점검표 6판'],
    reason: '바람의 양이 줄어드는 것을 늦게 앎.',
    content: '바람의 양 감시 항목을 더함.',
    incident: 45,
    state: 'reviewing',
  },
  {
    on: '2026-12-24',
    system: 'administration',
    title: '문서 변환 모듈 기억장치 상한 설정',
    item: 'SVR-WAS-003',
    versions: ['2.8.3', '2.8.3'],
    reason: '수정판을 적용한 뒤에도 응답이 멈춤.',
    content: '모듈이 쓰는 기억장치의 상한을 정함.',
    incident: 47,
    state: 'requested',
  },
];

export const serverPower: ChangeLine = {
  on: '2026-07-16',
  system: 'statistics',
  title: '시험 서버 무정전 전원 연결',
  item: 'FAC-UPS-001',
  versions: ['부하 58 %', '부하 62 %'],
  reason: '순간 정전에 시험 서버가 꺼짐.',
  content: '시험 서버 세 대를 무정전전원장치에 연결함.',
  incident: 22,
  result: '성공',
  reflectedAfter: 1,
};

export const inquiryFilter: ChangeLine = {
  on: '2026-09-03',
  system: 'petition',
  title: '통합민원 조회 조건 추가',
  item: 'APP-PET-001',
  versions: ['3.3.0', '3.4.1'],
  reason: '현업이 접수 기관별 조회를 요청함.',
  content: '접수 기관 조회 조건과 화면을 더함.',
  result: '성공',
  reflectedAfter: 1,
};
