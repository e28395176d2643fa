// The branch as procedures need it: its words, law, zone and today; with defaults while no branch has been started.

import { Temporal } from 'temporal-polyfill';
import { BRANCH_ID, type Branch, type Words } from '../../../shared/domain/branch.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { type WordList, wordsOf } from '../../../shared/domain/words.ts';
import type { CallContext } from '../desk.ts';
import { type Now, todayIn } from '../ports.ts';

export interface BranchProfile {
  branch: Branch | null;
  nation: Nation;
  words: WordList;
  zone: string;
  dateOrder: Branch['dateOrder'];
  /** The legal day in the branch's zone. */
  today: string;
}

/** What a country sets at first run. */
export function settingsOf(nation: Nation): { words: Words; zone: string; dateOrder: Branch['dateOrder'] } {
  if (nation === 'united-states') return { words: 'us', zone: 'America/New_York', dateOrder: 'mdy' };
  return { words: 'uk', zone: nation === 'northern-ireland' ? 'Europe/Belfast' : 'Europe/London', dateOrder: 'dmy' };
}

export function branchProfile(context: CallContext): BranchProfile {
  return profileOf(context.desk.store.view(context.account).get('branch', BRANCH_ID) ?? null, context.desk.now);
}

/** The same of a branch's record as it is, or once was; of none, the defaults. */
export function profileOf(branch: Branch | null, now: Now): BranchProfile {
  const nation = branch?.nation ?? 'england-and-wales';
  const { words, zone, dateOrder } = branch ?? settingsOf(nation);
  return { branch, nation, words: wordsOf(words), zone, dateOrder, today: todayIn(now, zone) };
}

/** The time of day that the branch's clock shows at an instant, `HH:MM`. */
export function timeOfDay(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** True when the runtime knows the zone (`Europe/London`). */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
