// What changed on a case, as its timeline says it: one clear sentence for each change of substance. Protected
// characteristics are never in it.

import type { Case } from '../../../../shared/domain/cases.ts';
import { managerLevelWords, personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { CasePerson } from '../../../../shared/domain/intake.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { changedFacts } from '../../../../shared/rules/case-facts-check.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { personName, repName } from './case-records.ts';
import { intakeChanges } from './intake-changes.ts';
import { resultChanges } from './result-changes.ts';

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Every sentence, in the order in which a person would tell it. */
export function whatChanged(tx: Transaction, before: Case, after: Case, profile: BranchProfile): string[] {
  return [
    ...whereItStands(tx, before, after, profile),
    ...membersChanged(tx, before, after),
    ...whatItIsAbout(before, after),
    ...peopleChanged(before.people, after.people),
    ...intakeChanges(tx, before, after, profile),
    ...resultChanges(before, after, profile),
  ];
}

function whereItStands(tx: Transaction, before: Case, after: Case, { words }: BranchProfile): string[] {
  const sentences: string[] = [];
  if (before.type !== after.type) {
    sentences.push(`Now a case of ${words.caseTypes[after.type]}, was ${words.caseTypes[before.type]}.`);
  }
  if (before.stage !== after.stage) {
    sentences.push(`Moved to ${words.stages[after.stage]}, from ${words.stages[before.stage]}.`);
  }
  if (before.repId !== after.repId) {
    const was = repName(tx, before.repId);
    const now = repName(tx, after.repId);
    const from = was === null ? '' : `, was ${was}`;
    sentences.push(after.repId === null ? `Nobody is allocated${from}.` : `Allocated to ${now ?? 'a rep'}${from}.`);
  }
  if (before.workplaceId !== after.workplaceId) {
    const workplace = after.workplaceId === null ? undefined : tx.get('workplaces', after.workplaceId);
    sentences.push(`${capital(words.terms.workplace)}: ${workplace?.name ?? 'not known'}.`);
  }
  return sentences;
}

function membersChanged(tx: Transaction, before: Case, after: Case): string[] {
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => {
      const member = tx.get('members', id);
      return member ? personName(member) : 'somebody no longer on the list';
    });
  const joined = namesOf(after.memberIds.filter((id) => !before.memberIds.includes(id)));
  const left = namesOf(before.memberIds.filter((id) => !after.memberIds.includes(id)));
  return [
    ...(joined.length > 0 ? [`Now on the case too: ${listed(joined)}.`] : []),
    ...(left.length > 0 ? [`No longer on the case: ${listed(left)}.`] : []),
  ];
}

const MOST_NAMES = 20;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}

function whatItIsAbout(before: Case, after: Case): string[] {
  const sentences: string[] = [];
  if (before.whatHappened !== after.whatHappened) sentences.push('What happened was written again.');
  const facts = changedFacts(after.type, before.facts, after.facts);
  if (facts.length > 0) sentences.push(`Written down: ${facts.join(', ')}.`);
  const added = after.themes.filter((theme) => !before.themes.includes(theme));
  const removed = before.themes.filter((theme) => !after.themes.includes(theme));
  if (added.length > 0) sentences.push(`Tagged: ${added.join(', ')}.`);
  if (removed.length > 0) sentences.push(`Tag taken off: ${removed.join(', ')}.`);
  const clause = ({ document, clause: where }: Case['reliesOn'][number]) =>
    where.trim() === '' ? document : `${document}, ${where}`;
  const { gone, fresh } = differing(before.reliesOn, after.reliesOn);
  if (fresh.length > 0) sentences.push(`Relies on: ${fresh.map(clause).join('; ')}.`);
  if (gone.length > 0) sentences.push(`No longer relies on: ${gone.map(clause).join('; ')}.`);
  if (before.managerLevel !== after.managerLevel) {
    const level = after.managerLevel === null ? 'not known' : managerLevelWords[after.managerLevel].toLowerCase();
    sentences.push(`The manager who decided: ${level}.`);
  }
  return sentences;
}

function peopleChanged(before: readonly CasePerson[], after: readonly CasePerson[]): string[] {
  const called = ({ name, role }: CasePerson) => `${name} (${personRoleWords[role].toLowerCase()})`;
  const wasThere = new Set(before.map(({ id }) => id));
  const isThere = new Set(after.map(({ id }) => id));
  const { fresh } = differing(before, after);
  const joined = fresh.filter(({ id }) => !wasThere.has(id)).map(called);
  const changed = fresh.filter(({ id }) => wasThere.has(id)).map(called);
  const left = before.filter(({ id }) => !isThere.has(id)).map(called);
  return [
    ...(joined.length > 0 ? [`In the case: ${listed(joined)}.`] : []),
    ...(changed.length > 0 ? [`Details changed of: ${listed(changed)}.`] : []),
    ...(left.length > 0 ? [`No longer in the case: ${listed(left)}.`] : []),
  ];
}

/** What is not as it was (new or changed), and what is not there any more. */
export function differing<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): { gone: T[]; fresh: T[] } {
  const old = new Map(before.map((row) => [row.id, row]));
  const now = new Set(after.map(({ id }) => id));
  return {
    gone: before.filter(({ id }) => !now.has(id)),
    fresh: after.filter((row) => !isSame(old.get(row.id), row)),
  };
}
