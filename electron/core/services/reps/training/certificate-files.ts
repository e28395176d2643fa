// Files on a training or a certification: the certificate that somebody brought home, the union's letter.

import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Certification, KeptFileSchema, Training } from '../../../../../shared/domain/reps/training.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { withGivenFile } from '../../cases/given-file.ts';
import { InvalidInput } from '../../implementer.ts';

type KeptFile = z.infer<typeof KeptFileSchema>;
type Holder = Inputs['reps']['openCertificate']['on'];

const MOST_MEGABYTES = 100;
const MOST_FILES = 20;

const filesOf = (from: Transaction | View, { collection, id }: Holder): readonly KeptFile[] =>
  collection === 'trainings' ? found(from, collection, id).certificates : found(from, collection, id).papers;

function withFiles(
  tx: Transaction,
  { collection, id }: Holder,
  files: KeptFile[],
  revision: number,
): Training | Certification {
  return collection === 'trainings'
    ? tx.put(collection, { ...found(tx, collection, id), certificates: files }, revision)
    : tx.put(collection, { ...found(tx, collection, id), papers: files }, revision);
}

/** @throws NotThere, TooLarge, InvalidInput */
export async function addCertificate(
  input: Inputs['reps']['addCertificate'],
  context: CallContext,
): Promise<Outputs['reps']['addCertificate']> {
  const { store } = context.desk;
  const { on } = input;
  filesOf(store.view(context.account), on);
  return withGivenFile(input, context, MOST_MEGABYTES, async (given) => {
    const { hash, bytes } = await store.attach(given.content());
    const { name, mediaType } = given;
    const { result } = await store.transact(
      { account: context.account },
      { code: 'reps.addCertificate', ids: [on.id] },
      (tx) => {
        const files = filesOf(tx, on);
        if (files.length >= MOST_FILES) {
          throw new InvalidInput({ path: ['file'], message: `${MOST_FILES} files is as many as one can hold.` });
        }
        const { revision } = found(tx, on.collection, on.id);
        return withFiles(tx, on, [...files, { id: randomUUIDv7(), name, mediaType, bytes, hash }], revision);
      },
    );
    return result;
  });
}

/** The bytes stay where history may still need them. @throws NotThere, StaleRecord */
export async function removeCertificate(
  { on, revision, fileId }: Inputs['reps']['removeCertificate'],
  context: CallContext,
): Promise<Outputs['reps']['removeCertificate']> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.removeCertificate', ids: [on.id] },
    (tx) => {
      foundAt(tx, on.collection, { id: on.id, revision });
      const files = filesOf(tx, on);
      const kept = files.filter(({ id }) => id !== fileId);
      if (kept.length === files.length) throw new NotThere(on.collection, fileId);
      return withFiles(tx, on, kept, revision);
    },
  );
  return result;
}

/** @throws NotThere, DamagedAttachment, before it is offered. */
export async function openCertificate(
  { on, fileId }: Inputs['reps']['openCertificate'],
  context: CallContext,
): Promise<Outputs['reps']['openCertificate']> {
  const { store, downloads } = context.desk;
  const file = filesOf(store.view(context.account), on).find(({ id }) => id === fileId);
  if (file === undefined) throw new NotThere(on.collection, fileId);
  const { name, mediaType, bytes, hash } = file;
  await (await store.attachment(hash)).cancel();
  return downloads.offer({ name: safeFileName(name), mediaType, bytes, open: () => store.attachment(hash) });
}
