// The elections of the sample branch: what a person could have saved, at three places of their life, and a count that comes
// out the same again.

import { expect, test } from 'vitest';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { openCaseworkDesk } from '../../support/casework-desk.ts';

test('one was counted last year and fills a post, one takes nominations, one waits to be declared unopposed', async () => {
  const at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
  const { elections } = at.call;
  const { rows } = await elections.list({ page: { offset: 0, limit: 50 } });
  const states = rows.map(({ state }) => state);
  expect(states).toEqual(expect.arrayContaining(['uncontested', 'nominations', 'declared']));
  const over = await elections.get({ id: rows.find(({ state }) => state === 'declared')!.id });
  const { declaration, nominations, rule, seats } = over.election;
  expect(over.nominations.flatMap(({ checks }) => checks.filter(({ isPassed }) => isPassed === false))).toEqual([]);
  expect(over.terms).toHaveLength(1);
  expect(over.roll!.voters).toBeGreaterThan(over.papers.valid);
  const again = await elections.count({
    rule,
    seats,
    candidates: over.election.lot!.order.map((id) => nominations.find((one) => one.id === id)!.name),
    ballots: at.store
      .view('branch')
      .byIndex('ballotBatches', 'electionId', over.election.id)
      .flatMap(({ agreed }) => agreed ?? [])
      .filter(({ spoilt }) => spoilt === null)
      .map(({ preferences, count }) => ({ preferences, count })),
  });
  expect(again.elected).toEqual(declaration!.count!.elected);
  expect(again.stages.map(({ votes }) => votes)).toEqual(declaration!.count!.stages.map(({ votes }) => votes));
  expect(
    (await elections.roll({ electionId: over.election.id, page: { offset: 0, limit: 5 } })).rows[0]!.name,
  ).not.toBe('');
  const open = await elections.get({ id: rows.find(({ state }) => state === 'nominations')!.id });
  expect(open.nominations).toHaveLength(3);
  expect(open.next.code).toBe('rule');
  expect(
    (await elections.previewDeclaration({ id: rows.find(({ state }) => state === 'uncontested')!.id })).why,
  ).toEqual([]);
  await at.close();
});
