// The figures under the questions that a chair asks: early enough, heard, are the meetings real, done, people, health.

import { Fragment } from 'react';
import type { Indicator, IndicatorGroup } from '../../../../shared/domain/partnership/indicators.ts';
import { GROUP_NAMES } from '../../../../shared/domain/partnership/words-indicators.ts';
import { FigureTile } from './figure-tile.tsx';
import figuresClasses from './figures.module.css';
import classes from './working.module.css';

/** The ladder and the signs have places of their own on the page. */
const ELSEWHERE = ['K25', 'K30'];

export function FigureGroups(props: { figures: readonly Indicator[]; onOpen: (figure: Indicator) => void }) {
  return (Object.keys(GROUP_NAMES) as IndicatorGroup[]).map((group) => {
    const own = props.figures.filter((each) => each.group === group && !ELSEWHERE.includes(each.key));
    // A page of "n/a" hides what is known: what says nothing yet is named in one line.
    const known = own.filter(({ value }) => value !== null);
    const unknown = own.filter(({ value }) => value === null);
    return (
      <section key={group} className={classes.group} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`} className="section-title">
          {GROUP_NAMES[group]}
        </h2>
        {known.length > 0 && (
          <div className={figuresClasses.tiles}>
            {known.map((figure) => (
              <FigureTile key={figure.key} figure={figure} onOpen={() => props.onOpen(figure)} />
            ))}
          </div>
        )}
        {unknown.length > 0 && (
          <p className={figuresClasses.unknown}>
            n/a:{' '}
            {unknown.map((figure, at) => (
              <Fragment key={figure.key}>
                {at > 0 && ' · '}
                <button type="button" data-print className={classes.inline} onClick={() => props.onOpen(figure)}>
                  {figure.name}
                </button>
              </Fragment>
            ))}
          </p>
        )}
      </section>
    );
  });
}
