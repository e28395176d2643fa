// From casework to an early conversation: the person stays in an enquiry, and an issue carries theme, department and days.
// What is typed for the issue is held against the person's own names and number first: the other side may see it.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Enquiry } from '../../../../../shared/domain/enquiries.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { ownPost } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import type { PersonToRedact } from '../../../formats/pdf/person-terms.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putIssue } from './put-issue.ts';
import { personOf, refuseNames } from './without-names.ts';

type Asked = Inputs['partnership']['talkEarly']['enquiry'];

/** @throws NotThere, InvalidInput */
export async function talkEarly(
  input: Inputs['partnership']['talkEarly'],
  context: CallContext,
): Promise<Outputs['partnership']['talkEarly']> {
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.talkEarly', ids: [id] },
    (tx) => {
      const { enquiry: asked, isNameMeant = false, ...written } = input;
      const enquiry = enquiryOf(tx, context, asked);
      if (enquiry.issueId !== undefined && tx.get('issues', enquiry.issueId) !== undefined) {
        throw new InvalidInput({ path: ['enquiry'], message: 'An early conversation was begun about this already.' });
      }
      const workplaceId = written.workplaceId === undefined ? enquiry.workplaceId : written.workplaceId;
      if (!isNameMeant) refuseNames(whoAsked(tx, enquiry), written);
      const issue = putIssue(tx, context, { ...written, workplaceId, raisedBy: 'staff', origin: 'case' }, id);
      return { issue, enquiry: tx.put('enquiries', { ...enquiry, issueId: issue.id }, enquiry.revision) };
    },
  );
  return result;
}

function enquiryOf(tx: Transaction, context: CallContext, asked: Asked): Enquiry {
  if ('id' in asked) return found(tx, 'enquiries', asked.id);
  const { today } = branchProfile(context);
  const { memberId = null, name = '', phone = '', question } = asked;
  const member = memberId === null ? undefined : tx.get('members', memberId);
  if (memberId !== null && member === undefined) {
    throw new InvalidInput({ path: ['enquiry', 'memberId'], message: 'This person is not on the list any more.' });
  }
  const job = member && mainJobOn(member.jobs, today)?.workplaceId;
  const workplaceId = job && tx.get('workplaces', job) ? job : null;
  return tx.put('enquiries', {
    id: randomUUIDv7(),
    memberId,
    name,
    phone,
    question,
    answer: '',
    askedOn: today,
    answeredOn: null,
    repId: ownPost(context, today, workplaceId),
    workplaceId,
    caseId: null,
  });
}

function whoAsked(tx: Transaction, { memberId, name, phone }: Enquiry): PersonToRedact[] {
  const member = memberId === null ? undefined : tx.get('members', memberId);
  if (member) return [personOf(member)];
  const words = name.trim().split(/\s+/);
  return [{ firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '', phone }];
}
