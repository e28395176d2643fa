// What must hold of a case before it is saved, whoever changes it: each thing that does not, in words, at its field.

import type { Issue } from '../../../../shared/contract/base.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import { factProblems } from '../../../../shared/rules/case-facts-check.ts';
import { arbitrationProblems, remedyProblems, sanctionProblems } from '../../../../shared/rules/case-results-check.ts';
import { isAboutCharacteristics } from '../../../../shared/rules/characteristics-ground.ts';
import { conflictOf } from '../../../../shared/rules/conflicts.ts';
import { intakeProblems } from '../../../../shared/rules/intake-check.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { postsOfHolder } from '../reps/posts-of-holder.ts';
import { repName } from './case-records.ts';

/** Throws one error that names everything that is wrong; nothing when nothing is. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new InvalidInput(...issues);
}

type Conflicted = Pick<Case, 'repId' | 'intake' | 'memberIds' | 'people'>;

/**
 * Whoever is given a case is there and has no conflict of interest in it: named at intake, their own case, or in it on
 * another side. Somebody who merely has a name from it is left to a person. @throws InvalidInput at `repId`.
 */
export function checkRep(tx: Transaction, on: Conflicted): void {
  if (on.repId === null) return;
  const post = tx.get('reps', on.repId);
  if (post === undefined) {
    throw new InvalidInput({ path: ['repId'], message: 'This rep is not there any more. Choose another.' });
  }
  const name = repName(tx, on.repId) ?? 'This rep';
  const people = on.people.filter(({ memberId }) => memberId !== null);
  const conflict = conflictOf({ ...on, people }, { post, name, postIds: postsOfHolder(tx, post) }, personRoleWords);
  if (conflict === null) return;
  throw new InvalidInput({ path: ['repId'], message: `${name}: ${lowerFirst(conflict)}. Choose somebody else.` });
}

/** Nobody is named as having a conflict in a case that they look after. @throws InvalidInput */
export function checkNamedConflicts(tx: Transaction, { repId, intake }: Pick<Case, 'repId' | 'intake'>): void {
  const post = repId === null ? undefined : tx.get('reps', repId);
  if (post === undefined || !postsOfHolder(tx, post).some((id) => intake.conflictedRepIds.includes(id))) return;
  throw new InvalidInput({
    path: ['intake', 'conflictedRepIds'],
    message: `${repName(tx, post.id) ?? 'This rep'} looks after this case. Give it to somebody else first, or at the same time.`,
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The fields of its type as they were typed. @throws InvalidInput at `['facts', key]`. */
export function checkFacts(type: Case['type'], typed: Case['facts'], { today }: BranchProfile): void {
  refuse(factProblems(type, typed, today).map(({ key, message }) => ({ path: ['facts', key], message })));
}

export function checkIntake(tx: Transaction, intake: Case['intake'], { today }: BranchProfile): void {
  const issues: Issue[] = intakeProblems(intake, today).map(({ field, message }) => ({
    path: ['intake', field],
    message,
  }));
  intake.conflictedRepIds.forEach((id, index) => {
    if (tx.get('reps', id) !== undefined) return;
    issues.push({ path: ['intake', 'conflictedRepIds', index], message: 'This rep is not there any more.' });
  });
  intake.conflictedOfficerIds?.forEach((id, index) => {
    if (tx.get('officers', id) !== undefined) return;
    issues.push({ path: ['intake', 'conflictedOfficerIds', index], message: 'This officer is not there any more.' });
  });
  refuse(issues);
}

/** People by their ids, each once; who is a member is on the list. */
export function checkPeople(tx: Transaction, people: Case['people']): void {
  refuse(
    people.flatMap(({ memberId }, index): Issue[] =>
      memberId === null || tx.get('members', memberId) !== undefined
        ? []
        : [{ path: ['people', index, 'memberId'], message: 'This person is not on the list any more.' }],
    ),
  );
  checkIds('people', people);
}

/** Two rows with one id could not be told apart when they are changed. */
export function checkIds(field: string, rows: readonly { id: string }[]): void {
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) throw new InvalidInput({ path: [field, index, 'id'], message: 'This is in the list twice.' });
    seen.add(id);
  });
}

/** What is being set of a case's results. @throws InvalidInput */
export function checkResults(
  {
    sanction,
    remedies = [],
    arbitration,
  }: Partial<Pick<Case, 'sanction' | 'arbitration'>> & {
    remedies?: readonly Omit<Case['remedies'][number], 'id'>[] | undefined;
  },
  { today }: BranchProfile,
): void {
  const under =
    (...start: Issue['path']) =>
    ({ path, message }: Issue): Issue => ({ path: [...start, ...path], message });
  refuse([
    ...(sanction ? sanctionProblems(sanction, today).map(under('sanction')) : []),
    ...remedies.flatMap((remedy, index) => remedyProblems(remedy, today).map(under('remedies', index))),
    ...(arbitration ? arbitrationProblems(arbitration, today).map(under('arbitration')) : []),
  ]);
}

/** Protected characteristics stand only where the case is about them. `field` is what would take the ground away. */
export function checkCharacteristics(
  on: Pick<Case, 'type' | 'keyDates' | 'characteristics'>,
  field: string,
  { words }: BranchProfile,
): void {
  if (on.characteristics.length === 0 || isAboutCharacteristics(on)) return;
  const what = words.caseTypes[on.type];
  throw new InvalidInput({
    path: [field],
    message:
      field === 'characteristics'
        ? `Protected characteristics are written down only where a case is about them. This one (${what}) has no claim of discrimination or equal pay.`
        : 'Protected characteristics are written down on this case, and it would no longer be about them. Take them out first.',
  });
}
