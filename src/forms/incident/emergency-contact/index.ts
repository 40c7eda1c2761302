// 비상연락망: approved once per edition, confirmed every quarter, printed and kept beside the door.
import { daysBetween } from '../../../core/calculation/wall-time.ts';
import { isSamePerson } from '../../../core/field/person.ts';
import { defineForm } from '../../../core/form/define.ts';
import type { FormContext } from '../../../core/form/form.ts';
import { numberParameter } from '../../../core/form/parameter.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { type EmergencyContact, fields } from './fields.ts';

/** Day of the last confirmation of the whole roster: the oldest contact, or a later check that found nothing wrong. */
function confirmedOn({ contacts, checks }: EmergencyContact): string | undefined {
  const dates = contacts.map(({ checkedOn }) => checkedOn);
  if (dates.length === 0 || dates.includes(undefined)) return undefined;
  const oldest = dates.toSorted()[0];
  const checked = checks.flatMap(({ on, result }) => (on && result === '이상 없음' ? [on] : [])).toSorted();
  return [oldest, checked.at(-1)]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

function isOverdue(values: EmergencyContact, context: FormContext): boolean | undefined {
  const days = daysBetween(confirmedOn(values), context.today);
  return days === undefined ? undefined : days > numberParameter(context, 'contactCheckDays');
}

export default defineForm({
  id: 'emergency-contact',
  title: '비상연락망',
  domain: 'incident',
  nature: 'roster',
  covers: ['emergency-contact'],
  basis: ['5.4.4.a', '5.4.4.a.1', '5.4.4.a.2', '5.4.4.a.3', '5.4.3.d.4'],
  purpose:
    '장애나 재난이 났을 때 누구에게 어떤 순서로 연락할지 정하고 분기마다 확인합니다. 평소 업무 연락처나 개인 주소록으로 쓰지 않습니다.',
  book: 'standing',
  number: 'EMG',
  retention: '3년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    { id: 'roster', title: '연락처', items: ['title', 'preparedOn', 'contacts', 'partners'] },
    { id: 'channels', title: '연락 방법', items: ['afterHours', 'alternative', 'copies'] },
    {
      id: 'checks',
      title: '정기 확인과 개정',
      items: ['confirmedOn', 'checkState', 'checks', 'retiredOn', 'retirement'],
      hint: '결재된 뒤에도 확인한 날을 이어서 적습니다. 새 연락망으로 바꾸면 사유를 적고 마칩니다.',
    },
  ],
  fields,
  computed: {
    confirmedOn: {
      label: '최종 확인일',
      field: { kind: 'date', label: '최종 확인일' },
      formula: '연락처 확인일 가운데 가장 이른 날. 그 뒤에 이상 없음으로 확인한 날이 있으면 그날',
      compute: confirmedOn,
    },
    checkState: {
      label: '확인 상태',
      field: { kind: 'choice', label: '확인 상태', options: ['유효', '확인 필요', '폐지'] },
      formula: '최종 확인일에서 정한 날수(권장값 90일)가 지나면 확인 필요',
      compute: (values, context) => {
        if (values.retiredOn) return '폐지';
        const overdue = isOverdue(values, context);
        return overdue === undefined ? undefined : overdue ? '확인 필요' : '유효';
      },
    },
  },
  rules: [
    {
      id: 'confirmed-lately',
      at: ['contacts/checkedOn', 'checks/on'],
      level: 'warning',
      check: (values, context) =>
        isOverdue(values, context) && !values.retiredOn
          ? `마지막으로 확인한 지 ${numberParameter(context, 'contactCheckDays')}일이 넘었습니다. 옛 번호로 연락하게 되므로 다시 확인하고 확인일을 적어 주세요.`
          : undefined,
    },
    {
      id: 'deputy-differs',
      at: ['contacts/deputy'],
      check: ({ contacts }) =>
        contacts.some(({ manager, deputy }) => isSamePerson(manager, deputy))
          ? '담당자 정과 부가 같은 사람인 행이 있습니다. 한 사람이 연락되지 않을 때를 위한 것이므로 다른 사람을 골라 주세요.'
          : undefined,
    },
    {
      id: 'vendor-phone',
      at: ['contacts/vendorPhone'],
      check: ({ contacts }) =>
        contacts.some(({ vendor, vendorPhone }) => vendor && !vendorPhone)
          ? '공급업체 담당자의 전화번호가 없는 행이 있습니다. 바로 연락할 수 있도록 전화번호를 적어 주세요.'
          : undefined,
    },
    {
      id: 'priority-unique',
      at: ['contacts/priority'],
      check: ({ contacts }) => {
        const order = contacts.flatMap(({ priority }) => priority ?? []);
        return new Set(order).size < order.length
          ? '연락 우선순위가 같은 행이 있습니다. 누구에게 먼저 연락할지 정할 수 없으므로 서로 다르게 적어 주세요.'
          : undefined;
      },
    },
    {
      id: 'retirement-reason',
      at: ['retirement', 'retiredOn'],
      check: ({ retiredOn, retirement }) =>
        retiredOn && !retirement
          ? '폐지·개정 사유가 없습니다. 무엇으로 바뀌었는지 찾을 수 있도록 사유를 적어 주세요.'
          : undefined,
    },
    {
      id: 'still-in-use',
      at: ['retiredOn'],
      level: 'warning',
      stage: 'confirmation',
      check: ({ retiredOn }) =>
        retiredOn
          ? undefined
          : '폐지·개정일이 없습니다. 아직 쓰는 연락망이면 마치지 말고 그대로 두어 주세요. 마치면 더는 확인을 적을 수 없습니다.',
    },
  ],
  workflow: {
    stages: [
      {
        id: 'edition',
        title: '작성·개정',
        verb: '승인 요청',
        sections: ['roster', 'channels'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
      { id: 'confirmation', title: '정기 확인', verb: '폐지·개정', sections: ['checks'], approval: [] },
    ],
    progress: ({ retiredOn }) => (retiredOn ? '폐지' : '사용'),
  },
  ledger: {
    title: '비상연락망 목록',
    entry: '비상연락망 작성',
    columns: ['@number', 'title', 'preparedOn', 'contacts', 'confirmedOn', 'checkState', '@stage', '@status'],
    filters: ['checkState', '@status'],
    totals: [{ column: '@number', as: 'count' }],
    views: [
      { id: 'current', title: '쓰고 있는 연락망', where: [{ column: '@progress', is: ['사용'] }] },
      { id: 'overdue', title: '확인 필요', where: [{ column: 'checkState', is: ['확인 필요'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
