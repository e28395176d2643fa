// The bundle of a case: its documents in one PDF, numbered and with an index, in the order somebody chose or by date.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Document } from '../../../../shared/domain/cases.ts';
import type { CallContext } from '../../desk.ts';
import { writeBundle } from '../../formats/pdf/bundle.ts';
import { namesOnCase } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';
import { madeAt, PDF, sizeOf } from './case-paper.ts';
import { bytesOrDamage } from './document-bytes.ts';

/** @throws NotThere; InvalidInput when a chosen document is not on the case, or there is none. */
export async function bundleOfCase(
  input: Inputs['cases']['bundle'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['bundle']> {
  const { store, progress } = context.desk;
  const material = caseMaterial(input.id, context, input.includePrivileged ?? false);
  const documents = chosen(material, input.documentIds);
  const { on, profile, employer } = material;
  const who = namesOnCase(store.view(context.account), on);
  const bundle = await writeBundle(
    {
      title: input.title?.trim() ? input.title : 'Bundle of documents',
      subtitle: [employer === null ? who : `${who} and ${employer}`, on.number].join(' · '),
      size: sizeOf(profile),
      dateOrder: profile.dateOrder,
      items: documents.map((document) => ({
        title: titleOf(document),
        day: material.dayOf(document),
        fileName: document.name,
        mediaType: document.mediaType,
        bytes: () => bytesOrDamage(context.desk.store, document.hash),
      })),
      createdAt: madeAt(context),
      author: profile.branch?.name ?? '',
    },
    {
      ...(signal && { signal }),
      onProgress: (done, total) => progress.report({ procedure: 'cases.bundle', phase: 'Binding', done, total }),
    },
  );
  const name = `${on.number}-bundle.pdf`;
  const download = await offerFile({ name, mediaType: PDF, bytes: bundle.bytes }, input.path, context);
  return {
    ...download,
    pages: bundle.pages,
    documents: bundle.entries.filter(({ isIncluded }) => isIncluded).length,
    notIncluded: bundle.notIncluded.map(({ fileName, reason }) => ({ name: fileName, why: reason })),
  };
}

/** The name without its extension: in an index nobody needs to read ".pdf". */
const titleOf = ({ name }: Document): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || name;

function chosen({ documents, on }: CaseMaterial, documentIds: readonly string[] | undefined): Document[] {
  if (documentIds === undefined) {
    if (documents.length > 0) return documents;
    throw new InvalidInput({ path: ['id'], message: `There are no documents on ${on.number} to put into a bundle.` });
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const found = [...new Set(documentIds)].map((id, index) => {
    const document = byId.get(id);
    if (document !== undefined) return document;
    const message = 'This document is not on the case, or it is privileged and was not asked for.';
    throw new InvalidInput({ path: ['documentIds', index], message });
  });
  if (found.length > 0) return found;
  throw new InvalidInput({ path: ['documentIds'], message: 'Choose at least one document.' });
}
