// Documents on a case: bytes go once into the attachment store under their hash; the name is kept as it was given, is
// never used as a path, and is made safe when the document leaves again.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Document } from '../../../shared/domain/cases.ts';
import { withoutTwins } from '../../../shared/rules/without-twins.ts';
import type { CallContext } from '../desk.ts';
import { safeFileName } from '../formats/file-names.ts';
import type { Transaction } from '../store/desk-store.ts';
import { branchProfile } from './branch-profile.ts';
import { found, foundAt, writeEvent } from './cases/case-records.ts';
import { withGivenFile } from './cases/given-file.ts';

const MOST_MEGABYTES = 100;

/** @throws TooLarge, InvalidInput, NotThere. */
export async function addDocument(input: Inputs['cases']['addDocument'], context: CallContext): Promise<Document> {
  const { store } = context.desk;
  const { caseId, tags = [], isPrivileged = false } = input;
  const { today } = branchProfile(context);
  found(store.view(context.account), 'cases', caseId);
  return withGivenFile(input, context, MOST_MEGABYTES, async (given) => {
    const { hash, bytes } = await store.attach(given.content(), caseId);
    const { result } = await store.transact(
      { account: context.account },
      { code: 'cases.addDocument', ids: [caseId] },
      (tx) => {
        found(tx, 'cases', caseId);
        const { name, mediaType } = given;
        const document = tx.put('documents', {
          id: randomUUIDv7(),
          caseId,
          name,
          mediaType,
          bytes,
          hash,
          addedOn: today,
          tags: withoutTwins(tags),
          isPrivileged,
        });
        tx.put('timeline', {
          id: randomUUIDv7(),
          caseId,
          kind: 'document',
          day: today,
          time: null,
          place: '',
          text: name,
          isContactWithMember: false,
          documentId: document.id,
          ...(isPrivileged ? { isPrivileged } : {}),
          recordedAt: tx.at,
        });
        return document;
      },
    );
    return result;
  });
}

/** Its name, its tags, and whether it is kept apart; never its bytes. @throws StaleRecord, NotThere. */
export async function updateDocument(
  input: Inputs['cases']['updateDocument'],
  context: CallContext,
): Promise<Document> {
  const profile = branchProfile(context);
  const { store } = context.desk;
  const { caseId } = found(store.view(context.account), 'documents', input.id);
  const { result } = await store.transact(
    { account: context.account },
    { code: 'cases.updateDocument', ids: [caseId, input.id] },
    (tx) => {
      const before = foundAt(tx, 'documents', input);
      const name = input.name ?? before.name;
      const isPrivileged = input.isPrivileged ?? before.isPrivileged;
      const tags = input.tags === undefined ? before.tags : withoutTwins(input.tags);
      const isSame = name === before.name && isPrivileged === before.isPrivileged;
      if (isSame && JSON.stringify(tags) === JSON.stringify(before.tags)) return before;
      const saved = tx.put('documents', { ...before, name, tags, isPrivileged }, input.revision);
      if (name !== before.name) writeEvent(tx, profile, caseId, `${before.name} is now called ${name}.`);
      if (isPrivileged !== before.isPrivileged) {
        markEntries(tx, saved);
        const how = isPrivileged ? 'kept apart, as privileged' : 'no longer kept apart as privileged';
        writeEvent(tx, profile, caseId, `${name} is ${how}.`);
      }
      return saved;
    },
  );
  return result;
}

/** The entry that says that the document was added is kept apart with it. */
function markEntries(tx: Transaction, { id, caseId, isPrivileged }: Document): void {
  for (const entry of tx.byIndex('timeline', 'caseId', caseId)) {
    if (entry.kind !== 'document' || entry.documentId !== id) continue;
    const { isPrivileged: _, ...open } = entry;
    tx.put('timeline', isPrivileged ? { ...open, isPrivileged } : open, entry.revision);
  }
}

/** Offers the document once; the token dies when it is used. @throws NotThere, DamagedAttachment, before it is offered. */
export async function openDocument(
  input: { id: string },
  context: CallContext,
): Promise<Outputs['cases']['openDocument']> {
  const { store, downloads } = context.desk;
  const document = found(store.view(context.account), 'documents', input.id);
  const { name, mediaType, bytes, hash } = document;
  // A browser that fetches a damaged file has no way to say why: whoever asks is told here instead.
  await (await store.attachment(hash)).cancel();
  return downloads.offer({ name: safeFileName(name), mediaType, bytes, open: () => store.attachment(hash) });
}
