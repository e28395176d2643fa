// Who may see a partnership record, decided in one place for every part: what is usual, that nobody writes what they could
// not see, that what hangs on a record is never wider than it, and that narrowing a record narrows what hangs on it.

import type { RecordOf } from '../../../../shared/domain/collections.ts';
import type { PartnershipRef, Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { isWithin, levelsOf, narrower } from '../../../../shared/rules/partnership/visibility.ts';
import { rolesOf } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

export interface Sharing {
  visibility: Visibility;
  confidentialUntil: string | null;
}

/** What somebody said about it; what was left out stays, or is usual. */
export interface GivenSharing {
  visibility?: Visibility | undefined;
  confidentialUntil?: string | null | undefined;
}

/** Every collection whose records say who may see them. */
export type SharedCollection = PartnershipRef['collection'] | 'entries' | OfNegotiation;

/** What hangs on a negotiation and is released, noted on and pointed at with it alone. */
export type OfNegotiation = 'negotiationItems' | 'negotiationMeetings';

/** The record that a reference points at. @throws NotThere */
export const recordAt = (
  from: Transaction | View,
  { collection, id }: PartnershipRef,
): Sharing & { revision: number } => found(from, collection, id);

/**
 * Who may see a new record: what was said, else `usual`, made as narrow as the narrowest of what it hangs on (`within`)
 * and, for a joint secretary, joint. A day of a confidence alone means in confidence.
 * @throws InvalidInput when what was said is wider than what it hangs on, or its writer could not see it.
 */
export function sharingOf(
  context: CallContext,
  given: GivenSharing,
  usual: Visibility,
  within: readonly { visibility: Visibility }[] = [],
): Sharing {
  const { confidentialUntil = null } = given;
  const levels = levelsOf(rolesOf(context));
  const said = given.visibility ?? (confidentialUntil === null ? undefined : 'inConfidence');
  if (said === undefined) {
    const widest = within.reduce((so, { visibility }) => narrower(so, visibility), usual);
    const own = levels.includes(widest) ? widest : (levels.find((level) => isWithin(level, widest)) ?? 'joint');
    return checkWithin(context, { visibility: own, confidentialUntil: null }, within);
  }
  return checkWithin(context, { visibility: said, confidentialUntil }, within);
}

/**
 * Who may see a record once it was changed: what it hangs on now (`within`) may be seen by fewer than what it hung on before.
 * A confidence ends by `release` alone.
 * @throws InvalidInput as `sharingOf` does.
 */
export function changedSharing(
  context: CallContext,
  before: Sharing,
  given: GivenSharing,
  within: readonly { visibility: Visibility }[] = [],
): Sharing {
  const visibility = given.visibility ?? before.visibility;
  const until = given.confidentialUntil === undefined ? before.confidentialUntil : given.confidentialUntil;
  const confidentialUntil = visibility === 'inConfidence' || given.confidentialUntil ? until : null;
  if (before.visibility === 'inConfidence' && visibility !== 'inConfidence') {
    throw new InvalidInput({
      path: ['visibility'],
      message: 'This was told in confidence. Release it, so that it is on record who let it out and when.',
    });
  }
  return checkWithin(context, { visibility, confidentialUntil }, within);
}

/** @throws InvalidInput where the writer could not see it, or it would be wider than what it hangs on. */
function checkWithin(context: CallContext, sharing: Sharing, within: readonly { visibility: Visibility }[]): Sharing {
  const { branch } = branchProfile(context);
  const words = visibilityWords(branch?.words);
  if (sharing.visibility !== 'inConfidence' && sharing.confidentialUntil !== null) {
    throw new InvalidInput({
      path: ['confidentialUntil'],
      message: 'A last day belongs to what is in confidence. Leave the day out, or keep this in confidence.',
    });
  }
  if (!levelsOf(rolesOf(context)).includes(sharing.visibility)) {
    throw new InvalidInput({
      path: ['visibility'],
      message: `You could not see this yourself afterwards: it would be ${words[sharing.visibility].label.toLowerCase()}.`,
    });
  }
  for (const parent of within) {
    if (isWithin(sharing.visibility, parent.visibility)) continue;
    throw new InvalidInput({
      path: ['visibility'],
      message: `What this hangs on is kept to “${words[parent.visibility].label}”, so this can be seen no wider. Widen that first.`,
    });
  }
  return sharing;
}

/** A link from what hangs on something to what it hangs on: the index by which it is found from above, and where it points. */
interface Link {
  from: SharedCollection;
  /** null: to whichever record the reference names. */
  to: PartnershipRef['collection'] | null;
  index: string;
  at: (record: never) => PartnershipRef | string | null;
}

const link = <C extends SharedCollection>(
  from: C,
  to: Link['to'],
  index: string,
  at: (record: RecordOf<C>) => PartnershipRef | string | null,
): Link => ({ from, to, index, at });

/** A forum holds what was raised or done on it. */
const LINKS: readonly Link[] = [
  link('entries', null, 'on', (entry) => entry.on),
  link('actions', null, 'source', (action) => action.source),
  link('agreements', 'agreements', 'mainId', (agreement) => agreement.mainId),
  link('decisions', 'consultations', 'consultationId', (decision) => decision.consultationId),
  link('meetings', 'forums', 'forumId', (meeting) => meeting.forumId),
  link('issues', 'forums', 'forumId', (issue) => issue.forumId),
  link('consultations', 'forums', 'forumId', (consultation) => consultation.forumId),
  link('decisions', 'forums', 'forumId', (decision) => decision.forumId),
  link('actions', 'forums', 'forumId', (action) => action.forumId),
  link('initiatives', 'forums', 'forumId', (initiative) => initiative.forumId),
  link('measures', 'forums', 'forumId', (measure) => measure.forumId),
  link('healthWaves', 'forums', 'forumId', (wave) => wave.forumId),
  link('agreements', 'forums', 'forumId', (agreement) => agreement.forumId),
  link('negotiationItems', 'negotiations', 'negotiationId', (item) => item.negotiationId),
  link('negotiationMeetings', 'negotiations', 'negotiationId', (meeting) => meeting.negotiationId),
];

/** What hangs on a record, directly: what is narrowed with it. */
export const hangingOn = (
  from: Transaction | Pick<View, 'byIndex'>,
  collection: SharedCollection,
  id: string,
): [SharedCollection, string][] =>
  LINKS.filter(({ to }) => to === null || to === collection).flatMap(({ from: of, index }) =>
    [...from.byIndex(of, index, id)].map((record): [SharedCollection, string] => [of, record.id]),
  );

/** What a record hangs on, directly. */
export const hangsOn = (collection: SharedCollection, record: object): PartnershipRef[] =>
  LINKS.filter(({ from }) => from === collection).flatMap(({ to, at }) => {
    const parent = at(record as never);
    if (typeof parent !== 'string') return parent ?? [];
    return to === null ? [] : [{ collection: to, id: parent }];
  });

/** Those records, for how wide it may be. @throws NotThere */
export const parentsOf = (tx: Transaction, collection: SharedCollection, record: object) =>
  hangsOn(collection, record).map((on) => recordAt(tx, on));

/**
 * Narrows what hangs on a record that has just become narrower, all the way down; what is narrow enough stays as it is.
 * Answers how many records that were.
 */
export function narrowWhatHangs(tx: Transaction, collection: SharedCollection, id: string, sharing: Sharing): number {
  let narrowed = 0;
  const seen = new Set([id]);
  const open = hangingOn(tx, collection, id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [of, childId] = next;
    if (seen.has(childId)) continue;
    seen.add(childId);
    const child = tx.get(of, childId) as RecordOf<SharedCollection> | undefined;
    if (child === undefined || isWithin(child.visibility, sharing.visibility)) continue;
    tx.put(of, { ...child, ...sharing } as never, child.revision);
    narrowed += 1;
    open.push(...hangingOn(tx, of, childId));
  }
  return narrowed;
}
