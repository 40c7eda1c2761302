// `npm run agency:affected`: what changed in the guideline and the guides since the agency's procedures were made, and what each change touches.
// `--record` writes down what the procedures in force are made from where nobody has yet, or what a named version is made from (incident/3).
// `--since <commit>` compares with the texts of that commit instead of the record.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Library, proceduresOn, readLibrary } from '../../src/core/content/library.ts';
import type { Origins } from '../../src/core/content/schema.ts';
import { traceLibrary } from '../../src/core/content/trace.ts';
import {
  changeKinds,
  findUnrecorded,
  findUpstreamChanges,
  originName,
  originsOf,
  type UpstreamChange,
} from '../../src/core/content/upstream.ts';
import { readSources } from '../library.ts';
import { root } from '../setup.js';
import { agencyFolder, shownPath } from './folder.ts';

/** One change as people read it in a terminal. */
function tell(
  library: Library,
  { source, kind, articles, forms, items, decision, domain, sha256 }: UpstreamChange,
): string {
  const [where, id = ''] = source.split(':');
  const title =
    where === 'clause' && library.tree.has(id)
      ? library.tree.get(id).title
      : (library.guides
          .flatMap(({ head, parts }) => parts.map((part) => ({ ...part, id: `${head.domain}/${part.id}` })))
          .find((part) => part.id === id)?.title ?? '');
  const list = (name: string, nodes: readonly { cite: string; title: string }[]) =>
    nodes.length === 0
      ? []
      : [`    ${name}: ${nodes.map(({ cite, title: own }) => `${cite} ${own}`.trim()).join(', ')}`];
  const state = decision
    ? `${decision.decision === 'accept' ? '받아들임' : '받아들이지 않음'}: ${decision.reason} (${decision.by}, ${decision.on})`
    : `미결정. 정하면 decisions.json에 적으세요: ${JSON.stringify({ domain, source, sha256, decision: 'accept', reason: '…', by: '…', on: '…' })}`;
  return [
    `  ${where === 'clause' ? '조항' : '세부지침'} ${id} ${title} (${changeKinds[kind]})`,
    ...list('조', articles),
    ...list('서식', forms),
    ...list('점검항목', items),
    `    결정: ${state}`,
  ].join('\n');
}

/** What the procedures in force would have been made from at a commit. @throws Error when Git knows no such commit */
async function originsSince(commit: string, library: Library, day: string): Promise<Readonly<Record<string, Origins>>> {
  const folder = mkdtempSync(join(tmpdir(), 'jichim-since-'));
  try {
    const archive = join(folder, 'content.tar');
    execFileSync('git', ['archive', '--output', archive, commit, 'content'], { cwd: root, stdio: 'pipe' });
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    const old = readLibrary(await readSources(folder, agencyFolder()), day);
    return Object.fromEntries(
      proceduresOn(library, day).map((own) => [originName(own.head), originsOf(old, own.head.domain, day, own)]),
    );
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? '');
    if (!said.includes('not a valid') && !said.includes('not a tree')) throw error;
    throw new Error(`커밋 ${commit}을(를) 찾을 수 없습니다. git log에 있는 이름을 적으세요.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function record(library: Library, names: readonly string[], day: string): readonly string[] {
  const path = join(agencyFolder(), 'made-from.json');
  const known = library.procedures.map(({ head }) => originName(head));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')} 판이 없습니다. 이 가운데에서 고르세요: ${known.join(', ')}`);
  const wanted = names.length > 0 ? names : findUnrecorded(library, day);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Origins>) : {};
  const made = wanted.map((name) => {
    const version = library.procedures.find(({ head }) => originName(head) === name)!;
    const now = originsOf(library, version.head.domain, day, version);
    // What was recorded stays, unless the version was named: its changes are still to be decided.
    return [name, names.length > 0 ? now : { ...now, ...before[name] }] as const;
  });
  const all = Object.entries({ ...before, ...Object.fromEntries(made) }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  return wanted;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { record: { type: 'boolean' }, since: { type: 'string' } },
  });
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  const library = readLibrary(await readSources(root), day);
  if (values.record) {
    const recorded = record(library, positionals, day);
    console.log(
      `${shownPath(agencyFolder())}/made-from.json에 기록했습니다: ${recorded.join(', ') || '새로 기록할 판이 없음'}`,
    );
    return;
  }
  const madeFrom = values.since ? await originsSince(values.since, library, day) : library.sources.madeFrom;
  const compared = { ...library, sources: { ...library.sources, madeFrom } };
  const changes = findUpstreamChanges(compared, traceLibrary(library, day), day);
  for (const { head } of proceduresOn(library, day)) {
    const own = changes.filter(({ domain }) => domain === head.domain);
    if (own.length === 0) continue;
    console.log(`${head.title} 제${head.version}판`);
    for (const change of own) console.log(tell(library, change));
  }
  const unrecorded = findUnrecorded(compared, day);
  if (unrecorded.length > 0)
    console.log(
      `만들 때의 글을 다 기록하지 않은 판: ${unrecorded.join(', ')}. npm run agency:affected -- --record로 기록하세요.`,
    );
  const open = changes.filter(({ decision }) => decision === undefined).length;
  console.log(
    changes.length === 0 ? '바뀐 것이 없습니다.' : `바뀐 것 ${changes.length}건, 아직 정하지 않은 것 ${open}건`,
  );
}

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
