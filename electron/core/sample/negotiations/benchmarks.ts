// The sample branch's benchmarks of bargaining: settlements and rates as they were published. Where nobody has held a figure
// against its source for this sample, it is kept as not checked.

import type { Benchmark } from '../../../../shared/domain/negotiations/benchmarks.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 133;
/** Before the desk was used for bargaining, so to say: each is newer than what it tells of. */
const KEPT_DAYS_AGO = 45;

type Told = Pick<Benchmark, 'who' | 'what' | 'value' | 'unit' | 'on' | 'source' | 'comparability' | 'why'> &
  Partial<Benchmark>;

const NJC = 'National Joint Council for Local Government Services';
const OWN_SPINE = 'The same national agreement as ours.';

/** `isChecked`: the figure is that of the spine which the program brings. */
const told: readonly (Told & { isChecked?: true })[] = [
  {
    ...{
      who: `${NJC} 2023-24`,
      what: '£1,925 on each point up to 43',
      value: '1925',
      unit: 'pounds',
      on: '2023-11-01',
    },
    ...{ source: 'NJC pay circular of 1 November 2023', comparability: 'close', why: OWN_SPINE, isChecked: true },
  },
  {
    ...{
      who: `${NJC} 2024-25`,
      what: '£1,290 on each point up to 43',
      value: '1290',
      unit: 'pounds',
      on: '2024-10-22',
    },
    ...{ source: 'NJC pay circular of 22 October 2024', comparability: 'close', why: OWN_SPINE, isChecked: true },
  },
  {
    ...{ who: `${NJC} 2025-26`, what: '3.2% on each point', value: '3.2', unit: 'percent', on: '2025-07-23' },
    ...{ source: 'NJC pay circular of 23 July 2025', comparability: 'close', why: OWN_SPINE },
  },
  {
    ...{
      who: 'NHS Agenda for Change, England, 2024-25',
      what: '5.5% from 1 April 2024',
      value: '5.5',
      unit: 'percent',
    },
    ...{ on: '2024-07-29', source: 'Chancellor’s statement of 29 July 2024, on the Pay Review Body’s report' },
    ...{ comparability: 'partly', why: 'Public service, other work; set after a review body, not bargained.' },
  },
  {
    ...{
      who: 'NHS Agenda for Change, England, 2025-26',
      what: '3.6% from 1 April 2025',
      value: '3.6',
      unit: 'percent',
    },
    ...{ on: '2025-05-22', source: 'Government’s answer to the Pay Review Body, 22 May 2025' },
    ...{ comparability: 'partly', why: 'Public service, other work; set after a review body, not bargained.' },
  },
  {
    ...{ who: 'Teachers in England, 2025-26', what: '4% from 1 September 2025', value: '4', unit: 'percent' },
    ...{ on: '2025-05-22', source: 'Government’s answer to the School Teachers’ Review Body, 22 May 2025' },
    ...{ comparability: 'weak', why: 'Another occupation and another pay year.' },
  },
  {
    ...{ who: 'Scottish councils, 2025-26', what: '4% in the first of two years', value: '4', unit: 'percent' },
    ...{ on: '2025-07-15', source: 'COSLA’s announcement of July 2025' },
    ...{ comparability: 'close', why: 'The same services, another national agreement.' },
  },
  {
    ...{ who: 'Real Living Wage, United Kingdom', what: 'Rate to be paid by May 2026', value: '13.45', kind: 'rate' },
    ...{ unit: 'poundsAnHour', on: '2025-10-22', source: 'Living Wage Foundation, rates of October 2025' },
    ...{ comparability: 'partly', why: 'What it takes to live on, reckoned apart from any employer.' },
  },
  {
    ...{
      who: 'National Living Wage',
      what: 'The legal least from 21 on, since April 2025',
      value: '12.21',
      kind: 'rate',
    },
    ...{
      unit: 'poundsAnHour',
      on: '2025-04-01',
      source: 'The National Minimum Wage Regulations as they stand from 1 April 2025',
    },
    ...{ comparability: 'partly', why: 'The floor that point 2 must not fall under.' },
  },
];

/** Nothing is told that has not happened by the sample's day. Beside them, what the branch's own union holds on pay. */
export function putBenchmarks(tx: Transaction, { today }: NegotiationSample): void {
  apart(CHANCE, () => {
    const day = addDays(today, -KEPT_DAYS_AGO);
    for (const { isChecked, ...benchmark } of told) {
      if (benchmark.on > day) continue;
      tx.put('benchmarks', {
        kind: 'settlement',
        about: 'pay',
        link: '',
        isForBothSides: true,
        checkedOn: isChecked ? day : null,
        ...benchmark,
        id: idFrom(day),
      });
    }
    putPositions(tx, day);
  });
}

/** At two levels, and not the same: the brief shows both side by side. */
function putPositions(tx: Transaction, day: string): void {
  const own = [...tx.all('unionProfiles')].find(({ isOwn }) => isOwn);
  if (own === undefined) return;
  const position = { id: '', topic: 'Pay rise', from: addDays(day, -200), to: null };
  const positions = [
    ...own.positions,
    {
      ...position,
      id: idFrom(day),
      level: 'national' as const,
      text: 'At least what the Retail Prices Index rose by, and nobody below the real Living Wage.',
    },
    {
      ...position,
      id: idFrom(day),
      level: 'branch' as const,
      text: 'The same amount of money for everybody, so that those on the lowest points gain most.',
    },
  ];
  tx.put('unionProfiles', { ...own, positions }, own.revision);
}
