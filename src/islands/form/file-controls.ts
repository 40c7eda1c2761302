// Controls for values that are bytes: an attached file and a drawn signature. The bytes go to the store first, then the value names them.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AttachmentField } from '../../core/field/field.ts';
import type { FileValue } from '../../core/field/value.ts';
import type { Slot } from './slot.ts';

/** 권장값: larger files are refused by the store; saying so before the choice saves a long wait. */
const limitNote = '한 파일 20MB, 한 기록 100MB까지';

/** Bytes as people read them: 812바이트, 24KB, 3.1MB. */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}바이트`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}

const fileOf = (slot: Slot): FileValue | undefined => {
  const value = slot.value;
  return typeof value === 'object' && value !== null && 'sha256' in value ? value : undefined;
};

type Place = Pick<Slot, 'session' | 'path'>;

/** What is done with bytes is loaded with the first of them. */
const withBytes = (slot: Place, act: (acts: typeof import('./file-acts.ts')) => Promise<void>): Promise<void> =>
  import('./file-acts.ts')
    .then(act)
    .catch(() => slot.session.report(slot.path, '파일을 다루지 못했습니다. 연결을 확인하고 다시 해 주세요.'));

const keep = async (slot: Place, file: File | undefined) => {
  if (file) await withBytes(slot, (acts) => acts.keepFile(slot, file));
};

/** Name and size of a stored file with a way to save it. */
export function fileTemplate(slot: Place, value: FileValue): TemplateResult {
  return html`<button type="button" class="button-quiet" @click=${() => withBytes(slot, (acts) => acts.saveFile(slot, value))}>${value.name}</button>
    <span class="muted">${showSize(value.size)}</span>`;
}

/** A file: chosen or dropped. */
export function attachmentControl(slot: Slot<AttachmentField>): TemplateResult {
  const value = fileOf(slot);
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).dataset.over = '';
  };
  const out = (event: Event) => delete (event.currentTarget as HTMLElement).dataset.over;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    out(event);
    void keep(slot, event.dataTransfer?.files[0]);
  };
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    void keep(slot, input.files?.[0]).finally(() => {
      input.value = '';
    });
  };
  return html`<div class="control-file" @dragover=${over} @dragleave=${out} @drop=${drop}>
    ${
      value
        ? html`${fileTemplate(slot, value)}
            <button type="button" class="button-quiet" data-clear=${slot.path} aria-label="${value.name} 빼기">빼기</button>`
        : nothing
    }
    <label class="button file-button"
      >${value ? '바꾸기' : '파일 고르기'}<input
        id=${slot.id}
        class="visually-hidden"
        type="file"
        accept=${slot.field.accept ?? nothing}
        aria-label="${slot.name ?? slot.field.label} 파일 ${value ? '바꾸기' : '고르기'}"
        aria-describedby=${slot.describedBy || nothing}
        @change=${pick}
    /></label>
    ${value || slot.name ? nothing : html`<span class="muted">끌어 놓아도 됩니다. ${limitNote}</span>`}
  </div>`;
}

/** A drawn signature, or a name typed and drawn by the browser. */
export function signatureControl(slot: Slot): TemplateResult {
  const value = fileOf(slot);
  const open = () => withBytes(slot, (acts) => acts.drawSignature(slot));
  return html`<span class="control-file">
    ${value ? html`<span>서명함</span>` : nothing}
    <button id=${slot.id} type="button" class="button" aria-label="${slot.name ?? slot.field.label} ${value ? '다시 서명' : '서명'}" aria-describedby=${slot.describedBy || nothing} @click=${open}>
      ${value ? '다시 서명' : '서명'}
    </button>
    ${value ? html`<button type="button" class="button-quiet" data-clear=${slot.path} aria-label="${slot.name ?? slot.field.label} 지우기">지우기</button>` : nothing}
  </span>`;
}
