// What the records say of an officer, as the rules need it: their posts, and the cases that reach them by a task, a
// handover, a seal or their own name. Read by indexes: it is done again after every change of one of those.

import type { Case } from '../../../shared/domain/cases.ts';
import { type OfficerFacts, onlyRoles } from '../../../shared/rules/access/officer-facts.ts';
import { recordPredicate } from '../../../shared/rules/access/record-predicate.ts';
import { NAMED_BESIDE, recordAbility } from '../../../shared/rules/access/record-rules.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import { RECOVERY_ACCOUNT } from '../keys/key-set.ts';
import type { Records } from '../store/records.ts';

/** Of an account that is nobody's, or whose officer was withdrawn: nothing. */
export function factsOf(account: string, records: Pick<Records, 'get' | 'byIndex'>, today: string): OfficerFacts {
  const nobody = { ...onlyRoles([]), officerId: account, today };
  if (account === RECOVERY_ACCOUNT) return { ...nobody, isRecovering: true };
  const officer = records.get('officers', account);
  if (officer === undefined || officer.withdrawnOn !== null) return nobody;
  const { memberId, roles } = officer;
  const posts = memberId === null ? [] : records.byIndex('reps', 'memberId', memberId);
  const repIds = posts.map(({ id }) => id);
  const held = posts.filter((post) => holdsOn(post, today));
  const reached = new Set([
    ...repIds.flatMap((id) => records.byIndex('tasks', 'openOf', id).map(({ caseId }) => caseId)),
    ...repIds
      .flatMap((id) => records.byIndex('handovers', 'toRepId', id))
      .flatMap(({ acceptedOn, caseIds }) => (acceptedOn === null ? caseIds : [])),
    ...records.byIndex('seals', 'officerId', account).map(({ id }) => id),
  ]);
  const facts: OfficerFacts = {
    officerId: officer.id,
    roles,
    memberId,
    repIds,
    workplaceIds: [...new Set(held.flatMap(({ workplaceIds }) => workplaceIds))],
    reachedCaseIds: [...reached],
    memberIdsOfCases: [],
    today,
  };
  return { ...facts, memberIdsOfCases: membersOnTheirCases(facts, records) };
}

/** A case from which a conflict keeps them shows them nobody. */
function membersOnTheirCases(facts: OfficerFacts, records: Pick<Records, 'get' | 'byIndex'>): string[] {
  if (!facts.roles.includes('rep')) return [];
  const { memberId, repIds, reachedCaseIds } = facts;
  const rule = recordPredicate(recordAbility({ ...facts, roles: ['rep'] }), 'cases');
  if (typeof rule === 'string') return [];
  const isNamed = (on: Case) =>
    on.people.some((person) => person.memberId === memberId && NAMED_BESIDE.includes(person.role));
  const cases = [
    ...repIds.flatMap((id) => records.byIndex('cases', 'repId', id)),
    ...reachedCaseIds.flatMap((id) => records.get('cases', id) ?? []),
    ...(memberId === null ? [] : records.byIndex('cases', 'personId', memberId).filter(isNamed)),
  ];
  return [...new Set(cases.filter((on) => rule.sees(on)).flatMap(({ memberIds }) => memberIds))];
}
