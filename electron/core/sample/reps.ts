// The sample's twelve reps and officers, each a member; some workplaces have nobody.

import { emptyRep, type Rep } from '../../../shared/domain/reps/posts.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import type { SampleMember, Site } from './members.ts';
import { between, idFrom, shuffled } from './random.ts';

export type SampleRep = Omit<Rep, 'revision' | 'memberId'> & { memberId: string };

/** Each post: what it is, and by their names the workplaces that it covers, the rep's own first. */
const POSTS: readonly { kind: Rep['kind']; at: readonly string[] }[] = [
  { kind: 'branchSecretary', at: ['Civic Centre'] },
  { kind: 'branchOfficer', at: ['Central Library'] },
  { kind: 'convenor', at: ['St Anne’s Hospital', 'Whitcombe Clinic', 'Pathology Laboratory'] },
  { kind: 'rep', at: ['St Anne’s Hospital', 'Kestrel at St Anne’s'] },
  { kind: 'rep', at: ['Sandpit Lane Depot'] },
  { kind: 'rep', at: ['Contact Centre', 'Family Support, Eastway'] },
  { kind: 'rep', at: ['Abbey Campus', 'Construction Centre'] },
  { kind: 'rep', at: ['Westmoor Garage', 'Northfield Bus Station'] },
  { kind: 'rep', at: ['Harlow Vale High', 'Vale Park Primary'] },
  { kind: 'safetyRep', at: ['Sandpit Lane Depot', 'Civic Centre'] },
  { kind: 'learningRep', at: ['Abbey Campus'] },
  { kind: 'equalityRep', at: ['Rosemead House', 'The Willows'] },
];

export function someReps(members: readonly SampleMember[], sites: readonly Site[], today: string): SampleRep[] {
  const byName = new Map(sites.map((site) => [site.place.name, site.workplaceId]));
  const taken = new Set<string>();
  return POSTS.map(({ kind, at }) => {
    const workplaceIds = at.map((name) => byName.get(name)!);
    const member = shuffled(members).find(
      (each) =>
        !taken.has(each.id) &&
        mainJobOn(each.jobs, today)?.workplaceId === workplaceIds[0] &&
        rowAt(each.standings, today)?.standing === 'inBenefit' &&
        (each.joinedOn ?? today) < addDays(today, -1_000),
    )!;
    taken.add(member.id);
    const from = addDays(today, -between(60, 1_000));
    return { ...emptyRep, id: idFrom(from), memberId: member.id, kind, workplaceIds, from, to: null };
  });
}
