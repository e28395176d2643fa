// The records that a forum's figures are computed from, as far as whoever asks may see them and, for a paper, as far as its
// level reaches: what is kept narrower is left out before anything is counted.

import type { Case } from '../../../../../shared/domain/cases.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Visibility } from '../../../../../shared/domain/partnership/sides.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { headcountOfEmployer } from '../../../../../shared/rules/headcounts.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import {
  behind,
  type FigurePeriod,
  type ForumFacts,
  isIn,
  type UnionFigures,
} from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { entryMayStandIn, mayStandIn, type PaperLevel } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, settingsOf } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { membersOn } from '../../workplaces/place-figures.ts';
import { findingsOf, postsIn } from '../forums/forum-facts.ts';
import { departmentsOf } from '../people/voice.ts';
import { reaches as hangsWithin } from '../records-at-level.ts';

interface Asked {
  period: FigurePeriod;
  /** null: all that whoever asks may see. */
  level: PaperLevel | null;
}

/** The forum that is meant: the one that is named, else the only one that is not closed. @throws InvalidInput, NotThere */
export function forumAsked(view: View, forumId: string | undefined, level: PaperLevel | null): Forum {
  const open = [...view.all('forums')].filter(({ state }) => state !== 'closed');
  const forum = forumId === undefined ? (open.length === 1 ? open[0] : undefined) : view.get('forums', forumId);
  if (forum === undefined) {
    const message =
      forumId !== undefined
        ? 'This forum is not here any more. Choose another.'
        : open.length === 0
          ? 'There is no forum yet. Open one first.'
          : 'Say which forum is meant: there are several.';
    throw new InvalidInput({ path: ['forumId'], message });
  }
  if (level !== null && !mayStandIn(forum.visibility, level)) {
    const message = 'This forum itself is kept narrower than that. Say first who may see it.';
    throw new InvalidInput({ path: ['level'], message });
  }
  return forum;
}

/** @throws InvalidInput for a period that ended before anything here can have happened. */
export function factsOfForum(
  forum: Forum,
  { period, level }: Asked,
  context: CallContext,
  profile: BranchProfile,
): ForumFacts {
  const tooLongAgo = dayProblem(period.asOf, profile.today);
  if (tooLongAgo !== null) throw new InvalidInput({ path: ['to'], message: tooLongAgo });
  const { store } = context.desk;
  const view = store.view(context.account);
  const reaches = <R extends { visibility: Visibility }>(records: readonly R[]): R[] =>
    level === null ? [...records] : records.filter(({ visibility }) => mayStandIn(visibility, level));
  const isOnly = reaches([...view.all('forums')]).filter(({ state }) => state !== 'closed').length === 1;
  const ofForum = <C extends 'issues' | 'consultations' | 'decisions' | 'actions' | 'initiatives' | 'measures'>(
    of: C,
  ) =>
    // What names no forum belongs to the only one that there is.
    isOnly
      ? [...view.all(of)].filter(({ forumId }) => forumId === null || forumId === forum.id)
      : view.byIndex(of, 'forumId', forum.id);
  const meetings = reaches(view.byIndex('meetings', 'forumId', forum.id));
  const waves = reaches(view.byIndex('healthWaves', 'forumId', forum.id));
  const counted = store.forCounts();
  const isBranchOwn = level === null || level === 'branch';
  return {
    forum,
    meetings,
    papers: meetings
      .flatMap(({ id }) => view.byIndex('entries', 'on', id))
      .filter((entry) => entry.kind === 'paper' && (level === null || entryMayStandIn(entry, level))),
    // What hangs on something narrower is as narrow, whatever it says of itself.
    actions: reaches(ofForum('actions')).filter(
      ({ source }) => level === null || source === null || hangsWithin(view, source, level),
    ),
    issues: reaches(ofForum('issues')),
    consultations: reaches(ofForum('consultations')),
    decisions: reaches(ofForum('decisions')),
    initiatives: reaches(ofForum('initiatives')),
    measures: reaches(ofForum('measures')),
    agreements: reaches([...view.all('agreements')].filter((each) => isOfForum(each, forum))),
    waves,
    answers: waves.flatMap(({ id }) => counted.byIndex('healthAnswers', 'waveId', id)),
    union: isBranchOwn ? unionFigures(view, forum, period, profile) : null,
    departmentsWithRep: isBranchOwn && view.seesAll('members') ? repDepartments(view, forum, period.asOf) : [],
    postOf: postsIn(view),
    calendar: { nation: profile.nation, closures: profile.branch?.closures ?? [] },
    constitutionGaps: findingsOf(view, forum, profile, level)
      .filter(({ severity, key }) => severity === 'mustFix' || key.startsWith('missingHead'))
      .map(({ sentence }) => sentence),
    dateOrder: profile.dateOrder,
    words: profile.branch?.words ?? settingsOf(profile.nation).words,
  };
}

/** Its own, and those of its employer that name no forum. */
const isOfForum = (
  { forumId, employerId }: { forumId: string | null; employerId: string | null },
  forum: Forum,
): boolean => (forumId === null ? employerId === null || employerId === forum.employerId : forumId === forum.id);

const repDepartments = (view: View, { employerId }: Forum, day: string): string[] =>
  [...departmentsOf(view, employerId, day).values()].flatMap(({ department, reps }) => (reps > 0 ? [department] : []));

const WON: readonly NonNullable<Case['closed']>['outcome'][] = ['won', 'partlyWon', 'settled'];

/** What the lists say of the forum's employer, or of the only one; null for whoever may not see every member. */
function unionFigures(view: View, forum: Forum, period: FigurePeriod, profile: BranchProfile): UnionFigures | null {
  // A committee of another forum takes no credit for what the whole branch has won.
  if (forum.parentId !== null || !view.seesAll('members')) return null;
  const employers = [...view.all('employers')];
  const only = employers.length === 1 ? employers[0] : undefined;
  const employer = forum.employerId === null ? only : view.get('employers', forum.employerId);
  if (employer === undefined) return null;
  const places = view.byIndex('workplaces', 'employerId', employer.id);
  const placeIds = new Set(places.map(({ id }) => id));
  const membersAt = (day: string) => membersOn(view, day).byEmployer.get(employer.id) ?? 0;
  const casesWon = [...view.all('cases')]
    .filter(({ closed }) => closed !== null && WON.includes(closed.outcome) && isIn(closed.on, period))
    .filter(({ workplaceId }) => workplaceId !== null && placeIds.has(workplaceId))
    .map((each) => behind('cases', each, each.number, 'Case closed with something won.'));
  return {
    members: membersAt(period.asOf),
    membersAtStart: membersAt(addDays(period.from, -1)),
    headcount: headcountOfEmployer(employer, places, period.asOf, profile.words.terms)?.people ?? null,
    casesWon,
  };
}
