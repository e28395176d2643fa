// An undo restores records as they were, and asks nobody who may see what. What hangs on a record is no wider than it, also
// afterwards: where a step back would leave something wider, it is refused until somebody has said who may see that. Nor does
// one take a health check from under what people have answered.

import { PartnershipCollectionSchema, type Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { isWithin } from '../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../desk.ts';
import type { DeskStore } from '../../store/desk-store.ts';
import { InvalidInput } from '../implementer.ts';
import { sealedAnswers } from './health/sealed-answers.ts';
import { hangingOn, hangsOn, type SharedCollection } from './sharing.ts';

type Shared = { id: string; revision: number; visibility: Visibility };

/** @throws InvalidInput; NotThere where there is no such step. */
export async function refuseWider(seq: number, { desk }: CallContext): Promise<void> {
  const { store } = desk;
  const all = store.forCounts();
  const now = (collection: SharedCollection, id: string) => all.get(collection, id) as Shared | undefined;
  const changes = await store.changesOf(seq);
  if (changes.some(({ collection, id, before }) => isAnswered(store, collection, id) && before === null)) {
    const message = 'Somebody has answered this health check already. Close it, or give it up, on its own page.';
    throw new InvalidInput({ path: ['seq'], message });
  }
  const restored = changes.flatMap(({ collection, id, before, after }) =>
    // What was changed since is left alone by the undo.
    isShared(collection) && now(collection, id)?.revision === after?.revision
      ? [{ collection, id, before: before as Shared | null }]
      : [],
  );
  const then = new Map(restored.map(({ id, before }) => [id, before]));
  const later = (collection: SharedCollection, id: string): Shared | null | undefined =>
    then.has(id) ? then.get(id) : now(collection, id);
  for (const { collection, id, before } of restored) {
    if (before === null) continue;
    const below = hangingOn(all, collection, id).map(([of, child]) => ({ child: later(of, child), parent: before }));
    const above = hangsOn(collection, before).map((on) => ({ child: before, parent: later(on.collection, on.id) }));
    for (const { child, parent } of [...below, ...above]) {
      if (!child || !parent || isWithin(child.visibility, parent.visibility)) continue;
      throw new InvalidInput({
        path: ['seq'],
        message:
          'Taken back, something here could be seen by more people than what it hangs on. Say first who may see each of the two, and then take this back.',
      });
    }
  }
}

const isAnswered = (store: DeskStore, collection: string, id: string): boolean =>
  collection === 'healthWaves' && sealedAnswers(store, id).length > 0;

export const isShared = (collection: string): collection is SharedCollection =>
  collection === 'entries' || PartnershipCollectionSchema.safeParse(collection).success;
