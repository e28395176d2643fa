// The figures under the questions that a chair asks: early enough, heard, are the meetings real, done, people, health.

import type { Indicator, IndicatorGroup } from '../../../../shared/domain/partnership/indicators.ts';
import { GROUP_NAMES } from '../../../../shared/domain/partnership/words-indicators.ts';
import { FigureTile } from './figure-tile.tsx';
import classes from './working.module.css';

/** The ladder and the signs have places of their own on the page. */
const ELSEWHERE = ['K25', 'K30'];

export function FigureGroups(props: { figures: readonly Indicator[]; onOpen: (figure: Indicator) => void }) {
  return (Object.keys(GROUP_NAMES) as IndicatorGroup[]).map((group) => {
    const own = props.figures.filter((each) => each.group === group && !ELSEWHERE.includes(each.key));
    // What says nothing yet stands last: a page of "n/a" hides what is known.
    const inOrder = own.toSorted((a, b) => Number(a.value === null) - Number(b.value === null));
    return (
      <section key={group} className={classes.group} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`} className="section-title">
          {GROUP_NAMES[group]}
        </h2>
        <div className={classes.tiles}>
          {inOrder.map((figure) => (
            <FigureTile key={figure.key} figure={figure} onOpen={() => props.onOpen(figure)} />
          ))}
        </div>
      </section>
    );
  });
}
