// What somebody who looks at a case's dates must not believe, in sentences: above all that the employer's procedure stops the
// tribunal's clock.

import type { CaseStage, CaseType } from '../../../../shared/domain/case-kinds.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { conciliatorOf } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CaseDate, DateFacts } from './case-date.ts';

/** Types that are themselves a step with the employer, and stages in which one is under way. */
const INTERNAL_TYPES: readonly CaseType[] = ['grievance', 'disciplinary', 'flexibleWorking', 'sickness'];
const INTERNAL_STAGES: readonly CaseStage[] = ['informal', 'formal', 'appeal'];

const isInternal = (on: Case): boolean =>
  on.procedure !== null || INTERNAL_TYPES.includes(on.type) || INTERNAL_STAGES.includes(on.stage);

/** `dates` are all of the case's; `hasProcedure`: the procedure that it follows is there. */
export function warningsOn(
  on: Case,
  dates: readonly CaseDate[],
  hasProcedure: boolean,
  { dateOrder }: DateFacts,
): string[] {
  const said = (day: string) => dayInWords(day, dateOrder);
  const waiting = dates.filter(({ isWaiting }) => isWaiting);
  const limits = waiting.filter(({ kind, day }) => (kind === 'notifyConciliation' || kind === 'presentClaim') && day);
  const running = limits.filter(({ state }) => state === 'running');
  const nearest = running.map(({ day }) => day!).toSorted()[0];
  const warnings: string[] = [];
  if (limits.some(({ state }) => state === 'passedButLongerMayApply')) {
    warnings.push('The safe date has passed; a longer limit may apply: get advice today.');
  }
  if (waiting.some(({ kind }) => kind === 'noKeyDate')) {
    warnings.push('A date here is not known or cannot be right: until it is, its limit may be any day.');
  }
  if (on.procedure !== null && !hasProcedure) {
    warnings.push(
      'The procedure that this case followed is not there any more, and its dates with it. Choose another.',
    );
  }
  if (limits.length > 0 && isInternal(on)) {
    warnings.push(
      'Raising a grievance or an appeal does not stop the tribunal’s clock: both run side by side, and the nearer date counts.',
    );
  }
  if (nearest !== undefined) {
    const later = waiting.find(({ side, day }) => side === 'internal' && day !== null && day > nearest);
    if (later !== undefined) {
      warnings.push(`${later.title} is due on ${said(later.day!)}, after ${said(nearest)}: do not wait for it.`);
    }
  }
  warnings.push(...conciliationWarnings(on, running));
  return warnings;
}

function conciliationWarnings(on: Case, running: readonly CaseDate[]): string[] {
  const warnings: string[] = [];
  const keyDates = on.keyDates.filter(({ id }) => running.some(({ keyDateId }) => keyDateId === id));
  const notBegun = keyDates.filter(({ id }) =>
    running.some(({ kind, keyDateId }) => keyDateId === id && kind === 'notifyConciliation'),
  );
  if (notBegun[0] !== undefined) {
    const { short } = conciliatorOf(notBegun[0].nation);
    const how =
      notBegun.length === 1 ? 'Conciliation has not begun' : `Conciliation has not begun for ${notBegun.length} dates`;
    warnings.push(`${how}: no claim can be presented until ${short} has been notified and has given a certificate.`);
  }
  const waiting = keyDates.find(
    ({ conciliation: { dayA, dayB, startedBy } }) => startedBy === 'member' && dayA && !dayB,
  );
  if (waiting !== undefined) {
    const { short } = conciliatorOf(waiting.nation);
    warnings.push(`The certificate has not come: until it does, no date moves. Ask ${short} for it.`);
  }
  return warnings;
}
