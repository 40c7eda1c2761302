// How this PC keeps the records: whether the browser promised to keep them, how much there is, what was refused, checking and repair.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Settings } from './settings.ts';

function sayBytes(bytes: number | undefined): string {
  if (bytes === undefined) return '알 수 없음';
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000).toLocaleString('ko')} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

function sayPersisted(persisted: boolean | undefined): string {
  if (persisted === undefined) return '이 브라우저나 주소에서는 알 수 없습니다. 백업을 자주 내보내 주세요.';
  return persisted
    ? '브라우저가 스스로 지우지 않습니다.'
    : '저장 공간이 모자라면 브라우저가 지울 수 있습니다. 백업을 자주 내보내 주세요.';
}

async function repair({ workspace }: Settings): Promise<string> {
  const { checked, rebuilt, damaged } = await workspace.repair();
  const found = damaged.length > 0 ? ` 손상된 기록이 ${damaged.length}건 있습니다. 백업 파일을 가져와 주세요.` : '';
  return `기록 ${checked.toLocaleString('ko')}건을 확인했습니다. 다시 만든 화면 자료 ${rebuilt.toLocaleString('ko')}건.${found}`;
}

async function acceptLoss({ workspace }: Settings): Promise<string> {
  await workspace.status('accept');
  return '보이지 않는 대장을 더 찾지 않습니다. 남아 있는 기록만으로 이어서 씁니다.';
}

async function saveRefusals({ workspace }: Settings): Promise<string> {
  const refusals = await workspace.refusals();
  if (refusals.length === 0) return '받지 않은 기록이 없습니다.';
  const { saveBytes } = await import('../paper/pages.ts');
  saveBytes(JSON.stringify(refusals, null, 2), '받지 않은 기록.json', 'application/json');
  return `받지 않은 기록 ${refusals.length}건을 파일로 내보냈습니다.`;
}

export function storageView(settings: Settings): TemplateResult {
  const { status, missing, busy } = settings;
  return html`<section aria-labelledby="storage-title">
    <h2 id="storage-title">이 PC</h2>
    ${
      missing.length > 0
        ? html`<p class="notice notice-danger" role="alert">이 PC에 있던 대장이 보이지 않습니다: ${missing.join(', ')}. 브라우저가 저장 공간을 비운 것으로 보입니다. 백업 파일을 가져와 주세요.</p>
            <p class="hint">백업 파일이 없으면 남아 있는 기록만으로 이어서 쓸 수 있습니다. 나중에 백업을 찾으면 그때 가져와도 합쳐집니다.</p>
            <div class="settings-acts">
              <button type="button" class="button" data-act="accept-loss" @click=${() => settings.run('storage', () => acceptLoss(settings))}>백업 없이 새로 시작</button>
            </div>`
        : nothing
    }
    ${status.clock ? html`<p class="notice notice-warning">${status.clock}</p>` : nothing}
    <dl class="facts">
      <div><dt>기록</dt><dd>${status.records.toLocaleString('ko')}건 (변경 이력 ${status.commits.toLocaleString('ko')}건)</dd></div>
      <div><dt>쓰는 공간</dt><dd>${sayBytes(status.usage)} / ${sayBytes(status.quota)}</dd></div>
      <div><dt>보존</dt><dd>${sayPersisted(status.persisted)}</dd></div>
      <div><dt>이 PC의 번호</dt><dd class="number">${settings.workspace.device.slice(0, 8)}</dd></div>
    </dl>
    <div class="settings-acts">
      <button type="button" class="button" ?disabled=${busy === 'storage'} @click=${() => settings.run('storage', () => repair(settings))}>기록 확인</button>
      <button type="button" class="button" @click=${() => settings.run('storage', () => saveRefusals(settings))}>받지 않은 기록 내보내기</button>
    </div>
    ${settings.said('storage') ?? nothing}
  </section>`;
}
