// Who may see a record from now on, and letting out what was told in confidence: a transaction of its own, with the reason
// kept beside it for the branch.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { RecordOf } from '../../../../../shared/domain/collections.ts';
import { emptyEntry } from '../../../../../shared/domain/partnership/entries.ts';
import { PartnershipCollectionSchema } from '../../../../../shared/domain/partnership/sides.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { followLevel, refuseJoint } from '../../negotiations/life/follow-level.ts';
import { changedSharing, hangsOn, narrowWhatHangs, type OfNegotiation, type SharedCollection } from '../sharing.ts';

const COLLECTIONS: readonly Exclude<SharedCollection, OfNegotiation>[] = [
  'entries',
  ...PartnershipCollectionSchema.options,
];

/** Those on which a record hangs, for how wide it may be. */
const parentsOf = (tx: Transaction, collection: SharedCollection, record: RecordOf<SharedCollection>) =>
  hangsOn(collection, record).flatMap((on) => tx.get(on.collection, on.id) ?? []);

/** @throws NotThere, StaleRecord, InvalidInput */
export async function setVisibility(
  input: Inputs['partnership']['setVisibility'],
  context: CallContext,
): Promise<Outputs['partnership']['setVisibility']> {
  const { collection, id, revision, visibility, confidentialUntil } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.setVisibility', ids: [id] },
    (tx) => {
      const before = foundAt(tx, collection, { id, revision }) as RecordOf<SharedCollection>;
      if (collection === 'negotiations') refuseJoint(visibility, 'visibility');
      const given = { visibility, confidentialUntil };
      const sharing = changedSharing(context, before, given, parentsOf(tx, collection, before));
      const isSame = sharing.visibility === before.visibility && sharing.confidentialUntil === before.confidentialUntil;
      if (isSame) return { id, revision, narrowed: 0 };
      const saved = tx.put(collection, { ...before, ...sharing } as never, revision) as { revision: number };
      const isNarrower = !isWithin(before.visibility, sharing.visibility);
      const narrowed = isNarrower ? narrowWhatHangs(tx, collection, id, sharing) : 0;
      if (collection === 'negotiations') followLevel(tx, id, sharing);
      return { id, revision: saved.revision, narrowed };
    },
  );
  return result;
}

/** The last day of the confidence still belongs to it. @throws NotThere, InvalidInput */
export async function release(
  { id, to, reason = '' }: Inputs['partnership']['release'],
  context: CallContext,
): Promise<Outputs['partnership']['release']> {
  const { today, branch, dateOrder } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.release', ids: [id] },
    (tx) => {
      const collection = COLLECTIONS.find((one) => tx.get(one, id) !== undefined);
      if (collection === undefined) throw new NotThere('entries', id);
      if (collection === 'negotiations') refuseJoint(to, 'to');
      const before = found(tx, collection, id) as RecordOf<SharedCollection>;
      if (before.visibility !== 'inConfidence') {
        throw new InvalidInput({ path: ['id'], message: 'This is not in confidence. Say who may see it instead.' });
      }
      const until = before.confidentialUntil;
      if ((until === null || today <= until) && reason.trim() === '') {
        const message =
          until === null
            ? 'Nobody said until when this is in confidence. Say why it may be let out now.'
            : `This is in confidence until ${dayInWords(until, dateOrder)}. Say why it may be let out before.`;
        throw new InvalidInput({ path: ['reason'], message });
      }
      const words = visibilityWords(branch?.words);
      const parent = parentsOf(tx, collection, before).find((one) => !isWithin(to, one.visibility));
      if (parent) {
        const level = words[parent.visibility].label;
        const message = `What this hangs on is kept to “${level}”, so this can be seen no wider. Widen that first.`;
        throw new InvalidInput({ path: ['to'], message });
      }
      const after = { ...before, visibility: to, confidentialUntil: null };
      const saved = tx.put(collection, after as never, before.revision) as { revision: number };
      if (collection === 'negotiations') followLevel(tx, id, after);
      const on = collection === 'entries' ? (before as RecordOf<'entries'>).on : { collection, id };
      tx.put('entries', {
        ...emptyEntry,
        id: randomUUIDv7(),
        on,
        kind: 'note',
        day: today,
        title: `Released from confidence: ${words[to].label.toLowerCase()}`,
        text: reason,
        visibility: 'branch',
        confidentialUntil: null,
      });
      return { id, revision: saved.revision };
    },
  );
  return result;
}
