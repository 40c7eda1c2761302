// The two workspaces: the agency's records and the example year, which never meet.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { openExample, removeExample } from '../../store/index.ts';
import { siteAddress } from '../address.ts';
import { chooseWorkspace } from '../workspace-choice.ts';
import type { Settings } from './settings.ts';

async function startExample({ report }: Settings): Promise<undefined> {
  const example = await openExample(import.meta.env.BASE_URL, report);
  example.close();
  chooseWorkspace('example');
  location.assign(siteAddress('/'));
}

async function leaveExample(settings: Settings, remove: boolean): Promise<undefined> {
  chooseWorkspace('agency');
  if (remove) {
    settings.workspace.close();
    await removeExample();
  }
  location.assign(siteAddress('/'));
  // The page is on its way out: nothing of it may look into the closed database any more.
  if (remove) await new Promise<never>(() => {});
}

export function workspaceView(settings: Settings): TemplateResult {
  const { workspace, busy, progress } = settings;
  const inExample = workspace.name === 'example';
  return html`<section aria-labelledby="workspace-title">
    <h2 id="workspace-title">예시 데이터</h2>
    <p>가온공공서비스원(가상)의 2026년 기록입니다. 우리 기관의 기록과 다른 곳에 보관하며 서로 섞이지 않습니다.</p>
    <div class="settings-acts">
      ${
        inExample
          ? html`<button type="button" class="button button-primary" @click=${() => settings.run('workspace', () => leaveExample(settings, false))}>우리 기관으로</button>
              <button type="button" class="button" @click=${() => settings.run('workspace', () => leaveExample(settings, true))}>예시 데이터 지우기</button>`
          : html`<button type="button" class="button" ?disabled=${busy === 'workspace'} @click=${() => settings.run('workspace', () => startExample(settings))}>예시 데이터로 시작</button>`
      }
    </div>
    ${
      busy === 'workspace'
        ? html`<p role="status">예시 데이터를 준비하고 있습니다. <progress max=${progress?.all || 1} value=${progress?.done ?? 0}></progress></p>`
        : nothing
    }
    ${settings.said('workspace') ?? nothing}
  </section>`;
}
