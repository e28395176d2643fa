// What the sample's members pay: the bands with their rates of three years, and one employer's list of last month held
// against the roll, with something of every kind found in it.

import type { Band, Finding, Remittance } from '../../../../shared/domain/subscriptions.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { reconcile } from '../../../../shared/rules/reconcile/reconcile.ts';
import type { PaidRow } from '../../../../shared/rules/reconcile/remittance-rows.ts';
import { Roll } from '../../../../shared/rules/reconcile/roll.ts';
import type { SampleMember, Site } from '../members.ts';
import { someName } from '../names.ts';
import { between, idFrom, instantOf, oneOf } from '../random.ts';
import { RETIRED_BAND, STUDENT_BAND, sampleBands } from './place-details.ts';

type Unsaved<T> = Omit<T, 'revision'>;

const EMPLOYER = 'Westmoor Buses';

/** Rates begin on 1 April. */
export function someBands(today: string): Unsaved<Band>[] {
  const april = today.slice(5) >= '04-01' ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
  const rates = (pence: readonly [number, number, number]): Band['rates'] =>
    pence.map((each, index) => ({
      from: index === 0 ? null : `${april - 2 + index}-04-01`,
      to: index === 2 ? null : `${april - 1 + index}-03-31`,
      period: 'month',
      pence: each,
    }));
  return [...sampleBands, STUDENT_BAND, RETIRED_BAND].map(({ name, pence }) => ({
    id: idFrom(addDays(today, -1_000)),
    name,
    rates: rates(pence),
  }));
}

interface Paying {
  sites: readonly Site[];
  members: readonly SampleMember[];
  bands: readonly Unsaved<Band>[];
  today: string;
}

export function someRemittance({ sites, members, bands, today }: Paying): Unsaved<Remittance> {
  const own = sites.filter(({ employer }) => employer === EMPLOYER);
  const [{ employerId } = { employerId: '' }] = own;
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  const roll = new Roll({
    employerId,
    day: to,
    period: 'month',
    bands: new Map(bands.map((band) => [fold(band.name), { ...band, revision: 1 }])),
  });
  for (const member of members) roll.add({ ...member, revision: 1 });
  const names = new Map(own.map(({ workplaceId, place }) => [workplaceId, place.name]));
  const paid: PaidRow[] = roll.people
    .filter(({ isExpected, expected }) => isExpected && expected !== null)
    .map(({ member, expected, workplaceId, payrollNumbers }, index) => ({
      row: index + 2,
      number: member.number ?? '',
      payrollNumber: payrollNumbers[0] ?? '',
      name: `${member.firstName} ${member.lastName}`,
      workplace: names.get(workplaceId ?? '') ?? '',
      pence: expected ?? 0,
    }));
  asItCame(paid, own);
  const at = instantOf(addDays(to, 6), '11:05');
  const { findings, totals } = reconcile({
    read: { paid, stated: paid.reduce((sum, { pence }) => sum + pence, 0), unreadable: [], nothingPaid: 0 },
    roll,
    workplaceName: (id) => names.get(id ?? '') ?? '',
    workplaceNames: new Set([...names.values()].map((name) => fold(name))),
    newId: () => idFrom(at.slice(0, 10)),
    currency: '£',
  });
  const settled = settleSome(findings, addDays(to, 8));
  const from = `${to.slice(0, 8)}01`;
  return {
    id: idFrom(to),
    employerId,
    from,
    to,
    period: 'month',
    fileName: 'Union subs.xlsx',
    at,
    totals,
    findings: settled,
  };
}

/** Payroll offices forget people, keep old rates, pay twice, and know people whom nobody else knows. */
function asItCame(paid: PaidRow[], own: readonly Site[]): void {
  paid.splice(3, 2);
  for (const at of [5, 11, 17]) if (paid[at]) paid[at].pence -= 50;
  const again = paid[8];
  if (again) paid.push({ ...again, row: paid.length + 4 });
  const moved = paid[14];
  if (moved) moved.workplace = own.find(({ place }) => place.name !== moved.workplace)?.place.name ?? '';
  for (const row of [1, 2]) {
    const { firstName, lastName } = someName();
    paid.push({
      row: paid.length + 4 + row,
      number: '',
      payrollNumber: String(between(100_000, 999_999)),
      name: `${firstName} ${lastName}`,
      workplace: oneOf(own).place.name,
      pence: 1_240,
    });
  }
}

const settleSome = (findings: readonly Finding[], on: string): Finding[] =>
  findings.map((finding, index) =>
    index === 0 ? { ...finding, settled: { on, how: 'Asked payroll: put right next month' } } : finding,
  );
