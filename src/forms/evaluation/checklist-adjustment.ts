// 점검 항목 조정: what an agency changes in the checklist for itself (weights, items left out, items of its own), from when and why.
import { changes, weightsOf } from '../../core/evaluation/adjustment.ts';
import { criteria } from '../../core/evaluation/score.ts';
import { defineForm } from '../../core/form/define.ts';
import { role } from '../directory/roles.ts';
import { checklistAreas } from './checklist-areas.ts';

const criterionLabels = Object.values(criteria);

export default defineForm({
  id: 'checklist-adjustment',
  title: '점검 항목 조정',
  domain: 'evaluation',
  nature: 'ledger',
  covers: [],
  basis: ['2', '6.1.a'],
  purpose:
    '점검 항목의 배점을 바꾸거나, 기관에 맞지 않는 항목을 빼거나, 기관의 항목을 더할 때 씁니다. 평가 화면에서 항목마다 고친 것이 여기에 모이고, 결재가 끝나고 적용 시작일이 되면 평가에 쓰입니다.',
  book: 'standing',
  number: 'ADJ',
  retention: '10년',
  disclosure: '공개',
  subject: 'title',
  sections: [
    { id: 'overview', title: '조정 개요', items: ['title', 'from', 'basisDocument'] },
    {
      id: 'items',
      title: '조정한 항목',
      items: ['items'],
      hint: '주 기준은 1, 보조 기준은 0.5로 셉니다(권장값). 이미 확정한 답은 확정할 때의 배점을 그대로 가집니다.',
    },
  ],
  fields: {
    title: { kind: 'text', label: '조정명', required: true, maxLength: 100, width: 12 },
    from: { kind: 'date', label: '적용 시작일', required: true },
    basisDocument: { kind: 'text', label: '근거 문서' },
    items: {
      kind: 'rows',
      label: '조정한 항목',
      required: true,
      columns: {
        item: {
          kind: 'text',
          label: '항목 번호',
          required: true,
          pattern: {
            source: '\\d{1,2}-A?\\d{1,3}',
            message: '항목 번호는 5-2처럼 적습니다. 기관의 항목은 5-A1입니다.',
          },
        },
        change: { kind: 'choice', label: '조정', options: Object.values(changes), required: true },
        area: { kind: 'choice', label: '점검 영역', options: checklistAreas, hint: '추가하는 항목에만 적습니다.' },
        question: { kind: 'longText', label: '점검 항목', hint: '추가하는 항목에만 적습니다.' },
        primary: { kind: 'choice', label: '주 기준', options: criterionLabels },
        secondary: { kind: 'choices', label: '보조 기준', options: criterionLabels },
        basis: { kind: 'text', label: '근거 조항·규정', hint: '추가하는 항목에만 적습니다.' },
        reason: { kind: 'longText', label: '사유', required: true },
      },
    },
  },
  rules: [
    {
      id: 'item-once',
      at: ['items/item'],
      check: ({ items }) => {
        const ids = items.flatMap(({ item }) => item ?? []);
        const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
        return twice.length > 0
          ? `${twice.join(', ')} 항목이 두 번 있습니다. 어느 조정을 따를지 알 수 없으므로 한 줄로 합쳐 주세요.`
          : undefined;
      },
    },
    {
      id: 'weights-known',
      at: ['items/primary'],
      check: ({ items }) => {
        const silent = items.filter(
          ({ change, primary, secondary }) =>
            (change === changes.weigh || change === changes.add) &&
            (!weightsOf(primary) || (primary && secondary?.includes(primary))),
        );
        return silent.length > 0
          ? `${silent.map(({ item }) => item).join(', ')} 항목의 배점을 셀 수 없습니다. 주 기준을 하나 고르고, 보조 기준에는 주 기준과 다른 것만 고르세요.`
          : undefined;
      },
    },
    {
      id: 'own-item-whole',
      at: ['items/question', 'items/area', 'items/item'],
      check: ({ items }) => {
        const broken = items.filter(({ item, change, area, question }) => {
          if (change !== changes.add) return false;
          const own = /^(\d+)-A\d+$/.exec(item ?? '');
          return !own || !question || area !== checklistAreas[Number(own[1]) - 1];
        });
        return broken.length > 0
          ? `추가하는 ${broken.map(({ item }) => item).join(', ')} 항목이 온전하지 않습니다. 점검 영역과 점검 항목을 적고, 번호를 그 영역의 5-A1과 같은 모양으로 맞추어 주세요.`
          : undefined;
      },
    },
  ],
  workflow: {
    stages: [
      {
        id: 'decide',
        title: '조정',
        verb: '승인 요청',
        sections: ['overview', 'items'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ items }) => `조정 ${items.length}건`,
  },
  ledger: {
    title: '점검 항목 조정 목록',
    entry: '점검 항목 조정',
    columns: ['@number', 'title', 'from', '@progress', '@status', '@author'],
    filters: ['@status'],
    totals: [{ column: 'title', as: 'count' }],
    views: [{ id: 'latest', title: '최근 순', where: [], sort: { column: 'from', descending: true } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    'first-adjustment': {
      title: '배점 하나, 뺀 항목 하나, 기관의 항목 하나',
      values: {
        title: '2026년 점검 항목 조정',
        from: '2026-11-02',
        basisDocument: '2026년 운영 평가 계획(가상)',
        items: [
          {
            item: '7-9',
            change: '배점 변경',
            primary: '안정성',
            secondary: ['신뢰성', '준거성'],
            reason: '백업 작업의 이행을 위탁 계약의 의무로도 보기로 함.',
          },
          {
            item: '6-9',
            change: '제외',
            reason: '업무용 PC는 본부의 정보보안 부서가 따로 점검하여 이 평가에서 두 번 보지 않음.',
          },
          {
            item: '5-A1',
            change: '추가',
            area: '장애관리',
            question: '1등급과 2등급 장애의 사후관리 결과를 한 달 안에 마쳤는가?',
            primary: '준거성',
            secondary: ['안정성'],
            basis: '장애관리 절차서 제11조(가상)',
            reason: '사후관리의 기한을 해마다 확인하기로 함.',
          },
        ],
      },
    },
  },
});
