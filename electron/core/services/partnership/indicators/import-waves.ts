// The health checks of an imported forum: of each person only a total is known, and nobody's name. They lie shuffled, under ids
// that tell no time, like all answers.

import { randomUUIDv7 } from 'node:crypto';
import { HEALTH_ITEMS } from '../../../../../shared/domain/partnership/health-items.ts';
import { earlierDay } from '../../../../../shared/rules/limits.ts';
import { FEWEST_ANSWERS } from '../../../../../shared/rules/suppression.ts';
import { writeAnswers } from '../health/write-answers.ts';
import { sharingOf } from '../sharing.ts';
import type { Importing } from './import-records.ts';

const ofYear = (year: number, monthAndDay: string): string => `${year}-${monthAndDay}`;

export function putWaves({ tx, context, records, forum, today }: Importing): void {
  const known = earlierDay(records.as_of ?? today, today);
  const oldest = Math.min(...records.health.map(({ wave }) => wave));
  for (const { wave, opened, closed, management, staff } of records.health) {
    const id = randomUUIDv7();
    const openedOn = opened ?? ofYear(wave, '01-01');
    const closedOn = closed ?? earlierDay(ofYear(wave, '12-31'), known);
    tx.put('healthWaves', {
      ...sharingOf(context, {}, 'joint', [forum]),
      id,
      forumId: forum.id,
      title: `Health check ${wave}`,
      openedOn: earlierDay(openedOn, closedOn),
      closedOn,
      isBaseline: wave === oldest,
      leastAnswers: FEWEST_ANSWERS,
      behavioursVersion: null,
      items: [...HEALTH_ITEMS],
      practices: [],
      practicesOn: null,
      comment: { management: '', staff: '' },
    });
    const answers = (['management', 'staff'] as const).flatMap((side) =>
      ({ management, staff })[side].map((overall) => ({ side, level: null, scores: [], overall, comment: '' })),
    );
    writeAnswers(tx, id, answers);
  }
}
