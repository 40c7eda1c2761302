// What signers have said, and which stage a signature belongs to: the words beside the 결재란.
import type { Form } from '../form/form.ts';
import type { Revision } from '../journal/commit.ts';
import type { Block } from './page.ts';

/** Title of a stage, where the form has more than one that is signed. */
export function signedTitle(form: Form, id: string): string {
  const signed = form.workflow.stages.filter((stage) => stage.approval.length > 0);
  return signed.length > 1 ? (signed.find((stage) => stage.id === id)?.title ?? '') : '';
}

/** Opinions and the reasons of 전결 and 대결, which the boxes have no room for, in the order of the stages. */
export function opinionBlocks(form: Form, chain: readonly Revision[]): Block[] {
  const lines = [...chain].reverse().flatMap((revision) =>
    revision.signatures.flatMap(({ step, name, position, opinion, delegated, proxyFor }) => {
      const who = [signedTitle(form, revision.stage), step, position, name].filter(Boolean).join(' ');
      return [
        ...(proxyFor ? [`${who}: ${proxyFor.name} 대결 (${proxyFor.reason})`] : []),
        ...(delegated ? [`${who}: 전결 (${delegated})`] : []),
        ...(opinion ? [`${who}: ${opinion}`] : []),
      ];
    }),
  );
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: '결재 의견' },
    ...lines.map((text): Block => ({ kind: 'text', text, marker: '-', size: 9 })),
  ];
}
