// What happens to a case once it is logged: moved, allocated, corrected, closed, opened again. Whatever changes where it
// stands also writes an entry into its timeline.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { foundAt, repName, writeEvent } from './case-records.ts';

/** Changes what is given. Nothing is written when nothing would change. */
export async function updateCase(input: Inputs['cases']['update'], context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.update', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      if (input.stage !== undefined && before.closed !== null) {
        throw new InvalidInput({ path: ['stage'], message: 'This case is closed. Open it again to move it.' });
      }
      const after: Case = {
        ...before,
        type: input.type ?? before.type,
        stage: input.stage ?? before.stage,
        whatHappened: input.whatHappened ?? before.whatHappened,
        repId: input.repId === undefined ? before.repId : input.repId,
        ...whereItIs(tx, input.workplaceId, before),
      };
      if (after.repId !== null && after.repId !== before.repId && tx.get('reps', after.repId) === undefined) {
        throw new InvalidInput({ path: ['repId'], message: 'This rep is not there any more. Choose another.' });
      }
      if (isSame(before, after)) return before;
      const saved = tx.put('cases', after, input.revision);
      for (const text of whatChanged(tx, before, after, profile)) writeEvent(tx, profile, before.id, text);
      return saved;
    },
  );
  return result;
}

function whereItIs(
  tx: Transaction,
  chosen: string | null | undefined,
  before: Case,
): Pick<Case, 'workplaceId' | 'employerId'> {
  const { workplaceId, employerId } = before;
  if (chosen === undefined || chosen === workplaceId) return { workplaceId, employerId };
  if (chosen === null) return { workplaceId: null, employerId };
  const workplace = tx.get('workplaces', chosen);
  if (workplace === undefined) {
    throw new InvalidInput({ path: ['workplaceId'], message: 'This workplace is not there any more. Choose another.' });
  }
  return { workplaceId: workplace.id, employerId: workplace.employerId };
}

const CHANGEABLE = ['type', 'stage', 'whatHappened', 'workplaceId', 'employerId', 'repId'] as const;

const isSame = (before: Case, after: Case): boolean => CHANGEABLE.every((field) => before[field] === after[field]);

function whatChanged(tx: Transaction, before: Case, after: Case, { words }: BranchProfile): string[] {
  const sentences: string[] = [];
  if (before.type !== after.type) {
    sentences.push(`Now a case of ${words.caseTypes[after.type]}, was ${words.caseTypes[before.type]}.`);
  }
  if (before.stage !== after.stage) {
    sentences.push(`Moved to ${words.stages[after.stage]}, from ${words.stages[before.stage]}.`);
  }
  if (before.repId !== after.repId) {
    const was = repName(tx, before.repId);
    const now = repName(tx, after.repId);
    const from = was === null ? '' : `, was ${was}`;
    sentences.push(after.repId === null ? `Nobody is allocated${from}.` : `Allocated to ${now ?? 'a rep'}${from}.`);
  }
  if (before.workplaceId !== after.workplaceId) {
    const workplace = after.workplaceId === null ? undefined : tx.get('workplaces', after.workplaceId);
    sentences.push(`${capital(words.terms.workplace)}: ${workplace?.name ?? 'not known'}.`);
  }
  if (before.whatHappened !== after.whatHappened) sentences.push('What happened was written again.');
  return sentences;
}

export async function closeCase(input: Inputs['cases']['close'], context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.close', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      if (before.closed !== null) {
        throw new InvalidInput({ path: ['id'], message: 'This case is closed already.' });
      }
      const on = input.on ?? profile.today;
      if (on > profile.today) {
        throw new InvalidInput({
          path: ['on'],
          message: 'This day is still to come. A case is closed today or earlier.',
        });
      }
      if (on < before.openedOn) {
        const logged = dayInWords(before.openedOn, profile.dateOrder);
        throw new InvalidInput({ path: ['on'], message: `This is before the case was logged (${logged}).` });
      }
      const { outcome, reason } = input;
      const saved = tx.put('cases', { ...before, stage: 'closed', closed: { on, outcome, reason } }, input.revision);
      writeEvent(tx, profile, before.id, `Closed. ${profile.words.outcomes[outcome]}: ${reason}`);
      return saved;
    },
  );
  return result;
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
