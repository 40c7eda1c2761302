// Submitting, signing and what undoes them, at the door: checked against definition and directory, then written with the disk's word.
import { findBreaches, findSeparations } from '../core/approval/separation.ts';
import { canSign } from '../core/approval/signing.ts';
import type { FileValue, Scalar } from '../core/field/value.ts';
import { computeAll } from '../core/form/compute.ts';
import { nextStage } from '../core/form/course.ts';
import type { Form, Stage } from '../core/form/form.ts';
import { withRules } from '../core/form/rules.ts';
import { itemsUpTo, validate } from '../core/form/validate.ts';
import type { LineStep, RecordState, Separation } from '../core/journal/commit.ts';
import { draftSubmit } from '../core/journal/digest.ts';
import { pendingRevision } from '../core/journal/state.ts';
import type { RecordHandle } from './handle.ts';
import { refuseAct, requireReason, StoreError } from './refusal.ts';
import { currentVersion } from './setting.ts';
import { listShown } from './shown.ts';
import type { ApprovalInput, CurrentUser, Draft } from './workspace.ts';

export class Approval {
  readonly #handle: RecordHandle;

  constructor(handle: RecordHandle) {
    this.#handle = handle;
  }

  async submit(user: CurrentUser, stageId: string, input: ApprovalInput): Promise<undefined> {
    const { state } = this.#handle;
    const form = this.#form();
    const stage = requireStage(form, stageId);
    // The same button pressed twice makes one submission.
    if (isSubmittedBy(state, stageId, user.person.id)) return;
    if (state.status !== 'draft' && state.status !== 'returned') throw new StoreError('frozen');
    if (state.stage !== stageId) {
      throw refuseAct(
        'wrong-stage',
        `지금 단계가 아니어서 ${stage.verb}하지 못했습니다. 화면을 새로 고쳐 단계를 확인해 주세요.`,
      );
    }
    await this.#requireValid(form, stage);
    const line = await this.#makeLine(user, form, stage, input);
    const separate = await this.#separate(form, line, input.exceptions ?? {});
    const items = new Set(itemsUpTo(form, stageId));
    const next = nextStage(form, this.#handle.values(), stageId)?.id;
    const computed = Object.entries(computeAll(form, this.#handle.values(), this.#context()));
    const fields = [...items].filter((id) => Object.hasOwn(form.fields, id));
    await this.#write(
      draftSubmit(state, currentVersion(form), {
        stage: stageId,
        ...(next !== undefined && { covers: fields, next }),
        line,
        separate,
        computed: Object.fromEntries(computed.filter(([id, value]) => items.has(id) && value !== undefined)) as Record<
          string,
          Scalar
        >,
        shown: listShown(form, fields, this.#handle.values()),
        ...(input.opinion && { opinion: input.opinion }),
        ...(input.signature && { signature: input.signature }),
        identified: user.identified,
      }),
    );
  }

  async sign(user: CurrentUser, input: { opinion?: string; signature?: FileValue }): Promise<undefined> {
    const { state } = this.#handle;
    const turn = canSign(state, user.person.id, this.#handle.archive.now());
    if (!turn.ok) {
      // Pressed twice: the signature stands already.
      if (
        state.revisions
          .findLast((one) => !one.apart)
          ?.signatures.slice(1)
          .at(-1)?.person === user.person.id
      )
        return;
      throw refuseAct(turn.code, turn.message);
    }
    const { submit, digest, index: step, proxyFor } = turn;
    await this.#write({
      kind: 'sign',
      body: {
        submit,
        step,
        digest,
        ...(input.opinion && { opinion: input.opinion }),
        ...(proxyFor && { proxyFor }),
        ...(input.signature && { signature: input.signature }),
        identified: user.identified,
      },
    });
  }

  async giveBack(user: CurrentUser, reason: string): Promise<undefined> {
    requireReason(reason, '반려');
    const turn = canSign(this.#handle.state, user.person.id, this.#handle.archive.now());
    if (!turn.ok) throw refuseAct(turn.code, turn.message);
    const { submit, index: step, proxyFor } = turn;
    const body = { submit, step, reason, ...(proxyFor && { proxyFor }), identified: user.identified };
    await this.#write({ kind: 'return', body });
  }

  async withdraw(user: CurrentUser, reason: string): Promise<undefined> {
    requireReason(reason, '회수');
    const revision = pendingRevision(this.#handle.state);
    if (!revision)
      throw refuseAct('nothing-waits', '결재 중인 내용이 없어 회수할 것이 없습니다. 화면을 새로 고쳐 확인해 주세요.');
    if (revision.line[0]?.signer.person !== user.person.id) {
      throw refuseAct('not-drafter', '기안한 사람만 회수할 수 있습니다. 결재자는 사유를 적어 반려해 주세요.');
    }
    await this.#write({ kind: 'withdraw', body: { submit: revision.submit, reason } });
  }

  async revise(_user: CurrentUser, stage: string, reason: string): Promise<undefined> {
    requireReason(reason, '정정');
    requireStage(this.#form(), stage);
    if (this.#handle.state.status === 'submitted') {
      throw refuseAct('frozen', '결재 중이라 정정을 시작하지 못했습니다. 회수하거나 결재가 끝난 뒤 시작해 주세요.');
    }
    await this.#write({ kind: 'revise', body: { stage, reason } });
  }

  async void(_user: CurrentUser, reason: string): Promise<undefined> {
    requireReason(reason, '무효');
    await this.#write({ kind: 'void', body: { reason } });
  }

  async #write(draft: Draft): Promise<void> {
    await this.#handle.write(this.#handle.archive.seat.current()!, {
      drafts: [draft],
      durability: 'strict',
      exact: true,
    });
  }

  #form(): Form {
    if (!this.#handle.form) throw new StoreError('unknown-form');
    return this.#handle.form;
  }

  #context() {
    return this.#handle.archive.setting.context();
  }

  /** @throws StoreError with every message at its path. */
  async #requireValid(form: Form, stage: Stage): Promise<void> {
    const judged = await withRules(form);
    const { state } = this.#handle;
    const problems = validate(judged, this.#handle.values(), { stage: stage.id, context: this.#context() });
    const at = problems.filter((one) => one.level === 'error').map(({ path, message }) => ({ path, message }));
    const items = new Set(itemsUpTo(form, stage.id));
    for (const { path } of state.conflicts) {
      if (!items.has(path.split('/')[0]!)) continue;
      at.push({ path, message: '같은 칸에 두 사람이 적은 값이 남아 있습니다. 어느 값으로 할지 골라 주세요.' });
    }
    if (at.length === 0) return;
    throw new StoreError({
      code: 'invalid',
      message: `고칠 곳이 ${at.length}군데 있어 ${stage.verb}하지 못했습니다. 표시된 칸을 고친 뒤 다시 눌러 주세요.`,
      at,
    });
  }

  async #makeLine(user: CurrentUser, form: Form, stage: Stage, input: ApprovalInput): Promise<LineStep[]> {
    if (stage.approval.length === 0) return [];
    const { directory } = this.#handle;
    const resolved = await directory.lineOf(form, stage.id, user.person.id);
    const line = input.line.length > 0 ? input.line : resolved.line;
    const unnamed = line.filter((step) => step.signer.person === '');
    if (unnamed.length > 0) {
      const roles = [...new Set(unnamed.map((step) => step.signer.position || step.step))].join(', ');
      throw refuseAct(
        'line-missing',
        `${roles} 역할을 맡은 사람이 없어 ${stage.verb}하지 못했습니다. 설정의 조직도에서 그 역할을 맡은 사람을 등록하거나 결재선에서 사람을 골라 주세요.`,
      );
    }
    if (line[0]?.step !== '기안' || line[0].signer.person !== user.person.id) {
      throw refuseAct(
        'not-drafter',
        '결재선의 기안은 지금 사용자여야 합니다. 지금 사용자를 확인하거나 결재선을 다시 골라 주세요.',
      );
    }
    if (line.length > 1 && line.slice(1).every((step) => step.signer.person === user.person.id)) {
      throw refuseAct('alone', '기안한 사람이 혼자 결재를 마칠 수 없습니다. 결재선에 다른 사람을 넣어 주세요.');
    }
    for (const { signer } of line) {
      if (await directory.mayAct(signer.person)) continue;
      throw refuseAct(
        'inactive-signer',
        `결재선의 ${signer.name} 님이 조직도에 없거나 활동 기간이 지났습니다. 다른 사람을 고르거나 조직도를 고쳐 주세요.`,
      );
    }
    return line;
  }

  /** Pairs of duties in force; an exception given with the submit is named `duty/duty`. */
  async #separate(form: Form, line: LineStep[], exceptions: Readonly<Record<string, string>>): Promise<Separation[]> {
    const { directory, archive } = this.#handle;
    const rules = await directory.dutyRules();
    const found = findSeparations(form, this.#handle.values(), line, rules, archive.setting.today()).map((one) => {
      const exception = one.exception ?? exceptions[one.duties.join('/')];
      return exception && one.people[0] === one.people[1] ? { ...one, exception } : one;
    });
    const [breach] = findBreaches(found);
    if (breach) throw refuseAct('duties', breach.message);
    return found;
  }
}

function isSubmittedBy(state: RecordState, stage: string, person: string): boolean {
  // One that was approved apart stands beside the record: the stage itself may be open again.
  const revision = state.revisions.findLast((one) => one.stage === stage && !one.apart);
  if (!revision || revision.returned || revision.withdrawn || revision.revised) return false;
  return (revision.line[0]?.signer.person ?? person) === person;
}

function requireStage(form: Form, id: string): Stage {
  const stage = form.workflow.stages.find((one) => one.id === id);
  if (stage) return stage;
  throw refuseAct('wrong-stage', '이 서식에 없는 단계입니다. 화면을 새로 고친 뒤 다시 눌러 주세요.');
}
