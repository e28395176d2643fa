// Scenario 9 of partnership: a proposal is tabled once it is researched, costed and compared, or somebody says why not.

import { expect, test } from 'vitest';
import type { CostGiven } from '../../../shared/contract/negotiations/cost.ts';
import golden from '../../fixtures/partnership/golden.json' with { type: 'json' };
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const at = ({ id, revision }: { id: string; revision: number }) => ({ itemId: id, revision });
const { costing_golden: expected } = golden.expected;

/** The pay bill of the published example, three years of its rise, claimed and not tabled yet. */
async function claimedDesk() {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const workforce = await call.negotiations.keepWorkforce({
    name: 'The council',
    payBill: String(expected.base_payroll),
  });
  const negotiation = await call.negotiations.open({
    title: 'Pay 2027',
    year: '2027-28',
    costing: { workforceId: workforce.id, rollUpPercent: expected.rollup_pct },
  });
  const item = await call.negotiations.keepItem({ negotiationId: negotiation.id, kind: 'pay', title: 'A rise' });
  const years = expected.raises.map((rise) => ({
    measures: [{ kind: 'percent' as const, percent: Math.round(rise * 100) }],
  }));
  const claimed = await call.negotiations.keepRound({
    ...at(item),
    side: 'staff',
    text: 'Three percent a year',
    years,
  });
  const table = () => call.negotiations.table({ id: negotiation.id, itemId: item.id });
  return { ...desk, negotiation, claimed, table };
}

const benchmark = {
  who: 'The county next door',
  what: 'Pay award 2026',
  value: '3.2',
  unit: 'percent' as const,
  on: '2026-10-01',
  source: 'Circular of 1 October 2026',
};

test('scenario 9: refused with no benchmark; tabled once the costing equals golden and a benchmark is added', async () => {
  const { call, claimed, table } = await claimedDesk();
  const backed = await call.negotiations.keepEvidence({
    ...at(claimed),
    text: '14 pay cases in a year',
    source: 'The branch',
  });
  await refusedFor(table(), /no benchmark yet.*Benchmarks on the item/);

  const { rounds } = backed;
  const input: CostGiven = {
    payBill: expected.base_payroll,
    rollUpPercent: expected.rollup_pct,
    years: rounds[0]!.years.map(({ measures, from, label }) => ({ measures, from, label })),
  };
  const cost = await call.negotiations.cost(input);
  expect(cost.years.map(({ increase }) => Number(increase))).toEqual(expected.year_increase);
  expect(cost.years.map(({ overBase }) => Number(overBase))).toEqual(expected.cost_over_base_year);
  expect(Number(cost.total)).toBe(expected.three_year_total);
  expect(cost.years.map(({ rollUp }) => Number(rollUp))).toEqual(expected.rollup_on_cost_over_base);

  const settled = await call.negotiations.keepBenchmark(benchmark);
  const compared = await call.negotiations.keepItem({ ...at(backed), benchmarkIds: [settled.id] });
  expect(compared.rounds[0]?.tabledOn).toBeNull();
  const tabled = await table();
  expect(tabled.rounds[0]).toMatchObject({ side: 'staff', tabledOn: '2026-11-24' });
  await refusedFor(table(), /nothing of ours to table/);
});

test('says how far apart the two sides are, in money and in percent of the pay bill', async () => {
  const { call, claimed } = await claimedDesk();
  const years = [3, 2, 2].map((percent) => ({ measures: [{ kind: 'percent' as const, percent }] }));
  await call.negotiations.keepRound({ ...at(claimed), years });
  const { standing } = await call.negotiations.item({ itemId: claimed.id });
  // 30,000 + 60,900 + 92,727 less 30,000 + 50,600 + 71,612.
  expect(standing).toMatchObject({
    where: 'theirsIsOut',
    turn: 'staff',
    oursId: claimed.rounds[0]!.id,
    gap: { years: 3, total: '31415.00', percent: '1.05', worth: '0.00' },
  });
});

test('3-25 the refusal names all that is missing and where to add it, or a waiver with its reason stands in for it', async () => {
  const { call, claimed, negotiation, table } = await claimedDesk();
  await refusedFor(table(), /no evidence yet.*no benchmark yet.*say why it goes without/);
  expect((await call.negotiations.item({ itemId: claimed.id })).lacks.map(({ of }) => of)).toEqual([
    'evidence',
    'benchmark',
  ]);
  const first = await call.negotiations.waive({
    ...at(claimed),
    of: 'evidence',
    reason: 'The law asks for it',
    by: 'The convenor',
  });
  const both = await call.negotiations.waive({ ...at(first), of: 'benchmark', reason: 'Nobody has one yet' });
  expect(both.waivers).toMatchObject([
    { of: 'evidence', reason: 'The law asks for it', by: 'The convenor', on: '2026-11-24' },
    { of: 'benchmark', reason: 'Nobody has one yet' },
  ]);
  const back = await call.negotiations.waive({ ...at(both), of: 'benchmark', reason: null });
  await refusedFor(table(), /no benchmark yet/);
  await call.negotiations.waive({ ...at(back), of: 'benchmark', reason: 'Nobody has one yet' });
  const tabled = await call.negotiations.table({ id: negotiation.id, itemId: claimed.id, on: '2026-10-30' });
  expect(tabled.rounds[0]).toMatchObject({ on: '2026-10-30', tabledOn: '2026-10-30' });
});

test('pay that cannot be worked out is not costed, nor is one about which something is still to be asked', async () => {
  const { call, claimed, negotiation, table } = await claimedDesk();
  const waivers = await call.negotiations.waive({ ...at(claimed), of: 'evidence', reason: 'x' });
  const open = await call.negotiations.waive({ ...at(waivers), of: 'benchmark', reason: 'x' });
  const roundId = open.rounds[0]!.id;
  const doubtful = [{ measures: [{ kind: 'percent' as const, percent: 0.03 }] }];
  const asked = await call.negotiations.keepRound({ ...at(open), roundId, years: doubtful });
  await refusedFor(table(), /cannot be costed yet.*Did you mean 3/);
  const inWords = await call.negotiations.keepRound({ ...at(asked), roundId, years: [] });
  await refusedFor(table(), /Say what it does to pay/);
  const years = [{ measures: [{ kind: 'percent' as const, percent: 3 }] }];
  await call.negotiations.keepRound({ ...at(inWords), roundId, years });
  const { revision } = (await call.negotiations.get({ id: negotiation.id })).negotiation;
  await call.negotiations.change({ id: negotiation.id, revision, costing: { workforceId: null } });
  await refusedFor(table(), /no workforce or spine/);
});

test('what is not about money asks for a line of what it costs', async () => {
  const { call, negotiation } = await claimedDesk();
  const item = await call.negotiations.keepItem({ negotiationId: negotiation.id, kind: 'policy', title: 'Rotas' });
  const told = await call.negotiations.keepEvidence({ ...at(item), text: 'Told late 60 times' });
  const claim = await call.negotiations.keepRound({ ...at(told), side: 'staff', text: 'Four weeks before' });
  const compared = await call.negotiations.waive({ ...at(claim), of: 'benchmark', reason: 'Ours is the first' });
  const table = () => call.negotiations.table({ id: negotiation.id, itemId: item.id });
  await refusedFor(table(), /Write a line under What it costs/);
  await call.negotiations.keepItem({ ...at(compared), costNote: 'An hour of a planner a week' });
  expect((await table()).rounds[0]?.tabledOn).toBe('2026-11-24');
});

test('what was tabled keeps what it was tabled on, or a reason why it goes without', async () => {
  const { call, claimed, negotiation, table } = await claimedDesk();
  const told = await call.negotiations.keepEvidence({ ...at(claimed), text: '14 pay cases in a year' });
  await call.negotiations.waive({ ...at(told), of: 'benchmark', reason: 'Nobody has one yet' });
  const tabled = await table();
  const [evidence, round] = [tabled.evidence[0]!, tabled.rounds[0]!];
  const takenAway = { ...at(tabled), evidenceId: evidence.id };
  await refusedFor(call.negotiations.removeEvidence(takenAway), /They have had this.*no evidence yet/);
  await refusedFor(
    call.negotiations.waive({ ...at(tabled), of: 'benchmark', reason: null }),
    /They have had this.*no benchmark yet/,
  );
  const doubtful = [{ measures: [{ kind: 'percent' as const, percent: 0.03 }] }];
  await refusedFor(
    call.negotiations.keepRound({ ...at(tabled), roundId: round.id, years: doubtful }),
    /They have had this.*cannot be costed yet/,
  );
  const put = await call.negotiations.keepRound({ ...at(tabled), roundId: round.id, text: '3% a year, three years' });
  const settled = await call.negotiations.keepBenchmark(benchmark);
  const compared = await call.negotiations.keepItem({ ...at(put), benchmarkIds: [settled.id] });
  const unwaived = await call.negotiations.waive({ ...at(compared), of: 'benchmark', reason: null });
  await refusedFor(call.negotiations.keepItem({ ...at(unwaived), benchmarkIds: [] }), /They have had this/);
  const removed = { id: settled.id, revision: settled.revision, isSure: true };
  await refusedFor(call.negotiations.removeBenchmark(removed), /They have had this.*no benchmark yet/);
  const draft = await call.negotiations.keepRound({ ...at(unwaived), roundId: round.id, isTabled: false });
  const bare = await call.negotiations.removeEvidence({ ...at(draft), evidenceId: evidence.id });
  await refusedFor(call.negotiations.table({ id: negotiation.id, itemId: bare.id }), /no evidence yet/);
});

test('evidence is changed, taken away, and kept with the question by which it can be asked again', async () => {
  const { call, claimed } = await claimedDesk();
  const question = { by: 'theme', themes: ['pay'] };
  const told = await call.negotiations.keepEvidence({ ...at(claimed), text: '6.1 per 100 members', question });
  expect(told.evidence).toMatchObject([{ kind: 'cases', question, on: '2026-11-24', isForBothSides: false }]);
  const evidenceId = told.evidence[0]!.id;
  const changed = await call.negotiations.keepEvidence({ ...at(told), evidenceId, isForBothSides: true });
  expect(changed.evidence).toMatchObject([{ id: evidenceId, text: '6.1 per 100 members', isForBothSides: true }]);
  expect((await call.negotiations.removeEvidence({ ...at(changed), evidenceId })).evidence).toEqual([]);
  await refusedFor(
    call.negotiations.keepEvidence({ ...at(told), revision: changed.revision + 1 }),
    /in a line what it shows/,
  );
});
