// Who might take a case: everybody who holds a post, with what they carry, whether they are there, and what speaks
// against it. A person decides; nobody with a conflict is hidden.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { conflictOf } from '../../../../shared/rules/conflicts.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { byWhoToAsk, NOT_FOR_CASEWORK } from '../../../../shared/rules/load.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found, personName } from '../cases/case-records.ts';
import { calledOf, postFacts } from '../reps/posts/post-facts.ts';
import { postsOfHolder } from '../reps/posts-of-holder.ts';
import { lacksBeforeCasework } from '../reps/training/before-casework.ts';
import { loadOfPosts } from './load-of-posts.ts';

type Suggestion = Outputs['cases']['suggestRep']['rows'][number];

const MOST_ROWS = 500;

/** One row a person, under the post that fits best. @throws NotThere */
export function suggestRep(input: Inputs['cases']['suggestRep'], context: CallContext): Outputs['cases']['suggestRep'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const on = found(view, 'cases', input.id);
  const people = new Map<string, Rep[]>();
  for (const post of view.all('reps')) {
    // Whoever has the case is shown even after standing down: that is why it needs somebody.
    if (!holdsOn(post, profile.today) && post.id !== on.repId) continue;
    const person = post.memberId ?? post.id;
    people.set(person, [...(people.get(person) ?? []), post]);
  }
  const candidates = [...people.values()].flatMap((posts) => candidate(view, on, posts, profile) ?? []);
  candidates.sort(byWhoToAsk);
  const loads = candidates
    .filter(({ hasConflict, hasStoodDown }) => !hasConflict && !hasStoodDown)
    .map(({ load }) => load);
  const rows = candidates.slice(0, MOST_ROWS).map(({ row, load, hasConflict, hasStoodDown }): Suggestion => {
    const isRanked = !hasConflict && !hasStoodDown && loads.length > 1;
    const lacks = hasStoodDown ? [] : lacksBeforeCasework(row.repId, context);
    const reasons = isRanked ? [...row.reasons, loadBeside(load, loads)] : row.reasons;
    if (lacks.length === 0) return { ...row, reasons };
    const first = `The rule book asks training first that is missing: ${lacks.join(', ')}`;
    return { ...row, lacksTraining: lacks, reasons: [first, ...reasons] };
  });
  return { rows };
}

/** A load beside those of the others who might take it. */
function loadBeside(load: number, loads: readonly number[]): string {
  const lighter = loads.filter((other) => other < load).length;
  if (lighter === 0)
    return loads.filter((other) => other === load).length > 1 ? 'As light a load as any' : 'The lightest load';
  const heavier = loads.filter((other) => other > load).length;
  if (heavier === 0) return 'The heaviest load';
  return `${lighter} of ${loads.length} carry less`;
}

function candidate(view: View, on: Case, posts: readonly Rep[], profile: BranchProfile) {
  const { today, words } = profile;
  const held = posts.filter((post) => holdsOn(post, today));
  const covers = held.find((post) => on.workplaceId !== null && post.workplaceIds.includes(on.workplaceId));
  const post = covers ?? held.find(({ kind }) => kind === 'rep') ?? held[0] ?? posts[0]!;
  const holder = view.nameOfPost(post.id);
  if (holder === undefined) return null;
  // An official whom the union employs is on no list.
  const member = post.memberId === null ? undefined : view.get('members', post.memberId);
  const postIds = postsOfHolder(view, post);
  const { openCases, enquiries, load } = loadOfPosts(view, postIds, today);
  const name = personName(holder);
  const conflict = conflictOf(on, { post, name, postIds }, personRoleWords);
  const place = on.workplaceId === null ? undefined : view.get('workplaces', on.workplaceId);
  const there = whyThere(member, covers !== undefined, on, place?.name, today);
  const hasStoodDown = held.length === 0;
  const takesCases = !NOT_FOR_CASEWORK.includes(post.kind);
  const reasons = [
    ...(hasStoodDown && post.to !== null ? [`Stood down on ${dayInWords(post.to, profile.dateOrder)}`] : []),
    ...(conflict === null ? [] : [conflict]),
    ...(post.id === on.repId ? ['Has this case now'] : []),
    ...(takesCases ? [] : [`${calledOf(postFacts(view, profile), post)}: their post is not for casework`]),
    ...(there === null ? [] : [there]),
    ...(!hasStoodDown && post.to !== null ? [`Stands down on ${dayInWords(post.to, profile.dateOrder)}`] : []),
    carried(openCases, enquiries, load, words.terms),
  ];
  const hasConflict = conflict !== null;
  const row = { repId: post.id, name, openCases, enquiries, load, hasConflict, reasons };
  return {
    row,
    name: `${holder.lastName} ${holder.firstName}`,
    load,
    hasConflict,
    hasStoodDown,
    takesCases,
    isThere: there !== null,
  };
}

function whyThere(
  member: Member | undefined,
  isTheirs: boolean,
  on: Case,
  place: string | undefined,
  today: string,
): string | null {
  if (on.workplaceId === null || place === undefined) return null;
  const works = member !== undefined && mainJobOn(member.jobs, today)?.workplaceId === on.workplaceId;
  if (isTheirs) return works ? `Looks after ${place}, and works there` : `Looks after ${place}`;
  return works ? `Works at ${place}` : null;
}

function carried(cases: number, enquiries: number, load: number, terms: BranchProfile['words']['terms']): string {
  const open = cases === 0 ? `No open ${terms.cases}` : `${cases} open ${cases === 1 ? terms.case : terms.cases}`;
  const asked = enquiries === 0 ? '' : `, ${enquiries} ${enquiries === 1 ? 'enquiry' : 'enquiries'} in 30 days`;
  return `${open}${asked}: load ${load}`;
}
