// One medium: what it is, where it is kept, and every time it came in or went out (5.6.4.b).
import type { Fields, PlainValues } from '../../../core/field/field.ts';

export const mediaFields = {
  name: { kind: 'text', label: '매체명', required: true, maxLength: 60, width: 4, serves: ['media-ledger/media-name'] },
  mediaType: {
    kind: 'choice',
    label: '매체 유형',
    options: ['디스크', '테이프'],
    required: true,
    width: 4,
    serves: ['media-ledger/media-type'],
  },
  model: { kind: 'text', label: '규격', hint: '예: LTO, 변경불가 디스크', width: 4 },
  masterServer: {
    kind: 'text',
    label: '백업 마스터 서버',
    required: true,
    maxLength: 40,
    width: 4,
    serves: ['media-ledger/master-server'],
  },
  generation: { kind: 'text', label: '세대', hint: '예: 2026년 10월 월간', width: 4 },
  immutable: { kind: 'yesNo', label: '변경불가', required: true, width: 4 },
  retention: { kind: 'text', label: '보관주기', required: true, width: 4, serves: ['media-ledger/retention'] },
  expiresOn: { kind: 'date', label: '만료일', width: 4 },
  location: { kind: 'text', label: '보관 장소', required: true, width: 4, serves: ['media-ledger/location'] },
  manager: { kind: 'person', label: '담당자', required: true, width: 4, serves: ['media-ledger/manager'] },
  offsite: { kind: 'yesNo', label: '소산 여부', required: true, width: 4, serves: ['media-ledger/offsite'] },
  encrypted: { kind: 'yesNo', label: '암호화', required: true, width: 4 },
  keyLocation: { kind: 'text', label: '암호키 보관 장소', hint: '백업과 다른 곳에 둡니다.', width: 4 },
  useCount: { kind: 'integer', label: '사용횟수', unit: '회', min: 0, marks: true, width: 4 },
  firstUsedOn: { kind: 'date', label: '처음 사용한 날', width: 4 },
  movements: {
    kind: 'rows',
    label: '반입·반출',
    required: true,
    width: 12,
    columns: {
      on: { kind: 'date', label: '일자', required: true, width: 3 },
      direction: { kind: 'choice', label: '구분', options: ['반입', '반출'], required: true, width: 3 },
      purpose: {
        kind: 'choice',
        label: '목적',
        options: ['백업', '소산', '회수', '복구', '폐기'],
        required: true,
        width: 3,
      },
      place: { kind: 'text', label: '옮긴 곳', required: true, width: 3 },
      seal: { kind: 'text', label: '봉인번호', width: 3 },
      from: { kind: 'person', label: '인계자', width: 3 },
      to: { kind: 'person', label: '인수자', width: 3 },
      signature: { kind: 'signature', label: '인수 서명', width: 3 },
    },
  },
  state: {
    kind: 'choice',
    label: '상태',
    options: ['사용 중', '보관 중', '만료', '폐기'],
    required: true,
    width: 4,
  },
  disposedOn: { kind: 'date', label: '폐기일', width: 4 },
  disposal: { kind: 'choice', label: '폐기 방법', options: ['소자', '파쇄', '천공', '덮어쓰기 소거'], width: 4 },
  disposalWitness: { kind: 'person', label: '폐기 확인자', width: 4 },
} as const satisfies Fields;

export type MediaValues = PlainValues<typeof mediaFields>;
