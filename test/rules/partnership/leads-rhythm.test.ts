// The rhythm of the two leads: between the forum's meetings, by the days that they agreed.

import { expect, it } from 'vitest';
import { leadsRhythm } from '../../../shared/rules/partnership/forums/leads-rhythm.ts';

const leads = { staff: 'A', management: 'B', intervalDays: 14 };
const met = (heldOn: string | null, kind: 'leads' | 'forum' = 'leads') => ({ kind, heldOn });

it('says how long ago the two leads met, and when that is too long', () => {
  const meetings = [met('2026-10-01'), met('2026-10-12'), met('2026-11-20', 'forum'), met(null), met('2026-12-01')];
  expect(leadsRhythm(leads, meetings, '2026-11-24')).toEqual({
    lastMetOn: '2026-10-12',
    daysSince: 43,
    targetDays: 14,
    isMissed: true,
    sentence: 'Last met 43 days ago (target 14).',
  });
  expect(leadsRhythm(leads, [met('2026-11-10')], '2026-11-24')).toMatchObject({ daysSince: 14, isMissed: false });
});

it('says that they have not met yet, and nothing where no rhythm was agreed', () => {
  expect(leadsRhythm(leads, [], '2026-11-24')).toMatchObject({
    lastMetOn: null,
    isMissed: true,
    sentence: 'They have not met yet (target 14).',
  });
  expect(leadsRhythm(null, [met('2026-11-10')], '2026-11-24')).toBeNull();
});
