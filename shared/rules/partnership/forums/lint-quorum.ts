// What is wrong with a quorum: it contradicts itself, it can never be met, one side can meet it alone.

import type { Quorum, Seat } from '../../../domain/partnership/forums.ts';
import { finding, type LintFinding } from './constitution.ts';
import { countsForQuorum, impliedMinimum, isChair, leastOfSide, sideInWords } from './quorum.ts';

const SIDES = ['management', 'staff'] as const;
const NAMED = { management: 'management', staff: 'the staff side' } as const;

interface QuorumOfSeats {
  quorum: Quorum;
  seats: readonly Pick<Seat, 'side' | 'role'>[];
}

export function lintQuorum({ quorum, seats }: QuorumOfSeats): LintFinding[] {
  const { total, management, staff, areCoChairsRequired } = quorum;
  if (total === 0 && management === 0 && staff === 0 && !areCoChairsRequired) {
    return [finding('shouldFix', 'quorumMissing', 'No quorum is stated: nobody can say when a meeting counts.')];
  }
  const findings: LintFinding[] = [];
  const implied = impliedMinimum(quorum);
  if (total > 0 && implied > total) {
    findings.push(
      finding(
        'mustFix',
        'quorumContradictsItself',
        `The quorum contradicts itself: implied minimum ${implied}, stated ${total}.`,
        `From management ${sideInWords(quorum, 'management')}, from the staff side ${sideInWords(quorum, 'staff')}: ${leastOfSide(quorum, 'management')} + ${leastOfSide(quorum, 'staff')} = ${implied}. A meeting of ${total} can never satisfy it.`,
      ),
    );
  }
  const counted = seats.filter(countsForQuorum);
  for (const side of SIDES) {
    const of = counted.filter((seat) => seat.side === side);
    const least = leastOfSide(quorum, side);
    if (least > of.length) {
      findings.push(
        finding(
          'mustFix',
          `quorumBeyondSeats.${side}`,
          `The quorum can never be met: it asks for ${least} from ${NAMED[side]}, which has ${of.length === 1 ? '1 seat' : `${of.length} seats`}.`,
          `Seats of observers and advisers do not count.`,
        ),
      );
    }
    if (areCoChairsRequired && of.length > 0 && !of.some(isChair)) {
      findings.push(
        finding(
          'mustFix',
          `quorumWithoutCoChair.${side}`,
          `The quorum asks for both co-chairs, and ${NAMED[side]} has no seat of a co-chair.`,
        ),
      );
    }
  }
  const most = Math.max(total, implied);
  const isBeyond = findings.some(({ key }) => key.startsWith('quorumBeyondSeats'));
  if (total > counted.length && !isBeyond) {
    findings.push(
      finding(
        'mustFix',
        'quorumBeyondSeats',
        `The quorum can never be met: it asks for ${total}, and there are ${counted.length === 1 ? '1 seat' : `${counted.length} seats`}.`,
      ),
    );
  } else if (counted.length > 0 && most === counted.length && !isBeyond) {
    findings.push(
      finding(
        'shouldFix',
        'quorumNeedsEverybody',
        'Every seat is needed for the quorum: one apology, and the meeting does not count.',
        `${most} of ${counted.length} seats.`,
      ),
    );
  }
  for (const side of SIDES) {
    if (leastOfSide(quorum, side) === 0 && counted.some((seat) => seat.side === side)) {
      findings.push(
        finding(
          'shouldFix',
          `quorumWithoutSide.${side}`,
          `A meeting can be quorate with nobody from ${NAMED[side]}. Ask for at least one or two of each side.`,
        ),
      );
    }
  }
  return findings;
}
