// Which records name a file in the attachment store, and by which hash: asked wherever files are checked, missed, moved out or
// taken away. A collection that comes to name files has its line here.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';

type HashesOf<C extends CollectionName> = (record: RecordOf<C>) => readonly string[];

const HASHES = {
  documents: ({ hash }) => [hash],
  templates: ({ hash }) => [hash],
  entries: ({ file }) => (file === null ? [] : [file.hash]),
  trainings: ({ certificates }) => certificates.map(({ hash }) => hash),
  certifications: ({ papers }) => papers.map(({ hash }) => hash),
} as const satisfies { [C in CollectionName]?: HashesOf<C> };

export type WithFile = keyof typeof HASHES;

export const collectionsWithFiles = Object.keys(HASHES) as WithFile[];

/** The hashes of the files that a record names. */
const hashesOfFiles = <C extends WithFile>(collection: C, record: RecordOf<C>): readonly string[] =>
  (HASHES[collection] as unknown as HashesOf<C>)(record);

export interface NamedFile {
  collection: WithFile;
  id: string;
  hash: string;
}

/** Every file that a record names, of whatever the records are read from. */
export function* namedFiles(from: {
  all<C extends CollectionName>(collection: C): Iterable<RecordOf<C>>;
}): Generator<NamedFile> {
  for (const collection of collectionsWithFiles) {
    for (const record of from.all(collection)) {
      for (const hash of hashesOfFiles(collection, record)) yield { collection, id: record.id, hash };
    }
  }
}
