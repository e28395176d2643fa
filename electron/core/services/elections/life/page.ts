// One election with everything that its page shows, and the list of all: where each stands and what is next. Derived each
// time, so that no page says what the records do not.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type {
  ElectionRow,
  NominationShown,
  TimetableStepShown,
} from '../../../../../shared/contract/elections/life.ts';
import type { Election, Nomination } from '../../../../../shared/domain/elections/elections.ts';
import { timetableDayWords } from '../../../../../shared/domain/elections/words-life.ts';
import { nextStep } from '../../../../../shared/rules/elections/life/next-step.ts';
import { standing, stateOf } from '../../../../../shared/rules/elections/life/state.ts';
import {
  TIMETABLE_DAYS,
  type TimetableStep,
  timetableProblems,
} from '../../../../../shared/rules/elections/life/timetable.ts';
import { isStanding } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { voterTest } from '../../../../../shared/rules/elections/roll/may-vote.ts';
import { daysBetween } from '../../../../../shared/rules/limits.ts';
import { postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { ruleBookOf } from '../../reps/rule-book.ts';
import { agreedPapers, areAgreed } from '../papers/agreed-papers.ts';
import { holderOf, termMonths, termsInPost } from './declare.ts';
import { conflictOf, refuseFarDay } from './election-records.ts';
import { constituencyWords } from './given-parts.ts';
import { checksOf } from './nomination-facts.ts';
import { countDays } from './open.ts';

const ALL = { offset: 0, limit: 50 };

/** `next` with the days that are left. */
function nextOf(view: View, election: Election, isAgreed: boolean, { today, dateOrder }: BranchProfile) {
  const isRollFrozen = view.byIndex('rolls', 'electionId', election.id).length > 0;
  const next = nextStep(election, { today, dateOrder, isRollFrozen, areAgreed: isAgreed });
  return { ...next, daysLeft: next.on === null ? null : daysBetween(today, next.on) };
}

/** Going on first, by the day of what is next; what only waits after what somebody has to do on the same day. */
export function list(input: Inputs['elections']['list'], context: CallContext): Outputs['elections']['list'] {
  const { isOpen, page = ALL } = input ?? {};
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const rows = [...view.all('elections')]
    .map((election) => rowOf(view, election, profile))
    .filter(({ state }) => isOpen === undefined || isOpen === isGoingOn(state))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const { offset = 0, limit = 50 } = page;
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

const isGoingOn = (state: ElectionRow['state']): boolean => state !== 'closed' && state !== 'cancelled';

function orderOf({ state, next, number }: ElectionRow): string {
  const group = !isGoingOn(state) ? 3 : next.isWaiting ? 2 : 1;
  // What is over comes latest first; its number says when it was.
  const last = group === 3 ? [...number].map((one) => String.fromCharCode(255 - one.charCodeAt(0))).join('') : number;
  return `${group} ${next.on ?? (group === 1 ? '0000' : '9999')} ${last}`;
}

function rowOf(view: View, election: Election, profile: BranchProfile): ElectionRow {
  const { id, number, title, kind, seats, timetable, declaration } = election;
  // Nothing turns on its papers once it is declared, and they may be thousands.
  const isAgreed = declaration === null && areAgreed(view, election);
  return {
    ...{ id, number, title, kind, seats },
    constituency: constituencyWords(view, election),
    state: stateOf(election, profile.today, isAgreed),
    next: nextOf(view, election, isAgreed, profile),
    candidates: standing(election).length,
    nominationsCloseOn: timetable.nominationsCloseOn,
    ballotClosesOn: timetable.ballotClosesOn,
  };
}

/** @throws NotThere. */
export function get({ id }: Inputs['elections']['get'], context: CallContext): Outputs['elections']['get'] {
  const profile = branchProfile(context);
  const { today } = profile;
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', id);
  const papers = agreedPapers(view, election);
  const post = election.postId === null ? undefined : view.get('posts', election.postId);
  const roll = view.byIndex('rolls', 'electionId', id).at(-1);
  const { steps, notes } = computedFor(election, profile);
  return {
    election,
    state: stateOf(election, today, papers.isComplete),
    next: nextOf(view, election, papers.isComplete, profile),
    steps: steps.map((step) => stepShown(step, today)),
    notes,
    nominations: election.nominations.map((nomination) => nominationShown(view, election, nomination, profile)),
    constituency: constituencyWords(view, election),
    votersToday:
      roll === undefined && election.declaration === null && view.seesAll('members')
        ? votersIn(view, election, election.voters, today)
        : null,
    roll: roll ? { id: roll.id, asAt: roll.asAt, voters: roll.voters.length, given: roll.given.length } : null,
    papers: {
      valid: papers.papers.reduce((sum, { count }) => sum + count, 0),
      spoilt: papers.spoilt,
      isComplete: papers.isComplete,
      why: papers.why,
    },
    post: post
      ? {
          id: post.id,
          title: postCalled(post.kind, [post.title], { ruleBook: ruleBookOf(view), words: profile.words }),
        }
      : null,
    holders: termsInPost(view, election)
      .filter((rep) => holdsOn(rep, today))
      .map((rep) => holderOf(view, rep)),
    termMonths: termMonths(view, election),
    terms: (election.declaration?.repIds ?? []).flatMap((repId) => {
      const rep = view.get('reps', repId);
      return rep ? [holderOf(view, rep)] : [];
    }),
    conflict: conflictOf(view, election, context),
    ruleSource: election.ruleSource,
  };
}

/**
 * How its days were found: those that the rules give again are counted, those that somebody changed are said. Each day is
 * taken as it stands, so that one that was changed does not move what was fixed after it.
 */
function computedFor(election: Election, profile: BranchProfile) {
  const { timetable } = election;
  const from = timetable.noticeOn ?? timetable.nominationsOpenOn ?? timetable.ballotOpensOn ?? profile.today;
  let given: Partial<Election['timetable']> = timetable.noticeOn === null ? { noticeOn: null } : {};
  let computed = countDays(from, given, election, profile);
  for (const { step } of computed.steps) {
    if (computed.timetable[step] === timetable[step]) continue;
    given = { ...given, [step]: timetable[step] };
    computed = countDays(from, given, election, profile);
  }
  return computed;
}

function stepShown({ step, day, ...found }: TimetableStep, today: string): TimetableStepShown {
  const when = day === null ? null : day < today ? 'past' : day === today ? 'today' : 'ahead';
  return { step, day, ...found, when, label: timetableDayWords[step].label };
}

function nominationShown(
  view: View,
  election: Election,
  nomination: Nomination,
  profile: BranchProfile,
): NominationShown {
  const nameOf = (id: string | null): string | null => {
    if (id === null) return null;
    const member = view.get('members', id);
    return member ? personName(member) : 'A member of the branch';
  };
  return {
    ...nomination,
    proposer: nameOf(nomination.proposerId),
    seconder: nameOf(nomination.seconderId),
    // A standing, a workplace and a day of joining are for those who see the list.
    checks: view.seesAll('members') ? checksOf(view, election, nomination, profile) : [],
    isStanding: isStanding(nomination),
  };
}

function votersIn(
  view: View,
  place: Parameters<typeof voterTest>[1],
  rule: Parameters<typeof voterTest>[0],
  day: string,
): number {
  const test = voterTest(rule, place, day);
  let voters = 0;
  for (const member of view.all('members')) if (test(member).may) voters += 1;
  return voters;
}

export function previewVoters(
  input: Inputs['elections']['previewVoters'],
  context: CallContext,
): Outputs['elections']['previewVoters'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { workplaceIds = [], departments = [], shifts = [], voters = {} } = input ?? {};
  const place = { workplaceIds, departments, shifts };
  const rule = { ...ruleBookOf(view).voters, ...withoutUndefined(voters) };
  return { voters: votersIn(view, place, rule, today), constituency: constituencyWords(view, place) };
}

/** @throws InvalidInput for a day out of reach. */
export function previewTimetable(
  input: Inputs['elections']['previewTimetable'],
  context: CallContext,
): Outputs['elections']['previewTimetable'] {
  const profile = branchProfile(context);
  const { from = profile.today, timetable = {}, kind = 'post', isByPost = true } = input ?? {};
  refuseFarDay(['from'], from, profile.today);
  for (const step of TIMETABLE_DAYS) {
    const day = timetable[step];
    if (day) refuseFarDay(['timetable', step], day, profile.today);
  }
  const ruleBook = ruleBookOf(context.desk.store.view(context.account));
  const computed = countDays(
    from,
    withoutUndefined(timetable),
    { kind, isByPost, timetableRule: ruleBook.timetable, ruleSource: ruleBook.source },
    profile,
  );
  return {
    timetable: computed.timetable,
    steps: computed.steps.map((step) => stepShown(step, profile.today)),
    notes: computed.notes,
    problems: timetableProblems(computed.timetable, profile.dateOrder).map(({ message }) => message),
  };
}
