// The end of a case, and its being opened again. A date that nobody has answered for outlives the closing, and so does a
// remedy that was not kept.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Remedy } from '../../../../shared/domain/case-results.ts';
import type { Case, KeyDate } from '../../../../shared/domain/cases.ts';
import { pastDayProblem } from '../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { checkResults } from './case-checks.ts';
import { foundAt, writeEvent } from './case-records.ts';
import { resultChanges } from './result-changes.ts';

type Closing = Inputs['cases']['close'];

/** @throws InvalidInput, StaleRecord, NotThere. */
export async function closeCase(input: Closing, context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.close', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      const on = closingDay(input, before, profile);
      const { outcome, reason } = input;
      const remedies = [...before.remedies, ...(input.remedies ?? []).map(newRemedy)];
      checkResults({ sanction: input.sanction ?? null, remedies: input.remedies?.map(newRemedy) }, profile);
      const after: Case = {
        ...before,
        stage: 'closed',
        closed: { on, outcome, reason },
        keyDates: answeredFor(before.keyDates, input.dates, on, tx.at, profile),
        sanction: input.sanction ?? before.sanction,
        remedies,
      };
      const saved = tx.put('cases', after, input.revision);
      writeEvent(tx, profile, before.id, `Closed. ${profile.words.outcomes[outcome]}: ${reason}`);
      if (input.dates && before.keyDates.some(({ done }) => done === null)) {
        const told = dayInWords(input.dates.memberToldOn, profile.dateOrder);
        writeEvent(
          tx,
          profile,
          before.id,
          `The dates that were open will not be pursued: ${input.dates.what.trim().replace(/\.$/, '')}. The member was told on ${told}.`,
        );
      }
      for (const text of resultChanges(before, after, profile)) writeEvent(tx, profile, before.id, text);
      return saved;
    },
  );
  return result;
}

function closingDay(input: Closing, before: Case, profile: BranchProfile): string {
  if (before.closed !== null) {
    throw new InvalidInput({ path: ['id'], message: 'This case is closed already.' });
  }
  const on = input.on ?? profile.today;
  if (on > profile.today) {
    throw new InvalidInput({ path: ['on'], message: 'This day is still to come. A case is closed today or earlier.' });
  }
  if (on < before.openedOn) {
    const logged = dayInWords(before.openedOn, profile.dateOrder);
    throw new InvalidInput({ path: ['on'], message: `This is before the case was logged (${logged}).` });
  }
  return on;
}

const newRemedy = (given: NonNullable<Closing['remedies']>[number]): Remedy => ({
  id: randomUUIDv7(),
  what: given.what,
  byWhen: given.byWhen ?? null,
  doneOn: given.doneOn ?? null,
  proof: given.proof ?? '',
});

/** Every date that nobody has answered for, with the one answer that was given for all of them. */
function answeredFor(
  keyDates: readonly KeyDate[],
  answer: Closing['dates'],
  on: string,
  recordedAt: string,
  { today }: BranchProfile,
): KeyDate[] {
  if (answer === undefined) return [...keyDates];
  const { what, memberToldOn } = answer;
  const message = pastDayProblem(memberToldOn, today);
  if (message !== null) throw new InvalidInput({ path: ['dates', 'memberToldOn'], message });
  const done = { kind: 'notPursued' as const, on, what, proof: '', documentId: null, memberToldOn, recordedAt };
  return keyDates.map((keyDate) => (keyDate.done === null ? { ...keyDate, done } : keyDate));
}

export async function reopenCase(input: Inputs['cases']['reopen'], context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.reopen', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      if (before.closed === null) {
        throw new InvalidInput({ path: ['id'], message: 'This case is open already.' });
      }
      const stage = input.stage ?? 'intake';
      const saved = tx.put('cases', { ...before, stage, closed: null }, input.revision);
      const was = `${profile.words.outcomes[before.closed.outcome]}: ${before.closed.reason}`;
      writeEvent(tx, profile, before.id, `Opened again, at ${profile.words.stages[stage]}. It had been closed. ${was}`);
      return saved;
    },
  );
  return result;
}
