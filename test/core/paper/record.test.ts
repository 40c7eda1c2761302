import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/core/form/form.ts';
import { contextOf } from '../../../src/core/form/values.ts';
import { layOut } from '../../../src/core/paper/layout.ts';
import { printMetrics } from '../../../src/core/paper/metrics.ts';
import type { Mark, Paper } from '../../../src/core/paper/page.ts';
import { paperOfRecord, revisionToPrint } from '../../../src/core/paper/record.ts';
import { loadForm, loadForms } from '../../../src/forms/index.ts';
import { approvedExample, draftOfExample, lineOf } from '../../support/example-record.ts';

const context = contextOf('2026-11-23');
const options = { number: 'INC-2026-0031', agency: '가온공공서비스원(가상)', context, printedAt: '2026-11-23T16:10' };
const incident = (await loadForm('incident-report'))!;
const stage = incident.workflow.stages[0]!;

function textOf(paper: Paper): string {
  const marks: Mark[] = layOut(paper, printMetrics).flatMap((page) => page.marks);
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
}

/** What is ticked for a stored value. */
function answerOf(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [value ? '예' : '아니오'];
  if (typeof value === 'number') return [`${value}점`];
  return Array.isArray(value) ? value : [value];
}

describe('the sheet of a record', () => {
  it('has a box for every signer of every stage, for every form', async () => {
    for (const form of await loadForms()) {
      const id = Object.keys(form.examples)[0]!;
      const state = approvedExample(form, id, context);
      const paper = paperOfRecord(form, state, { ...options, revision: revisionToPrint(state) });
      const lines = form.workflow.stages.filter((one) => one.approval.length > 0).map((one) => lineOf(one).length);
      expect(
        paper.approvals.map(({ boxes }) => boxes.length),
        form.id,
      ).toEqual(lines.reverse());
      for (const { boxes } of paper.approvals) expect(boxes.every((box) => box.date !== '')).toBe(true);
    }
  });

  it('says at its head what it is about, for the register of the document system', () => {
    const { header } = paperOfRecord(incident, draftOfExample(incident, 'loginFailure').state(), options);
    expect(header).toContainEqual(['문서요지', '통합민원시스템 로그인 불가']);
    expect(header).toContainEqual(['키워드', '장애접수 및 결과보고서, 통합민원시스템']);
    expect(header).toContainEqual(['대상 시스템(등급)', '통합민원시스템(2등급)']);
  });

  it('ticks exactly what was chosen, for every example of every form', async () => {
    let ticked = 0;
    for (const form of await loadForms()) {
      for (const id of Object.keys(form.examples)) {
        const state = draftOfExample(form, id).state();
        const grids = paperOfRecord(form, state, options).blocks.filter((block) => block.kind === 'grid');
        for (const [at, cell] of grids.flatMap(({ rows }) =>
          rows.flatMap((row) => [...row.entries()].map(([i, one]) => [row[i - 1], one] as const)),
        )) {
          if (!cell.checks) continue;
          const chosen = cell.checks.flatMap(({ label, on }) => (on ? [label] : []));
          const fields = Object.entries(form.fields).filter(([, field]) => field.label === at!.text);
          const shown = fields.map(([field]) => state.fields[field]).map((value) => answerOf(value));
          expect(shown, `${form.id}/${id} ${at!.text}`).toContainEqual(chosen);
          ticked += 1;
        }
      }
    }
    expect(ticked).toBeGreaterThan(100);
  });

  it('prints exactly what its signatures cover, though the record went on', () => {
    const replica = draftOfExample(incident, 'loginFailure');
    const line = lineOf(stage);
    replica.submit('p1', { stage: stage.id, next: incident.workflow.stages[1]?.id, line });
    for (const step of line.slice(1)) replica.sign(step.signer.person);
    const signed = replica.state();
    const revision = signed.revisions[0]!;
    const before = textOf(paperOfRecord(incident, signed, { ...options, revision }));
    replica.write('p1', { kind: 'revise', body: { stage: stage.id, reason: '피해 건수 정정' } });
    replica.patch('p1', { title: '고친 장애명' });
    const later = replica.state();
    expect(later.fields.title).toBe('고친 장애명');
    const old = later.revisions.find((one) => one.submit === revision.submit)!;
    const after = textOf(paperOfRecord(incident, later, { ...options, revision: old }));
    expect(after).not.toContain('고친 장애명');
    expect(after).toContain('피해 건수 정정');
    expect(after.replace(/※ 이 판은.*?피해 건수 정정 /, '')).toBe(before);
    expect(textOf(paperOfRecord(incident, later, options))).toContain('고친 장애명');
  });

  it('prints the signed stage until something is written in the next, and says then what is not signed', () => {
    const replica = draftOfExample(incident, 'minimal');
    const line = lineOf(stage);
    const [result, followUp] = incident.workflow.stages;
    const covers = result!.sections.flatMap((id) => incident.sections.find((one) => one.id === id)!.items);
    replica.submit('p1', { stage: result!.id, next: followUp!.id, line, covers });
    for (const step of line.slice(1)) replica.sign(step.signer.person);
    const signed = replica.state();
    expect([signed.status, signed.stage]).toEqual(['draft', followUp!.id]);
    const revision = revisionToPrint(signed)!;
    expect(revision).toBe(signed.revisions[0]);
    const paper = paperOfRecord(incident, signed, { ...options, revision });
    expect(paper.footer.digest).toBe(revision.digest);
    expect(textOf(paper)).not.toContain('결재 전 내용');
    expect(paper.approvals.map(({ boxes }) => boxes.map(({ date }) => date !== ''))).toEqual([[true, true, true]]);

    replica.patch('p1', { 'followUps/r9': { order: 'a' }, 'followUps/r9/task': '인쇄 모듈 목록 정리' });
    const later = replica.state();
    expect(revisionToPrint(later)).toBeUndefined();
    const mixed = paperOfRecord(incident, later, options);
    expect(mixed.footer.digest).toBe('');
    expect(textOf(mixed)).toContain('결과보고 결재 완료, 후속조치 종결 작성 중: 그 뒤에 적은 것은 결재 전 내용');
  });

  it('prints the second revision as such, with its reason', () => {
    const replica = draftOfExample(incident, 'loginFailure');
    const line = lineOf(stage);
    const approve = () => {
      replica.submit('p1', { stage: stage.id, line });
      for (const step of line.slice(1)) replica.sign(step.signer.person);
    };
    approve();
    replica.write('p1', { kind: 'revise', body: { stage: stage.id, reason: '피해 건수 정정' } });
    replica.patch('p1', { title: '고친 장애명' });
    approve();
    const state = replica.state();
    const revision = revisionToPrint(state)!;
    const text = textOf(paperOfRecord(incident, state, { ...options, revision }));
    expect(text).toContain('2판 (피해 건수 정정)');
    expect(text).toContain('고친 장애명');
    expect(text).toContain(revision.digest);
  });

  it('says why the second revision was written also after it was sent back once', () => {
    const replica = draftOfExample(incident, 'loginFailure');
    const line = lineOf(stage);
    replica.submit('p1', { stage: stage.id, line });
    for (const step of line.slice(1)) replica.sign(step.signer.person);
    replica.write('p1', { kind: 'revise', body: { stage: stage.id, reason: '피해 건수 정정' } });
    const { id: submit } = replica.submit('p1', { stage: stage.id, line });
    replica.write('p2', {
      kind: 'return',
      body: { submit, step: 1, reason: '근거를 붙여 주세요.', identified: false },
    });
    replica.submit('p1', { stage: stage.id, line });
    const state = replica.state();
    const revision = revisionToPrint(state)!;
    expect([revision.number, revision.reason, state.status]).toEqual([2, undefined, 'submitted']);
    expect(textOf(paperOfRecord(incident, state, { ...options, revision }))).toContain('2판 (피해 건수 정정)');
  });

  it('shows the signed text of a reference, not what the reference says now', () => {
    const replica = draftOfExample(incident, 'loginFailure');
    replica.submit('p1', { stage: stage.id, line: lineOf(stage), shown: { system: '서명할 때의 시스템 이름' } });
    const state = replica.state();
    const paper = paperOfRecord(incident, state, { ...options, revision: revisionToPrint(state) });
    expect(textOf(paper)).toContain('서명할 때의 시스템 이름');
  });

  it('carries opinions, numbers, old numbers and the example mark', () => {
    const approved = approvedExample(incident, 'loginFailure', context, '재발 방지 대책을 분기마다 확인할 것');
    const note = (text: string, about?: string) => ({ commit: '', actor: 'p1', at: '', text, ...(about && { about }) });
    const notes = [note('정보화담당관-1', 'registration'), note('정보화담당관-1234', 'registration'), note('다른 말')];
    const state = { ...approved, notes };
    const revision = revisionToPrint(state)!;
    const more = { revision, oldNumbers: ['INC-2026-0099'], example: true };
    const text = textOf(paperOfRecord(incident, state, { ...options, ...more }));
    for (const part of [
      '재발 방지 대책을 분기마다 확인할 것',
      '구 번호 INC-2026-0099',
      '예시(가상)',
      '정보화담당관-1234',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(revision.digest);
  });

  it('says of each opinion to which stage it was given, in the order of the stages, where more than one is signed', async () => {
    const change = (await loadForm('change-case'))!;
    const replica = draftOfExample(change, 'security-patch');
    const [decision, , apply] = change.workflow.stages;
    const approve = (signed: Stage, next: string, opinion: string) => {
      const line = lineOf(signed);
      replica.submit('p1', { stage: signed.id, next, line });
      for (const step of line.slice(1)) replica.sign(step.signer.person, step === line.at(-1) ? { opinion } : {});
    };
    approve(decision!, apply!.id, '변경을 승인합니다.');
    approve(apply!, 'result', '적용을 승인합니다.');
    const state = replica.state();
    const { blocks } = paperOfRecord(change, state, { ...options, revision: state.revisions.at(-1)! });
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    expect(texts.filter((text) => text.includes('승인합니다.'))).toEqual([
      expect.stringMatching(/^요청·검토·결정 결재 .*: 변경을 승인합니다\.$/),
      expect.stringMatching(/^작업계획·적용 승인 결재 .*: 적용을 승인합니다\.$/),
    ]);
  });

  it('says that a draft is one, carries no digest and leaves the 결재란 open', () => {
    const state = draftOfExample(incident, 'draft').state();
    const paper = paperOfRecord(incident, state, options);
    expect(revisionToPrint(state)).toBeUndefined();
    expect(paper.footer.digest).toBe('');
    expect(textOf(paper)).toContain('결재 전 내용');
    expect(paper.approvals[0]!.boxes.length).toBe(stage.approval.length);
    expect(paper.approvals[0]!.boxes.every((box) => box.date === '')).toBe(true);
  });

  it('marks a voided record on every page', () => {
    const replica = draftOfExample(incident, 'loginFailure');
    replica.write('p1', { kind: 'void', body: { reason: '두 번 등록함' } });
    const paper = paperOfRecord(incident, replica.state(), options);
    expect(paper.watermark).toContain('무효');
    expect(textOf(paper)).toContain('두 번 등록함');
  });
});
