// Logging a case: one transaction that adds whoever was not on the list, answers the membership check from the record,
// gives the number, and leaves the first entry of the timeline and the next step behind.

import { randomUUIDv7 } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { CaseOpenSchema } from '../../../../shared/contract/cases.ts';
import { type Case, emptyCasework, type KeyDate } from '../../../../shared/domain/cases.ts';
import { emptyMember, type Job, type Member } from '../../../../shared/domain/members.ts';
import { caseNumber, caseSeries } from '../../../../shared/rules/case-number.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { writeEvent } from './case-records.ts';
import { newKeyDate } from './key-dates.ts';
import { membershipOf } from './membership.ts';

type Opening = z.output<typeof CaseOpenSchema>;

export async function logCase(input: Opening, context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.open', ids: [id] },
    (tx) => {
      const members = whoIsOnIt(tx, input.who);
      const where = workplaceAndEmployer(tx, input.workplaceId, members[0]!, profile.today);
      if (input.repId !== null && tx.get('reps', input.repId) === undefined) {
        throw new InvalidInput({ path: ['repId'], message: 'This rep is not there any more. Choose another.' });
      }
      const keyDates = keyDatesOf(input, profile);
      const year = Temporal.PlainDate.from(profile.today).year;
      const logged = tx.put('cases', {
        ...emptyCasework,
        id,
        number: caseNumber(year, tx.nextNumber(caseSeries(year))),
        type: input.type,
        stage: 'intake',
        memberIds: members.map((member) => member.id),
        ...where,
        repId: input.repId,
        whatHappened: input.whatHappened,
        keyDates,
        membershipCheck: membershipOf(members, keyDates, profile),
        openedOn: profile.today,
        closed: null,
      });
      writeEvent(tx, profile, id, `${profile.words.caseTypes[input.type]} logged as ${logged.number}.`);
      if (input.nextStep.trim() !== '') {
        tx.put('tasks', {
          id: randomUUIDv7(),
          caseId: id,
          what: input.nextStep,
          dueOn: input.nextStepBy,
          doneOn: null,
          repId: null,
          isPromise: false,
        });
      }
      return logged;
    },
  );
  return result;
}

/** Everybody named, once each: found on the list, or added to it at once as somebody to check. */
function whoIsOnIt(tx: Transaction, who: Opening['who']): Member[] {
  const members = new Map<string, Member>();
  who.forEach((person, index) => {
    if ('memberId' in person) {
      const member = tx.get('members', person.memberId);
      if (member === undefined) {
        throw new InvalidInput({
          path: ['who', index, 'memberId'],
          message: 'This person is not on the list any more. Find them again, or log the case under their name.',
        });
      }
      members.set(member.id, member);
      return;
    }
    const added = tx.put('members', {
      ...emptyMember(randomUUIDv7()),
      firstName: person.firstName,
      lastName: person.lastName,
      phone: person.phone,
      isToCheck: true,
    });
    members.set(added.id, added);
  });
  return [...members.values()];
}

/**
 * Where it happened: what was chosen; else where the first person works today, or worked last (somebody dismissed
 * works nowhere today).
 */
function workplaceAndEmployer(
  tx: Transaction,
  chosen: string | null | undefined,
  first: Member,
  today: string,
): { workplaceId: string | null; employerId: string | null } {
  const job: Job | undefined = rowAt(first.jobs, today) ?? first.jobs.findLast((row) => (row.from ?? '') <= today);
  if (chosen === undefined) {
    const workplace = job?.workplaceId ? tx.get('workplaces', job.workplaceId) : undefined;
    return { workplaceId: workplace?.id ?? null, employerId: job?.employerId ?? workplace?.employerId ?? null };
  }
  if (chosen === null) return { workplaceId: null, employerId: job?.employerId ?? null };
  const workplace = tx.get('workplaces', chosen);
  if (workplace === undefined) {
    throw new InvalidInput({ path: ['workplaceId'], message: 'This workplace is not there any more. Choose another.' });
  }
  return { workplaceId: workplace.id, employerId: workplace.employerId };
}

/** A case always has a date to find out: without one given, nobody is sure, and the case stays on Today until somebody is. */
function keyDatesOf(input: Opening, profile: BranchProfile): KeyDate[] {
  const given = input.keyDates.length > 0 ? input.keyDates : [{}];
  return given.map((keyDate) => newKeyDate(input.type, keyDate, profile.nation));
}
