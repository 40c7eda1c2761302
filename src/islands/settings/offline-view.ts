// Texts, forms and search without the server: a copy of the whole site in this browser, made only when somebody asks for it.
import { html, type TemplateResult } from 'lit/html.js';
import { type Copy, dropCopy, keepCopy } from './offline.ts';
import type { Settings } from './settings.ts';

const count = (files: number) => files.toLocaleString('ko');

async function keep(settings: Settings): Promise<string> {
  await keepCopy(settings.report);
  return '이 PC에 담았습니다. 이제 서버에 연결되지 않아도 열립니다.';
}

async function drop(): Promise<string> {
  await dropCopy();
  return '담아 둔 누리집을 지웠습니다. 기록은 그대로 있습니다.';
}

function stateView(copy: Copy): TemplateResult {
  if (copy.state === 'impossible')
    return html`<p class="muted">이 주소(http)에서는 브라우저가 누리집을 담아 두지 못합니다. https 주소로 열면 담을 수 있습니다. 기록은 어느 주소에서나 이 PC에 저장됩니다.</p>`;
  if (copy.state === 'none')
    return html`<p>글과 서식, 검색을 이 PC에 담아 두면 서버에 연결되지 않을 때에도 열립니다. 공간을 약 26 MB 씁니다.</p>`;
  if (copy.state === 'newer')
    return html`<p class="notice">새 판도 담아 두었습니다. 이 누리집의 창을 모두 닫았다가 다시 열면 새 판으로 바뀝니다.</p>`;
  return html`<p>파일 ${count(copy.files)}개를 담아 두었습니다. 서버에 연결되지 않아도 열리고, 연결되면 새 판을 스스로 담습니다.</p>`;
}

export function offlineView(settings: Settings): TemplateResult {
  const { copy, busy, progress } = settings;
  const working = busy === 'offline';
  return html`<section aria-labelledby="offline-title">
    <h2 id="offline-title">서버 없이 보기</h2>
    ${stateView(copy)}
    <div class="settings-acts">
      ${
        copy.state === 'none'
          ? html`<button type="button" class="button" data-act="keep-copy" ?disabled=${working} @click=${() => settings.run('offline', () => keep(settings))}>이 PC에 담기</button>`
          : undefined
      }
      ${
        copy.state === 'kept' || copy.state === 'newer'
          ? html`<button type="button" class="button" data-act="drop-copy" ?disabled=${working} @click=${() => settings.run('offline', drop)}>담은 것 지우기</button>`
          : undefined
      }
      ${working && progress ? html`<span role="status">담는 중입니다. 파일 ${progress.all ? `${count(progress.all)}개 가운데 ` : ''}${count(progress.done)}개 <progress max=${progress.all || 1} value=${progress.done}></progress></span>` : undefined}
    </div>
    ${settings.said('offline')}
  </section>`;
}
