// What can be done about a finding: the one thing that is usually right first. What asks for more than a press opens a
// dialog; the rest is done at once, and undone as easily.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Band, Finding, FindingKind, PayPeriod } from '../../../shared/domain/subscriptions.ts';
import { rateOf } from '../../../shared/rules/reconcile/amounts.ts';
import { bandInWords } from '../../../shared/rules/reconcile/band-words.ts';
import { WHY_NOT } from '../../../shared/rules/reconcile/roll.ts';

export const kindNames: Record<FindingKind, { title: string; about: string }> = {
  paidUnknown: { title: 'Paid but unknown', about: 'In the list, and not expected to pay through this employer.' },
  unpaid: { title: 'Known but unpaid', about: 'On the roll as paying by check-off, and not in the list.' },
  differentRate: { title: 'Different rate', about: 'Paid something other than their band costs.' },
  duplicate: { title: 'Duplicates', about: 'In the list more than once.' },
  moved: { title: 'Moved workplace', about: 'The list has them at another workplace than the roll.' },
};

type Settle = Inputs['members']['settleFindings'];

/** What is sent, without which rows. */
export type Settling = Pick<Settle, 'action' | 'how' | 'method' | 'band' | 'workplaceId' | 'memberId'>;

export type Question = 'findMember' | 'workplace' | 'band' | 'otherPayment' | 'note';

export type Choice = { label: string } & ({ asks: Question } | { settles: Settling });

export const ASKED: Choice = { label: 'Asked payroll', settles: { action: 'noted', how: 'Asked payroll' } };
export const NOTE: Choice = { label: 'Say what was done…', asks: 'note' };
const OTHER_PAYMENT: Choice = { label: 'Pays in another way…', asks: 'otherPayment' };
const WORKPLACE: Choice = { label: 'Works elsewhere…', asks: 'workplace' };
const WORKS_HERE: Choice = { label: 'Works here now…', asks: 'workplace' };
const BAND: Choice = { label: 'Another band…', asks: 'band' };
const CHECK_OFF: Choice = { label: 'Pays by check-off', settles: { action: 'otherPayment', method: 'checkOff' } };

export interface Known {
  bands: ReadonlyMap<string, Band>;
  period: PayPeriod;
  /** The last day of the period. */
  to: string;
  /** "In arrears", as the branch says it. */
  inArrears: string;
  /** Folded names of the employer's workplaces. */
  hasWorkplace: (name: string) => boolean;
}

/** The first is the obvious one. */
export function choicesFor(finding: Finding, known: Known): [Choice, ...Choice[]] {
  const arrears: Choice = { label: known.inArrears, settles: { action: 'inArrears' } };
  switch (finding.kind) {
    case 'unpaid':
      return [arrears, OTHER_PAYMENT, ASKED, NOTE];
    case 'differentRate': {
      const band = bandThatCosts(finding.paid, known);
      if (band === undefined) return [ASKED, BAND, NOTE];
      return [{ label: `Is in ${bandInWords(band)}`, settles: { action: 'band', band } }, BAND, ASKED, NOTE];
    }
    case 'duplicate':
      return [ASKED, NOTE];
    case 'moved':
      return known.hasWorkplace(finding.workplace)
        ? [{ label: 'Move as the list says', settles: { action: 'moved' } }, WORKPLACE, ASKED, NOTE]
        : [WORKPLACE, ASKED, NOTE];
    case 'paidUnknown':
      return choicesForUnknown(finding);
  }
}

function choicesForUnknown({ memberId, detail }: Finding): [Choice, ...Choice[]] {
  const find = (label: string): Choice => ({ label, asks: 'findMember' });
  if (memberId === null) return [find('Find on the roll…'), ASKED, NOTE];
  const says = (why: string) => detail.includes(why);
  const other = find('Is somebody else…');
  if (says(WHY_NOT.worksElsewhere) || says(WHY_NOT.noJob)) return [WORKS_HERE, ASKED, NOTE, other];
  if (says(WHY_NOT.noPayment) || says(WHY_NOT.paysOtherwise)) return [CHECK_OFF, ASKED, NOTE, other];
  return [ASKED, NOTE, other];
}

/** The one band that costs what was paid. */
function bandThatCosts(paid: number | null, { bands, period, to }: Known): string | undefined {
  if (paid === null || paid <= 0) return undefined;
  const fitting = [...bands.values()].filter(({ name }) => rateOf(bands, name, to, period) === paid);
  return fitting.length === 1 ? fitting[0]!.name : undefined;
}

/** What can be done with several at once: what is possible for each of them, without what asks about one person. */
export function choicesForAll(findings: readonly Finding[], known: Known): Choice[] {
  const [first, ...others] = findings;
  if (!first) return [];
  const isForMany = (choice: Choice) => 'settles' in choice || choice.asks !== 'findMember';
  const labels = others.map((finding) => new Set(choicesFor(finding, known).map(({ label }) => label)));
  return choicesFor(first, known).filter(
    (choice) => isForMany(choice) && labels.every((each) => each.has(choice.label)),
  );
}
