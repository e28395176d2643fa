// Keeping time off: one transaction for whatever was typed at once. What cannot be is refused, what is odd is asked about once,
// and what does not fit the posts is kept and said.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityTime } from '../../../../../shared/domain/reps/facility-time.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { isPaidByDefault } from '../../../../../shared/rules/reps/facility-cell.ts';
import {
  hoursAndMinutes,
  hoursInWords,
  MINUTES_OF_A_DAY,
  readHours,
} from '../../../../../shared/rules/reps/facility-hours.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { keepsFor } from './gather.ts';

type Keep = Inputs['reps']['keepFacilityTime'];
type Given = NonNullable<Keep['rows']>[number];
type Entry = Unsaved<'facilityTime'> & { revision?: number };

/** Above it an entry is asked about: 15 where 1.5 was meant. */
const LONG_ENTRY = 12 * 60;
const MOST_WARNINGS = 200;
const OWN_ALONE = 'You keep your own hours here. The secretary or the convenor keeps those of others.';

/** @throws InvalidInput, also where a rep keeps somebody else's; NotThere, StaleRecord */
export async function keepTime(input: Keep, context: CallContext): Promise<Outputs['reps']['keepFacilityTime']> {
  const { rows = [], removes = [] } = input;
  if (rows.length + removes.length === 0) {
    throw new InvalidInput({ path: ['rows'], message: 'There is nothing to keep.' });
  }
  const profile = branchProfile(context);
  const own = keepsFor(context, profile.today);
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.keepFacilityTime' },
    (tx) => {
      const issues: Issue[] = [];
      for (const [at, { id, revision }] of removes.entries()) {
        const { memberId } = foundAt(tx, 'facilityTime', { id, revision });
        if (isOthers(own, memberId)) issues.push({ path: ['removes', at, 'id'], message: OWN_ALONE });
        tx.remove('facilityTime', id, revision);
      }
      const refuse = (row: number, field: string, message: string) =>
        issues.push({ path: ['rows', row, field], message });
      const read = rows.map((given, row) => readRow(tx, given, row, own, profile, refuse));
      if (issues.length === 0) checkDays(tx, read, rows, profile, refuse);
      if (issues.length > 0) throw new InvalidInput(...issues);
      const entries = read.map((entry) => keepOne(tx, entry!));
      return { entries, warnings: warningsOf(tx, entries, profile).slice(0, MOST_WARNINGS) };
    },
  );
  return { seq, ...result };
}

/** An entry that is as it was is left as it is. */
function keepOne(tx: Transaction, { revision, ...entry }: Entry): FacilityTime {
  const before = revision === undefined ? undefined : tx.get('facilityTime', entry.id);
  const isSame =
    before !== undefined && Object.entries(entry).every(([key, value]) => before[key as keyof FacilityTime] === value);
  return isSame ? before : tx.put('facilityTime', entry, revision);
}

type Refuse = (row: number, field: string, message: string) => void;

function readRow(
  tx: Transaction,
  given: Given,
  row: number,
  own: { memberId: string | null } | null,
  { today, dateOrder }: BranchProfile,
  refuse: Refuse,
): Entry | undefined {
  if (given.id !== undefined && given.revision === undefined) {
    refuse(row, 'revision', 'Say which revision this was based on.');
    return undefined;
  }
  const before =
    given.id === undefined ? undefined : foundAt(tx, 'facilityTime', { id: given.id, revision: given.revision! });
  const memberId = given.memberId ?? before?.memberId ?? own?.memberId;
  const on = given.on ?? before?.on;
  const minutes = minutesOf(given, row, refuse) ?? (given.hours === undefined ? before?.minutes : undefined);
  if (memberId === undefined || memberId === null) refuse(row, 'memberId', 'Say whose time this is.');
  else {
    if (isOthers(own, memberId) || (before !== undefined && isOthers(own, before.memberId))) {
      refuse(row, 'memberId', OWN_ALONE);
      return undefined;
    }
    if (tx.get('members', memberId) === undefined) refuse(row, 'memberId', 'This person is not on the list any more.');
  }
  if (on === undefined) refuse(row, 'on', 'Say on which day it was.');
  if (minutes === undefined && given.hours === undefined) refuse(row, 'hours', 'Say how many hours it was.');
  const employerId = given.employerId === undefined ? (before?.employerId ?? null) : given.employerId;
  if (employerId !== null && tx.get('employers', employerId) === undefined) {
    refuse(row, 'employerId', 'This employer is not here any more.');
  }
  if (!memberId || on === undefined || minutes === undefined) return undefined;
  const isNewHere = before === undefined || before.on !== on || before.minutes !== minutes;
  if (on > today && isNewHere && given.isSure !== true) {
    refuse(row, 'on', `${dayInWords(on, dateOrder)} has not come yet. Is it meant?`);
  }
  if (minutes > LONG_ENTRY && isNewHere && given.isSure !== true) refuse(row, 'hours', longInWords(minutes));
  const kind = given.kind ?? before?.kind ?? 'duties';
  const isPaid = given.isPaid ?? (before !== undefined && before.kind === kind ? before.isPaid : isPaidByDefault(kind));
  const note = given.note ?? before?.note ?? '';
  const id = before?.id ?? randomUUIDv7();
  return { id, memberId, employerId, on, minutes, kind, isPaid, note, ...(before && { revision: before.revision }) };
}

function longInWords(minutes: number): string {
  const tenth = minutes / 10;
  const meant =
    minutes % 60 === 0 && tenth % 6 === 0 ? ` Was ${hoursAndMinutes(tenth)} meant, or is it right?` : ' Is it right?';
  return `${hoursInWords(minutes)} in one entry.${meant}`;
}

function minutesOf({ minutes, hours }: Given, row: number, refuse: Refuse): number | undefined {
  if (hours === undefined) return minutes;
  if (minutes !== undefined) {
    refuse(row, 'hours', 'Give the hours or the minutes, not both.');
    return undefined;
  }
  const read = typeof hours === 'number' ? readHours(String(hours), 'decimal') : readHours(hours);
  if ('problem' in read) refuse(row, 'hours', read.problem);
  else if (read.minutes === 0) refuse(row, 'hours', 'There are no hours in this. To take an entry away, remove it.');
  else return read.minutes;
  return undefined;
}

const isOthers = (own: { memberId: string | null } | null, memberId: string): boolean =>
  own !== null && own.memberId !== memberId;

/** No day of anybody has more than 24 hours, and nothing is there twice unless it is meant. */
function checkDays(
  tx: Transaction,
  read: readonly (Entry | undefined)[],
  given: readonly Given[],
  { dateOrder }: BranchProfile,
  refuse: Refuse,
): void {
  const changed = new Set(read.flatMap((entry) => (entry?.revision === undefined ? [] : [entry.id])));
  const days = Map.groupBy(
    read.flatMap((entry, row) => (entry === undefined ? [] : [{ entry, row }])),
    ({ entry }) => `${entry.memberId} ${entry.on}`,
  );
  for (const rows of days.values()) {
    const { memberId, on } = rows[0]!.entry;
    const there = tx
      .byIndex('facilityTime', 'memberId', memberId)
      .filter((entry) => entry.on === on && !changed.has(entry.id));
    const sum = [...there, ...rows.map(({ entry }) => entry)].reduce((all, { minutes }) => all + minutes, 0);
    const last = rows.at(-1)!.row;
    if (sum > MINUTES_OF_A_DAY) {
      const name = personName(tx.get('members', memberId)!);
      refuse(last, 'hours', `${name} would have ${hoursInWords(sum)} on ${dayInWords(on, dateOrder)}: a day has 24.`);
      continue;
    }
    const seen = new Set(there.map(sameness));
    for (const { entry, row } of rows) {
      const key = sameness(entry);
      const isAsWas = entry.revision !== undefined && sameness(tx.get('facilityTime', entry.id)!) === key;
      if (seen.has(key) && given[row]?.isSure !== true && !isAsWas) {
        refuse(
          row,
          'hours',
          `The same ${hoursInWords(entry.minutes)} are there already on ${dayInWords(on, dateOrder)}. Twice?`,
        );
      }
      seen.add(key);
    }
  }
}

const sameness = ({ minutes, kind, isPaid }: Pick<FacilityTime, 'minutes' | 'kind' | 'isPaid'>): string =>
  `${minutes} ${kind} ${isPaid}`;

/** What does not fit the posts that are written down; `row` counts from 0. */
function warningsOf(
  tx: Transaction,
  entries: readonly FacilityTime[],
  profile: BranchProfile,
): { row: number; message: string }[] {
  const told = new Set<string>();
  return entries.flatMap(({ memberId, on }, row) => {
    const message = outsidePosts(tx, memberId, on, profile);
    if (message === null || told.has(message)) return [];
    told.add(message);
    return [{ row, message }];
  });
}

/** In a sentence, where the day lies in no term of theirs; null where it does. */
export function outsidePosts(
  from: Transaction | View,
  memberId: string,
  on: string,
  { dateOrder }: Pick<BranchProfile, 'dateOrder'>,
): string | null {
  const member = from.get('members', memberId);
  const name = member === undefined ? 'This person' : personName(member);
  const posts = from.byIndex('reps', 'memberId', memberId);
  if (posts.length === 0) return `${name} holds no post that is written down: time off is for reps.`;
  if (posts.some((post) => holdsOn(post, on))) return null;
  const said = (day: string) => dayInWords(day, dateOrder);
  const first = posts.flatMap((post) => post.from ?? []).sort()[0];
  if (first !== undefined && on < first) return `${name} took up a post on ${said(first)}: ${said(on)} is before it.`;
  const last = posts
    .flatMap((post) => post.to ?? [])
    .sort()
    .at(-1);
  if (last !== undefined && on > last) return `${name}’s post ended on ${said(last)}: ${said(on)} is after it.`;
  return `${name} held no post on ${said(on)}.`;
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function removeTime(
  input: Inputs['reps']['removeFacilityTime'],
  context: CallContext,
): Promise<{ id: string }> {
  const own = keepsFor(context, branchProfile(context).today);
  await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.removeFacilityTime', ids: [input.id] },
    (tx) => {
      const { memberId } = foundAt(tx, 'facilityTime', input);
      if (isOthers(own, memberId)) throw new InvalidInput({ path: ['id'], message: OWN_ALONE });
      tx.remove('facilityTime', input.id, input.revision);
    },
  );
  return { id: input.id };
}
