// One configuration item: what it is, what it is made of, what it depends on and how it came to be so (5.1.3.a.2, 5.1.3.a.3).
import type { Fields, PlainValues } from '../../../core/field/field.ts';
import { itemNumberPattern } from './naming.ts';

/** 계획, 시험, 운영, 예비, 폐기, in the words of the register. */
export const lifecycles = ['도입 예정', '시험', '운영 중', '예비', '서비스 종료(폐기)'] as const;

const identity = {
  itemNumber: {
    kind: 'text',
    label: '고유 식별자(구성요소 번호)',
    hint: '종류-용도-일련번호. 예: SVR-WAS-001',
    required: true,
    unique: true,
    pattern: itemNumberPattern,
    width: 4,
    serves: ['configuration-item-register/ci-id'],
  },
  name: {
    kind: 'text',
    label: '구성요소 명칭',
    required: true,
    maxLength: 80,
    width: 8,
    serves: ['configuration-item-register/ci-name'],
  },
  category: {
    kind: 'choice',
    label: '분류',
    options: [
      '하드웨어',
      '시스템 소프트웨어',
      '네트워크',
      '응용 소프트웨어',
      '데이터베이스',
      '시스템 보안',
      '데이터',
      '전산설비',
      '문서',
    ],
    required: true,
    width: 4,
    serves: ['configuration-item-register/category'],
  },
  kind: {
    kind: 'choice',
    label: '종류',
    options: [
      '서버',
      '저장장치',
      '통신장비',
      '보안장비',
      '회선',
      '설비',
      '무정전전원장치(UPS)',
      '소프트웨어',
      '데이터베이스',
      '데이터',
      '문서',
    ],
    required: true,
    width: 4,
  },
  systems: {
    kind: 'rows',
    label: '소속 정보시스템',
    required: true,
    width: 12,
    serves: ['configuration-item-register/system'],
    columns: {
      system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true, width: 8 },
      use: { kind: 'text', label: '용도', width: 4 },
    },
  },
} as const satisfies Fields;

const composition = {
  version: {
    kind: 'text',
    label: '버전',
    required: true,
    marks: true,
    width: 4,
    serves: ['configuration-item-register/version'],
  },
  lifecycle: {
    kind: 'choice',
    label: '서비스 상태',
    options: lifecycles,
    required: true,
    width: 4,
    serves: ['configuration-item-register/lifecycle'],
  },
  registeredOn: {
    kind: 'date',
    label: '등록 일자',
    required: true,
    width: 4,
    serves: ['configuration-item-register/registered-at'],
  },
  composition: {
    kind: 'longText',
    label: '구성 내역(구성파일·파라미터·구성도)',
    required: true,
    width: 12,
    lines: 3,
    serves: ['configuration-item-register/composition'],
  },
  applied: {
    kind: 'longText',
    label: '적용된 내용',
    hint: '이 버전에 적용한 패치·설정·개정 내용',
    required: true,
    width: 12,
    lines: 2,
    serves: ['configuration-item-register/applied'],
  },
  interfaces: {
    kind: 'longText',
    label: '연관 정보시스템 연동',
    marks: true,
    width: 12,
    lines: 2,
    serves: ['configuration-item-register/interfaces'],
  },
  library: {
    kind: 'text',
    label: '보관 라이브러리 위치',
    hint: '구성파일·설치본·도면을 보관하는 곳',
    required: true,
    width: 12,
    serves: ['configuration-item-register/library'],
  },
  location: { kind: 'text', label: '설치 위치(실·랙·단)', marks: true },
  manager: {
    kind: 'person',
    label: '구성관리 담당자(정)',
    required: true,
    serves: ['configuration-item-register/manager'],
  },
  deputy: { kind: 'person', label: '구성관리 담당자(부)' },
  supplier: { kind: 'organisation', label: '공급·유지관리 업체' },
  introducedOn: { kind: 'date', label: '도입일', width: 4 },
  serviceYears: { kind: 'integer', label: '내용연수', unit: '년', min: 0, max: 99, width: 4 },
  maintenanceUntil: { kind: 'date', label: '유지관리 만료일', marks: true, width: 4 },
  lastVerifiedOn: { kind: 'date', label: '최종 실사일', width: 4 },
  endedOn: { kind: 'date', label: '폐기일', width: 4 },
  change: { kind: 'reference', label: '등록한 변경', forms: ['change-case'], width: 4 },
} as const satisfies Fields;

const battery = {
  batteryType: { kind: 'choice', label: '배터리 종류', options: ['납축전지', '리튬이온'], width: 4 },
  batteryMadeOn: { kind: 'date', label: '배터리 제조일', width: 4 },
  batteryInstalledOn: { kind: 'date', label: '배터리 설치일', width: 4 },
  batteryUseUntil: { kind: 'date', label: '배터리 권장 사용기한', width: 4 },
  batteryApart: { kind: 'yesNo', label: '배터리와 서버 공간 분리', width: 4 },
  batteryMonitored: { kind: 'yesNo', label: '배터리 관리장치(BMS) 감시', width: 4 },
  batteryAdvice: { kind: 'longText', label: '배터리 교체 권고 이력', marks: true, width: 12, lines: 2 },
} as const satisfies Fields;

const connections = {
  relations: {
    kind: 'rows',
    label: '관련 구성요소',
    hint: '이 구성요소가 무엇 위에서 실행되고 무엇에 기대는지 적습니다.',
    width: 12,
    columns: {
      kind: {
        kind: 'choice',
        label: '관계',
        options: ['실행', '연결', '의존', '백업', '전원'],
        required: true,
        width: 3,
      },
      item: { kind: 'reference', label: '상대 구성요소', forms: ['configuration-item'], required: true, width: 4 },
      itemLifecycle: {
        kind: 'choice',
        label: '상대의 서비스 상태',
        options: lifecycles,
        width: 3,
      },
      note: { kind: 'text', label: '내용', width: 3 },
    },
  },
  history: {
    kind: 'rows',
    label: '변경 이력',
    required: true,
    width: 12,
    serves: ['configuration-item-register/history'],
    columns: {
      date: { kind: 'date', label: '일자', required: true, width: 3, serves: ['configuration-item-register/history'] },
      change: {
        kind: 'longText',
        label: '변경 내용',
        required: true,
        width: 6,
        serves: ['configuration-item-register/history'],
      },
      request: {
        kind: 'reference',
        label: '변경 요청 번호',
        forms: ['change-case'],
        width: 3,
        serves: ['configuration-item-register/history'],
      },
    },
  },
} as const satisfies Fields;

export const itemFields = { ...identity, ...composition, ...battery, ...connections } as const;
export type ItemValues = PlainValues<typeof itemFields>;
