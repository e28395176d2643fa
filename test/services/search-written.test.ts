// Cases found by what is written in them, through the real router and store.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const found = async (text: string, limit = 20) =>
  (await at.call.branch.search({ text, limit })).rows.map(({ kind, title, detail }) => [kind, title, detail]);

test('a case is found by what happened, its timeline and its tasks, and the hit quotes nothing of it', async () => {
  const on = await at.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'grievance',
    whatHappened: 'Her rota was changed without notice.',
    nextStep: 'Ask for the timesheets',
  });
  await at.call.cases.addEvent({
    caseId: on.id,
    kind: 'note',
    day: '2026-11-20',
    text: 'José shouted in the canteen.',
  });
  await at.call.cases.addEvent({
    caseId: on.id,
    kind: 'decision',
    day: '2026-11-21',
    text: '',
    details: {
      kind: 'decision',
      decided: 'No claim',
      why: 'Witnesses withdrew',
      by: 'Committee',
      isNotProceeding: true,
    },
  });
  const places = async (text: string) => (await found(text)).map(([, , detail]) => detail!.split(' · ')[0]);
  expect(await places('rota')).toEqual(['What happened']);
  expect(await places('timesheets')).toEqual(['Task']);
  expect(await places('jose canteen')).toEqual(['Note of Fri 20 November 2026']);
  expect(await places('witnesses withdrew')).toEqual(['Decision of Sat 21 November 2026']);
  expect(JSON.stringify(await found('canteen'))).not.toContain('shouted');
  // The beginning of a word, in one text; nothing for what is nowhere, and a case once.
  expect(await places('anteen')).toEqual([]);
  expect(await places('rota canteen')).toEqual([]);
  await at.call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'The canteen again.' });
  expect(await found('canteen')).toHaveLength(1);
});
