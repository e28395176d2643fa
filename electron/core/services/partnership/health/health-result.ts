// What may be told of a wave: its figures once it is closed, and what somebody must know of them. Single answers are read
// here, from `forCounts`, and leave only through the rules that hide what a few of them would tell.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { HealthAnswers, HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { type HealthScores, healthScores, healthTrend } from '../../../../../shared/rules/partnership/health-scores.ts';
import { practiceScores } from '../../../../../shared/rules/partnership/practices.ts';
import type { DeskStore, View } from '../../../store/desk-store.ts';
import { sealedAnswers } from './sealed-answers.ts';

type Result = Outputs['partnership']['healthWave'];
export type WaveRow = Outputs['partnership']['healthWaves']['rows'][number];

const SIDES = ['management', 'staff'] as const;
const OF_SIDE: Readonly<Record<TwoSides, string>> = { management: 'management', staff: 'the staff side' };

const answersIn = (store: DeskStore, { id, closedOn }: HealthWave): readonly Pick<HealthAnswers, 'side'>[] =>
  closedOn === null ? sealedAnswers(store, id) : store.forCounts().byIndex('healthAnswers', 'waveId', id);

/** null while the wave is open: until then nobody, not even its own officer, knows how it goes. */
export function scoresOf(store: DeskStore, wave: HealthWave): HealthScores | null {
  if (wave.closedOn === null) return null;
  return healthScores(wave, store.forCounts().byIndex('healthAnswers', 'waveId', wave.id));
}

/** The waves of a forum that are open to whoever asks, the newest first. */
export const wavesOf = (view: Pick<View, 'byIndex'>, forumId: string): HealthWave[] =>
  [...view.byIndex('healthWaves', 'forumId', forumId)].sort(newestFirst);

/** By the day on which they were closed, those that are open before them. */
export const newestFirst = (a: HealthWave, b: HealthWave): number => {
  const [dayA, dayB] = [a.closedOn ?? '9999', b.closedOn ?? '9999'];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.openedOn === b.openedOn ? 0 : a.openedOn < b.openedOn ? 1 : -1;
};

export function waveRow(store: DeskStore, wave: HealthWave): WaveRow {
  const overall = scoresOf(store, wave)?.overall;
  return {
    wave,
    answered: answersIn(store, wave).length,
    management: overall?.management ?? null,
    staff: overall?.staff ?? null,
    mean: overall?.mean ?? null,
    gap: overall?.gap ?? null,
  };
}

export function healthResult(store: DeskStore, account: string, wave: HealthWave): Result {
  const view = store.view(account);
  const answers = answersIn(store, wave);
  const answeredBySide = {
    management: answers.filter(({ side }) => side === 'management').length,
    staff: answers.filter(({ side }) => side === 'staff').length,
  };
  const scores = scoresOf(store, wave);
  return {
    wave,
    forumName: view.get('forums', wave.forumId)?.name ?? '',
    answered: answers.length,
    answeredBySide,
    scores,
    trend: scores && trendOf(store, view, wave, scores),
    says: saysOf(wave, answeredBySide, scores),
    practices: practiceScores(wave.practices),
    actions: [...view.byIndex('actions', 'source', wave.id)].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function trendOf(store: DeskStore, view: View, wave: HealthWave, scores: HealthScores): Result['trend'] {
  const closed = wavesOf(view, wave.forumId).filter(({ closedOn }) => closedOn !== null);
  const before = closed[closed.findIndex(({ id }) => id === wave.id) + 1];
  const was = before && scoresOf(store, before);
  return was ? { ...healthTrend(scores, was), since: before.closedOn! } : null;
}

function saysOf(
  { closedOn, leastAnswers }: HealthWave,
  bySide: Record<TwoSides, number>,
  scores: HealthScores | null,
): string[] {
  const all = bySide.management + bySide.staff;
  const people = (count: number) => `${count} ${count === 1 ? 'person has' : 'people have'} answered`;
  if (closedOn === null) {
    if (all === 0) return ['Nobody has answered yet.'];
    return SIDES.flatMap((side) => {
      const count = bySide[side];
      if (count >= leastAnswers) return [];
      if (count === 0)
        return [`Nobody of ${OF_SIDE[side]} has answered yet. Closed now, there would be no mean of both sides.`];
      return [
        `Only ${people(count)} for ${OF_SIDE[side]}. Closed now, what they said would never be shown, nor the mean of both sides, from which it could be worked out: ${leastAnswers} are needed.`,
      ];
    });
  }
  if (all === 0) return ['Nobody answered.'];
  if (SIDES.every((side) => bySide[side] < leastAnswers)) {
    return [
      `${people(all)}: too few of either side to show anything. Means are told of ${leastAnswers} and more, so that nobody can be meant.`,
    ];
  }
  const says = SIDES.flatMap((side) => {
    if (bySide[side] === 0) return [`Nobody answered for ${OF_SIDE[side]}, so there is no mean of both sides.`];
    if (scores?.overall[side].state !== 'hidden') return [];
    return [
      `Fewer than ${leastAnswers} answered for ${OF_SIDE[side]}. Their figures and comments are hidden, and so are the mean and the gap of both sides, from which they could be worked out.`,
    ];
  });
  const areSomeHidden = scores?.items.some((item) => SIDES.some((side) => item[side].state === 'hidden')) ?? false;
  if (says.length === 0 && areSomeHidden)
    says.push(`An item that fewer than ${leastAnswers} of a side scored is hidden.`);
  return says;
}
