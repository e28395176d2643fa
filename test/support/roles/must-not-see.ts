// Who must not see which record, said a second time and in plain words: what the matrix holds the rules of
// shared/rules/access against. Read record by record from everything there is; slow, and nobody's shortcut.

import type { View } from '../../../electron/core/store/desk-store.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import { type CollectionName, collectionNames, type RecordOf } from '../../../shared/domain/collections.ts';
import type { Officer } from '../../../shared/domain/officers.ts';

type AnyOf = RecordOf<CollectionName>;
const ALWAYS: CollectionName[] = ['branch'];
const PLACES: CollectionName[] = [
  'employers',
  'workplaces',
  'units',
  'reps',
  'officers',
  'keyrings',
  'posts',
  'ruleBooks',
  'courses',
  'elections',
];
const LIST: CollectionName[] = [
  ...PLACES,
  'members',
  'nonMembers',
  'lists',
  'listSources',
  'distinct',
  'bands',
  'remittances',
  'mailings',
  'savedReports',
];
/** Whoever does casework: who is certified, and papers that are nobody's. */
const TOOLS: CollectionName[] = ['procedures', 'templates', 'certifications', 'ballotBatches'];
/** Of one rep alone, and who may vote. */
const OF_REPS: CollectionName[] = ['trainings', 'facilityTime', 'interests', 'rolls'];
/** These say themselves who may see them; of the last two only whoever sees their forum. */
const SHARED: CollectionName[] = [
  'forums',
  'issues',
  'consultations',
  'decisions',
  'actions',
  'initiatives',
  'measures',
  'unionProfiles',
  'agreements',
  'entries',
  'meetings',
  'healthWaves',
  'negotiations',
  'negotiationItems',
  'negotiationMeetings',
];
/** What whoever does casework bargains with; nothing for the auditor, and nothing for who sits between the sides. */
const OF_BARGAINING: CollectionName[] = ['paySpines', 'workforces', 'benchmarks', 'priceIndexes'];
const ACROSS = ['manager', 'hr', 'witness', 'comparator', 'other'];

export function mustNotSee(all: View, officer: Officer): (collection: CollectionName, record: AnyOf) => boolean {
  const roles = officer.withdrawnOn === null ? officer.roles : [];
  const is = (role: Officer['roles'][number]): boolean => roles.includes(role);
  const posts = [...all.all('reps')].filter(({ memberId }) => memberId === officer.memberId).map(({ id }) => id);
  const theirs = [...all.all('reps')]
    .filter(({ id }) => posts.includes(id))
    .flatMap(({ workplaceIds }) => workplaceIds);
  const isConflicted = (on: Case): boolean =>
    (on.intake.conflictedOfficerIds ?? []).includes(officer.id) ||
    on.intake.conflictedRepIds.some((id) => posts.includes(id)) ||
    (officer.memberId !== null &&
      (on.memberIds.includes(officer.memberId) ||
        on.people.some(({ memberId, role }) => memberId === officer.memberId && ACROSS.includes(role))));
  const isNamed = (on: Case): boolean =>
    posts.includes(on.repId ?? '') ||
    on.people.some(
      ({ memberId, role }) =>
        memberId === officer.memberId && memberId !== null && ['companion', 'buddy'].includes(role),
    ) ||
    [...all.all('tasks')].some(
      ({ caseId, repId, doneOn }) => caseId === on.id && doneOn === null && posts.includes(repId ?? ''),
    ) ||
    [...all.all('handovers')].some(
      ({ caseIds, toRepId, acceptedOn }) => acceptedOn === null && caseIds.includes(on.id) && posts.includes(toRepId),
    );
  const seesCase = (on: Case | undefined): boolean => {
    if (on === undefined) return is('secretary') || is('convenor');
    if (isConflicted(on)) return false;
    return is('secretary') || is('convenor') || ((is('rep') || is('membershipOfficer')) && isNamed(on));
  };
  const seesCaseAt = (id: string | null): boolean => seesCase(id === null ? undefined : all.get('cases', id));
  const seesMember = (id: string): boolean => {
    if (is('secretary') || is('convenor') || is('membershipOfficer') || is('auditor')) return true;
    if (!is('rep')) return false;
    const member = all.get('members', id);
    return (
      id === officer.memberId ||
      (member?.jobs.some(({ workplaceId, to }) => to === null && theirs.includes(workplaceId ?? '')) ?? false) ||
      [...all.all('cases')].some((on) => on.memberIds.includes(id) && isNamed(on) && !isConflicted(on))
    );
  };
  const sees = (collection: CollectionName, record: AnyOf): boolean => {
    const of = record as never as Record<string, unknown>;
    if (ALWAYS.includes(collection)) return true;
    if (collection === 'officers' && record.id === officer.id) return roles.length > 0;
    if (collection === 'keyrings') return roles.length > 0;
    if (collection === 'cases') return seesCase(record as Case);
    if (collection === 'members') return seesMember(record.id);
    if (['timeline', 'tasks', 'documents', 'exchanges'].includes(collection)) return seesCaseAt(of.caseId as string);
    if (collection === 'handovers') {
      const { fromRepId, toRepId, caseIds } = record as RecordOf<'handovers'>;
      const isTheirs = posts.includes(fromRepId) || posts.includes(toRepId);
      return (
        caseIds.every(seesCaseAt) &&
        (is('secretary') || is('convenor') || ((is('rep') || is('membershipOfficer')) && isTheirs))
      );
    }
    if (collection === 'enquiries') {
      const { caseId, repId, workplaceId } = record as RecordOf<'enquiries'>;
      if (caseId !== null && !seesCaseAt(caseId)) return false;
      if (is('secretary') || is('convenor')) return true;
      if ((is('rep') || is('membershipOfficer')) && posts.includes(repId ?? '')) return true;
      return is('rep') && repId === null && theirs.includes(workplaceId ?? '');
    }
    if (collection === 'requests') {
      return is('secretary') && (record as RecordOf<'requests'>).caseIds.every(seesCaseAt);
    }
    if (collection === 'holds') {
      const { on } = record as RecordOf<'holds'>;
      return is('secretary') && (on.kind === 'member' || seesCaseAt(on.id));
    }
    if (collection === 'erasures') return is('secretary') || is('auditor');
    // Nobody is answered with them: only counts leave.
    if (['monitoring', 'healthAnswers', 'seals'].includes(collection)) return false;
    if (SHARED.includes(collection)) {
      const { visibility, forumId, negotiationId } = of as Record<'visibility' | 'forumId' | 'negotiationId', string>;
      if (negotiationId !== undefined && !sees('negotiations', all.get('negotiations', negotiationId)!)) return false;
      const hangs = collection === 'meetings' || collection === 'healthWaves';
      if (hangs && !sees('forums', all.get('forums', forumId)!)) return false;
      if (is('secretary') || is('convenor')) return true;
      if (is('rep') || is('membershipOfficer')) return visibility !== 'inConfidence';
      return is('jointSecretary') && visibility === 'joint';
    }
    if (is('rep') && OF_REPS.includes(collection) && officer.memberId !== null && of.memberId === officer.memberId) {
      return true;
    }
    if (collection === 'nonMembers' && is('rep') && theirs.includes(of.workplaceId as string)) return true;
    if (OF_BARGAINING.includes(collection)) {
      return is('secretary') || is('convenor') || is('membershipOfficer') || is('rep');
    }
    if (is('secretary') || is('convenor') || is('membershipOfficer'))
      return LIST.includes(collection) || TOOLS.includes(collection) || OF_REPS.includes(collection);
    if (is('auditor')) return LIST.includes(collection);
    return is('rep') && (PLACES.includes(collection) || TOOLS.includes(collection));
  };
  return (collection, record) => !sees(collection, record);
}

/** Every record there is, by its id. */
export function everyRecord(all: View): Map<string, { collection: CollectionName; record: AnyOf }> {
  const found = new Map<string, { collection: CollectionName; record: AnyOf }>();
  for (const collection of collectionNames) {
    for (const record of all.all(collection)) found.set(record.id, { collection, record });
  }
  return found;
}
