// Two health checks of the sample, a year apart: both sides, item by item, without names; and the checklist of practices.

import type { HealthWave } from '../../../../shared/domain/partnership/health.ts';
import { HEALTH_ITEMS, PRACTICES } from '../../../../shared/domain/partnership/health-items.ts';
import { FEWEST_ANSWERS } from '../../../../shared/rules/suppression.ts';
import { between, idWithoutTime } from '../random.ts';
import { ago, type Stage, seen } from './stage.ts';

type Level = 'senior' | 'middle' | 'frontline' | 'rep';
/** How many of each answered, and about what they said. */
type Crowd = readonly { side: 'management' | 'staff'; level: Level; people: number; about: number }[];

const FIRST: Crowd = [
  { side: 'management', level: 'senior', people: 4, about: 7.4 },
  { side: 'management', level: 'middle', people: 5, about: 6.6 },
  { side: 'staff', level: 'frontline', people: 12, about: 4.9 },
  { side: 'staff', level: 'rep', people: 5, about: 5.6 },
];
const SECOND: Crowd = [
  { side: 'management', level: 'senior', people: 4, about: 7.6 },
  { side: 'management', level: 'middle', people: 6, about: 7 },
  { side: 'staff', level: 'frontline', people: 15, about: 6 },
  { side: 'staff', level: 'rep', people: 6, about: 6.5 },
];
/** Confidences are kept, reasons are owed: items stand above or below what somebody says in all. */
const ITEM_LEAN: Readonly<Record<number, number>> = { 3: -0.9, 6: -0.7, 8: 0.9, 9: 0.5, 10: -1.1, 12: 1 };

export function putHealth(stage: Stage): void {
  putWave(stage, FIRST, { days: 372, title: 'Health check, the first', isBaseline: true, practices: [] });
  const answers = ['partly', 'yes', 'partly', null, 'no', 'partly', 'yes', 'yes', 'partly', 'yes', 'partly'] as const;
  const practices = PRACTICES.map(({ key }, at) => ({ key, answer: answers[at] ?? null, note: '' }));
  putWave(stage, SECOND, { days: 33, title: 'Health check, this year', isBaseline: false, practices });
}

interface Wave {
  days: number;
  title: string;
  isBaseline: boolean;
  practices: HealthWave['practices'];
}

function putWave(stage: Stage, crowd: Crowd, { days, title, isBaseline, practices }: Wave): void {
  const id = idWithoutTime();
  const closedOn = ago(stage, days);
  stage.tx.put('healthWaves', {
    ...seen('joint'),
    id,
    forumId: stage.forumId,
    title,
    openedOn: ago(stage, days + 15),
    closedOn,
    isBaseline,
    leastAnswers: FEWEST_ANSWERS,
    behavioursVersion: null,
    items: [...HEALTH_ITEMS],
    practices,
    practicesOn: practices.length > 0 ? closedOn : null,
    comment: {
      management: isBaseline ? '' : 'The linen store cost us trust, and the figures say so.',
      staff: isBaseline ? '' : 'Better than last year. Reasons are still not given when we lose.',
    },
  });
  for (const { side, level, people, about } of crowd) {
    for (let one = 0; one < people; one += 1) {
      const own = about + between(-10, 10) / 10;
      const scores = HEALTH_ITEMS.map(({ no }) => {
        const score = own + (ITEM_LEAN[no] ?? 0) + between(-12, 12) / 10;
        return { no, score: Math.min(10, Math.max(0, Math.round(score))) };
      });
      stage.tx.put('healthAnswers', {
        id: idWithoutTime(),
        waveId: id,
        side,
        level,
        scores,
        overall: null,
        comment: '',
      });
    }
  }
}
