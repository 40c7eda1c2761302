// Checks over one medium. Limits of use are agency settings (권장값).
import { addMonths } from '../../../core/calculation/wall-time.ts';
import type { Rule } from '../../../core/form/form.ts';
import { numberParameter } from '../../../core/form/parameter.ts';
import type { MediaValues } from './fields.ts';
import { sortMovements } from './movement.ts';

export const mediaRules: readonly Rule<MediaValues>[] = [
  {
    id: 'movements-alternate',
    at: ['movements'],
    check: ({ movements }) => {
      const sorted = sortMovements(movements);
      if (sorted[0]?.direction === '반출')
        return '반입한 적이 없는데 반출이 먼저 나옵니다. 처음 반입한 날을 적어 주세요.';
      const twice = sorted.find((movement, at) => at > 0 && sorted[at - 1]?.direction === movement.direction);
      return twice
        ? `${twice.direction}이 두 번 이어집니다. 그 사이에 빠진 ${twice.direction === '반입' ? '반출' : '반입'}을 적어 주세요.`
        : undefined;
    },
  },
  {
    id: 'movement-in-future',
    at: ['movements'],
    check: ({ movements }, { today }) =>
      movements.some(({ on }) => on && on > today)
        ? '반입·반출 일자가 오늘보다 뒤입니다. 실제로 옮긴 날을 적어 주세요.'
        : undefined,
  },
  {
    id: 'offsite-handover',
    at: ['movements'],
    level: 'warning',
    check: ({ movements }) =>
      movements.some(({ purpose, direction, seal, to }) => purpose === '소산' && direction === '반출' && !(seal && to))
        ? '소산 반출에 봉인번호나 인수자가 없습니다. 봉인하고 인수인계를 적기를 권장합니다.'
        : undefined,
  },
  {
    id: 'key-apart',
    at: ['keyLocation', 'encrypted'],
    check: ({ encrypted, keyLocation, location }) => {
      if (encrypted !== true) return undefined;
      if (!keyLocation) return '암호화한 매체인데 암호키 보관 장소가 없습니다. 키를 둔 곳을 적어 주세요.';
      return keyLocation === location
        ? '암호키가 매체와 같은 곳에 있습니다. 함께 잃지 않도록 다른 곳에 두고 그곳을 적어 주세요.'
        : undefined;
    },
  },
  {
    id: 'use-limit',
    at: ['useCount'],
    level: 'warning',
    check: ({ mediaType, useCount, state }, context) => {
      const limit = numberParameter(context, 'mediaUseLimit');
      return mediaType === '테이프' && state !== '폐기' && (useCount ?? 0) >= limit
        ? `테이프를 ${limit}회 이상 썼습니다. 새 매체로 바꾸기를 권장합니다.`
        : undefined;
    },
  },
  {
    id: 'age-limit',
    at: ['firstUsedOn'],
    level: 'warning',
    check: ({ firstUsedOn, state }, context) => {
      const years = numberParameter(context, 'mediaYears');
      const due = addMonths(firstUsedOn, years * 12);
      return due && state !== '폐기' && due <= context.today
        ? `처음 사용한 지 ${years}년이 지났습니다. 새 매체로 바꾸기를 권장합니다.`
        : undefined;
    },
  },
  {
    id: 'disposal-complete',
    at: ['disposedOn', 'disposal', 'disposalWitness'],
    check: ({ state, disposedOn, disposal, disposalWitness }) =>
      state === '폐기' && !(disposedOn && disposal && disposalWitness)
        ? '폐기한 매체는 폐기일, 폐기 방법, 폐기 확인자가 모두 있어야 합니다. 빈칸을 채워 주세요.'
        : undefined,
  },
];
