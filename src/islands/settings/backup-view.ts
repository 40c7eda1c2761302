// Backup out and in. A backup is merged by its commits and never replaces anything.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { showDateTime } from '../../core/text/date.ts';
import type { ImportReport } from '../../store/index.ts';
import { StoreError } from '../../store/refusal.ts';
import type { Settings } from './settings.ts';

/** A file that was refused as damaged, offered again with 살릴 수 있는 것만. */
let damaged: File | undefined;

async function exportBackup({ workspace, report }: Settings): Promise<string> {
  const file = await workspace.exportBackup(report);
  const { saveBytes } = await import('../paper/pages.ts');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  saveBytes(file, `지침 백업 ${workspace.name === 'example' ? '예시 ' : ''}${day}.jichim.gz`, 'application/gzip');
  return '백업 파일을 내보냈습니다. 이 PC가 아닌 곳에 보관해 주세요.';
}

function sayReport({ commits, known, refused, quarantined, files, books }: ImportReport): string {
  const parts = [`새 변경 이력 ${commits}건`, `이미 있던 변경 이력 ${known}건`];
  if (files > 0) parts.push(`파일 ${files}건`);
  if (refused > 0) parts.push(`받지 않은 기록 ${refused}건`);
  if (quarantined > 0) parts.push(`따로 둔 기록 ${quarantined}건`);
  const changed = commits > 0 ? ` (바뀐 대장 ${books.length}권)` : '';
  return `백업을 합쳤습니다: ${parts.join(', ')}${changed}.`;
}

async function importBackup({ workspace, report }: Settings, file: File, salvage: boolean): Promise<string> {
  damaged = undefined;
  const outcome = await workspace.importBackup(file, report, { salvage });
  if (outcome.ok) return sayReport(outcome.value);
  if (outcome.refusal.code === 'damaged-backup') damaged = file;
  throw new StoreError(outcome.refusal);
}

export function backupView(settings: Settings): TemplateResult {
  const { status, progress, busy } = settings;
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) settings.run('backup', () => importBackup(settings, file, false));
  };
  const held = damaged;
  return html`<section aria-labelledby="backup-title">
    <h2 id="backup-title">백업</h2>
    <p>마지막 백업: <b>${status.lastBackup ? showDateTime(status.lastBackup) : '없음'}</b>.
      기록은 이 브라우저에만 있으므로 자주 내보내 다른 곳에 보관해 주세요.</p>
    <div class="settings-acts">
      <button type="button" class="button button-primary" ?disabled=${busy === 'backup'} @click=${() => settings.run('backup', () => exportBackup(settings))}>백업 내보내기</button>
      <label class="button file-button">백업 가져오기
        <input type="file" accept=".gz,.jichim,application/gzip" ?disabled=${busy === 'backup'} @change=${take} />
      </label>
    </div>
    <p class="hint">가져온 백업은 지금 기록에 합쳐집니다. 지금 기록을 지우거나 바꾸지 않으며, 두 PC의 백업을 서로 가져오면 같은 상태가 됩니다.</p>
    ${
      busy === 'backup'
        ? html`<p role="status">처리하는 중입니다. <progress max=${progress?.all || 1} value=${progress?.done ?? 0}></progress></p>`
        : nothing
    }
    ${settings.said('backup') ?? nothing}
    ${
      held
        ? html`<button type="button" class="button" @click=${() => settings.run('backup', () => importBackup(settings, held, true))}>손상된 파일에서 살릴 수 있는 것만 가져오기</button>`
        : nothing
    }
  </section>`;
}
