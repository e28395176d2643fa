// Scenario 3, Golden KPIs: the golden records are brought in, and every figure is as it is printed there.

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { openAuditDesk } from '../../support/audit-desk.ts';
import { type CaseworkDesk, openCaseworkDesk, refused } from '../../support/casework-desk.ts';

const golden = JSON.parse(await readFile(new URL('../../fixtures/partnership/golden.json', import.meta.url), 'utf8'));
type Records = Inputs['partnership']['importRecords'];
const records: Records = golden.input;
const { costing_golden: _, ...expected } = golden.expected;
const YEAR = { from: '2025-01-01', to: '2025-12-31' };

const BROUGHT_IN = [
  'forums',
  'meetings',
  'entries',
  'actions',
  'issues',
  'consultations',
  'decisions',
  'agreements',
  'healthWaves',
  'healthAnswers',
  'unionProfiles',
] as const;

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
});
afterEach(() => desk.close());

describe('Golden KPIs', () => {
  const names = Object.keys(expected);

  it('prints a figure for every name that the golden file expects', async () => {
    const { forumId } = await desk.call.partnership.importRecords(records);
    const { values } = await desk.call.partnership.indicators({ forumId, ...YEAR });
    expect(Object.keys(values)).toEqual(expect.arrayContaining(names));
  });

  it.each(names)('%s', async (name) => {
    const { forumId } = await desk.call.partnership.importRecords(records);
    const { values } = await desk.call.partnership.indicators({ forumId, ...YEAR });
    expect(values[name]).toEqual(expected[name]);
  });
});

describe('bringing records in', () => {
  it('is one transaction, and an undo takes all of it away, the answers that nobody may read too', async () => {
    const { store, as } = await openAuditDesk();
    const call = as('branch');
    const { seq, counts } = await call.partnership.importRecords(records);
    expect(store.seq).toBe(seq);
    expect(counts).toEqual({
      meetings: 6,
      papers: 6,
      actions: 6,
      issues: 7,
      consultations: 4,
      agreements: 3,
      health: 2,
    });
    const everything = store.forCounts();
    expect(everything.count('healthAnswers')).toBe(14);
    expect([...store.view('branch').all('healthAnswers')]).toEqual([]);
    await call.branch.revert({ seq });
    expect(BROUGHT_IN.map((name) => [name, everything.count(name)])).toEqual(BROUGHT_IN.map((name) => [name, 0]));
  });

  it('refuses what cannot be, each row in words, and leaves nothing behind', async () => {
    const change = structuredClone(golden.input);
    change.meetings[1].held = '2025-03-10';
    change.meetings[2].att.M9 = 'present';
    change.papers[0].m = 'F7';
    change.issues[0].first_talk = '2025-01-01';
    change.consultations[0].window_start = '2025-03-01';
    change.consultations[0].window_end = '2025-02-01';
    change.forum.seats[2].holder = null;
    change.meetings[3].held = '2031-01-01';
    const { code, issues } = await refused(desk.call.partnership.importRecords(change));
    expect(code).toBe('INVALID_INPUT');
    expect(issues.map(({ path }: { path: unknown[] }) => path.join('.'))).toEqual([
      'meetings.0.att.M3',
      'meetings.1.held',
      'meetings.1.att.M3',
      'meetings.2.att.M3',
      'meetings.2.att.M9',
      'meetings.3.held',
      'meetings.3.cancelled_by',
      'meetings.5.att.M3',
      'papers.0.m',
      'issues.0.first_talk',
      'consultations.0.window_end',
    ]);
    for (const { message } of issues) expect(message).toMatch(/^[A-Z“].*\.$/);
    expect(desk.store.seq).toBe(0);
  });

  it('takes a health check of two people, and shows nothing of it', async () => {
    const { forumId } = await desk.call.partnership.importRecords({
      ...records,
      health: [{ wave: 2025, management: [7, 8], staff: [5, 6, 7] }],
    });
    const { values } = await desk.call.partnership.indicators({ forumId, ...YEAR });
    expect(values.health_2025).toEqual({ management: null, staff: 6, score_mean_of_sides: null, gap: null });
  });
});
