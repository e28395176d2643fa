// Makes the case-exchange file of a case: what a rep on another desk needs, with what is privileged left out unless
// somebody asks for it. That it was made is kept, so that what comes back can be told from what was changed.

import { randomUUIDv7 } from 'node:crypto';
import {
  type CaseExchange,
  EXCHANGE_FORMAT,
  EXCHANGE_MEDIA_TYPE,
  EXCHANGE_VERSION,
  type ExchangedDocument,
  type ExchangedMember,
  type ExchangedProcedure,
} from '../../../../shared/contract/case-exchange.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case, Document } from '../../../../shared/domain/cases.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, repName } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { documentBytes } from '../papers/document-bytes.ts';
import { caseContent, contentHash, documentContent, entryContent, memberKeyOf, taskContent } from './contents.ts';

const MEGABYTE = 1024 * 1024;
/** Of the documents together. Base64 makes a third more of them, and a reader takes files of 150 MB. */
const MOST_MEGABYTES = 100;

interface Wanted {
  /** `whereTheyCan`: without the content of those that are damaged, or of all when they are too large together. */
  includeDocuments: boolean | 'whereTheyCan';
  includePrivileged: boolean;
}

export interface MadeExchange {
  file: CaseExchange;
  bytes: Uint8Array;
}

/** @throws NotThere, DamagedAttachment, InvalidInput when the documents are more than a file can carry. */
export async function exchangeCase(
  input: Inputs['cases']['exchange'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['exchange']> {
  const { store } = context.desk;
  const on = found(store.view(context.account), 'cases', input.id);
  const { includeDocuments = true, includePrivileged = false } = input;
  const { file, bytes } = await makeExchange(on, { includeDocuments, includePrivileged }, context, signal);
  const name = `${on.number}-case-exchange.json`;
  const download = await offerFile({ name, mediaType: EXCHANGE_MEDIA_TYPE, bytes }, input.path, context);
  // A desk that cannot save can still give out what it holds.
  if (!store.isReadOnly) {
    await store.transact({ account: context.account }, { code: 'cases.exchange', ids: [on.id] }, (tx) =>
      keepSent(tx, file),
    );
  }
  return { ...download, records: 1 + file.timeline.length + file.tasks.length + file.documents.length };
}

/** The file as it stands now. The same case at the same instant gives the same bytes. */
export async function makeExchange(
  on: Case,
  wanted: Wanted,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<MadeExchange> {
  const view = context.desk.store.view(context.account);
  const mayTravel = (record: { isPrivileged?: boolean }) => wanted.includePrivileged || record.isPrivileged !== true;
  const meta = inOrder(view.byIndex('documents', 'caseId', on.id)).filter(mayTravel);
  const documents = await withContents(meta, wanted.includeDocuments, context, signal);
  const { revision: _revision, employerId, workplaceId, repId, ...rest } = on;
  const file: CaseExchange = {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    madeAt: context.desk.now.instant().toString({ smallestUnit: 'millisecond' }),
    madeBy: branchProfile(context).branch?.name ?? '',
    case: {
      ...rest,
      employer: employerId === null ? null : (view.get('employers', employerId)?.name ?? null),
      workplace: workplaceId === null ? null : (view.get('workplaces', workplaceId)?.name ?? null),
      rep: repName(view, repId),
    },
    members: on.memberIds.flatMap((id) => memberOf(view, id)),
    procedure: procedureOf(view, on),
    timeline: inOrder(view.byIndex('timeline', 'caseId', on.id))
      .filter(mayTravel)
      .map(({ revision: _, caseId: __, ...entry }) => entry),
    tasks: inOrder(view.byIndex('tasks', 'caseId', on.id)).map(
      ({ revision: _, caseId: __, repId: whose, ...task }) => ({
        ...task,
        rep: repName(view, whose),
      }),
    ),
    documents,
    basis: {},
  };
  file.basis = basisOf(view, file);
  return { file, bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`) };
}

const inOrder = <R extends { id: string }>(records: readonly R[]): R[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function withContents(
  meta: readonly Document[],
  wanted: Wanted['includeDocuments'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<ExchangedDocument[]> {
  const megabytes = meta.reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE;
  const isTooMuch = megabytes > MOST_MEGABYTES;
  if (wanted === true && isTooMuch) {
    const message = `The documents of this case are ${Math.ceil(megabytes)} MB together, and a case-exchange file carries ${MOST_MEGABYTES} MB. Make it without documents and hand them over beside it.`;
    throw new InvalidInput({ path: ['includeDocuments'], message });
  }
  const documents: ExchangedDocument[] = [];
  for (const { revision: _, caseId: __, ...document } of meta) {
    signal?.throwIfAborted();
    const bytes = wanted === false || isTooMuch ? null : await contentOf(document, wanted === true, context);
    documents.push({ ...document, content: bytes === null ? null : Buffer.from(bytes).toString('base64') });
  }
  return documents;
}

async function contentOf(
  { hash }: { hash: string },
  isNeeded: boolean,
  { desk }: CallContext,
): Promise<Uint8Array | null> {
  try {
    return await documentBytes(desk.store, hash);
  } catch (error) {
    if (!isNeeded && (error instanceof NotThere || error instanceof DamagedAttachment)) return null;
    throw error;
  }
}

function memberOf(view: View, id: string): ExchangedMember[] {
  const member = view.get('members', id);
  if (member === undefined) return [];
  const { firstName, lastName, number, phone, email, accessNeeds } = member;
  return [{ id, firstName, lastName, number, phone, email, accessNeeds }];
}

function procedureOf(view: View, { procedure }: Case): ExchangedProcedure | null {
  const record = procedure === null ? undefined : view.get('procedures', procedure.procedureId);
  const version = record?.versions.find((each) => each.version === procedure?.version);
  return record === undefined || version === undefined
    ? null
    : { id: record.id, name: record.name, caseTypes: record.caseTypes, version };
}

/** The content's hash of every record in a file, by id. */
export function hashesOf(file: Pick<CaseExchange, 'case' | 'members' | 'timeline' | 'tasks' | 'documents'>) {
  const numbers = new Map(file.members.map(({ id, number }) => [id, number]));
  const hashes: Record<string, string> = {
    [file.case.id]: contentHash(
      caseContent(
        file.case,
        memberKeyOf((id) => numbers.get(id)),
      ),
    ),
  };
  for (const entry of file.timeline) hashes[entry.id] = contentHash(entryContent(entry));
  for (const task of file.tasks) hashes[task.id] = contentHash(taskContent(task));
  for (const document of file.documents) hashes[document.id] = contentHash(documentContent(document));
  return hashes;
}

/** What this desk last received of each record; for what never came from elsewhere, how it leaves. */
function basisOf(view: View, file: CaseExchange): CaseExchange['basis'] {
  const basis = hashesOf(file);
  const received = view
    .byIndex('exchanges', 'caseId', file.case.id)
    .filter(({ isSent }) => isSent !== true)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const exchange of received) {
    for (const [id, hash] of Object.entries(exchange.basis)) if (id in basis) basis[id] = hash;
  }
  return basis;
}

/** Keeps what left, inside a transaction. */
export function keepSent(tx: Transaction, file: CaseExchange): void {
  tx.put('exchanges', {
    id: randomUUIDv7(),
    caseId: file.case.id,
    at: file.madeAt,
    isSent: true,
    basis: hashesOf(file),
  });
}
