// What an incident record works out by itself. Formulas of the guide; the settings come from the agency.
import {
  gradeOf,
  incidentGrades,
  meetsRecoveryTarget,
  recoveryTargetOf,
} from '../../../core/calculation/incident-grade.ts';
import { outageOf, type PlannedStop } from '../../../core/calculation/outage.ts';
import { elapsedBetween, minutesOf } from '../../../core/calculation/wall-time.ts';
import { calendarOf } from '../../../core/form/calendar.ts';
import type { Computed, FormContext } from '../../../core/form/form.ts';
import { gradeMatrix, recoveryTargets } from '../parameters.ts';
import type { Incident } from './result-fields.ts';

/** Grade of the matrix, before any regrading. */
export function matrixGrade(incident: Incident, context: FormContext): string | undefined {
  return gradeOf(incident.impact, incident.urgency, gradeMatrix(context));
}

/** Grade that counts: the regraded one where there is one. */
export function gradeOfIncident(incident: Incident, context: FormContext): string | undefined {
  return incident.regrade ?? matrixGrade(incident, context);
}

/** Outage of the record, without its approved planned stops. */
export function outageOfIncident(incident: Incident) {
  const stops: PlannedStop[] = incident.plannedStops.map(({ from, to, approved }) => ({
    from,
    to,
    approved: approved === true,
  }));
  return outageOf(incident, stops);
}

function targetOf(incident: Incident, context: FormContext) {
  return recoveryTargetOf(gradeOfIncident(incident, context), incident.systemGrade, recoveryTargets(context));
}

/** 120 minutes is `2시간`, 480 working minutes `8근무시간`, 1,440 working minutes `3근무일`. */
function targetText({ minutes, working }: { minutes: number; working: boolean }): string {
  if (working) return minutes > 480 && minutes % 480 === 0 ? `${minutes / 480}근무일` : `${minutes / 60}근무시간`;
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours}시간` : '', minutes % 60 > 0 ? `${minutes % 60}분` : ''].filter(Boolean).join(' ');
}

/** `open` are rows neither done nor cancelled. */
export function followUpState(incident: Incident, context: FormContext): string {
  const open = incident.followUps.filter(({ state }) => state !== '완료' && state !== '취소');
  if (open.some(({ due }) => due !== undefined && due < context.today)) return '기한 지남';
  if (open.length > 0) return '남음';
  return incident.followUps.length > 0 ? '완료' : '없음';
}

export const computed: Readonly<Record<string, Computed<Incident>>> = {
  totalOutage: {
    label: '총 장애시간',
    field: { kind: 'duration', label: '총 장애시간', width: 4, serves: ['incident-report/total-downtime'] },
    formula: '복구 일시 − 발생 일시 − 공지·승인된 계획정지. 발생 일시를 모르면 인지 일시부터 셉니다(추정).',
    compute: (incident) => outageOfIncident(incident)?.minutes,
  },
  outageBasis: {
    label: '장애시간 산정',
    field: { kind: 'choice', label: '장애시간 산정', options: ['발생 일시부터', '추정(인지 일시부터)'], width: 4 },
    formula: '발생 일시가 있으면 발생 일시부터, 없으면 인지 일시부터 세고 추정으로 표시합니다.',
    compute: (incident) => {
      const outage = outageOfIncident(incident);
      return outage && (outage.estimated ? '추정(인지 일시부터)' : '발생 일시부터');
    },
  },
  detectionTime: {
    label: '인지 소요(MTTD)',
    field: { kind: 'duration', label: '인지 소요(MTTD)', width: 4 },
    formula: '인지 일시 − 발생 일시',
    compute: ({ occurredAt, detectedAt }) => elapsedBetween(occurredAt, detectedAt),
  },
  responseTime: {
    label: '착수 소요(MTTA)',
    field: { kind: 'duration', label: '착수 소요(MTTA)', width: 4 },
    formula: '조치 시작 일시 − 인지 일시',
    compute: ({ detectedAt, startedAt }) => elapsedBetween(detectedAt, startedAt),
  },
  recoveryTime: {
    label: '복구 소요(MTTR)',
    field: { kind: 'duration', label: '복구 소요(MTTR)', width: 4 },
    formula: '복구 일시 − 인지 일시',
    compute: ({ detectedAt, recoveredAt }) => elapsedBetween(detectedAt, recoveredAt),
  },
  initialGrade: {
    label: '기준표 등급',
    field: { kind: 'choice', label: '기준표 등급', options: incidentGrades, width: 4 },
    formula: '영향도 × 긴급도(장애등급 기준표, 기관 설정값)',
    compute: matrixGrade,
  },
  grade: {
    label: '장애 등급',
    field: {
      kind: 'choice',
      label: '장애 등급',
      options: incidentGrades,
      width: 4,
      serves: ['incident-report/grade', 'incident-action-report/grade', 'incident-ledger/grade'],
    },
    formula: '기준표 등급. 재조정한 등급이 있으면 그 등급',
    compute: gradeOfIncident,
  },
  recoveryTarget: {
    label: '복구 목표',
    field: { kind: 'text', label: '복구 목표', width: 4 },
    formula: '장애 등급별 복구 목표(기관 설정값). 2등급 장애라도 1등급 시스템이면 1등급 장애의 목표를 씁니다.',
    compute: (incident, context) => {
      const target = targetOf(incident, context);
      return target && targetText(target);
    },
  },
  recoveryJudgement: {
    label: '복구 목표 준수(SLA 판정)',
    field: { kind: 'choice', label: '복구 목표 준수(SLA 판정)', options: ['충족', '미달'], width: 4 },
    formula: '총 장애시간 ≤ 복구 목표. 근무시간으로 정한 목표는 장애 시작부터 근무시간으로 셉니다.',
    compute: (incident, context) => {
      const target = targetOf(incident, context);
      const outage = outageOfIncident(incident);
      const from = minutesOf(incident.occurredAt ?? incident.detectedAt);
      const recovered = minutesOf(incident.recoveredAt);
      if (!target || !outage || from === undefined || recovered === undefined) return undefined;
      return meetsRecoveryTarget(target, { minutes: outage.minutes, from, recovered }, calendarOf(context))
        ? '충족'
        : '미달';
    },
  },
  openFollowUps: {
    label: '남은 후속조치',
    field: { kind: 'integer', label: '남은 후속조치', unit: '건', width: 4 },
    formula: '상태가 완료나 취소가 아닌 후속조치의 수',
    compute: ({ followUps }) => followUps.filter(({ state }) => state !== '완료' && state !== '취소').length,
  },
  followUpState: {
    label: '후속조치 상태',
    field: { kind: 'choice', label: '후속조치 상태', options: ['없음', '남음', '기한 지남', '완료'], width: 4 },
    formula: '기한이 지난 것이 있으면 기한 지남, 남은 것이 있으면 남음, 모두 끝났으면 완료',
    compute: followUpState,
  },
};

/** 장애 현황 in a word, for ledger and badge. */
export function progress(incident: Incident): string {
  if (incident.closedAt) {
    return incident.followUps.some(({ state }) => state !== '완료' && state !== '취소') ? '후속조치 중' : '종결';
  }
  if (incident.recoveredAt) return '복구 완료';
  if (incident.startedAt) return '조치 중';
  if (incident.countermeasure) return '대책 수립';
  return incident.impact && incident.urgency ? '등록' : '접수';
}
