// What came of the sample's closed cases: the sanction and until when it stands, and what the employer had to do. A few
// remedies are still to be done, so that their cases are not finished.

import type { CaseOutcome, CaseType } from '../../../shared/domain/case-kinds.ts';
import type { Remedy, Sanction, SanctionKind } from '../../../shared/domain/case-results.ts';
import { addDays, earlierDay, laterDay, monthsAfter } from '../../../shared/rules/limits.ts';
import { between, idFrom, inHundred, oneOf } from './random.ts';

const WITH_SANCTION: readonly CaseType[] = ['disciplinary', 'dismissal', 'sickness'];
/** How long a warning stands, in months. */
const MONTHS: Partial<Record<SanctionKind, number>> = { informalWarning: 3, firstWarning: 6, finalWarning: 12 };

const SANCTIONS: Partial<Record<CaseOutcome, readonly SanctionKind[]>> = {
  won: ['none'],
  partlyWon: ['firstWarning', 'informalWarning'],
  settled: ['none', 'firstWarning'],
  notWon: ['finalWarning', 'finalWarning', 'dismissal'],
};

const REMEDIES: Partial<Record<CaseType, readonly string[]>> = {
  pay: ['Pay the arrears with the next salary', 'Correct the grade from the first of the month'],
  sickness: ['Take the warning off the file', 'Provide the adjustments that occupational health recommends'],
  discrimination: ['Train the managers of the department', 'Apologise in writing'],
  disciplinary: ['Take the warning off the file'],
  healthAndSafety: ['Finish the risk assessment and send us a copy'],
  flexibleWorking: ['Put the agreed pattern into the contract'],
};
const ANY_REMEDY = ['Apologise in writing', 'Put the rota right', 'Give an agreed reference'] as const;

export function sanctionOf(type: CaseType, outcome: CaseOutcome, closedOn: string): Sanction | null {
  const kinds = WITH_SANCTION.includes(type) ? SANCTIONS[outcome] : undefined;
  if (kinds === undefined) return null;
  // Somebody whose case is a dismissal was dismissed, unless that was put right.
  const kind = type === 'dismissal' && outcome === 'notWon' ? 'dismissal' : oneOf(kinds);
  const months = MONTHS[kind];
  return {
    kind,
    from: kind === 'none' ? null : closedOn,
    endsOn: months === undefined ? null : addDays(monthsAfter(closedOn, months), -1),
    note: '',
  };
}

/** Days from today by which the remedies that are still open should be done, in the order in which they are met. */
const STILL_OPEN = [-4, 9, 26];
/** What was agreed so long ago has mostly been done. */
const LATELY_DAYS = 150;

export class Remedies {
  private readonly open = [...STILL_OPEN];
  private readonly today: string;

  constructor(today: string) {
    this.today = today;
  }

  of(type: CaseType, outcome: CaseOutcome, closedOn: string): Remedy[] {
    if (!['won', 'partlyWon', 'settled'].includes(outcome)) return [];
    const isLately = closedOn > addDays(this.today, -LATELY_DAYS);
    if (!(isLately && this.open.length > 0) && !inHundred(55)) return [];
    const what = oneOf(REMEDIES[type] ?? ANY_REMEDY);
    const [days] = isLately ? this.open.splice(0, 1) : [];
    if (days !== undefined) {
      const byWhen = laterDay(addDays(this.today, days), addDays(closedOn, 1));
      return [{ id: idFrom(closedOn), what, byWhen, doneOn: null, proof: '' }];
    }
    const doneOn = earlierDay(addDays(closedOn, between(0, 20)), this.today);
    return [{ id: idFrom(closedOn), what, byWhen: addDays(closedOn, 28), doneOn, proof: 'Seen by the rep' }];
  }
}
