// Load beside time, as each role gets it: cases to whoever sees casework, a rep's own row to themselves, nothing to others.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoleBranch, type RoleBranch } from '../../support/roles/role-branch.ts';

let branch: RoleBranch;
beforeAll(async () => {
  branch = await openRoleBranch();
}, 60_000);
afterAll(() => branch.close());

const asked = (role: keyof RoleBranch['accounts']) => branch.as(branch.accounts[role].id).reps.loadAndTime();

test('the secretary and the convenor see what everybody carries', async () => {
  const whole = await branch.all.reps.loadAndTime();
  expect(whole.rows.length).toBeGreaterThan(1);
  for (const role of ['secretary', 'convenor'] as const) {
    const { rows } = await asked(role);
    expect(rows.map(({ repId }) => repId)).toEqual(whole.rows.map(({ repId }) => repId));
    const members = rows.filter(({ memberId }) => memberId !== null);
    expect(members.every(({ load, facilityMinutes }) => load !== null && facilityMinutes !== null)).toBe(true);
    // Nobody gives time off to whom the union employs.
    expect(rows.find(({ memberId }) => memberId === null)).toMatchObject({ facilityMinutes: null });
  }
});

test('the membership officer sees time and cover, and nobody’s cases', async () => {
  const { rows } = await asked('membershipOfficer');
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect([row.openCases, row.enquiries, row.load]).toEqual([null, null, null]);
    expect(row.membersCovered).not.toBeNull();
  }
});

test('a rep sees their own row alone, and not how many members others have', async () => {
  const { rows, total } = await asked('rep');
  expect(total).toBe(1);
  expect(rows[0]?.load).not.toBeNull();
  expect(rows[0]?.facilityMinutes).not.toBeNull();
  expect(rows[0]?.membersCovered).toBeNull();
});

test('an auditor and a joint secretary are refused', async () => {
  for (const role of ['auditor', 'jointSecretary'] as const) {
    expect(
      await asked(role).then(
        () => 'answered',
        ({ code }) => code,
      ),
    ).toBe('FORBIDDEN');
  }
});
