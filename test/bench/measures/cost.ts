// Costing a workforce of 5,000 rows for three years, as the window does while somebody types, and with on-costs and increments.
// The peer is the tests' second computation, in fractions and month by month: there is no package of this to be held against.

import { tryCost } from '../../../shared/rules/negotiations/cost/cost-of.ts';
import { type PlainInput, plainCost } from '../../support/plain-cost.ts';
import { seeded } from '../../support/seeded.ts';
import { timed } from '../statistics.ts';

const POINTS = 40;

const [rows = '5000', rounds = '5'] = process.argv.slice(2);
const random = seeded(20_261_122);
const among = (most: number): number => Math.floor(random() * most);

const base: PlainInput = {
  spine: Array.from({ length: POINTS }, (_, index) => ({
    point: String(index + 1),
    amount: String(22_366 + index * 650),
  })),
  workforce: Array.from({ length: Number(rows) }, () => ({
    point: String(1 + among(POINTS)),
    headcount: 1 + among(30),
    hours: 15 + among(23),
    ...(among(4) === 0 && { weeksPaid: 44 }),
  })),
  rounding: 'pound',
  weeksInYear: 52.143,
  fullTimeHours: 37,
  years: [
    { month: 0, measures: [{ kind: 'greaterOf', amount: '3000', percent: 10 }] },
    {
      month: 0,
      measures: [
        { kind: 'percent', percent: 3.2 },
        { kind: 'underpin', hourly: '13.50' },
      ],
    },
    { month: 7, measures: [{ kind: 'percent', percent: 2.9 }] },
  ],
};
const days = ['2026-04-01', '2027-04-01', '2028-11-01'];
const given = {
  ...base,
  payYearMonth: 4,
  years: base.years.map(({ measures }, year) => ({ from: days[year], measures })),
};

function cost(input: object): string | null {
  const outcome = tryCost(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result.total;
}

const figures = { plain: [] as number[], full: [] as number[], peer: 0 };
const full = {
  ...given,
  workforce: base.workforce.map((row) => ({ ...row, topPoint: String(POINTS) })),
  onCosts: { insurancePercent: 15, insuranceThreshold: 5000, pensionPercent: 19.4 },
  incrementMonth: 4,
};
let total: string | null = '';
for (let round = 0; round < Number(rounds); round += 1) {
  figures.plain.push(
    await timed(() => {
      total = cost(given);
    }),
  );
  figures.full.push(
    await timed(() => {
      cost(full);
    }),
  );
}
let peerTotal = '';
figures.peer = await timed(() => {
  peerTotal = plainCost(base).total;
});
if (total !== peerTotal) throw new Error(`The two computations differ: ${total} and ${peerTotal}.`);
console.log(JSON.stringify(figures));
