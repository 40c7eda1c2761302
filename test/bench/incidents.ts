// Incident records for measuring: as many as asked for, always the same ones, 30 filled fields each.
import type { PersonValue, Scalar } from '../../src/core/field/value.ts';
import { hashText } from '../../src/core/journal/canonical.ts';
import { bookRecord, type Commit } from '../../src/core/journal/commit.ts';
import { draftSubmit } from '../../src/core/journal/digest.ts';
import { continueRecord, foldRecord } from '../../src/core/journal/fold.ts';
import { type Draft, sealCommit } from '../../src/core/journal/seal.ts';
import { examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { incidentCategories } from '../../src/forms/incident/categories.ts';
import incidentReport from '../../src/forms/incident/incident-report/index.ts';

export const book = 'incident-report/2026';
/** The last records of the book are left as drafts: they are the ones that may be edited. */
export const drafts = 40;

const sample = incidentReport.examples.loginFailure!.values;
const { garam, nuri, ideun } = examplePerson;
const device = hashText('bench device').slice(0, 32);
const systems = Object.values(exampleSystem);
const troubles = ['로그인 불가', '응답 지연', '화면 오류', '파일 첨부 실패', '연계 중단', '통계 불일치', '출력 안 됨'];
const causes = ['용량', '설정', '결함(응용)', '하드웨어', '회선', '연계', '전원', '인적실수'];
const copied = ['channel', 'requesterPhone', 'requesterLocation', 'content', 'businessImpact'];
const copiedResult = [
  'countermeasure',
  'cause',
  'action',
  'temporaryMeasure',
  'permanentMeasure',
  'improvement',
  'lesson',
];

export type Incident = { record: string; number: string; at: string; values: Record<string, Scalar> };

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');
const pick = <T>(list: readonly T[], place: number): T => list[place % list.length]!;

/** The incident at a place of the book, counted from 0. */
export function incidentAt(place: number): Incident {
  const day = `2026-${pad(1 + (place % 12))}-${pad(1 + (Math.floor(place / 12) % 28))}`;
  const at = (minutes: number): string => `${day}T${pad(8 + Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  const start = place % 50;
  const system = pick(systems, place);
  const values: Record<string, Scalar> = {
    title: `${system.text} ${pick(troubles, place)} ${place + 1}`,
    system,
    systemGrade: pick(['1등급', '2등급', '3등급', '4등급'], Math.floor(place / 5)),
    requester: pick([nuri, garam], place),
    handler: pick<PersonValue>([garam, ideun, nuri], Math.floor(place / 3)),
    relatedWork: pick(['민원 접수·발급', '기관 안내·공지', '문서·결재·급여', '통계 분석'], place),
    occurredAt: at(start),
    detectedAt: at(start + 3),
    receivedAt: at(start + 5),
    startedAt: at(start + 12),
    recoveredAt: at(start + 40 + (place % 200)),
    closedAt: at(start + 60 + (place % 200)),
    impact: pick(['큼', '보통', '작음'], place),
    urgency: pick(['높음', '보통', '낮음'], Math.floor(place / 7)),
    category: pick(incidentCategories, Math.floor(place / 2)),
    causeCode: pick(causes, Math.floor(place / 4)),
    recurring: place % 9 === 0,
    important: place % 5 === 0,
  };
  for (const id of [...copied, ...copiedResult]) values[id] = sample[id] as Scalar;
  return {
    record: hashText(`bench incident ${place}`).slice(0, 32),
    number: `INC-2026-${pad(place + 1, 4)}`,
    at: `${at(start + 5)}:00`,
    values,
  };
}

/** The journal of a book with `count` incidents: each created, numbered, filled and, except for the last ones, closed. */
export function* writeJournal(count: number): Generator<Commit> {
  let counter = 0;
  let bookHead: string | undefined;
  const seal = (record: string, parents: readonly string[], at: string, draft: Draft): Commit => {
    counter += 1;
    const salt = hashText(`bench ${counter}`).slice(0, 32);
    const around = { book, record, formVersion: '1', actor: garam.id, device, counter, at, parents, salt };
    return sealCommit({ draft, ...around });
  };
  const ofBook = (at: string, draft: Draft): Commit => {
    const commit = seal(bookRecord, bookHead ? [bookHead] : [], at, draft);
    bookHead = commit.id;
    return commit;
  };
  yield ofBook('2026-01-02T09:00:00', { kind: 'open', body: { form: incidentReport.id, period: '2026' } });
  for (let place = 0; place < count; place += 1) {
    const { record, number, at, values } = incidentAt(place);
    const items = Object.entries(values).map(([path, value]) => ({ path, seen: null, value }));
    const made = seal(record, [], at, { kind: 'create', body: { form: incidentReport.id, stage: 'result' } });
    yield made;
    yield ofBook(at, { kind: 'number', body: { record, number } });
    const filled = seal(record, [made.id], at, { kind: 'patch', body: { items } });
    yield filled;
    if (place >= count - drafts) continue;
    const state = continueRecord(foldRecord([made]), filled) ?? foldRecord([made, filled]);
    const submission = { stage: 'result', line: [], separate: [], computed: {}, shown: {}, identified: false };
    yield seal(record, state.heads, at, draftSubmit(state, '1', submission));
  }
}
