// A forum brought in with all that was kept of it elsewhere: one transaction, so that it is all there or nothing is, and an undo
// takes all of it away again.

import { randomUUIDv7 } from 'node:crypto';
import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { ImportedRecords } from '../../../../../shared/contract/partnership/imported-records.ts';
import { emptyForum, emptySeat, type Seat } from '../../../../../shared/domain/partnership/forums.ts';
import { emptyUnion } from '../../../../../shared/domain/partnership/unions.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { sharingOf } from '../sharing.ts';
import { checkImported } from './import-checks.ts';
import { putMatters } from './import-matters.ts';
import { putMeetings } from './import-meetings.ts';
import { putWaves } from './import-waves.ts';

/** What each part of an import works with. */
export interface Importing {
  tx: Transaction;
  context: CallContext;
  records: ImportedRecords;
  forum: { id: string; visibility: 'inConfidence' | 'branch' | 'staffSide' | 'joint' };
  /** By the id that a seat has in the records. */
  seatIds: ReadonlyMap<string, string>;
  today: string;
}

/** @throws InvalidInput naming every row that cannot be used. */
export async function importRecords(
  records: ImportedRecords,
  context: CallContext,
): Promise<Outputs['partnership']['importRecords']> {
  const profile = branchProfile(context);
  checkImported(records, profile);
  const forumId = randomUUIDv7();
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.importRecords', ids: [forumId] },
    (tx) => {
      const seatIds = new Map(records.forum.seats.map(({ id }) => [id, randomUUIDv7()]));
      const unions = unionsOf(tx, records, context);
      const sharing = sharingOf(context, {}, 'joint');
      tx.put('forums', { ...forumOf(records, seatIds, unions), ...sharing, id: forumId });
      const forum = { id: forumId, visibility: sharing.visibility };
      const importing: Importing = { tx, context, records, forum, seatIds, today: profile.today };
      putMeetings(importing);
      putMatters(importing);
      putWaves(importing);
    },
  );
  const { meetings, papers, actions, issues, consultations, agreements, health } = records;
  const counts = { meetings, papers, actions, issues, consultations, agreements, health };
  return { forumId, seq, counts: Object.fromEntries(Object.entries(counts).map(([name, of]) => [name, of.length])) };
}

/** A union that is here already by its name, else a new profile; by the folded name. */
function unionsOf(tx: Transaction, { forum }: ImportedRecords, context: CallContext): Map<string, string> {
  const ids = new Map([...tx.all('unionProfiles')].map(({ id, name }) => [fold(name.trim()), id]));
  for (const { union = '' } of forum.seats) {
    const key = fold(union.trim());
    if (key === '' || ids.has(key)) continue;
    const id = randomUUIDv7();
    tx.put('unionProfiles', {
      ...emptyUnion,
      id,
      name: union,
      isRecognised: true,
      ...sharingOf(context, {}, 'joint'),
    });
    ids.set(key, id);
  }
  return ids;
}

function forumOf(
  { forum }: ImportedRecords,
  seatIds: ReadonlyMap<string, string>,
  unions: ReadonlyMap<string, string>,
) {
  const { name, seats, quorum, ...given } = forum;
  return {
    ...emptyForum,
    ...withoutUndefined({
      type: given.type,
      mission: given.mission,
      vision: given.vision,
      chairModel: given.chair_model,
      intervalDays: given.interval_days,
      toleranceDays: given.tolerance_days,
      papersWorkingDays: given.papers_working_days,
      minutesDays: given.minutes_days,
      departments: given.departments,
      requiredTraining: given.required_training,
      mayDiscuss: given.may_discuss,
      mayNotDiscuss: given.may_not_discuss,
      reviewDue: given.review_due,
    }),
    name,
    state: 'active' as const,
    quorum: {
      ...emptyForum.quorum,
      total: quorum?.min_total ?? 0,
      management: quorum?.min_management ?? 0,
      staff: quorum?.min_staff ?? 0,
      areCoChairsRequired: quorum?.co_chairs_required ?? false,
    },
    seats: seats.map((seat) => seatOf(seat, seatIds.get(seat.id)!, unions)),
  };
}

/** A seat of which nobody says that it is vacant is held: by whoever is named, else by whom the seat is called after. */
function seatOf(
  seat: ImportedRecords['forum']['seats'][number],
  id: string,
  unions: ReadonlyMap<string, string>,
): Seat {
  const { union = '', holder, deputy = null, term_start: from = null, term_end: to = null } = seat;
  const title = seat.title ?? seat.id;
  const named = holder === undefined ? title : holder;
  const nobodyElse = { memberId: null, repId: null };
  return {
    ...emptySeat,
    id,
    side: seat.side,
    role: seat.role ?? 'member',
    title,
    union,
    unionId: unions.get(fold(union.trim())) ?? null,
    isSenior: seat.senior ?? false,
    department: seat.department ?? '',
    holder: named === null ? null : { name: named, ...nobodyElse, from, to },
    deputy: deputy === null ? null : { name: deputy, ...nobodyElse, from: null, to: null },
    from: seat.from ?? null,
    to: seat.to ?? null,
  };
}
