// Logging a case: one transaction that adds whoever was not on the list, answers the membership check from the record,
// gives the number, and leaves the first entry of the timeline and the next step behind.

import { randomUUIDv7 } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { CaseOpenSchema } from '../../../../shared/contract/case-inputs.ts';
import { type Case, emptyCasework, type KeyDate } from '../../../../shared/domain/cases.ts';
import type { Enquiry } from '../../../../shared/domain/enquiries.ts';
import { type CasePerson, emptyIntake } from '../../../../shared/domain/intake.ts';
import type { Job, Member } from '../../../../shared/domain/members.ts';
import { mergeFacts } from '../../../../shared/rules/case-facts-check.ts';
import { caseNumber, caseSeries } from '../../../../shared/rules/case-number.ts';
import { dayProblem } from '../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { withoutTwins } from '../../../../shared/rules/without-twins.ts';
import { ownPost } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { escalateToCase } from '../partnership/issues/escalate.ts';
import { checkFacts, checkIntake, checkPeople, checkRep } from './case-checks.ts';
import { writeEvent } from './case-records.ts';
import { mergeIntake } from './change-case.ts';
import { checkKeyDate, newKeyDate } from './key-dates.ts';
import { membershipOf } from './membership.ts';
import { whoIsOnIt } from './who-is-on-it.ts';

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
      const memberIds = members.map((member) => member.id);
      const keyDates = keyDatesOf(input, memberIds, profile);
      const enquiry = enquiryOf(tx, input.enquiryId);
      const issueId = issueOfCase(tx, context, input, members, enquiry);
      const asked = whatIsKnown(tx, input, profile);
      const repId = input.repId ?? ownPost(context, profile.today, where.workplaceId);
      checkRep(tx, { ...asked, repId, memberIds });
      const year = Temporal.PlainDate.from(profile.today).year;
      const logged = tx.put('cases', {
        ...emptyCasework,
        ...asked,
        id,
        number: caseNumber(year, tx.nextNumber(caseSeries(year))),
        type: input.type,
        stage: 'intake',
        memberIds,
        ...where,
        repId,
        whatHappened: input.whatHappened.trim() === '' && enquiry ? enquiry.question : input.whatHappened,
        keyDates,
        membershipCheck: membershipOf(members, keyDates, profile),
        openedOn: profile.today,
        closed: null,
        ...(issueId !== undefined && { issueId }),
      });
      const asQuestion =
        enquiry === null ? '' : `, from a question of ${dayInWords(enquiry.askedOn, profile.dateOrder)}`;
      writeEvent(tx, profile, id, `${profile.words.caseTypes[input.type]} logged as ${logged.number}${asQuestion}.`);
      if (enquiry !== null) tx.put('enquiries', { ...enquiry, caseId: id }, enquiry.revision);
      const { nextStepBy } = input;
      const far = nextStepBy === null ? null : dayProblem(nextStepBy, profile.today);
      if (far !== null) throw new InvalidInput({ path: ['nextStepBy'], message: far });
      if (input.nextStep.trim() !== '') {
        tx.put('tasks', {
          id: randomUUIDv7(),
          caseId: id,
          what: input.nextStep,
          dueOn: nextStepBy,
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

/**
 * Where it happened: what was chosen; else where the first person works today, or worked last (somebody dismissed
 * works nowhere today).
 */
export function workplaceAndEmployer(
  tx: Transaction,
  chosen: string | null | undefined,
  first: Member,
  today: string,
): { workplaceId: string | null; employerId: string | null } {
  const job: Job | undefined = mainJobOn(first.jobs, today) ?? first.jobs.findLast((row) => (row.from ?? '') <= today);
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
function keyDatesOf(input: Opening, memberIds: readonly string[], profile: BranchProfile): KeyDate[] {
  const given = input.keyDates.length > 0 ? input.keyDates : [{}];
  return given.map((wanted, index) => {
    const keyDate = newKeyDate(input.type, wanted, profile.nation);
    checkKeyDate(keyDate, memberIds, profile, ['keyDates', index]);
    return keyDate;
  });
}

/** What was said at once besides who, what and when. */
function whatIsKnown(
  tx: Transaction,
  input: Opening,
  profile: BranchProfile,
): Pick<Case, 'facts' | 'themes' | 'people' | 'intake'> {
  const { facts = {}, themes = [], people = [] } = input;
  checkFacts(input.type, facts, profile);
  const everybody = people.map(
    (person): CasePerson => ({
      id: randomUUIDv7(),
      role: person.role,
      name: person.name,
      memberId: person.memberId ?? null,
      contact: person.contact ?? '',
      managerLevel: person.managerLevel ?? null,
      note: person.note ?? '',
    }),
  );
  checkPeople(tx, everybody);
  const intake = mergeIntake(emptyIntake, input.intake, profile);
  checkIntake(tx, intake, profile);
  return { facts: mergeFacts({}, facts), themes: withoutTwins(themes), people: everybody, intake };
}

/** The issue that it grew out of, which it ends: the one that is named, or that of its question. */
function issueOfCase(
  tx: Transaction,
  context: CallContext,
  { issueId, whyNoConversation }: Opening,
  members: readonly Member[],
  enquiry: Enquiry | null,
): string | undefined {
  if (issueId !== undefined) {
    escalateToCase(tx, context, { issueId, members, whyNoConversation });
    return issueId;
  }
  // What was talked about early stays what it is; the case only says where it comes from.
  return enquiry?.issueId !== undefined && tx.get('issues', enquiry.issueId) ? enquiry.issueId : undefined;
}

/** The question that becomes this case; it becomes one only once. */
function enquiryOf(tx: Transaction, id: string | undefined): Enquiry | null {
  if (id === undefined) return null;
  const enquiry = tx.get('enquiries', id);
  if (enquiry === undefined) {
    throw new InvalidInput({ path: ['enquiryId'], message: 'This question is not there any more.' });
  }
  const on = enquiry.caseId === null ? undefined : tx.get('cases', enquiry.caseId);
  if (on !== undefined) {
    throw new InvalidInput({ path: ['enquiryId'], message: `This question has become a case already: ${on.number}.` });
  }
  return enquiry;
}
