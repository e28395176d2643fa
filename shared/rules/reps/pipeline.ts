// How far somebody is on the way to a post: said that they might stand, nominated, elected, trained, in the post. Only what they
// said is written down for it; the rest is found in elections, terms and training, so that it cannot say something else.

import type { PipelineRow, PipelineStage, PipelineStep } from '../../contract/reps/pipeline.ts';
import type { Election, Nomination } from '../../domain/elections/elections.ts';
import type { Interest, Rep, RepKind } from '../../domain/reps/posts.ts';
import type { TrainingRule } from '../../domain/reps/rule-book.ts';
import type { Training } from '../../domain/reps/training.ts';
import { laterDay } from '../limits.ts';
import { isAskedOf, type TopicNeed, trainingNeeds } from './training-needs.ts';

export const STAGES = ['interest', 'nomination', 'election', 'training', 'post'] as const satisfies PipelineStage[];

/** What somebody aims at, and since when; without an interest it began with their nomination or their term. */
export interface Aim {
  memberId: string | null;
  kind: RepKind;
  postId: string | null;
  workplaceIds: readonly string[];
  since: string;
  interest: Interest | null;
}

export interface PipelineFacts {
  /** Of posts, not cancelled. */
  elections: readonly Election[];
  /** Of that person. */
  reps: readonly Rep[];
  trainings: readonly Training[];
  rules: readonly TrainingRule[];
  /** False: what they learnt is not open to whoever asks, and nothing is said of it. */
  isTrainingOpen: boolean;
  today: string;
}

export type Way = Pick<PipelineRow, 'stage' | 'steps' | 'next'>;

/** How far somebody is on the way to one post as at `facts.today`, and what comes next. */
export function wayOf(aim: Aim, facts: PipelineFacts): Way {
  const stood = nominationOf(aim, facts.elections);
  const term = termOf(aim, stood, facts.reps);
  const needs = needsOf(aim, term, facts);
  const stage = stageOf({ aim, stood, term, needs });
  const at = { aim, stood, term, needs, stage, facts };
  return { stage, steps: STAGES.map((each) => stepOf(each, at)), next: nextOf(at) };
}

interface Stood {
  election: Election;
  nomination: Nomination;
  isElected: boolean;
  isLost: boolean;
}

type Place = Pick<Aim, 'kind' | 'postId' | 'workplaceIds'>;

/** The same post; where either names none, the same kind of post, at a workplace of both. */
export function isForSame(one: Place, other: Place): boolean {
  if (one.postId !== null && other.postId !== null) return one.postId === other.postId;
  if (one.kind !== other.kind) return false;
  if (one.workplaceIds.length === 0 || other.workplaceIds.length === 0) return true;
  return one.workplaceIds.some((id) => other.workplaceIds.includes(id));
}

const aimOfElection = ({ repKind, postId, workplaceIds }: Election): Place | null =>
  repKind === null ? null : { kind: repKind, postId, workplaceIds };

/** Whether it is held for this post; without one, for such a post at one of the workplaces. */
export function isElectionFor(aim: Place, election: Election): boolean {
  const place = aimOfElection(election);
  return place !== null && isForSame(aim, place);
}

/** Neither withdrawn nor ruled out. */
export const stands = ({ withdrawnOn, ruling }: Nomination): boolean =>
  withdrawnOn === null && ruling?.isValid !== false;

/** The one that is still open, else the last. */
function nominationOf(aim: Aim, elections: readonly Election[]): Stood | null {
  if (aim.memberId === null) return null;
  const all = elections.flatMap((election) =>
    isElectionFor(aim, election)
      ? election.nominations
          .filter((nomination) => nomination.memberId === aim.memberId && stands(nomination))
          .filter(({ receivedOn }) => receivedOn >= aim.since)
          .map((nomination): Stood => {
            const { declaration } = election;
            const isElected = declaration?.electedIds.includes(nomination.id) === true;
            return { election, nomination, isElected, isLost: declaration !== null && !isElected };
          })
      : [],
  );
  const open = all.find(({ election }) => election.declaration === null);
  return open ?? all.toSorted((a, b) => (a.nomination.receivedOn < b.nomination.receivedOn ? 1 : -1))[0] ?? null;
}

function termOf(aim: Aim, stood: Stood | null, reps: readonly Rep[]): Rep | null {
  const since = reps.filter(
    (rep) =>
      rep.deputyForId === null &&
      (stood?.isElected === true && rep.filled?.electionId === stood.election.id
        ? true
        : rep.from !== null && rep.from >= aim.since && isForSame(aim, rep)),
  );
  return since.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0] ?? null;
}

/** What is asked of whoever holds such a post, as it stands for this person: from their first day in it, or as if from today. */
function needsOf(
  { kind }: Aim,
  term: Rep | null,
  { trainings, rules, isTrainingOpen, today }: PipelineFacts,
): TopicNeed[] {
  if (!isTrainingOpen) return [];
  const from = term?.from ?? today;
  return trainingNeeds(
    [{ kind, from, to: null }],
    trainings,
    rules.filter((rule) => isAskedOf(rule, kind)),
    laterDay(from, today),
  );
}

const isMet = ({ state }: TopicNeed): boolean => state === 'has' || state === 'expiresSoon';

interface Standing {
  aim: Aim;
  stood: Stood | null;
  term: Rep | null;
  needs: readonly TopicNeed[];
}

function stageOf({ stood, term, needs }: Standing): PipelineStage {
  if (term !== null) return needs.every(isMet) ? 'post' : 'training';
  if (stood === null || stood.isLost) return 'interest';
  if (stood.isElected) return 'election';
  return stood.nomination.acceptedOn === null ? 'nomination' : 'election';
}

interface At extends Standing {
  stage: PipelineStage;
  facts: PipelineFacts;
}

const links = { electionId: null, repId: null, trainingId: null };

function stepOf(step: PipelineStage, at: At): PipelineStep {
  const { stood, term, needs, aim } = at;
  const position = STAGES.indexOf(step) - STAGES.indexOf(at.stage);
  const state = position < 0 ? 'done' : position === 0 ? 'now' : 'ahead';
  const isUnelected = term !== null && stood === null;
  switch (step) {
    case 'interest':
      return { stage: step, ...links, state, on: aim.interest?.saidOn ?? null, detail: aim.interest?.heardBy ?? '' };
    case 'nomination': {
      if (isUnelected) return { stage: step, ...links, state: 'notNeeded', on: null, detail: howFilled(term) };
      const on = stood?.nomination.receivedOn ?? null;
      return {
        stage: step,
        ...links,
        state,
        on,
        detail: stood?.election.title ?? '',
        electionId: stood?.election.id ?? null,
      };
    }
    case 'election': {
      if (isUnelected) return { stage: step, ...links, state: 'notNeeded', on: null, detail: howFilled(term) };
      const on = stood?.election.declaration?.on ?? null;
      const detail = stood?.isLost ? 'Not elected' : stood?.isElected ? 'Elected' : (stood?.election.title ?? '');
      return { stage: step, ...links, state, on, detail, electionId: stood?.election.id ?? null };
    }
    case 'training': {
      const done = needs
        .filter(isMet)
        .flatMap(({ completedOn }) => completedOn ?? [])
        .sort();
      const missing = needs.filter((need) => !isMet(need)).map(({ topic }) => topic);
      const isNeeded = needs.length > 0;
      return {
        ...{ stage: step, ...links },
        state: isNeeded ? (missing.length === 0 ? 'done' : state) : 'notNeeded',
        on: missing.length === 0 ? (done.at(-1) ?? null) : null,
        detail: isNeeded ? missing.join(', ') : at.facts.isTrainingOpen ? 'The rule book asks none' : 'Not open to you',
        trainingId: needs.find(({ nextId }) => nextId !== null)?.nextId ?? null,
      };
    }
    case 'post': {
      const isThere = term !== null && at.stage === 'post';
      const on = term?.from ?? null;
      return {
        stage: step,
        ...links,
        state: isThere ? 'done' : state,
        on,
        detail: howFilled(term),
        repId: term?.id ?? null,
      };
    }
  }
}

const HOW = {
  elected: 'Elected',
  unopposed: 'Elected unopposed',
  appointed: 'Appointed',
  coOpted: 'Co-opted',
  exOfficio: 'By another post',
  employed: 'Employed by the union',
} as const;

const howFilled = (term: Rep | null): string => (term?.filled ? HOW[term.filled.how] : '');

/** The election in which they could be nominated today. */
export const openFor = (aim: Place, elections: readonly Election[], today: string): Election | undefined =>
  elections.find(
    (election) =>
      election.declaration === null &&
      isElectionFor(aim, election) &&
      (election.timetable.nominationsCloseOn === null || election.timetable.nominationsCloseOn >= today),
  );

function nextOf(at: At): Way['next'] {
  const { aim, stood, needs, stage, facts } = at;
  const none = { code: 'nothing' as const, sentence: '', on: null, electionId: null, topics: [] };
  const election = stood?.election;
  switch (stage) {
    case 'interest':
      return aim.interest?.ended
        ? { ...none, sentence: aim.interest.ended.why || 'Nothing came of it.' }
        : asked(at, none);
    case 'nomination': {
      const { withdrawalsCloseOn, nominationsCloseOn } = election!.timetable;
      const on = withdrawalsCloseOn ?? nominationsCloseOn;
      return {
        ...none,
        code: 'accept',
        sentence: 'They have to accept their nomination.',
        on,
        electionId: election!.id,
      };
    }
    case 'election': {
      if (stood?.isElected)
        return { ...none, sentence: 'Elected; their term is not written down.', electionId: election!.id };
      if (isUncontested(election!, facts.today)) {
        return {
          ...none,
          sentence: 'No more candidates than seats: it waits for the declaration.',
          electionId: election!.id,
        };
      }
      const { ballotClosesOn, countOn } = election!.timetable;
      if (ballotClosesOn !== null && ballotClosesOn < facts.today) {
        return { ...none, code: 'vote', sentence: 'Voting is over: the papers are counted.', electionId: election!.id };
      }
      return {
        ...none,
        code: 'vote',
        sentence: 'They stand in the election.',
        on: ballotClosesOn ?? countOn,
        electionId: election!.id,
      };
    }
    case 'training': {
      const missing = needs.filter((need) => !isMet(need));
      const topics = missing.map(({ topic }) => topic);
      const isOnTheWay = missing.every(({ nextId }) => nextId !== null);
      const by = missing.flatMap(({ by: day }) => day ?? []).sort()[0] ?? null;
      const booked = facts.trainings.find(({ id }) => missing.some(({ nextId }) => nextId === id));
      return isOnTheWay
        ? { ...none, code: 'train', sentence: `On the way: ${topics.join(', ')}.`, on: booked?.from ?? by, topics }
        : { ...none, code: 'apply', sentence: `Still to learn: ${topics.join(', ')}.`, on: by, topics };
    }
    case 'post':
      return { ...none, sentence: 'In the post.' };
  }
}

/** Nominations are over, and nobody has to be chosen from those who accepted. */
const isUncontested = ({ nominations, seats, timetable: { nominationsCloseOn } }: Election, today: string): boolean =>
  nominationsCloseOn !== null &&
  nominationsCloseOn < today &&
  nominations.filter((each) => stands(each) && each.acceptedOn !== null).length <= seats;

function asked({ aim, stood, facts }: At, none: Way['next']): Way['next'] {
  const on = aim.interest?.talkAgainOn ?? null;
  if (aim.memberId === null) {
    return { ...none, code: 'talk', sentence: 'Only members can stand: ask them to join first.', on };
  }
  const election = openFor(aim, facts.elections, facts.today);
  if (election !== undefined) {
    const sentence = 'Nominations are open: get them nominated.';
    return { ...none, code: 'nominate', sentence, on: election.timetable.nominationsCloseOn, electionId: election.id };
  }
  const sentence = stood?.isLost
    ? 'Not elected this time: talk about what else they could do.'
    : 'Talk with them until an election is open.';
  return { ...none, code: 'talk', sentence, on };
}
