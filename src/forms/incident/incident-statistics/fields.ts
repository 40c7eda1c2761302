import type { Fields } from '../../../core/field/field.ts';
import { incidentCategories } from '../categories.ts';

export const fields = {
  title: { kind: 'text', label: '통계 이름', required: true, maxLength: 100, width: 12 },
  from: {
    kind: 'date',
    label: '집계 기간(시작)',
    required: true,
    width: 4,
    serves: ['incident-statistics/period'],
  },
  to: { kind: 'date', label: '집계 기간(끝)', required: true, width: 4, serves: ['incident-statistics/period'] },
  writer: { kind: 'person', label: '작성자', required: true, width: 4 },
  byCategory: {
    kind: 'rows',
    label: '장애 구분별 발생 건수',
    required: true,
    growing: false,
    serves: ['incident-statistics/by-type'],
    columns: {
      category: { kind: 'choice', label: '장애 구분', options: incidentCategories, required: true },
      count: { kind: 'integer', label: '건수', min: 0, unit: '건', required: true },
      outage: { kind: 'duration', label: '총 장애시간', required: true },
    },
    initial: incidentCategories.map((category) => ({ category })),
  },
  bySystem: {
    kind: 'rows',
    label: '시스템별 발생',
    columns: {
      system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true },
      major: { kind: 'integer', label: '1·2등급', min: 0, unit: '건', required: true },
      minor: { kind: 'integer', label: '3·4등급', min: 0, unit: '건', required: true },
      outage: { kind: 'duration', label: '총 장애시간', required: true },
    },
  },
  serviceTime: {
    kind: 'duration',
    label: '운영시간(계획정지 제외)',
    hint: '약정한 운영시간에서 공지·승인된 계획정지를 뺀 시간입니다.',
  },
  repeated: {
    kind: 'longText',
    label: '동일 유형 반복 장애',
    hint: '같은 시스템에서 같은 원인코드로 6개월 안에 다시 난 장애를 적습니다.',
    lines: 2,
    serves: ['incident-statistics/repeated'],
  },
  forecast: {
    kind: 'longText',
    label: '발생 예측과 분석',
    required: true,
    lines: 4,
    serves: ['incident-statistics/forecast'],
  },
  reflection: {
    kind: 'longText',
    label: '예방점검 반영 사항',
    lines: 2,
  },
} as const satisfies Fields;
