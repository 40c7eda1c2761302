// One day of one master server: its jobs, what monitoring showed, and the recovery point when something failed that day (5.6.3.b.2, 5.6.4.a).
import type { Fields, PlainValues } from '../../../core/field/field.ts';
import { systemGrades } from '../objective.ts';

/** 백업 결과 of a job. Success with a warning counts as success and is told apart. */
export const jobResults = ['성공', '성공(경고)', '일부 실패', '실패', '미실행'] as const;

export const resultFields = {
  backupOn: { kind: 'date', label: '백업일', required: true, width: 4 },
  masterServer: {
    kind: 'text',
    label: '백업 마스터 서버',
    required: true,
    maxLength: 40,
    width: 4,
    serves: ['backup-result-report/master-server'],
  },
  tool: {
    kind: 'text',
    label: '백업 도구',
    required: true,
    maxLength: 60,
    width: 4,
    serves: ['backup-result-report/tool'],
  },
  operator: { kind: 'person', label: '수행자', duty: '작업자', required: true },
  checker: { kind: 'person', label: '점검자', duty: '확인자', required: true },
  jobs: {
    kind: 'rows',
    label: '백업 작업',
    hint: '계획한 작업마다 한 줄입니다. 실행되지 않은 작업도 미실행으로 적습니다.',
    required: true,
    width: 12,
    columns: {
      system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true, width: 3 },
      targetServer: {
        kind: 'text',
        label: '백업 대상 서버',
        required: true,
        width: 3,
        serves: ['backup-result-report/target-server'],
      },
      target: {
        kind: 'text',
        label: '백업 대상',
        required: true,
        suggestions: ['데이터베이스', '응용 파일', 'OS·설정', '로그'],
        width: 3,
        serves: ['backup-result-report/target'],
      },
      type: {
        kind: 'choice',
        label: '백업 타입',
        options: ['전체 백업', '증분 백업', '로그 백업'],
        required: true,
        width: 3,
        serves: ['backup-result-report/backup-type'],
      },
      cycle: {
        kind: 'text',
        label: '백업주기',
        required: true,
        suggestions: ['15분', '매일', '주 1회', '월 1회'],
        width: 3,
        serves: ['backup-result-report/cycle'],
      },
      startedAt: { kind: 'dateTime', label: '시작', width: 3 },
      endedAt: { kind: 'dateTime', label: '종료', width: 3 },
      size: { kind: 'decimal', label: '용량', digits: 1, min: 0, unit: 'GB', width: 3 },
      result: {
        kind: 'choice',
        label: '백업 결과',
        options: jobResults,
        required: true,
        width: 3,
        serves: ['backup-result-report/result'],
      },
      errorCode: { kind: 'text', label: '에러코드', width: 3 },
      action: { kind: 'text', label: '조치·재수행', width: 3 },
    },
  },
  errors: {
    kind: 'longText',
    label: '에러코드 번호와 원인·해결',
    marks: true,
    width: 12,
    lines: 2,
    serves: ['backup-result-report/error-code'],
  },
  bottleneck: {
    kind: 'longText',
    label: '표준속도 비교와 병목 구간 보정',
    hint: '네트워크, 드라이브, 스위치의 속도를 표준속도와 견줍니다.',
    marks: true,
    width: 12,
    lines: 2,
    serves: ['backup-result-report/bottleneck'],
  },
  targetCheck: {
    kind: 'longText',
    label: '백업 대상 확인(모듈·파일 누락)',
    marks: true,
    width: 12,
    lines: 2,
    serves: ['backup-result-report/target-check'],
  },
  incident: { kind: 'reference', label: '관련 장애', forms: ['incident-report'], width: 4 },
  failedSystemGrade: { kind: 'choice', label: '장애 시스템 등급', options: systemGrades, width: 4 },
  failedAt: { kind: 'dateTime', label: '장애 일시', width: 4 },
  lastGoodAt: { kind: 'dateTime', label: '마지막 정상 백업', hint: '그 백업이 끝난 때', width: 4 },
  improvement: { kind: 'longText', label: '개선과제', width: 12, lines: 2 },
} as const satisfies Fields;

export type ResultValues = PlainValues<typeof resultFields>;
