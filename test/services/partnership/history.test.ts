// History says of a change in partnership what it was about, to whoever may see that.

import { expect, test } from 'vitest';
import { forumId, officers, openPartnershipDesk } from '../../support/partnership-desk.ts';

test('a change is told by what it was about, also through an entry or a meeting, and to nobody who may not see it', async () => {
  const { call, as } = await openPartnershipDesk('2026-11-24', { seats: [] });
  const issue = await call.partnership.raiseIssue({ title: 'Rotas come late', forumId });
  const on = { collection: 'issues' as const, id: issue.id };
  const entry = await call.partnership.addEntry({ on, text: 'Over tea', visibility: 'inConfidence' });
  await call.partnership.changeEntry({ id: entry.id, revision: entry.revision, text: 'Over coffee' });
  const meeting = await call.partnership.recordMeeting({ forumId, kind: 'leads', plannedOn: '2026-12-01' });
  await call.partnership.moveMeeting({ id: meeting.id, revision: meeting.revision, to: '2026-12-02' });
  const labels = async (desk: typeof call) =>
    (await desk.branch.history({ page: { limit: 5 } })).rows.map(({ about }) => about?.label);
  const own = 'Northfield Joint Partnership Forum';
  expect(await labels(call)).toEqual([
    own,
    own,
    'IS-2026-0001 Rotas come late',
    'IS-2026-0001 Rotas come late',
    'IS-2026-0001 Rotas come late',
  ]);
  expect(JSON.stringify(await labels(as(officers.auditor)))).not.toContain('Rotas');
});
