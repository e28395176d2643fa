// What is wrong with who sits: a side that has no seat, nobody senior, no co-chairs, a union without recognition.

import type { Constitution, LintFinding } from './constitution.ts';
import { finding } from './constitution.ts';
import { mayBeWithoutUnion, needsSeniorManager } from './constitution-checklists.ts';
import { isChair } from './quorum.ts';

const SIDES = ['management', 'staff'] as const;
const NAMED = { management: 'Management', staff: 'The staff side' } as const;

/** The employer's own board has a staff seat where somebody won one; a listening group may have no manager in it. */
const mayLack = (type: Constitution['type'], side: (typeof SIDES)[number]): boolean =>
  side === 'management' ? mayBeWithoutUnion(type) : type === 'boardCommittee';

export function lintSeats(constitution: Constitution): LintFinding[] {
  const { type, seats } = constitution;
  const findings: LintFinding[] = [];
  const of = (side: string) => seats.filter((seat) => seat.side === side);
  for (const side of SIDES) {
    if (of(side).length > 0 || mayLack(type, side)) continue;
    findings.push(finding('mustFix', `noSeats.${side}`, `${NAMED[side]} has no seat.`));
  }
  const managers = of('management');
  if (managers.length > 0 && !managers.some(({ isSenior }) => isSenior)) {
    const severity = needsSeniorManager(type) ? 'mustFix' : 'notice';
    findings.push(
      finding(
        severity,
        'noSeniorManager',
        'No seat is a senior manager’s: nobody on management’s side could decide anything in the room.',
        `${managers.length === 1 ? '1 seat' : `${managers.length} seats`} of management, 0 of them senior.`,
      ),
    );
  }
  findings.push(...lintChairs(constitution), ...lintUnions(constitution), ...lintTwins(constitution));
  return findings;
}

function lintChairs({ chairModel, seats, heads }: Constitution): LintFinding[] {
  const chairsOf = (side: string) => seats.filter((seat) => seat.side === side && isChair(seat)).length;
  if (chairModel === 'coChairs') {
    return SIDES.filter((side) => chairsOf(side) === 0 && seats.some((seat) => seat.side === side)).map((side) =>
      finding(
        'mustFix',
        `noCoChair.${side}`,
        `${NAMED[side]} has no co-chair: mark one of its seats, or say that the chair goes in turn.`,
      ),
    );
  }
  if (chairModel === 'alternating') return [];
  const side = { fixedManagement: 'management', fixedStaff: 'staff', independent: 'independent' }[chairModel];
  if (chairsOf(side) > 0 || (heads.officers ?? '').trim() !== '') return [];
  return [finding('shouldFix', 'noChair', 'Nobody is named as the chair: mark the seat whose it is.')];
}

/** A union that is not recognised may watch, and then the constitution says why. */
function lintUnions({ seats }: Constitution): LintFinding[] {
  const named = new Map<string, LintFinding>();
  for (const { union, isRecognised, role, observerReason } of seats) {
    if (union === '' || isRecognised !== false || named.has(union)) continue;
    if (role !== 'observer') {
      const sentence = `${union} has a seat and is not recognised here. Make it an observer’s seat and say why, or record its recognition.`;
      named.set(union, finding('mustFix', 'unionWithoutRecognition', sentence));
    } else if (observerReason.trim() === '') {
      const sentence = `${union} watches and is not recognised here: say why it has an observer’s seat.`;
      named.set(union, finding('shouldFix', 'observerWithoutReason', sentence));
    }
  }
  return [...named.values()];
}

function lintTwins({ seats }: Constitution): LintFinding[] {
  const counts = new Map<string, number>();
  for (const { holderName } of seats) {
    const name = holderName.trim();
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name, count]) => finding('shouldFix', 'sameHolder', `${name} sits in ${count} seats at once.`));
}
