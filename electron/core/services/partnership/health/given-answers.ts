// What one person answered, as it was given, checked against the items of its wave.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import { InvalidInput } from '../../implementer.ts';
import type { AnswersOfOne } from './sealed-answers.ts';

export type GivenAnswers = Inputs['partnership']['answer']['answers'][number];

/** @throws InvalidInput naming the field under `path`. */
export function answersOf(
  given: GivenAnswers,
  { items }: Pick<HealthWave, 'items'>,
  path: readonly (string | number)[],
): AnswersOfOne {
  const { side, level = null, scores = [], overall = null, comment = '' } = given;
  if (scores.length > items.length) {
    throw new InvalidInput({
      path: [...path, 'scores'],
      message: `There are ${scores.length} scores for ${items.length} items.`,
    });
  }
  const scored = items.flatMap(({ no }, index) => {
    const score = scores[index] ?? null;
    return score === null ? [] : [{ no, score }];
  });
  if (scored.length === 0 && overall === null) {
    throw new InvalidInput({
      path: [...path, 'scores'],
      message: 'Nothing is answered here. Give at least one score.',
    });
  }
  return { side, level, scores: scored, overall: scored.length > 0 ? null : overall, comment };
}
