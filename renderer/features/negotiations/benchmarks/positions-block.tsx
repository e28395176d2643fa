// What the unions hold on the matter of an item, by level; where a union's levels say other things they stand side by side.

import type { PositionRow, PositionsOfItem } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { positionLevelWords } from '../../../../shared/domain/partnership/words-people.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './benchmarks.module.css';

export function PositionsBlock({ positions: { positions, differing } }: { positions: PositionsOfItem }) {
  if (positions.length === 0) return null;
  const inDifference = new Set(differing.flatMap(({ positionIds }) => positionIds));
  const of = (ids: readonly string[]) => ids.flatMap((id) => positions.find((each) => each.id === id) ?? []);
  return (
    <div className={classes.positions}>
      {differing.map(({ unionId, union, topic, positionIds }) => (
        <section key={`${unionId} ${topic}`} className={classes.differing}>
          <p className={classes.note}>
            {union} says different things on “{topic}” at different levels. Settle which holds before it is tabled.
          </p>
          <div className={classes.levels}>
            {of(positionIds).map((position) => (
              <Position key={position.id} position={position} />
            ))}
          </div>
        </section>
      ))}
      {positions
        .filter(({ id }) => !inDifference.has(id))
        .map((position) => (
          <Position key={position.id} position={position} />
        ))}
    </div>
  );
}

function Position({ position }: { position: PositionRow }) {
  const { union, level, topic, text, from } = position;
  return (
    <div className={classes.position}>
      <p className={classes.quiet}>
        {union}, {positionLevelWords[level].toLowerCase()}: {topic}
        {from !== null && (
          <>
            {' '}
            since <DayText day={from} isShort />
          </>
        )}
      </p>
      <p className={classes.prose}>{text.trim() === '' ? 'Written down without words.' : text}</p>
    </div>
  );
}
