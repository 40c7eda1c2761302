// The configuration items of the example year: those with a worked example take its values as they stood in January, the rest are told here.
import type { Scalar } from '../../src/core/field/value.ts';
import { withParticle } from '../../src/core/text/particle.ts';
import configurationItem from '../../src/forms/config-change/configuration-item/index.ts';
import {
  type ExampleItemId,
  exampleDepartment,
  exampleItem,
  examplePerson,
  exampleSystem,
} from '../../src/forms/directory/example-agency.ts';
import { atHour } from './calendar.ts';
import type { Act, Chronicle, StoryValues } from './chronicle.ts';
import type { Entry } from './entry.ts';

const { garam, nuri } = examplePerson;
const none = { mark: 'notApplicable' } as const;

/** Worked examples by CI number. */
const worked = new Map(Object.values(configurationItem.examples).map(({ values }) => [values.itemNumber, values]));

type Line = readonly [
  number: string,
  name: string,
  category: string,
  kind: string,
  system: keyof typeof exampleSystem,
  version: string,
  place: string,
];

/** In the order of the numbers that example-agency.ts gives; what follows them is not referred to by other examples. */
const lines: readonly Line[] = [
  ['SVR-WAS-001', '통합민원 WAS 1호기', '하드웨어', '서버', 'petition', '10.1.4', '전산실 2구역 랙 A-03'],
  ['SVR-WAS-002', '통합민원 WAS 2호기', '하드웨어', '서버', 'petition', '10.1.4', '전산실 2구역 랙 A-04'],
  ['SVR-DB-001', '통합민원 DB 1호기', '하드웨어', '서버', 'petition', '19.21', '전산실 2구역 랙 A-05'],
  ['SVR-DB-002', '통합민원 DB 2호기', '하드웨어', '서버', 'petition', '19.21', '전산실 2구역 랙 A-06'],
  ['SVR-WEB-001', '대표누리집 웹 1호기', '하드웨어', '서버', 'website', '2.4.57', '전산실 2구역 랙 B-01'],
  ['SVR-WEB-002', '대표누리집 웹 2호기', '하드웨어', '서버', 'website', '2.4.57', '전산실 2구역 랙 B-02'],
  ['SVR-WAS-003', '행정업무 WAS', '하드웨어', '서버', 'administration', '2.8.1', '전산실 2구역 랙 B-05'],
  ['SVR-DB-003', '행정업무 DB', '하드웨어', '서버', 'administration', '14', '전산실 2구역 랙 B-06'],
  ['SVR-ANA-001', '통계분석 서버', '하드웨어', '서버', 'statistics', '배치 1.4', '전산실 2구역 랙 C-01'],
  ['SVR-BKM-001', '백업 마스터 서버', '하드웨어', '서버', 'petition', '경로 1', '전산실 3층 백업실'],
  [
    'FAC-UPS-001',
    '전산실 무정전전원장치 1호기',
    '전산설비',
    '무정전전원장치(UPS)',
    'petition',
    '점검표 4판',
    '전산실 3구역',
  ],
  ['APP-PET-001', '통합민원 응용 소프트웨어', '응용 소프트웨어', '소프트웨어', 'petition', '3.2.0', '형상 저장소'],
  ['DOC-OPM-010', '통합민원 운영지침서', '문서', '문서', 'petition', '제5판', '문서함'],
  ['NET-SW-004', '본관 2층 스위치', '네트워크', '통신장비', 'administration', '9.1', '본관 2층 배선반 1단'],
  ['NET-SW-003', '본관 1층 스위치', '네트워크', '통신장비', 'administration', '9.1', '본관 1층 배선반'],
  ['SEC-FW-001', '경계 방화벽 1호기', '시스템 보안', '보안장비', 'website', '정책 209', '전산실 1구역 랙 S-01'],
  ['FAC-CRAC-001', '항온항습기 1호기', '전산설비', '설비', 'website', '점검표 4판', '전산실 2구역'],
  ['NET-SW-001', '전산실 기간 스위치 1호기', '네트워크', '통신장비', 'petition', '9.3', '전산실 1구역 랙 N-01'],
  ['NET-SW-002', '전산실 기간 스위치 2호기', '네트워크', '통신장비', 'petition', '9.3', '전산실 1구역 랙 N-02'],
  ['NET-RTR-001', '인터넷 회선 라우터', '네트워크', '통신장비', 'website', '17.9', '전산실 1구역 랙 N-03'],
  ['NET-LIN-001', '인터넷 회선 1 Gbps', '네트워크', '회선', 'website', '1 Gbps', '전산실 1구역'],
  ['SEC-FW-002', '경계 방화벽 2호기', '시스템 보안', '보안장비', 'website', '정책 209', '전산실 1구역 랙 S-02'],
  ['SEC-IPS-001', '침입방지장비', '시스템 보안', '보안장비', 'website', '규칙 2026-01', '전산실 1구역 랙 S-03'],
  [
    'FAC-UPS-002',
    '전산실 무정전전원장치 2호기',
    '전산설비',
    '무정전전원장치(UPS)',
    'administration',
    '점검표 4판',
    '전산실 3구역',
  ],
  ['FAC-GEN-001', '비상 발전기', '전산설비', '설비', 'petition', '점검표 4판', '지하 1층 발전기실'],
  ['FAC-CRAC-002', '항온항습기 2호기', '전산설비', '설비', 'website', '점검표 4판', '전산실 2구역'],
  ['FAC-FIRE-001', '가스 소화설비', '전산설비', '설비', 'petition', '점검표 4판', '전산실'],
  ['FAC-PDU-001', '전산실 분전반', '전산설비', '설비', 'petition', '계통도 3판', '전산실 3구역'],
  ['APP-WEB-001', '대표누리집 응용 소프트웨어', '응용 소프트웨어', '소프트웨어', 'website', '5.1.0', '형상 저장소'],
  [
    'APP-ADM-001',
    '행정업무 응용 소프트웨어',
    '응용 소프트웨어',
    '소프트웨어',
    'administration',
    '7.0.2',
    '형상 저장소',
  ],
  ['APP-ANA-001', '통계분석 응용 소프트웨어', '응용 소프트웨어', '소프트웨어', 'statistics', '2.2.0', '형상 저장소'],
  ['DBM-PET-001', '통합민원 데이터베이스', '데이터베이스', '데이터베이스', 'petition', '스키마 41', 'SVR-DB-001'],
  ['DBM-ADM-001', '행정업무 데이터베이스', '데이터베이스', '데이터베이스', 'administration', '스키마 88', 'SVR-DB-003'],
  ['DBM-ANA-001', '통계 데이터베이스', '데이터베이스', '데이터베이스', 'statistics', '스키마 17', 'SVR-ANA-001'],
  ['STO-SAN-001', '공용 저장장치', '하드웨어', '저장장치', 'petition', '6.2', '전산실 2구역 랙 A-07'],
  ['STO-TAP-001', '테이프 보관장치', '하드웨어', '저장장치', 'petition', 'LTO-8', '전산실 3층 백업실'],
  ['DOC-OPM-011', '행정업무 운영지침서', '문서', '문서', 'administration', '제3판', '문서함'],
  ['DOC-OPM-012', '대표누리집 운영지침서', '문서', '문서', 'website', '제4판', '문서함'],
  ['DOC-PWR-001', '전원 계통도', '문서', '문서', 'petition', '제3판', '문서함'],
];

/** The version with which an item was carried over in January. */
export function registeredVersion(number: string): string {
  return lines.find(([own]) => own === number)?.[5] ?? '';
}

function told([number, name, category, kind, system, version, place]: Line): StoryValues {
  const library = `구성관리 저장소 /${system}/${number.toLowerCase()}`;
  return {
    itemNumber: number,
    name,
    category,
    kind,
    lifecycle: '운영 중',
    systems: [{ system: exampleSystem[system] }],
    registeredOn: '2024-01-08',
    composition: `${name}의 설정 파일과 구성도를 보관함.`,
    interfaces: none,
    library,
    location: place,
    manager: garam,
    deputy: nuri,
    supplier: kind === '설비' || category === '전산설비' ? exampleDepartment.dasom : exampleDepartment.narae,
    introducedOn: '2023-12-04',
    serviceYears: 6,
    maintenanceUntil: '2026-12-31',
    ...(kind === '무정전전원장치(UPS)'
      ? {
          batteryType: '납축전지',
          batteryMadeOn: '2023-10-02',
          batteryInstalledOn: '2023-12-04',
          batteryUseUntil: '2028-12-31',
          batteryApart: true,
          batteryMonitored: true,
        }
      : {}),
    ...(worked.get(number) ?? {}),
    applied: '2025년 12월 실사에서 확인한 상태.',
    lastVerifiedOn: '2025-12-11',
    version,
    history: [{ date: '2026-01-05', change: '2026년 등록부로 옮겨 적음' }],
  };
}

/** Registers the items in January and answers them by CI number. */
export function tellItems(chronicle: Chronicle): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [index, line] of lines.entries()) {
    const [number] = line;
    const id = exampleItem[number as ExampleItemId]?.record ?? `example-item-${number.toLowerCase()}`;
    const act: Act = {
      by: garam,
      at: `2026-01-05T${10 + Math.floor(index / 12)}:${String((index % 12) * 5).padStart(2, '0')}`,
    };
    const entry = chronicle.create('configuration-item', id, act, told(line));
    entries.set(number, entry);
  }
  return entries;
}

/** Values of the register that follow from a change: the version when that is what it replaced, else only what is applied. */
function reflection(item: Entry, before: Scalar | undefined, after: string): StoryValues {
  const { itemNumber, version } = item.state.fields;
  const final = worked.get(String(itemNumber));
  if (version !== before) return { applied: `${withParticle(after, '으로/로')} 바꿈.` };
  return { version: after, applied: final?.version === after ? final.applied! : `${after} 적용.` };
}

/** One thing that is written into the register on a day. */
type Deed = { day: string; hour: number; write: (act: Act) => void };

function reflections(items: ReadonlyMap<string, Entry>, change: Entry): Deed[] {
  const { reflectedOn } = change.state.fields;
  if (typeof reflectedOn !== 'string') return [];
  return (change.state.rows.reflections ?? []).flatMap(({ cells }) => {
    const entry = items.get((cells.item as { text: string } | null)?.text ?? '');
    const { before, after } = cells;
    if (!entry || typeof after !== 'string') return [];
    const history = [{ date: reflectedOn, change: `${before} → ${after}`, request: change.reference }];
    const write = (act: Act) => entry.patch(act, { ...reflection(entry, before, after), history });
    return [{ day: reflectedOn, hour: 16, write }];
  });
}

/** What the stocktaking of June looked at: every server and facility, and eight others. */
function isVerified(number: string): boolean {
  const others = [
    'APP-PET-001',
    'DBM-PET-001',
    'DOC-OPM-010',
    'NET-SW-004',
    'NET-RTR-001',
    'SEC-FW-001',
    'STO-SAN-001',
  ];
  return /^(?:SVR|FAC)-/.test(number) || [...others, 'STO-TAP-001'].includes(number);
}

/** Keeps the register through the year: what changes reflected, and the stocktaking of June with the one mismatch it found. */
export function keepItems(items: ReadonlyMap<string, Entry>, changes: readonly Entry[]): void {
  const verified = [...items].filter(([number]) => isVerified(number));
  const deeds: Deed[] = [
    ...changes.flatMap((change) => reflections(items, change)),
    ...verified.map(([, entry]) => ({
      day: '2026-06-18',
      hour: 17,
      write: (act: Act) => entry.patch(act, { lastVerifiedOn: '2026-06-18' }),
    })),
    {
      day: '2026-06-19',
      hour: 10,
      write: (act) => items.get('NET-SW-004')!.patch(act, { location: '본관 2층 배선반 3단' }),
    },
  ];
  for (const { day, hour, write } of deeds.toSorted((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  ))
    write({ by: garam, at: atHour(day, hour) });
}
