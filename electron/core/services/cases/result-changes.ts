// What came of a case, as its timeline says it: the sanction, what was agreed and when it was done, arbitration.

import type { Arbitration, Remedy, Sanction } from '../../../../shared/domain/case-results.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { sanctionWords } from '../../../../shared/domain/casework-words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { BranchProfile } from '../branch-profile.ts';

type Results = Pick<Case, 'sanction' | 'remedies' | 'arbitration'>;
type Say = (day: string) => string;

export function resultChanges(before: Results, after: Results, { dateOrder }: BranchProfile): string[] {
  const said: Say = (day) => dayInWords(day, dateOrder);
  return [
    ...sanctionChanges(before.sanction, after.sanction, said),
    ...remedyChanges(before.remedies, after.remedies, said),
    ...arbitrationChanges(before.arbitration, after.arbitration, said),
  ];
}

function sanctionChanges(before: Sanction | null, after: Sanction | null, said: Say): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === null) return ['The sanction was taken out.'];
  const { kind, from, endsOn, note } = after;
  const span = `${from === null ? '' : `, from ${said(from)}`}${endsOn === null ? '' : `, until ${said(endsOn)}`}`;
  return [`Sanction: ${sanctionWords[kind].toLowerCase()}${span}.${note.trim() === '' ? '' : ` ${note.trim()}`}`];
}

function remedyChanges(before: readonly Remedy[], after: readonly Remedy[], said: Say): string[] {
  const old = new Map(before.map((remedy) => [remedy.id, remedy]));
  const now = new Set(after.map(({ id }) => id));
  const sentences = after.flatMap((remedy) => oneRemedy(old.get(remedy.id), remedy, said));
  const gone = before.filter(({ id }) => !now.has(id));
  return [...sentences, ...gone.map(({ what }) => `No longer agreed: ${unended(what)}.`)];
}

function oneRemedy(before: Remedy | undefined, after: Remedy, said: Say): string[] {
  const sentences: string[] = [];
  const what = unended(after.what);
  if (before === undefined || before.what !== after.what || before.byWhen !== after.byWhen) {
    const by = after.byWhen === null ? 'no day was agreed' : `by ${said(after.byWhen)}`;
    sentences.push(`${before === undefined ? 'Agreed' : 'Now agreed'}: ${what}, ${by}.`);
  }
  const isDoneAnew = before?.doneOn !== after.doneOn || before?.proof !== after.proof;
  if (after.doneOn !== null && isDoneAnew) {
    sentences.push(`Kept on ${said(after.doneOn)}: ${what}. Proof: ${unended(after.proof.trim())}.`);
  }
  if (after.doneOn === null && before?.doneOn != null) sentences.push(`Not kept after all: ${what}.`);
  return sentences;
}

const MERIT: Record<Arbitration['merit'], string> = {
  notDecided: 'the merits are not decided',
  arbitrate: 'decided to arbitrate',
  doNotArbitrate: 'decided not to arbitrate',
};

function arbitrationChanges(before: Arbitration | null, after: Arbitration | null, said: Say): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === null) return ['Arbitration was taken out.'];
  const sentences: string[] = [];
  const { merit, reasons, decidedBy, panel } = after;
  if (before?.merit !== merit || before.reasons !== reasons || before.decidedBy !== decidedBy) {
    const by = decidedBy.trim() === '' ? '' : ` by ${decidedBy.trim()}`;
    sentences.push(`Arbitration: ${MERIT[merit]}${by}.${reasons.trim() === '' ? '' : ` ${reasons.trim()}`}`);
  }
  const days = [
    ['demandedOn', 'Arbitration demanded'],
    ['hearingOn', 'Arbitration hearing'],
    ['awardOn', 'Award'],
  ] as const;
  for (const [field, what] of days) {
    const day = after[field];
    if ((before?.[field] ?? null) === day) continue;
    sentences.push(`${what}: ${day === null ? 'no day' : said(day)}.`);
  }
  if (JSON.stringify(before?.panel ?? []) !== JSON.stringify(panel)) {
    const names = panel.map(({ name, struckBy }) => (struckBy === null ? name : `${name} (struck by the ${struckBy})`));
    sentences.push(`Panel: ${names.join(', ') || 'nobody'}.`);
  }
  return sentences;
}

/** Somebody's words inside a sentence that has its own full stop. */
const unended = (text: string): string => text.trim().replace(/\.$/, '');
