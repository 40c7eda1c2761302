// Documents that an agency writes elsewhere, with the headings that the source asks of each. Titles and labels are those of content/source/documents.json;
// `further` are points of the checklist (content/source/items.json) that the source does not list among the document's fields.
import type { Outline } from '../../../core/form/form.ts';

export const outlines = {
  'incident-recovery-guideline': {
    title: '장애복구지침',
    basis: ['5.4.3.a.5'],
    headings: [
      { id: 'type', label: '장애 유형' },
      { id: 'procedure', label: '복구 절차' },
      { id: 'source-log', label: '반영한 장애일지' },
      { id: 'revised-at', label: '개정일' },
    ],
  },
  'incident-prevention-plan': {
    title: '장애 예방계획',
    basis: ['5.4.2.b.1'],
    headings: [
      { id: 'check-items', label: '도출한 점검 항목' },
      { id: 'plan', label: '예방계획' },
      { id: 'approval', label: '검토·승인' },
    ],
  },
  'recovery-procedure-plan': {
    title: '장애 복구 절차 계획',
    basis: ['5.4.2.b.2'],
    headings: [
      { id: 'scope', label: '대상 장애' },
      { id: 'procedure', label: '복구 절차' },
      { id: 'approval', label: '검토·승인' },
    ],
  },
  'config-management-plan': {
    title: '구성관리 계획',
    basis: ['5.1.3.a.1'],
    headings: [
      { id: 'purpose', label: '목적과 목표' },
      { id: 'scope', label: '범위' },
      { id: 'priority', label: '우선순위' },
      { id: 'staffing', label: '투입 인력' },
      { id: 'process', label: '구성관리 프로세스' },
      { id: 'managers', label: '구성관리 담당자' },
      { id: 'policy', label: '구성관리 정책·절차(조직 내 협의)' },
      { id: 'naming', label: '구성요소 명명규칙' },
    ],
    further: ['구성관리 시스템'],
  },
  'change-plan': {
    title: '변경 계획',
    basis: ['5.1.3.b.1'],
    headings: [
      { id: 'purpose', label: '목적과 목표' },
      { id: 'scope', label: '범위' },
      { id: 'priority', label: '우선순위' },
      { id: 'approach', label: '구현 및 업무 접근방법' },
      { id: 'organization', label: '변경관리 수행 조직과 운영자의 책임' },
      { id: 'activities', label: '변경관리 하의 수행 활동' },
      { id: 'tools', label: '도구·기술·방법·통제 요소' },
      { id: 'targets', label: '대상 하드웨어·소프트웨어' },
    ],
  },
  'backup-standard-policy': {
    title: '백업 표준정책',
    basis: ['5.6.3.b.1'],
    headings: [
      { id: 'cycle', label: '백업주기' },
      { id: 'retention', label: '보관기간' },
      { id: 'full-incremental', label: '백업 방식(범위)' },
      { id: 'online-offline', label: '백업 방식(가동)' },
      { id: 'offsite', label: '소산백업 여부' },
      { id: 'media', label: '매체 관리 방법' },
      { id: 'target-fs', label: '대상 파일시스템' },
    ],
  },
  'backup-guideline': {
    title: '백업관리 지침',
    basis: ['5.5.3.d.1'],
    headings: [
      { id: 'cycle', label: '백업 관리 주기' },
      { id: 'procedure', label: '백업 절차' },
    ],
  },
  'backup-operation-manual': {
    title: '백업 운영 매뉴얼',
    basis: ['5.6.3.a.6'],
    headings: [
      { id: 'composition', label: '백업시스템 구성 현황' },
      { id: 'schedule', label: '백업 스케줄 현황' },
      { id: 'policy', label: '백업정책 등 기본 지침' },
      { id: 'training', label: '운영자 교육 실시' },
    ],
    further: ['백업자원 할당(전송속도·테이프)'],
  },
  'backup-system-design': {
    title: '백업시스템 현황 조사 및 설계',
    basis: ['5.6.3.a.3'],
    headings: [
      { id: 'current', label: '현행 구성방식·사양·운영현황' },
      { id: 'headroom', label: '백업 여유율' },
      { id: 'gap', label: '현행과 목표의 차이점' },
      { id: 'design', label: '백업시스템 구성 설계' },
      { id: 'equipment', label: '백업 장비·매체' },
    ],
    further: ['백업 목표 달성도', '확장성', '백업 네트워크·전용 서버', '대안 비교', '기존 시스템 연계', '데이터 이관'],
  },
} as const satisfies Readonly<Record<string, Outline>>;

/** Names under which documents are registered, and what to choose for one that the guideline does not ask for. */
export const otherDocument = '그 밖의 문서';
export const documentTitles: readonly string[] = [...Object.values(outlines).map(({ title }) => title), otherDocument];

/** Headings that a document of this title should have; none for other documents. */
export function headingsOf(title: string | undefined): readonly string[] {
  const outline: Outline | undefined = Object.values(outlines).find((candidate) => candidate.title === title);
  return outline?.headings.map(({ label }) => label) ?? [];
}
