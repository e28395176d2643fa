// What the sample branch's evidence and register show whoever looks at them for the first time.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await makeSample(desk.store, desk.desk.now);
});
afterEach(() => desk.close());

test('the council’s cases say something that may be read out, by theme and by clause, and its own figures stand beside', async () => {
  const { rows } = await desk.call.workplaces.employers({ page: { limit: 50 } });
  const council = rows.find(({ name }) => name === 'Northfield Borough Council')!;
  for (const by of ['theme', 'clause'] as const) {
    const told = await desk.call.negotiations.evidence({ by, employerIds: [council.id] });
    expect(
      told.rows.some(({ key, sentence }) => key !== null && sentence !== ''),
      by,
    ).toBe(true);
    expect(told.employerFigures.map(({ name }) => name)).toEqual([
      'Turnover of council staff',
      'Vacant posts at the council',
      'Sickness absence at the council',
    ]);
  }
});

test('an item is backed by a count that can be asked again', async () => {
  const { rows } = await desk.call.negotiations.list();
  const { items } = await desk.call.negotiations.get({ id: rows[0]!.id });
  const counted = items
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind, question }) => kind === 'cases' && question);
  expect(counted).toHaveLength(1);
  const again = await desk.call.negotiations.evidence(counted[0]!.question as never);
  expect(again.changes).not.toBeNull();
  expect(again.rows[0]!.label).toBe('Vacant posts and workload');
});

test('agreements are due within 90 days and end within them; the council has a disputes procedure in stages', async () => {
  const { rows } = await desk.call.agreements.due();
  expect(rows.map(({ due }) => due.why)).toContain('overdue');
  expect(rows.filter(({ employer }) => employer === 'Northfield Borough Council').length).toBeGreaterThan(1);
  const { rows: procedures } = await desk.call.agreements.list({ type: 'disputesProcedure' });
  const { agreement } = await desk.call.agreements.get({ id: procedures[0]!.id });
  expect(agreement.clauses.filter(({ text }) => text.startsWith('Stage'))).toHaveLength(3);
  const { rows: found } = await desk.call.agreements.list({ search: 'workload, hours' });
  expect((await desk.call.agreements.get({ id: found[0]!.id })).pointing.some(({ cases }) => cases > 4)).toBe(true);
});
