// The minutes of a meeting: what they still lack, when they went out, and the approval of each side.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { saveMeeting } from './save-meeting.ts';

/** What keeps the minutes from going out, in words. */
export function missingForMinutes({ heldOn, items }: Pick<Meeting, 'heldOn' | 'items'>): string[] {
  if (heldOn === null) return ['The meeting was not held yet.'];
  return items
    .filter(({ outcome }) => outcome === null)
    .map(({ title }) => `“${title}” has no outcome yet: decided, action, noted, deferred or referred.`);
}

/** @throws NotThere, StaleRecord, InvalidInput: an item without an outcome, a day to come or before the meeting. */
export async function issueMinutes(
  { on, ...based }: Inputs['partnership']['issueMinutes'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.issueMinutes', ids: [based.id] },
    (tx) => {
      const before = foundAt(tx, 'meetings', based);
      const missing = missingForMinutes(before);
      if (missing.length > 0) throw new InvalidInput(...missing.map((message) => ({ path: ['items'], message })));
      const minutesIssuedOn = on ?? profile.today;
      checkDay(minutesIssuedOn, before, profile);
      return saveMeeting(tx, { ...before, minutesIssuedOn }, before, profile);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput: they did not go out, a day to come or before they went out. */
export async function approveMinutes(
  { side, name, on, ...based }: Inputs['partnership']['approveMinutes'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.approveMinutes', ids: [based.id] },
    (tx) => {
      const before = foundAt(tx, 'meetings', based);
      if (before.minutesIssuedOn === null) {
        throw new InvalidInput({ path: ['side'], message: 'The minutes have not gone out yet. Send them first.' });
      }
      const day = on ?? profile.today;
      if (name !== null) checkDay(day, before, profile);
      const approvals = { ...before.approvals, [side]: name === null ? null : { on: day, name } };
      return saveMeeting(tx, { ...before, approvals }, before, profile);
    },
  );
  return result;
}

function checkDay(day: string, { heldOn }: Meeting, { today, dateOrder }: BranchProfile): void {
  const problem = pastDayProblem(day, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  if (heldOn !== null && day < heldOn) {
    const message = `The meeting was held on ${dayInWords(heldOn, dateOrder)}: its minutes are of that day or later.`;
    throw new InvalidInput({ path: ['on'], message });
  }
}
