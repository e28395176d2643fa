// Whom a mailing is meant for, read from the records as the members' list reads them, and sorted into who is written to and
// who is not. The same reading serves the preview and the making, so that nothing is made that was not shown.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition } from '../../../../shared/contract/query.ts';
import type { LeftOutReason, MailingKind } from '../../../../shared/domain/mailings.ts';
import { LeftOutReasonSchema } from '../../../../shared/domain/mailings.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { RecipientSort, type Recipients } from '../../../../shared/rules/recipients.ts';
import { nameInPost, needsLargePrint } from '../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

export type To = Inputs['mailings']['preview']['to'];

const MOST_NAMES = 20;
const MOST_NEEDS = 200;
const EVERYBODY = { offset: 0, limit: 1_000_000 };
/** As a pile of letters is looked through. */
const BY_NAME = [
  { field: 'lastName', direction: 'asc' },
  { field: 'firstName', direction: 'asc' },
  { field: 'number', direction: 'asc' },
] as const;

interface Asked {
  to: To;
  kind: MailingKind;
  mustHaveConsent?: boolean | undefined;
  oneAHousehold?: boolean | undefined;
}

/** In the order of their names, as at today. @throws NotThere, InvalidInput when somebody is not on the list any more; AbortError. */
export async function readRecipients(
  { to, ...choice }: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Recipients> {
  const day = branchProfile(context).today;
  const sort = new RecipientSort({ ...choice, day });
  const turns = new Turns(signal);
  for (const member of await chosen(to, day, context)) {
    sort.take(member);
    if (turns.due()) await turns.pass();
  }
  return sort;
}

async function chosen(to: To, day: string, context: CallContext): Promise<Member[]> {
  const view = context.desk.store.view(context.account);
  if (to.memberIds !== undefined) return named(view, to.memberIds);
  if (to.mailingId !== undefined) {
    const { memberIds, leftOut } = found(view, 'mailings', to.mailingId);
    const ids = [...memberIds, ...leftOut.map(({ memberId }) => memberId)];
    // Somebody may have gone since: whoever is left is written to again.
    return byName(onList(view, ids));
  }
  const { rows } = await view.find('members', {
    where: (to.where ?? {}) as Record<string, Condition>,
    ...(to.search === undefined || to.search.trim() === '' ? {} : { search: to.search }),
    sort: BY_NAME,
    page: EVERYBODY,
    day,
  });
  return rows;
}

const onList = (view: View, ids: readonly string[]): Member[] =>
  [...new Set(ids)].flatMap((id) => view.get('members', id) ?? []);

function named(view: View, ids: readonly string[]): Member[] {
  const members = onList(view, ids);
  const gone = new Set(ids).size - members.length;
  if (gone === 0) return byName(members);
  const who = gone === 1 ? 'Somebody who was chosen is' : `${gone} of those who were chosen are`;
  throw new InvalidInput({ path: ['to', 'memberIds'], message: `${who} not on the list any more. Choose them again.` });
}

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const byName = (members: Member[]): Member[] =>
  members.toSorted(
    (a, b) =>
      order.compare(a.lastName, b.lastName) ||
      order.compare(a.firstName, b.firstName) ||
      order.compare(a.number ?? '', b.number ?? '') ||
      (a.id < b.id ? -1 : 1),
  );

/** How many for each reason, in the order in which reasons weigh. */
export function leftOutByReason({ leftOut }: Recipients): Map<LeftOutReason, Member[]> {
  const byReason = new Map<LeftOutReason, Member[]>();
  for (const why of LeftOutReasonSchema.options) {
    const members = leftOut.filter((each) => each.why === why).map(({ member }) => member);
    if (members.length > 0) byReason.set(why, members);
  }
  return byReason;
}

export async function previewMailing(
  input: Inputs['mailings']['preview'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['preview']> {
  const recipients = await readRecipients(input, context, signal);
  const { envelopes, written, leftOut } = recipients;
  const inNeed =
    input.kind === 'emailList' ? [] : addressed(recipients).filter((each) => each.accessNeeds.trim() !== '');
  return {
    chosen: written.length + leftOut.length,
    written: written.length,
    envelopes: envelopes.length,
    leftOut: Array.from(leftOutByReason(recipients), ([why, members]) => ({
      why,
      members: members.length,
      names: members.slice(0, MOST_NAMES).map((member) => ({ memberId: member.id, name: nameInPost(member) })),
    })),
    accessNeeds: inNeed
      .slice(0, MOST_NEEDS)
      .map((member) => ({ memberId: member.id, name: nameInPost(member), needs: member.accessNeeds })),
    accessNeedsTotal: inNeed.length,
    largePrint: inNeed.filter(needsLargePrint).length,
  };
}

/** Everybody whose name stands on an envelope, those of one household too. */
const addressed = ({ envelopes }: Recipients): Member[] => envelopes.flatMap(({ members }) => members);
