// Items of a negotiation: written down, put in order, their rounds by both sides, what was agreed, and what is taken away.

import { expect, test } from 'vitest';
import { officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

type Call = Awaited<ReturnType<typeof openPartnershipDesk>>['call'];

const opened = async (call: Call, title = 'Pay 2027') => (await call.negotiations.open({ title, year: '2027-28' })).id;
const at = ({ id, revision }: { id: string; revision: number }) => ({ itemId: id, revision });

test('an item is kept exactly as it was typed, last of all, and a change touches only what it names', async () => {
  const { call } = await openPartnershipDesk();
  const negotiationId = await opened(call);
  const pay = await call.negotiations.keepItem({ negotiationId, kind: 'pay', title: '  Pay\u00a0rise ' });
  const leave = await call.negotiations.keepItem({ negotiationId, title: 'A day more' });
  expect([pay.title, pay.place, leave.place, leave.kind]).toEqual(['  Pay\u00a0rise ', 0, 1, 'other']);
  const changed = await call.negotiations.keepItem({
    ...at(pay),
    ours: { redLine: 'Nothing under 3%', interests: { staff: 'Rent' } },
  });
  const again = await call.negotiations.keepItem({ ...at(changed), ours: { fallback: '3.5%' } });
  expect(again).toMatchObject({
    title: '  Pay\u00a0rise ',
    ours: { redLine: 'Nothing under 3%', fallback: '3.5%', interests: { staff: 'Rent', management: '' } },
  });
  await refusedFor(call.negotiations.keepItem({ negotiationId }), /in a line what it is about/);
  await refusedFor(call.negotiations.keepItem({ title: 'Nowhere' }), /which negotiation/);
});

test('items stand in the order that was said, and those that were not named behind them in theirs', async () => {
  const { call } = await openPartnershipDesk();
  const negotiationId = await opened(call);
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three'])
    ids.push((await call.negotiations.keepItem({ negotiationId, title })).id);
  await call.negotiations.orderItems({ id: negotiationId, itemIds: [ids[2]!] });
  const { items } = await call.negotiations.get({ id: negotiationId });
  expect(items.map(({ title }) => title)).toEqual(['Three', 'One', 'Two']);
  const elsewhere = await opened(call, 'Another');
  await refusedFor(call.negotiations.orderItems({ id: elsewhere, itemIds: [ids[0]!] }), /no item of this negotiation/);
});

test('an offer of theirs is of today and now, and with us at once; ours is a draft, and what was before stands before', async () => {
  const { call } = await openPartnershipDesk('2026-11-24');
  const negotiationId = await opened(call);
  const item = await call.negotiations.keepItem({ negotiationId, kind: 'pay', title: 'Pay' });
  const years = [{ measures: [{ kind: 'percent' as const, percent: 3.2 }] }];
  const offered = await call.negotiations.keepRound({ ...at(item), years });
  expect(offered.rounds).toMatchObject([
    {
      side: 'management',
      kind: 'offer',
      on: '2026-11-24',
      at: '09:00',
      tabledOn: '2026-11-24',
      years: [{ label: '2027-28', from: '2027-04-01' }],
    },
  ]);
  const claimed = await call.negotiations.keepRound({ ...at(offered), side: 'staff', on: '2026-10-01', text: 'Ten' });
  const both = await call.negotiations.keepRound({ ...at(claimed), side: 'staff', text: 'Eight' });
  expect(both.rounds.map(({ kind, text, tabledOn, at: time }) => [kind, text, tabledOn, time])).toEqual([
    ['claim', 'Ten', null, null],
    ['offer', '', '2026-11-24', '09:00'],
    ['counter', 'Eight', null, '09:00'],
  ]);
  await refusedFor(call.negotiations.keepRound({ ...at(both), on: '2026-12-01', text: 'Later' }), /still to come/);
  await refusedFor(call.negotiations.keepRound({ ...at(both), text: ' ' }), /Say what it is/);
});

test('a second year is called and begins a year after the first', async () => {
  const { call } = await openPartnershipDesk();
  const item = await call.negotiations.keepItem({ negotiationId: await opened(call), kind: 'pay', title: 'Pay' });
  const year = { measures: [{ kind: 'percent' as const, percent: 3 }] };
  const { rounds, ...kept } = await call.negotiations.keepRound({ ...at(item), years: [year, year] });
  expect(rounds[0]?.years.map(({ label, from }) => [label, from])).toEqual([
    ['2027-28', '2027-04-01'],
    ['2028-29', '2028-04-01'],
  ]);
  const backwards = [
    { ...year, from: '2027-04-01' },
    { ...year, from: '2026-04-01' },
  ];
  await refusedFor(call.negotiations.keepRound({ ...at(kept), years: backwards }), /in their order/);
});

test('what was theirs becomes ours as a draft: nothing of ours is tabled past the gate', async () => {
  const { call } = await openPartnershipDesk();
  const item = await call.negotiations.keepItem({ negotiationId: await opened(call), title: 'Leave' });
  const offered = await call.negotiations.keepRound({ ...at(item), text: 'A day' });
  const roundId = offered.rounds[0]!.id;
  const ours = await call.negotiations.keepRound({ ...at(offered), roundId, side: 'staff' });
  expect(ours.rounds[0]).toMatchObject({ side: 'staff', tabledOn: null });
});

test('what was agreed is the last that was on the table, in its words; it may be opened again, and failed', async () => {
  const { call } = await openPartnershipDesk();
  const item = await call.negotiations.keepItem({ negotiationId: await opened(call), title: 'Leave' });
  const offered = await call.negotiations.keepRound({ ...at(item), text: 'One day more' });
  const drafted = await call.negotiations.keepRound({ ...at(offered), side: 'staff', text: 'Two' });
  const [offer, draft] = drafted.rounds;
  await refusedFor(call.negotiations.agree({ ...at(drafted), roundId: draft!.id }), /table it first/);
  const agreed = await call.negotiations.agree(at(drafted));
  expect(agreed).toMatchObject({
    state: 'agreed',
    agreedRoundId: offer!.id,
    agreedText: 'One day more',
    closedOn: '2026-11-24',
  });
  await refusedFor(call.negotiations.removeRound({ ...at(agreed), roundId: offer!.id }), /agreed to/);
  await refusedFor(call.negotiations.keepRound({ ...at(agreed), text: 'Late' }), /closed/);
  const open = await call.negotiations.moveItem({ ...at(agreed), to: 'open' });
  expect(open).toMatchObject({ state: 'open', closedOn: null, agreedRoundId: null });
  const failed = await call.negotiations.moveItem({ ...at(open), to: 'failedToAgree', on: '2026-11-20' });
  expect(failed).toMatchObject({ state: 'failedToAgree', closedOn: '2026-11-20' });
});

test('only what was never put across is taken away, and undo gives back whatever was', async () => {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const negotiationId = await opened(call);
  const slip = await call.negotiations.keepItem({ negotiationId, title: 'A slip' });
  await call.negotiations.removeItem(at(slip));
  expect((await call.negotiations.get({ id: negotiationId })).items).toEqual([]);
  await call.branch.revert({ seq: desk.store.seq });
  const [back] = (await call.negotiations.get({ id: negotiationId })).items;
  expect(back).toMatchObject({ id: slip.id, title: 'A slip' });
  const offered = await call.negotiations.keepRound({ ...at(back!), text: 'A day' });
  await refusedFor(call.negotiations.removeItem(at(offered)), /Withdraw it instead/);
  const withdrawn = await call.negotiations.moveItem({ ...at(offered), to: 'withdrawn' });
  expect(withdrawn.rounds).toEqual(offered.rounds);
});

test('a clause has to be of its agreement, and whoever speaks of the team', async () => {
  const { call } = await openPartnershipDesk();
  const { id: negotiationId } = await call.negotiations.open({
    title: 'Pay',
    team: [{ side: 'staff', name: 'The convenor' }],
  });
  const { negotiation } = await call.negotiations.get({ id: negotiationId });
  const agreement = await call.agreements.keep({
    title: 'Conditions of work',
    type: 'substantive',
    clauses: [{ ref: '4.2', text: 'A week has 37 hours.' }],
  });
  const clause = { agreementId: agreement.id, clauseId: agreement.clauses[0]!.id };
  const speakerId = negotiation.team[0]!.id;
  const item = await call.negotiations.keepItem({ negotiationId, title: 'Hours', clause, ours: { speakerId } });
  const page = await call.negotiations.item({ itemId: item.id });
  expect(page.clause).toEqual({ agreement: 'Conditions of work', ref: '4.2', text: 'A week has 37 hours.' });
  const wrong = { ...clause, clauseId: negotiationId };
  await refusedFor(call.negotiations.keepItem({ ...at(item), clause: wrong }), /not in the agreement/);
  await refusedFor(call.negotiations.keepItem({ ...at(item), ours: { speakerId: item.id } }), /from the team/);
});

test('nothing is added to a negotiation that is over', async () => {
  const { call } = await openPartnershipDesk();
  const negotiationId = await opened(call);
  const item = await call.negotiations.keepItem({ negotiationId, title: 'Leave' });
  const { revision } = (await call.negotiations.get({ id: negotiationId })).negotiation;
  await call.negotiations.close({ id: negotiationId, revision, how: 'closed' });
  await refusedFor(call.negotiations.keepItem({ negotiationId, title: 'Late' }), /over/);
  await refusedFor(call.negotiations.keepRound({ ...at(item), text: 'Late' }), /over/);
});

test('a rep reads items and changes none; whoever keeps joint records meets none', async () => {
  const { call, as } = await openPartnershipDesk();
  const item = await call.negotiations.keepItem({ negotiationId: await opened(call), title: 'Leave' });
  const rep = as(officers.rep).negotiations;
  expect((await rep.item({ itemId: item.id })).item.title).toBe('Leave');
  await expect(rep.keepItem({ ...at(item), title: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const joint = as(officers.jointSecretary).negotiations;
  await expect(joint.item({ itemId: item.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an award that reaches pay late keeps its day, and the months before it are back pay', async () => {
  const { call } = await openPartnershipDesk('2026-11-24');
  const negotiationId = await opened(call);
  const item = await call.negotiations.keepItem({ negotiationId, kind: 'pay', title: 'Pay' });
  const years = [{ from: '2026-04-01', paidOn: '2026-11-01', measures: [{ kind: 'percent' as const, percent: 3 }] }];
  const kept = await call.negotiations.keepRound({ ...at(item), years });
  const { rounds } = kept;
  expect(rounds[0]?.years).toMatchObject([{ from: '2026-04-01', paidOn: '2026-11-01' }]);
  const cost = await call.negotiations.cost({ payBill: 1_200_000, years: rounds[0]!.years });
  expect(cost.years[0]?.backPay).toEqual({ months: '7', amount: '21000.00' });
  await refusedFor(call.negotiations.keepRound({ ...at(kept), years: [{ ...years[0]!, paidOn: '2199-01-01' }] }), /./);
});

test('a question kept as evidence is no deeper than evidence is asked', async () => {
  const { call } = await openPartnershipDesk();
  const item = await call.negotiations.keepItem({ negotiationId: await opened(call), title: 'Rotas' });
  const was = [{ from: '2026-01-01', to: '2026-11-24', cases: 6, per100: 2.5 }];
  const question = { by: 'theme', key: 'Rota', isExact: false, employerIds: [item.id], was };
  const { evidence, revision } = await call.negotiations.keepEvidence({ ...at(item), text: 'Six cases', question });
  expect(evidence[0]!.question).toEqual(question);
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
  const other = { itemId: item.id, revision, text: 'Deeper', question: { by: deep } };
  await refusedFor(call.negotiations.keepEvidence(other), /no question that evidence could be asked by/);
});
