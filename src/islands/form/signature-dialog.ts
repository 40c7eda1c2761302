// A signature: drawn with mouse, pen or finger, or a name that is typed and drawn. Either way it is kept as a small picture.
import { html } from 'lit/html.js';
import type { FileValue } from '../../core/field/value.ts';
import { openDialog } from '../dialog.ts';
import type { FormSession } from './session.ts';

const size = { width: 480, height: 180 };

/** Draws strokes with a pointer; answers the function that stops. */
function bindPad(canvas: HTMLCanvasElement, drawn: () => void): () => void {
  const pen = canvas.getContext('2d')!;
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const at = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * size.width,
      ((event.clientY - box.top) / box.height) * size.height,
    ] as const;
  };
  const down = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    pen.lineTo(...at(event));
    pen.stroke();
    drawn();
  };
  const move = (event: PointerEvent) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
  };
}

function drawName(canvas: HTMLCanvasElement, name: string): void {
  const pen = canvas.getContext('2d')!;
  pen.clearRect(0, 0, size.width, size.height);
  const height = Math.min(96, Math.floor((size.width - 40) / Math.max(1, name.length)));
  pen.font = `italic ${height}px ${getComputedStyle(document.body).fontFamily}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(name, size.width / 2, size.height / 2);
}

/** Asks for a signature and stores it. Undefined when it was left without one. */
export async function askSignature(session: FormSession): Promise<FileValue | undefined> {
  let filled = false;
  let refusal = '';
  let unbind: (() => void) | undefined;
  const value = await openDialog<FileValue>('서명', ({ redraw, close, root }) => {
    const canvas = () => root.querySelector('canvas')!;
    const clear = () => {
      canvas().getContext('2d')!.clearRect(0, 0, size.width, size.height);
      filled = false;
    };
    const type = (event: Event) => {
      const name = (event.target as HTMLInputElement).value.trim();
      drawName(canvas(), name);
      filled = name !== '';
    };
    const keep = async (event: Event) => {
      event.preventDefault();
      if (!filled) {
        refusal = '서명이 비어 있습니다. 칸에 그리거나 이름을 입력해 주세요.';
        return redraw();
      }
      const blob = await new Promise<Blob | null>((resolve) => canvas().toBlob(resolve, 'image/png'));
      const bytes = new Uint8Array(await blob!.arrayBuffer());
      const outcome = await session.workspace.putFile(bytes, '서명.png', 'image/png');
      if (outcome.ok) return close(outcome.value);
      refusal = outcome.refusal.message;
      redraw();
    };
    queueMicrotask(() => {
      unbind ??= bindPad(canvas(), () => {
        filled = true;
      });
    });
    return html`<form class="act" @submit=${keep}>
      <canvas class="signature-pad" width=${size.width} height=${size.height} role="img" aria-label="서명을 그리는 칸"></canvas>
      <p><button type="button" class="button-quiet" @click=${clear}>지우고 다시 그리기</button></p>
      <label class="label" for="signature-name">그리기 어려우면 이름을 입력해 주세요</label>
      <input id="signature-name" class="control" type="text" autocomplete="off" @input=${type} />
      ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : ''}
      <div class="dialog-acts"><button type="submit" class="button button-primary">서명 넣기</button></div>
    </form>`;
  });
  unbind?.();
  return value;
}
