// What a consultation cannot be: what is impossible is refused in words, what the employer did too early never is.

import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { clashInWords, type MandateClash } from '../../../../../shared/rules/partnership/consultations/window.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';

type Kept = Omit<Consultation, 'revision'>;
type Path = (string | number)[];

const refuse = (path: Path, message: string): never => {
  throw new InvalidInput({ path, message });
};

const NEEDS_REASONS: readonly NonNullable<Consultation['concluded']>['how'][] = [
  'agreedWithChanges',
  'notAgreedImposed',
  'withdrawn',
  'referred',
  'failureToAgree',
];

/** `before`: days that stood there already are left alone. @throws InvalidInput */
export function checkConsultation(tx: Transaction, of: Kept, before: Kept | null, today: string): void {
  for (const [path, day, isPast] of daysIn(of)) {
    if (day === null || (before !== null && daysIn(before).some(([, was]) => was === day))) continue;
    const problem = isPast ? pastDayProblem(day, today) : dayProblem(day, today);
    if (problem !== null) refuse(path, problem);
  }
  if (of.windowFrom !== null && of.windowTo !== null && of.windowTo < of.windowFrom) {
    refuse(['windowTo'], 'This ends before it begins. Give the last day for responses, on or after the first.');
  }
  if (of.concluded !== null && of.concluded.reasons.trim() === '' && NEEDS_REASONS.includes(of.concluded.how)) {
    const message =
      of.concluded.how === 'agreedWithChanges'
        ? 'Say in a line what was changed before it was agreed.'
        : 'Say why it ended without agreement: it is what people ask first.';
    refuse(['concluded', 'reasons'], message);
  }
  if (of.atRisk !== null) {
    const { people, redeployed, retained, leftVoluntarily, compulsory } = of.atRisk;
    const told = redeployed + retained + leftVoluntarily + compulsory;
    if (told > people) {
      refuse(
        ['atRisk', 'people'],
        `${told} people are accounted for and only ${people} were at risk. Check the numbers.`,
      );
    }
  }
  checkReferences(tx, of);
}

/** Every day with where it stands, and whether it tells of something that has happened. */
function daysIn(of: Kept): [Path, string | null, boolean][] {
  return [
    [['firstInvolvedOn'], of.firstInvolvedOn, true],
    [['windowFrom'], of.windowFrom, false],
    [['windowTo'], of.windowTo, false],
    [['decisionPlannedOn'], of.decisionPlannedOn, false],
    [['preset', 'firstEffectOn'], of.preset?.firstEffectOn ?? null, false],
    [['reply', 'on'], of.reply?.on ?? null, true],
    [['concluded', 'on'], of.concluded?.on ?? null, true],
    [['live', 'plannedOn'], of.live.plannedOn, false],
    [['live', 'on'], of.live.on, true],
    [['reviewedOn'], of.reviewedOn, true],
    [['abandonedOn'], of.abandonedOn, true],
    [['involvement', 'management', 'on'], of.involvement.management.on, true],
    [['involvement', 'staff', 'on'], of.involvement.staff.on, true],
    ...of.responses.map(({ on }, at): [Path, string, boolean] => [['responses', at, 'on'], on, true]),
    ...of.information.flatMap(({ askedOn, dueOn, suppliedOn, refused }, at): [Path, string | null, boolean][] => [
      [['information', at, 'askedOn'], askedOn, true],
      [['information', at, 'dueOn'], dueOn, false],
      [['information', at, 'suppliedOn'], suppliedOn, true],
      [['information', at, 'refused', 'on'], refused?.on ?? null, true],
    ]),
  ];
}

function checkReferences(tx: Transaction, of: Kept): void {
  if (of.forumId !== null && tx.get('forums', of.forumId) === undefined) {
    refuse(['forumId'], 'This forum is not there any more. Choose another.');
  }
  if (of.issueId !== null && tx.get('issues', of.issueId) === undefined) {
    refuse(['issueId'], 'This issue is not there any more. Choose another.');
  }
  of.unionIds.forEach((id, at) => {
    if (tx.get('unionProfiles', id) === undefined) {
      refuse(['unionIds', at], 'This union is not there any more. Choose another.');
    }
  });
  of.information.forEach(({ paperId, suppliedOn, askedOn, refused }, at) => {
    if (paperId !== null && tx.get('entries', paperId)?.on.id !== of.id) {
      refuse(['information', at, 'paperId'], 'This paper is not on the consultation. Add it there first.');
    }
    if (suppliedOn !== null && refused !== null) {
      refuse(['information', at, 'refused'], 'This was supplied or refused, not both.');
    }
    if (suppliedOn !== null && askedOn !== null && suppliedOn < askedOn) {
      refuse(['information', at, 'suppliedOn'], 'This came before it was asked for. Check the two days.');
    }
  });
  for (const [key, groups] of [
    ['affected', of.affected],
    ['consulted', of.consulted],
  ] as const) {
    groups.forEach(({ workplaceId }, at) => {
      if (workplaceId !== null && tx.get('workplaces', workplaceId) === undefined) {
        refuse([key, at], 'This workplace is not there any more. Choose another.');
      }
    });
  }
}

/** A union that cannot ask its members in the time there is, is named; it is accepted only with a reason. @throws InvalidInput */
export function checkMandates(clashes: readonly MandateClash[], reason: string): void {
  if (clashes.length === 0 || reason.trim() !== '') return;
  const who = clashes.map(clashInWords).join(' ');
  refuse(['shortWindowReason'], `${who} Ask for more time, or say why this is accepted all the same.`);
}
