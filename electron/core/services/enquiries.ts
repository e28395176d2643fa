// Enquiries: a question answered without a case. They count in a rep's load and in the casework report; one that turns
// out to be a case becomes one with `cases.open`.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Condition } from '../../../shared/contract/query.ts';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import { foldWords } from '../../../shared/rules/fold.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { withoutUndefined } from '../../../shared/rules/without-undefined.ts';
import { ownPost } from '../access/who-asks.ts';
import type { CallContext } from '../desk.ts';
import type { Transaction, View } from '../store/desk-store.ts';
import { type BranchProfile, branchProfile } from './branch-profile.ts';
import { found, foundAt, personName, repName } from './cases/case-records.ts';
import { InvalidInput, procedure } from './implementer.ts';

type EnquiryRow = Outputs['enquiries']['list']['rows'][number];

const NEWEST_FIRST = [{ field: 'askedOn', direction: 'desc' as const }];
const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Newest first, and within a day what was written down last. */
async function list(input: Inputs['enquiries']['list'], context: CallContext): Promise<Outputs['enquiries']['list']> {
  const { where = {}, sort = [], search = '', page } = { page: {}, ...input };
  const { offset = 0, limit = 50 } = page ?? {};
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const order = sort.length === 0 ? NEWEST_FIRST : sort.map(({ field, direction = 'asc' }) => ({ field, direction }));
  const words = foldWords(search);
  const { rows, total } = await view.find('enquiries', {
    where: where as Record<string, Condition>,
    sort: order,
    page: words.length === 0 ? { offset, limit } : EVERYTHING,
    day: today,
  });
  const shown = rows.map((enquiry) => rowOf(view, enquiry));
  if (words.length === 0) return { rows: shown, total };
  const found = shown.filter((row) => hasWords(row, words));
  return { rows: found.slice(offset, offset + limit), total: found.length };
}

/** Every word begins a word of the question, its answer, or whose it is. */
function hasWords({ question, answer, who, phone, workplace }: EnquiryRow, words: readonly string[]): boolean {
  const there = foldWords(`${question} ${answer} ${who} ${phone} ${workplace ?? ''}`);
  return words.every((word) => there.some((each) => each.startsWith(word)));
}

function rowOf(view: View, enquiry: Enquiry): EnquiryRow {
  const member = enquiry.memberId === null ? undefined : view.get('members', enquiry.memberId);
  return {
    ...enquiry,
    who: member ? personName(member) : enquiry.name.trim() || 'Somebody',
    repName: repName(view, enquiry.repId),
    workplace: enquiry.workplaceId === null ? null : (view.get('workplaces', enquiry.workplaceId)?.name ?? null),
    caseNumber: enquiry.caseId === null ? null : (view.get('cases', enquiry.caseId)?.number ?? null),
  };
}

/** Asked today. The workplace is the member's own unless it is said. @throws InvalidInput */
async function add(input: Inputs['enquiries']['add'], context: CallContext): Promise<Enquiry> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'enquiries.add', ids: [id] },
    (tx) => {
      const { memberId = null, answer = '' } = input;
      const workplaceId = input.workplaceId === undefined ? workplaceOf(tx, memberId, profile) : input.workplaceId;
      const enquiry: Omit<Enquiry, 'revision'> = {
        id,
        memberId,
        name: input.name ?? '',
        phone: input.phone ?? '',
        question: input.question,
        answer,
        askedOn: profile.today,
        answeredOn: answeredOn(input.answeredOn, answer, profile),
        repId: input.repId ?? ownPost(context, profile.today, workplaceId),
        workplaceId,
        caseId: null,
      };
      check(tx, enquiry, profile);
      return tx.put('enquiries', enquiry);
    },
  );
  return result;
}

/** Changes what is given. An answer written where there was none is today's. @throws NotThere, StaleRecord, InvalidInput */
async function update(input: Inputs['enquiries']['update'], context: CallContext): Promise<Enquiry> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'enquiries.update', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'enquiries', input);
      const { id: _id, revision, answeredOn: said, ...given } = input;
      const after = { ...before, ...withoutUndefined(given) };
      after.answeredOn =
        said === undefined ? (before.answeredOn ?? answeredOn(undefined, after.answer, profile)) : said;
      if (JSON.stringify(before) === JSON.stringify(after)) return before;
      check(tx, after, profile);
      return tx.put('enquiries', after, revision);
    },
  );
  return result;
}

const answeredOn = (said: string | null | undefined, answer: string, { today }: BranchProfile): string | null =>
  said === undefined ? (answer.trim() === '' ? null : today) : said;

function workplaceOf(tx: Transaction, memberId: string | null, { today }: BranchProfile): string | null {
  const member = memberId === null ? undefined : tx.get('members', memberId);
  const workplaceId = member && mainJobOn(member.jobs, today)?.workplaceId;
  return workplaceId && tx.get('workplaces', workplaceId) ? workplaceId : null;
}

function check(
  tx: Transaction,
  { memberId, repId, workplaceId, askedOn, answeredOn: answered }: Omit<Enquiry, 'revision'>,
  { today }: BranchProfile,
): void {
  if (memberId !== null && tx.get('members', memberId) === undefined) {
    throw new InvalidInput({ path: ['memberId'], message: 'This person is not on the list any more.' });
  }
  if (repId !== null && tx.get('reps', repId) === undefined) {
    throw new InvalidInput({ path: ['repId'], message: 'This rep is not there any more. Choose another.' });
  }
  if (workplaceId !== null && tx.get('workplaces', workplaceId) === undefined) {
    throw new InvalidInput({ path: ['workplaceId'], message: 'This workplace is not there any more. Choose another.' });
  }
  if (answered !== null && answered > today) {
    throw new InvalidInput({ path: ['answeredOn'], message: 'This day is still to come.' });
  }
  if (answered !== null && answered < askedOn) {
    throw new InvalidInput({ path: ['answeredOn'], message: 'This is before the day on which it was asked.' });
  }
}

export const enquiries = {
  list: procedure.enquiries.list.handler(({ input, context }) => list(input, context)),
  get: procedure.enquiries.get.handler(({ input, context }) =>
    found(context.desk.store.view(context.account), 'enquiries', input.id),
  ),
  add: procedure.enquiries.add.handler(({ input, context }) => add(input, context)),
  update: procedure.enquiries.update.handler(({ input, context }) => update(input, context)),
};
