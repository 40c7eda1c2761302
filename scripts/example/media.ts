// Media of the example year: a tape a month that leaves the building, and the worked examples of the guide. August's tape never left.
import type { Scalar } from '../../src/core/field/value.ts';
import { addDays } from '../../src/core/text/date.ts';
import media from '../../src/forms/backup/media/index.ts';
import { examplePerson } from '../../src/forms/directory/example-agency.ts';
import { atHour, nextWorkday, onWorkday } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';
import type { Entry } from './entry.ts';

const { garam, saebom } = examplePerson;

/** A tape a month: filled in the first days, carried to the other building, back after its year. August's never left. */
function monthlyTape(month: number): StoryValues {
  const first = `2026-${String(month).padStart(2, '0')}-05`;
  const on = onWorkday(first);
  const left = nextWorkday(on, 1);
  const kept = month === 8;
  return {
    name: `통합민원 월간 2026-${String(month).padStart(2, '0')}`,
    mediaType: '테이프',
    model: 'LTO',
    masterServer: 'BKM-01',
    generation: `2026년 ${month}월 월간`,
    immutable: false,
    encrypted: true,
    keyLocation: '정보화담당관 금고',
    useCount: 6 + month,
    firstUsedOn: '2024-10-07',
    retention: '1년',
    expiresOn: addDays(on, 365),
    location: kept ? '전산실' : '제2청사 금고',
    offsite: !kept,
    manager: garam,
    state: '보관 중',
    movements: [
      { on, direction: '반입', purpose: '백업', place: '전산실', to: garam },
      ...(kept
        ? []
        : [
            {
              on: left,
              direction: '반출',
              purpose: '소산',
              place: '제2청사 금고',
              seal: `S-${left.slice(5).replace('-', '')}`,
              from: garam,
              to: saebom,
            },
          ]),
    ],
  };
}

/** The worked example of a medium that was destroyed: registered in January as it stood then, destroyed in June. */
function tellDisposed(values: StoryValues, tell: (values: StoryValues, day: string) => Entry): void {
  const { disposedOn, disposal, disposalWitness, state, movements, ...kept } = values;
  const day = String(disposedOn);
  const rows = movements as readonly Readonly<Record<string, Scalar>>[];
  const before = rows.filter(({ on }) => String(on) < day);
  const entry = tell({ ...kept, location: '전산실', state: '만료', movements: before }, '2026-01-05');
  entry.patch(
    { by: garam, at: atHour(day, 17) },
    {
      location: kept.location!,
      state: state!,
      disposedOn: day,
      disposal: disposal!,
      disposalWitness: disposalWitness!,
      movements: rows.slice(before.length),
    },
  );
}

/** Media in the order of their numbers: 0007 and 0008 are the worked examples of the guide. */
export function tellMedia(chronicle: Chronicle): void {
  let told = 0;
  const tell = (values: StoryValues, day: string) => {
    told += 1;
    return chronicle.create(
      'media',
      `example-media-${String(told).padStart(4, '0')}`,
      { by: garam, at: atHour(onWorkday(day), 17) },
      values,
    );
  };
  const { tape, immutable, disposed } = media.examples;
  tellDisposed(disposed!.values, tell);
  for (const month of [1, 2, 3, 4, 5]) tell(monthlyTape(month), `2026-${String(month).padStart(2, '0')}-12`);
  tell(tape!.values, '2026-10-06');
  tell(immutable!.values, '2026-10-06');
  for (const month of [6, 7, 8, 9, 11, 12]) tell(monthlyTape(month), `2026-${String(month).padStart(2, '0')}-12`);
}
