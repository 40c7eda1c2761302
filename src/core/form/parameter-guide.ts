// What the agency settings are called, in which unit they stand and where their defaults come from, for the settings page and the guides.
import type { ParameterId } from './parameter.ts';

export interface ParameterGuide {
  readonly label: string;
  readonly unit?: string;
  /** Where the default comes from: 권장값 of a guide, or policy and law with the date they were checked. */
  readonly source: string;
  /** Kind of a single value; absent for tables. */
  readonly kind?: 'integer' | 'decimal' | 'percent';
  /** Heads of a table's columns. */
  readonly columns?: readonly string[];
  /** Heads of a table's rows where their number is fixed. */
  readonly rows?: readonly string[];
}

const guideOf = (domain: string) => `${domain} 세부지침 권장값`;
const change = guideOf('구성 및 변경관리');
const incident = guideOf('장애관리');
const backup = guideOf('백업관리');
const checked = '기준일 2026. 11., 개정 여부 확인';

function count(label: string, unit: string, source: string): ParameterGuide {
  return { label, unit, source, kind: 'integer' };
}
function rate(label: string, source: string): ParameterGuide {
  return { label, unit: '%', source, kind: 'percent' };
}

/** Every setting by id, in the order of the settings page. Values and defaults are those of parameter.ts. */
export const parameterGuides: Readonly<Record<ParameterId, ParameterGuide>> = {
  incidentGradeMatrix: {
    label: '장애등급표(영향도 × 긴급도)',
    source: incident,
    rows: ['큼', '중간', '작음'],
    columns: ['높음', '보통', '낮음'],
  },
  incidentRecoveryTargets: {
    label: '장애등급별 복구 목표',
    unit: '분',
    source: incident,
    columns: ['장애등급', '복구 목표(분)', '근무시간으로 셈', '1등급 시스템일 때(분)'],
  },
  incidentNotices: {
    label: '장애등급별 통보 기한',
    unit: '분',
    source: `${incident}. 주요 시스템의 장애는 행정안전부에 지체 없이 통보(전자정부법 제56조의2~5, ${checked})`,
    columns: ['장애등급', '책임자 통보', '책임자 통보(분)', '상위 보고', '상황 갱신'],
  },
  holidays: { label: '공휴일', source: `관공서의 공휴일에 관한 규정, ${checked}`, columns: ['날짜', '이름'] },
  systemAvailability: {
    label: '정보시스템 등급별 최소 가용률',
    unit: '%',
    source: `1·2등급은 행정안전부의 서비스수준 최소 기준(${checked}), 3·4등급은 권장값`,
    columns: ['시스템 등급', '최소 가용률(%)', '장애조치(분)'],
  },
  recoveryObjectives: {
    label: '정보시스템 등급별 복구목표시점(RPO)·복구목표시간(RTO)',
    unit: '분',
    source: backup,
    columns: ['시스템 등급', '복구목표시점(분)', '복구목표시간(분)'],
  },
  changeRiskBands: { label: '변경 위험등급(영향 × 실패가능성)', source: change, columns: ['위험등급', '점수 이상'] },
  rollbackMargin: count('되돌리기(롤백) 판단: 작업 종료 전', '분', change),
  changeNoticeDays: count('연계기관 작업 공지: 작업 전', '근무일', change),
  contactCheckDays: count('비상연락망 확인 간격', '일', incident),
  drillPassAverage: { label: '모의훈련 합격 평균(5점)', unit: '점', source: incident, kind: 'decimal' },
  recurrenceMonths: count('재발로 보는 기간', '개월', incident),
  mediaUseLimit: count('테이프 사용 한도', '회', backup),
  mediaYears: count('매체 교체 주기', '년', backup),
  changeSuccessRate: rate('변경 성공률 목표', change),
  urgentChangeRate: rate('긴급변경 비율 한도', change),
  configurationAccuracy: rate('구성항목(CI) 정확도 목표', change),
  recoveryTargetRate: rate('복구목표 준수율 목표', incident),
  recurrenceRate: rate('재발률 한도', incident),
  followUpRate: rate('후속조치 기한 준수율 목표', incident),
  backupSuccessRate: rate('백업 성공률 목표', backup),
  pointObjectiveRate: rate('복구목표시점(RPO) 준수율 목표', backup),
};
