// Reads a constitution as a tired chair would not: does the quorum add up, is anybody missing, is every head there. What it
// finds is said in sentences, with the working. Nothing here is law; US and non-union notices say what to check.

import { headWords } from '../../../domain/partnership/words-forums.ts';
import { type Constitution, finding, type LintFinding, type LintSeverity, type Surroundings } from './constitution.ts';
import {
  CONSTITUTION_CHECKLISTS,
  mayBeWithoutUnion,
  needsSeniorManager,
  reportsToAnother,
} from './constitution-checklists.ts';
import { lintQuorum } from './lint-quorum.ts';
import { lintSeats } from './lint-seats.ts';
import { countsForQuorum } from './quorum.ts';

const GRAVEST: readonly LintSeverity[] = ['mustFix', 'shouldFix', 'notice'];
/** A quarter, in days: a body of both sides that meets less often is hardly one. */
const QUARTER_DAYS = 92;
/** Those that sit for a union can be seen as the employer's own making. */
const US_AUTHORITY = 'National Labor Relations Act, section 8(a)(2)';

/** All findings, the gravest first. */
export function lintConstitution(constitution: Constitution, around: Surroundings): LintFinding[] {
  const findings = [
    ...lintSeats(constitution),
    ...lintQuorum(constitution),
    ...lintHeads(constitution),
    ...lintPlace(constitution, around),
    ...lintRhythm(constitution),
    ...lintDays(constitution, around),
    ...lintUnionLaw(constitution, around),
  ];
  return findings
    .map((one) => (around.nation === 'united-states' ? asSaidInTheStates(one) : one))
    .toSorted((a, b) => GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity));
}

function asSaidInTheStates({ sentence, working, ...rest }: LintFinding): LintFinding {
  const said = (text: string) => text.replaceAll('staff side', 'union side');
  return { ...rest, sentence: said(sentence), working: said(working) };
}

const isSaid = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** A head counts as written when its own text is there, or when the forum's facts say it. */
function isHeadWritten(head: (typeof CONSTITUTION_CHECKLISTS)['partnershipForum'][number], on: Constitution): boolean {
  if (isSaid(on.heads[head])) return true;
  const staff = on.seats.filter((seat) => seat.side === 'staff' && countsForQuorum(seat));
  switch (head) {
    case 'objectives':
      return isSaid(on.mission);
    case 'termsOfReference':
      return isSaid(on.mayDiscuss);
    case 'composition':
      return on.seats.length > 0;
    case 'election':
      return staff.length > 0 && staff.every(({ howFilled }) => howFilled !== null);
    case 'meetings':
      return on.quorum.total > 0 || on.quorum.management + on.quorum.staff > 0;
    case 'officers':
      // Who chairs is always said; a chair whom nobody named is found on its own.
      return true;
    case 'alteration':
      return on.reviewDue !== null;
    default:
      return false;
  }
}

function lintHeads(on: Constitution): LintFinding[] {
  const findings: LintFinding[] = [];
  if (!isSaid(on.mission)) {
    // What meets already can go on meeting; nothing new should begin without it.
    const severity = on.state === 'active' ? 'shouldFix' : 'mustFix';
    findings.push(finding(severity, 'noMission', 'Nothing says what this body is for: write its purpose.'));
  }
  const missing = CONSTITUTION_CHECKLISTS[on.type].filter(
    (head) => !(head === 'objectives' && !isSaid(on.mission)) && !isHeadWritten(head, on),
  );
  return [
    ...findings,
    ...missing.map((head) =>
      finding('shouldFix', `missingHead.${head}`, `“${headWords[head].label}” is missing. ${headWords[head].asks}`),
    ),
  ];
}

function lintPlace({ type, parent }: Constitution, { areThereOthers }: Surroundings): LintFinding[] {
  if (parent?.isGone) {
    return [finding('shouldFix', 'orphan', `It reports to ${parent.name}, which is closed. Say where it reports now.`)];
  }
  if (parent !== null || !reportsToAnother(type)) return [];
  const sentence = areThereOthers
    ? 'It is a committee of another body and reports to none: choose which.'
    : 'It is a committee of another body and reports to none. Add the body that it belongs to.';
  return [finding('shouldFix', 'orphan', sentence)];
}

function lintRhythm({ type, intervalDays, toleranceDays, minutesDays }: Constitution): LintFinding[] {
  const findings: LintFinding[] = [];
  if (minutesDays >= intervalDays) {
    const working = `${minutesDays} days for the minutes, ${intervalDays} days from one meeting to the next.`;
    findings.push(
      finding('shouldFix', 'minutesAfterNext', 'Minutes would be agreed only after the next meeting.', working),
    );
  }
  if (toleranceDays * 2 >= intervalDays) {
    const working = `${toleranceDays} days either way, ${intervalDays} days from one meeting to the next.`;
    const sentence = 'So many days either way are allowed that no meeting could be called late.';
    findings.push(finding('notice', 'toleranceTooWide', sentence, working));
  }
  if (intervalDays > QUARTER_DAYS && needsSeniorManager(type)) {
    findings.push(
      finding('notice', 'seldom', 'It meets less often than once a quarter.', `Every ${intervalDays} days.`),
    );
  }
  return findings;
}

function lintDays(on: Constitution, { today }: Surroundings): LintFinding[] {
  const findings: LintFinding[] = [];
  if (on.type === 'taskForce' && on.endsOn === null) {
    findings.push(finding('shouldFix', 'noEnd', 'A task force has a last day: say when this one ends.'));
  }
  if (on.endsOn !== null && on.endsOn < today && on.state !== 'closed' && on.closeOut === null) {
    const sentence = 'Its last day has passed: write its close-out report, or give it a later day.';
    findings.push(finding('shouldFix', 'closeOutDue', sentence));
  }
  if (on.reviewDue !== null && on.reviewDue < today) {
    findings.push(finding('shouldFix', 'reviewOverdue', 'The day to look at this constitution again has passed.'));
  }
  const { management, staff } = on.visionSigned;
  if (isSaid(on.vision) && (management === null || staff === null)) {
    const who =
      management === null && staff === null
        ? 'neither side'
        : management === null
          ? 'the staff side alone'
          : 'management alone';
    findings.push(
      finding('notice', 'visionUnsigned', `The vision is a draft until both leaders sign it. Signed by ${who} so far.`),
    );
  }
  return findings;
}

/** What to check where a body has no union in it: never said to be unlawful here. */
function lintUnionLaw({ type, seats, relationToUnions }: Constitution, around: Surroundings): LintFinding[] {
  const hasUnion = seats.some(({ side, union, role }) => side === 'staff' && union !== '' && role !== 'observer');
  const findings: LintFinding[] = [];
  if (mayBeWithoutUnion(type) && !hasUnion && around.recognised.length > 0 && !isSaid(relationToUnions)) {
    const sentence = `Check the recognition agreement: this body has no union seat, and ${around.recognised.join(' and ')} ${around.recognised.length === 1 ? 'is' : 'are'} recognised here. Say how it stands to them, and what it may not touch.`;
    findings.push(finding('shouldFix', 'checkRecognition', sentence));
  }
  if (around.nation === 'united-states' && !hasUnion) {
    const sentence =
      'Caution: a body that the employer makes and that deals with it on pay, hours or conditions may be unlawful where no union chose its members. Take advice before it meets.';
    findings.push(finding('notice', 'employerMadeBody', sentence, US_AUTHORITY));
  }
  return findings;
}

/** Why a forum may not be at work yet, in words; null where it may. Only seats keep it from working, never missing prose. */
export function whyNotActive(findings: readonly LintFinding[]): string | null {
  const stops = findings.find(
    ({ key, severity }) => severity === 'mustFix' && (key === 'noSeniorManager' || key.startsWith('noSeats.')),
  );
  return stops === undefined ? null : `It cannot be working yet. ${stops.sentence}`;
}
