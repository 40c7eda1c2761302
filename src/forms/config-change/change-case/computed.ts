// Values that are worked out: risk, and one line for each of the three parts of the 처리서 (5.1.4.a).
import { changeRiskOf } from '../../../core/calculation/change-risk.ts';
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import type { Computed } from '../../../core/form/form.ts';
import { tableParameter } from '../../../core/form/parameter.ts';
import { showDate, showDateTime } from '../../../core/text/date.ts';
import type { ChangeValues } from './fields.ts';
import { changeProgress } from './progress.ts';

/** Joins what is there; undefined when nothing is. */
function line(...parts: (string | undefined | false)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

export const changeComputed = {
  requestPart: {
    label: '구성 및 변경관리 요청',
    field: {
      kind: 'text',
      label: '구성 및 변경관리 요청',
      width: 12,
      serves: ['config-change-processing/request-part'],
    },
    formula: '변경 요청 일자 · 요청자 · 변경유형 · 변경명',
    compute: (values) =>
      line(values.requestedOn && showDate(values.requestedOn), values.requester?.name, values.changeType, values.title),
  },
  riskScore: {
    label: '위험 점수',
    field: { kind: 'integer', label: '위험 점수', width: 4 },
    formula: '영향 × 실패가능성',
    compute: ({ riskImpact, riskLikelihood }, context) =>
      changeRiskOf(riskImpact, riskLikelihood, tableParameter(context, 'changeRiskBands'))?.score,
  },
  riskGrade: {
    label: '위험등급',
    field: { kind: 'choice', label: '위험등급', options: ['높음', '보통', '낮음'], width: 4 },
    formula: '위험 점수 6~9 높음, 3~4 보통, 1~2 낮음(권장값)',
    compute: ({ riskImpact, riskLikelihood }, context) =>
      changeRiskOf(riskImpact, riskLikelihood, tableParameter(context, 'changeRiskBands'))?.grade,
  },
  statusPart: {
    label: '구성 및 변경관리 상태 기록',
    field: {
      kind: 'text',
      label: '구성 및 변경관리 상태 기록',
      width: 12,
      serves: ['config-change-processing/status-part'],
    },
    formula: '승인 여부 · 결정일 · 결정 권한 · 우선순위',
    compute: (values) =>
      line(values.decision, values.decidedOn && showDate(values.decidedOn), values.authority, values.priority),
  },
  progress: {
    label: '변경 요구사항과 처리 진행 상태',
    field: {
      kind: 'choice',
      label: '변경 요구사항과 처리 진행 상태',
      options: ['접수', '검토', '승인', '기각', '작업 계획', '테스트', '적용 승인', '적용', '평가 완료'],
      serves: ['change-status-record/progress'],
    },
    formula: '가장 멀리 나아간 단계',
    compute: changeProgress,
  },
  workMinutes: {
    label: '실제 작업시간',
    field: { kind: 'duration', label: '실제 작업시간', width: 4 },
    formula: '실제 종료 − 실제 시작',
    compute: (values) => {
      const minutes = minutesBetween(values.actualStartAt, values.actualEndAt);
      return minutes !== undefined && minutes >= 0 ? minutes : undefined;
    },
  },
  evaluationPart: {
    label: '구성 및 변경관리 평가',
    field: {
      kind: 'text',
      label: '구성 및 변경관리 평가',
      width: 12,
      serves: ['config-change-processing/evaluation-part'],
    },
    formula: '작업 결과 · 실제 종료 · 구성 반영일',
    compute: (values) =>
      line(
        values.result,
        values.actualEndAt && `${showDateTime(values.actualEndAt)} 종료`,
        values.reflectedOn && `${showDate(values.reflectedOn)} 구성 반영`,
      ),
  },
} as const satisfies Record<string, Computed<ChangeValues>>;
