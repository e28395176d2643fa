// What the gate at a case's beginning has asked so far and what is still open, in words. In the United States nothing of
// it turns on membership: the unit, the merits and the reasons are asked instead.

import type { Case } from '../../../shared/domain/cases.ts';

export interface IntakeLine {
  what: string;
  /** The answer; null while it is not asked or not there. */
  answer: string | null;
  day: string | null;
  isTrouble: boolean;
}

const line = (what: string, answer: string | null, day: string | null = null, isTrouble = false): IntakeLine => ({
  what,
  answer,
  day,
  isTrouble,
});

/** One line for each question, in the order in which they are asked. `standings` are the words for their codes. */
export function intakeLines(
  on: Pick<Case, 'intake' | 'membershipCheck'>,
  words: 'uk' | 'us',
  standings: Readonly<Record<string, string>>,
): IntakeLine[] {
  const { intake, membershipCheck } = on;
  const conflict =
    intake.conflict === 'notAsked'
      ? line('Conflict of interest', null)
      : intake.conflict === 'none'
        ? line('Conflict of interest', 'none')
        : line('Conflict of interest', intake.conflictNote.trim() || 'found', null, true);
  const talked = line(
    'Early conversation',
    intake.earlyConversationOn === null ? null : 'held',
    intake.earlyConversationOn,
  );
  if (words === 'us') {
    return [
      line('Bargaining unit', intake.unit.trim() || null),
      talked,
      conflict,
      line('Merits', intake.merits.trim() || null),
    ];
  }
  const standing = membershipCheck.standingOnKeyDate.trim();
  return [
    line(
      'Standing when it happened',
      standing === '' ? null : (standings[standing] ?? standing).toLowerCase(),
      null,
      membershipCheck.answer === 'adviceOnly',
    ),
    line('Conditions accepted', intake.conditionsAcceptedOn === null ? null : 'yes', intake.conditionsAcceptedOn),
    talked,
    conflict,
  ];
}
