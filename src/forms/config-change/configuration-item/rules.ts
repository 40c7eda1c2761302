// Checks over one configuration item. A record knows only itself, so the state of a related item is noted beside the relation.
import { addMonths } from '../../../core/calculation/wall-time.ts';
import type { Rule } from '../../../core/form/form.ts';
import { showDate } from '../../../core/text/date.ts';
import { refusePasswords } from '../../privacy.ts';
import type { ItemValues } from './fields.ts';
import { categoryOfNumber } from './naming.ts';

const ended = '서비스 종료(폐기)';
const alive = ['시험', '운영 중', '예비'];

export const itemRules: readonly Rule<ItemValues>[] = [
  {
    id: 'category-matches-number',
    at: ['category', 'itemNumber'],
    level: 'warning',
    check: ({ itemNumber, category }) => {
      const named = categoryOfNumber(itemNumber);
      return named && category && named !== category
        ? `구성요소 번호는 ${named}의 번호인데 분류는 ${category}입니다. 번호와 분류를 확인해 주세요.`
        : undefined;
    },
  },
  {
    id: 'live-dependency',
    at: ['relations'],
    check: ({ lifecycle, relations }) => {
      if (!lifecycle || !alive.includes(lifecycle)) return undefined;
      const dead = relations.find((row) => row.itemLifecycle === ended);
      return dead
        ? `폐기한 구성요소(${dead.item?.text ?? ''})와 ‘${dead.kind}’ 관계로 이어져 있습니다. 운영 중인 구성요소는 폐기한 것에 기댈 수 없으니 관계를 지우거나 다른 구성요소로 바꿔 주세요.`
        : undefined;
    },
  },
  {
    id: 'related-to-itself',
    at: ['relations', 'itemNumber'],
    check: ({ itemNumber, relations }) =>
      itemNumber && relations.some(({ item }) => item?.text === itemNumber)
        ? '자기 자신과 이어져 있습니다. 상대 구성요소를 확인해 주세요.'
        : undefined,
  },
  {
    id: 'ended-on',
    at: ['endedOn', 'lifecycle'],
    check: ({ lifecycle, endedOn }) => {
      if (lifecycle === ended && !endedOn) return '폐기일이 없습니다. 서비스를 끝낸 날짜를 적어 주세요.';
      return lifecycle && lifecycle !== ended && endedOn
        ? '폐기일이 있는데 서비스 상태는 종료가 아닙니다. 둘 중 하나를 고쳐 주세요.'
        : undefined;
    },
  },
  {
    id: 'introduced-ended',
    at: ['endedOn', 'introducedOn'],
    check: ({ introducedOn, endedOn }) =>
      introducedOn && endedOn && endedOn < introducedOn
        ? '폐기일이 도입일보다 빠릅니다. 두 날짜를 확인해 주세요.'
        : undefined,
  },
  {
    id: 'battery-attributes',
    at: ['batteryType', 'batteryInstalledOn', 'batteryUseUntil', 'batteryApart', 'batteryMonitored'],
    check: ({ kind, batteryType, batteryInstalledOn, batteryUseUntil, batteryApart, batteryMonitored }) =>
      kind === '무정전전원장치(UPS)' &&
      (!batteryType ||
        !batteryInstalledOn ||
        !batteryUseUntil ||
        batteryApart === undefined ||
        batteryMonitored === undefined)
        ? '무정전전원장치는 배터리 종류, 설치일, 권장 사용기한, 공간 분리, 감시 여부를 모두 적어야 합니다. 빈칸을 채워 주세요.'
        : undefined,
  },
  {
    id: 'battery-expiry',
    at: ['batteryUseUntil'],
    level: 'warning',
    check: ({ batteryUseUntil, lifecycle }, { today }) => {
      if (!batteryUseUntil || lifecycle === ended) return undefined;
      if (batteryUseUntil < today)
        return `배터리 권장 사용기한(${showDate(batteryUseUntil)})이 지났습니다. 교체 계획을 세우고 변경을 요청해 주세요.`;
      const inYear = addMonths(today, 12);
      return inYear && batteryUseUntil <= inYear
        ? `배터리 권장 사용기한이 ${showDate(batteryUseUntil)}입니다. 12개월 안에 교체할 예산과 일정을 확인해 주세요.`
        : undefined;
    },
  },
  {
    id: 'maintenance-expiry',
    at: ['maintenanceUntil'],
    level: 'warning',
    check: ({ maintenanceUntil, lifecycle }, { today }) =>
      maintenanceUntil && lifecycle === '운영 중' && maintenanceUntil < today
        ? '유지관리 만료일이 지났습니다. 계약을 갱신했으면 만료일을 고쳐 주세요.'
        : undefined,
  },
  ...refusePasswords('composition', 'applied', 'interfaces', 'history/change'),
];
