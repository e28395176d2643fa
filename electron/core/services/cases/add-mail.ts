// A message that was dropped on a case: one entry with its own date, its people and its text, the message itself as it
// came, and its attachments as documents, all in one transaction. One that cannot be read changes nothing.

import { randomUUIDv7 } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case, Document } from '../../../../shared/domain/cases.ts';
import type { EntryDetails } from '../../../../shared/domain/timeline.ts';
import { dayProblem } from '../../../../shared/rules/day-in-reach.ts';
import type { CallContext } from '../../desk.ts';
import { type Mail, type MailAddress, readMail } from '../../formats/mail.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile, timeOfDay } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { found } from './case-records.ts';
import { bytesOfGiven, type GivenFile, mediaTypeOf, withGivenFile } from './given-file.ts';

/** Read whole into memory, its attachments decoded beside it. */
const MOST_MEGABYTES = 50;
const MOST_TEXT = 100_000;
const MOST_ATTACHMENTS = 199;
const MOST_ADDRESSES = 200;
const MOST_LINE = 500;
const MOST_SUBJECT = 2_000;

type EmailDetails = Extract<EntryDetails, { kind: 'email' }>;
type Kept = Pick<Document, 'name' | 'mediaType' | 'bytes' | 'hash'>;

/** @throws InvalidInput when it is no message that can be read, or lies on the case already; TooLarge, NotThere. */
export async function addMail(
  input: Inputs['cases']['addMail'],
  context: CallContext,
): Promise<Outputs['cases']['addMail']> {
  const { store } = context.desk;
  found(store.view(context.account), 'cases', input.caseId);
  return withGivenFile(input, context, MOST_MEGABYTES, async (given) => {
    const bytes = await bytesOfGiven(given);
    const mail = await readMail(bytes, given.name);
    if (mail.kind === 'broken') throw notReadable(mail.why);
    const file = await keep(context, input.caseId, {
      name: given.name,
      mediaType: given.mediaType,
      content: given.content(),
    });
    refuseTwin(store.view(context.account), input.caseId, mail, file.hash);
    const attachments: Kept[] = [];
    for (const { name, bytes: content } of mail.attachments.slice(0, MOST_ATTACHMENTS)) {
      const mediaType = mediaTypeOf(content, name);
      attachments.push(await keep(context, input.caseId, { name, mediaType, content: inOneChunk(content) }));
    }
    const { result } = await store.transact(
      { account: context.account },
      { code: 'cases.addMail', ids: [input.caseId] },
      (tx) => write(tx, input, mail, file, attachments, branchProfile(context)),
    );
    return result;
  });
}

function notReadable(why: string): InvalidInput {
  const advice = why.includes('document instead') ? '' : ' It can be added to the case as a document instead.';
  return new InvalidInput({ path: ['file'], message: `${why}${advice} Nothing was changed.` });
}

async function* inOneChunk(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function keep(
  { desk }: CallContext,
  caseId: string,
  { name, mediaType, content }: Pick<GivenFile, 'name' | 'mediaType'> & { content: AsyncIterable<Uint8Array> },
): Promise<Kept> {
  const { hash, bytes } = await desk.store.attach(content, caseId);
  return { name, mediaType, bytes, hash };
}

/** The same message twice is one too many: by its own id, or by its bytes. */
function refuseTwin(from: View | Transaction, caseId: string, { messageId }: Mail, hash: string): void {
  const isTwin = from.byIndex('timeline', 'caseId', caseId).some(({ kind, details, documentId }) => {
    if (kind !== 'email') return false;
    if (messageId !== null && details?.kind === 'email' && details.messageId === idOf(messageId)) return true;
    return documentId !== null && from.get('documents', documentId)?.hash === hash;
  });
  if (isTwin) throw new InvalidInput({ path: ['file'], message: 'This message is on the case already.' });
}

function write(
  tx: Transaction,
  { caseId, isPrivileged = false }: Inputs['cases']['addMail'],
  mail: Mail,
  file: Kept,
  attachments: readonly Kept[],
  profile: BranchProfile,
): Outputs['cases']['addMail'] {
  const on = found(tx, 'cases', caseId);
  refuseTwin(tx, caseId, mail, file.hash);
  const warnings = [...mail.notes];
  const put = (kept: Kept): Document =>
    tx.put('documents', { id: randomUUIDv7(), caseId, ...kept, addedOn: profile.today, tags: [], isPrivileged });
  const message = put(file);
  const documents = attachments.map(put);
  const left = mail.attachments.length - attachments.length;
  if (left > 0) warnings.push(`${left} more attachments were left out: they are in the message itself.`);
  const entry = tx.put('timeline', {
    id: randomUUIDv7(),
    caseId,
    kind: 'email',
    ...whenSent(mail, profile, warnings),
    place: '',
    text: textOf(mail, warnings),
    isContactWithMember: isToMember(tx, on, mail),
    documentId: message.id,
    details: detailsOf(mail, warnings),
    ...(documents.length > 0 ? { attachmentIds: documents.map(({ id }) => id) } : {}),
    ...(isPrivileged ? { isPrivileged } : {}),
    recordedAt: tx.at,
  });
  return { entry, documents: [message, ...documents], warnings };
}

/** Its own day and time as the branch's clock showed them; today for one that bears no date, or one that cannot be. */
function whenSent({ sentAt }: Mail, { today, zone }: BranchProfile, warnings: string[]) {
  if (sentAt === null) {
    warnings.push('The message bears no date: it stands under today. Correct the entry’s day if you know it.');
    return { day: today, time: null };
  }
  const day = Temporal.Instant.from(sentAt).toZonedDateTimeISO(zone).toPlainDate().toString();
  if (dayProblem(day, today) === null) return { day, time: timeOfDay(sentAt, zone) };
  warnings.push(
    'The message’s own date cannot be right: it stands under today. Correct the entry’s day if you know it.',
  );
  return { day: today, time: null };
}

function textOf({ subject, text }: Mail, warnings: string[]): string {
  const whole = [subject, text].filter((part) => part.trim() !== '').join('\n\n');
  if (whole.length <= MOST_TEXT) return whole;
  warnings.push('The message is very long: the entry holds its beginning, the document all of it.');
  return whole.slice(0, MOST_TEXT);
}

/** The member has heard from us by it: it was sent to an address of theirs. */
function isToMember(tx: Transaction, { memberIds }: Case, { to, cc }: Mail): boolean {
  const sentTo = new Set([...to, ...cc].map(({ address }) => address.trim().toLowerCase()));
  return memberIds.some((id) => {
    const email = tx.get('members', id)?.email.trim().toLowerCase() ?? '';
    return email !== '' && sentTo.has(email);
  });
}

function detailsOf({ from, to, cc, subject, sentAt, messageId }: Mail, warnings: string[]): EmailDetails {
  if (to.length > MOST_ADDRESSES || cc.length > MOST_ADDRESSES) {
    warnings.push(`Only the first ${MOST_ADDRESSES} addresses are in the entry: the document has them all.`);
  }
  const isInstant = sentAt !== null && !sentAt.startsWith('-') && !sentAt.startsWith('+');
  return {
    kind: 'email',
    from: from === null ? null : addressOf(from),
    to: to.slice(0, MOST_ADDRESSES).map(addressOf),
    cc: cc.slice(0, MOST_ADDRESSES).map(addressOf),
    subject: subject.slice(0, MOST_SUBJECT),
    sentAt: isInstant ? sentAt : null,
    messageId: messageId === null ? null : idOf(messageId),
  };
}

const idOf = (messageId: string): string => messageId.slice(0, 2_000);

const addressOf = ({ name, address }: MailAddress): MailAddress => ({
  name: name.slice(0, MOST_LINE),
  address: address.slice(0, MOST_LINE),
});
