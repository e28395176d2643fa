// The dates of the procedure that a case follows. Worked out once a day for each case as it stands: records are replaced,
// never edited in place.

import type { Branch } from '../../../../shared/domain/branch.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { Procedure, ProcedureVersion } from '../../../../shared/domain/procedures.ts';
import { type ProcedureDate, procedureDates } from '../../../../shared/rules/procedure-dates.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';

type Facts = Pick<BranchProfile, 'branch' | 'today' | 'dateOrder'>;

/** The procedure that a case follows and the version that it began under; null where it follows none that is known. */
export function followedBy(
  from: Transaction | View,
  on: Pick<Case, 'procedure'>,
): { procedure: Procedure; version: ProcedureVersion } | null {
  if (on.procedure === null) return null;
  const procedure = from.get('procedures', on.procedure.procedureId);
  const version = procedure?.versions.find((each) => each.version === on.procedure?.version);
  return procedure === undefined || version === undefined ? null : { procedure, version };
}

/** Every date of the case's steps as at today, without looking at what was worked out before. */
export function datesOfSteps(from: Transaction | View, on: Pick<Case, 'procedure'>, profile: Facts): ProcedureDate[] {
  const followed = followedBy(from, on);
  if (followed === null || on.procedure === null) return [];
  return procedureDates({
    version: followed.version,
    steps: on.procedure.steps,
    closures: profile.branch?.closures ?? [],
    today: profile.today,
    dateOrder: profile.dateOrder,
  });
}

interface WorkedOut {
  today: string;
  branch: Branch | null;
  followed: Procedure | undefined;
  dates: ProcedureDate[];
}

const workedOut = new WeakMap<NonNullable<Case['procedure']>, WorkedOut>();

/** The same, worked out anew only when the day, the branch, the procedure or the case's steps are others. */
export function internalDates(view: View, on: Case, profile: Facts): ProcedureDate[] {
  if (on.procedure === null) return [];
  const { today, branch } = profile;
  const followed = view.get('procedures', on.procedure.procedureId);
  const known = workedOut.get(on.procedure);
  if (known?.today === today && known.branch === branch && known.followed === followed) return known.dates;
  const dates = datesOfSteps(view, on, profile);
  workedOut.set(on.procedure, { today, branch, followed, dates });
  return dates;
}
