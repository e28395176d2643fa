// Who looked at a negotiation and what was taken out of it, as the audit tells: every procedure by what is decided of it.

import { expect, test } from 'vitest';
import { negotiationsDecisions } from '../../../shared/rules/access/negotiations-procedures.ts';
import { officers, openPartnershipDesk } from '../../support/partnership-desk.ts';
import { textOf } from '../../support/roles/file-text.ts';
import { workingNegotiations } from '../../support/working-negotiations.ts';

test.each(Object.entries(negotiationsDecisions))('negotiations.%s', async (verb, { audit }) => {
  const desk = await openPartnershipDesk();
  await desk.call.workplaces.saveEmployer({ name: 'Northfield Council', headcounts: [] });
  // A list of nothing shows nothing, and is not noted.
  await workingNegotiations['negotiations.meeting']!(desk.call, desk.folder);
  await workingNegotiations['negotiations.workforce']!(desk.call, desk.folder);
  await desk.call.negotiations.keepBenchmark({ who: 'The county', what: 'Settled', source: 'Circular 9' });
  for (let at = 0; at < 6; at += 1) await desk.call.cases.open({ who: [{ lastName: `Obi ${at}` }], type: 'pay' });
  const name = `negotiations.${verb}`;
  const { path: _path, ...input } = (await workingNegotiations[name]!(desk.call, desk.folder)) as { path?: unknown };
  const page = desk.as(officers.secretary) as never as Record<
    string,
    Record<string, (input: object) => Promise<object>>
  >;
  // What a page is offered counts once it is taken.
  await textOf(await page.negotiations![verb]!(input), desk.desk);
  const { rows } = await desk.call.branch.audit({ account: officers.secretary, page: { limit: 100 } });
  const kinds = rows.filter(({ kind }) => kind !== 'change').map(({ kind, what }) => [kind, what]);
  if (audit === 'read' || audit === 'export') expect(kinds).toEqual([[audit, name]]);
  else expect(kinds).toEqual([]);
  expect(rows.some(({ kind }) => kind === 'change')).toBe(audit === 'change');
});

test('of a negotiation it is told who opened its items and meetings, and what was changed in them', async () => {
  const { as, desk } = await openPartnershipDesk();
  const call = as(officers.secretary);
  const { id: negotiationId } = await call.negotiations.open({ title: 'Pay 2027' });
  const item = await call.negotiations.keepItem({ negotiationId, title: 'Pay' });
  const meeting = await call.negotiations.keepMeeting({ negotiationId });
  const { negotiations } = as(officers.rep);
  await negotiations.item({ itemId: item.id });
  await textOf(await negotiations.itemSheet({ itemId: item.id }), desk);
  await negotiations.meeting({ id: meeting.id });
  const { rows } = await call.branch.audit({ collection: 'negotiations', id: negotiationId });
  expect(rows.map(({ what }) => what).sort()).toEqual([
    'negotiations.addItem',
    'negotiations.addMeeting',
    'negotiations.item',
    'negotiations.itemSheet',
    'negotiations.meeting',
    'negotiations.open',
  ]);
});

test('a benchmark is called by whose it is', async () => {
  const { as } = await openPartnershipDesk();
  const call = as(officers.secretary);
  const { id } = await call.negotiations.keepBenchmark({ who: 'The county', what: 'Settled', source: 'Circular 9' });
  const { rows } = await call.branch.audit({ collection: 'benchmarks', id });
  expect(rows.flatMap(({ about }) => about)).toEqual([{ collection: 'benchmarks', id, label: 'The county' }]);
});
