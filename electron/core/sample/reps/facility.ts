// Time off in the sample branch: five months of hours that reps wrote down, each in their own rhythm. One never writes any.

import type { FacilityKind } from '../../../../shared/domain/reps/facility-time.ts';
import { isWeekend } from '../../../../shared/rules/holidays.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { isPaidByDefault } from '../../../../shared/rules/reps/facility-cell.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, between, idFrom, inHundred, oneOf } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 33;
const DAYS = 150;
/** By the rep's place in the list, how many of a hundred working days have an entry; others write one now and then. */
const OFTEN = [62, 38, 55, 24, 31];
const NOW_AND_THEN = 14;
const NEVER = 7;
const NOTES: Readonly<Record<FacilityKind, readonly string[]>> = {
  duties: ['Hearing', 'Casework', 'Meeting with the manager', 'Drop-in at lunch', ''],
  activities: ['Branch committee', 'Branch meeting', ''],
  training: ['Reps stage one', 'Data protection', ''],
  healthAndSafety: ['Inspection', 'Safety committee', ''],
};

export function putFacilityTime(tx: Transaction, sample: RepsSample): void {
  apart(CHANCE, () => {
    for (const [at, rep] of sample.reps.entries()) {
      if (at !== NEVER) putMonths(tx, sample, rep, OFTEN[at] ?? NOW_AND_THEN);
    }
  });
}

function putMonths(tx: Transaction, { today }: RepsSample, rep: RepsSample['reps'][number], often: number): void {
  for (let ago = DAYS; ago > 0; ago -= 1) {
    const on = addDays(today, -ago);
    if (isWeekend(on) || !holdsOn(rep, on) || !inHundred(often)) continue;
    const kind = kindOn(rep.kind);
    const note = oneOf(NOTES[kind]);
    const minutes = kind === 'training' ? 420 : between(1, 7) * 30;
    const isPaid = isPaidByDefault(kind);
    tx.put('facilityTime', {
      id: idFrom(on),
      memberId: rep.memberId,
      employerId: null,
      on,
      minutes,
      kind,
      isPaid,
      note,
    });
  }
}

function kindOn(post: string): FacilityKind {
  if (post === 'safetyRep' && inHundred(60)) return 'healthAndSafety';
  if (inHundred(14)) return 'activities';
  return inHundred(7) ? 'training' : 'duties';
}
