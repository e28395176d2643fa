// Which records name a file in the attachment store, and by which hash: asked wherever files are checked, missed, moved out or
// taken away. A collection that comes to name files has its line here.

import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';

type HashOf<C extends CollectionName> = (record: RecordOf<C>) => string | null;

const HASHES = {
  documents: ({ hash }) => hash,
  templates: ({ hash }) => hash,
  entries: ({ file }) => file?.hash ?? null,
} as const satisfies { [C in CollectionName]?: HashOf<C> };

export type WithFile = keyof typeof HASHES;

export const collectionsWithFiles = Object.keys(HASHES) as WithFile[];

/** The hash of the file that a record names; null where it names none. */
export const hashOfFile = <C extends WithFile>(collection: C, record: RecordOf<C>): string | null =>
  (HASHES[collection] as unknown as HashOf<C>)(record);

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
      const hash = hashOfFile(collection, record);
      if (hash !== null) yield { collection, id: record.id, hash };
    }
  }
}
