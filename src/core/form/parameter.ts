// Agency settings that rules and calculations read, with the suggested values (권장값) that stand until an agency sets its own.

import { defaultGradeMatrix, defaultRecoveryTargets } from '../calculation/incident-grade.ts';
import { defaultHolidays } from '../calculation/work-calendar.ts';
import type { ColumnField } from '../field/field.ts';
import type { Scalar } from '../field/value.ts';
import type { FormContext } from './form.ts';

type Table = readonly (readonly Scalar[])[];

export interface Parameter {
  readonly label: string;
  readonly unit?: string;
  /** Where the default comes from. Every default is 권장값 unless the source is a law. */
  readonly source: string;
  /** Heads of a table's columns; a single value has none. */
  readonly columns?: readonly string[];
  /** Heads of a table's rows where they are fixed. */
  readonly rows?: readonly string[];
  /** Kind of a single value. */
  readonly kind?: ColumnField['kind'];
  readonly value: Scalar | Table;
}

const guide = (domain: string) => `${domain} 세부지침 권장값`;
const policy = '행정안전부 정책(SLA 최소 기준), 기준일 2026. 11., 개정 여부 확인';

function number(label: string, value: number, source: string, unit?: string): Parameter {
  return { label, value, source, kind: 'integer', ...(unit ? { unit } : {}) };
}
function percent(label: string, value: string, source: string): Parameter {
  return { label, value, source, kind: 'percent', unit: '%' };
}

/** Every setting by id, in the order of the settings page. */
export const parameters = {
  incidentGradeMatrix: {
    label: '장애등급표(영향도 × 긴급도)',
    source: guide('장애관리'),
    rows: ['큼', '중간', '작음'],
    columns: ['높음', '보통', '낮음'],
    value: defaultGradeMatrix,
  },
  incidentRecoveryTargets: {
    label: '장애등급별 복구 목표',
    unit: '분',
    source: guide('장애관리'),
    columns: ['장애등급', '복구 목표(분)', '근무시간으로 셈', '1등급 시스템일 때(분)'],
    value: defaultRecoveryTargets.map((target) => [
      target.grade,
      target.minutes,
      target.working,
      target.gradeOneSystem ?? null,
    ]),
  },
  incidentNotices: {
    label: '장애등급별 통보 기한',
    unit: '분',
    source: `${guide('장애관리')}. 주요 시스템의 1등급 장애는 행정안전부에 지체 없이 통보(법령, 기준일 2026. 11., 개정 여부 확인)`,
    columns: ['장애등급', '책임자 통보', '책임자 통보(분)', '상위 보고', '상황 갱신'],
    value: [
      ['1등급', '즉시(10분)', 10, '기관장 30분, 주요 시스템은 행정안전부 지체 없이', '30분마다'],
      ['2등급', '20분', 20, '과장 1시간', '1시간마다'],
      ['3등급', '1시간', 60, '팀장 당일', '반일마다'],
      ['4등급', '당일', null, '주간보고', '필요할 때'],
    ],
  },
  holidays: {
    label: '공휴일',
    source: '관공서의 공휴일에 관한 규정, 기준일 2026. 11., 개정 여부 확인',
    columns: ['날짜', '이름'],
    value: defaultHolidays,
  },
  systemAvailability: {
    label: '정보시스템 등급별 최소 가용률',
    unit: '%',
    source: `${policy}. 1·2등급만 정해져 있고 3·4등급은 권장값`,
    columns: ['시스템 등급', '최소 가용률(%)', '장애조치(분)'],
    value: [
      ['1등급', '99.92', 120],
      ['2등급', '99.90', 180],
      ['3등급', '99.50', 480],
      ['4등급', '99.00', null],
    ],
  },
  recoveryObjectives: {
    label: '정보시스템 등급별 복구목표시점(RPO)·복구목표시간(RTO)',
    unit: '분',
    source: guide('백업관리'),
    columns: ['시스템 등급', '복구목표시점(분)', '복구목표시간(분)'],
    value: [
      ['1등급', 15, 120],
      ['2등급', 60, 180],
      ['3등급', 1440, 1440],
      ['4등급', 1440, 7200],
    ],
  },
  changeRiskBands: {
    label: '변경 위험등급(영향 × 실패가능성)',
    source: guide('구성 및 변경관리'),
    columns: ['위험등급', '점수 이상'],
    value: [
      ['높음', 6],
      ['보통', 3],
      ['낮음', 1],
    ],
  },
  rollbackMargin: number('되돌리기(롤백) 판단: 작업 종료 전', 40, guide('구성 및 변경관리'), '분'),
  changeNoticeDays: number('연계기관 작업 공지: 작업 전 근무일', 3, guide('구성 및 변경관리'), '근무일'),
  contactCheckDays: number('비상연락망 확인 간격', 90, guide('장애관리'), '일'),
  drillPassAverage: {
    label: '모의훈련 합격 평균(5점)',
    value: '3.5',
    source: guide('장애관리'),
    kind: 'decimal',
    unit: '점',
  },
  recurrenceMonths: number('재발로 보는 기간', 6, guide('장애관리'), '개월'),
  mediaUseLimit: number('테이프 사용 한도', 50, guide('백업관리'), '회'),
  mediaYears: number('매체 교체 주기', 5, guide('백업관리'), '년'),
  changeSuccessRate: percent('변경 성공률 목표', '98', guide('구성 및 변경관리')),
  urgentChangeRate: percent('긴급변경 비율 한도', '10', guide('구성 및 변경관리')),
  configurationAccuracy: percent('구성항목(CI) 정확도 목표', '98', guide('구성 및 변경관리')),
  recoveryTargetRate: percent('복구목표 준수율 목표', '95', guide('장애관리')),
  recurrenceRate: percent('재발률 한도', '5', guide('장애관리')),
  followUpRate: percent('후속조치 기한 준수율 목표', '90', guide('장애관리')),
  backupSuccessRate: percent('백업 성공률 목표', '99', guide('백업관리')),
  pointObjectiveRate: percent('복구목표시점(RPO) 준수율 목표', '99', guide('백업관리')),
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterId = keyof typeof parameters;

/** The 권장값 of every setting by id, as `FormContext.parameters` holds them. */
export const defaultParameters: FormContext['parameters'] = Object.fromEntries(
  Object.entries(parameters).map(([id, parameter]) => [id, parameter.value]),
);

/** A setting that is a number. What is set but no number falls back to the 권장값. */
export function numberParameter(context: FormContext, id: ParameterId): number {
  for (const value of [context.parameters[id], parameters[id].value]) {
    if ((typeof value === 'number' || typeof value === 'string') && value !== '' && Number.isFinite(Number(value)))
      return Number(value);
  }
  throw new TypeError(`${id} is no number`);
}

/** A setting that is a table. What is set but no table falls back to the 권장값. */
export function tableParameter(context: FormContext, id: ParameterId): Table {
  for (const value of [context.parameters[id], parameters[id].value]) {
    if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)) return value as Table;
  }
  throw new TypeError(`${id} is no table`);
}

/** The row of a table whose first cell is `key`: targets and objectives of a grade. */
export function rowOfParameter(
  context: FormContext,
  id: ParameterId,
  key: string | undefined,
): readonly Scalar[] | undefined {
  return tableParameter(context, id).find((row) => row[0] === key);
}
