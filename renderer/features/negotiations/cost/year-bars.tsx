// What each year costs above today's pay, as bars under each other with their figures: the claim, the offer, and how far apart.

import { useId } from 'react';
import classes from './chart.module.css';
import { type CostSides, sidesOf } from './cost-sides.ts';
import { Figure } from './figure.tsx';
import { usePayWords } from './use-currency.ts';

export function YearBars(sides: CostSides) {
  const all = sidesOf(sides);
  const words = usePayWords();
  const titleId = useId();
  const { gap } = sides.first.result;
  const count = Math.max(...all.map(({ result }) => result.years.length));
  const amounts = all.flatMap(({ result }) => result.years.map(({ overBase }) => Number(overBase ?? 0)));
  const most = Math.max(...amounts.map(Math.abs), 0.01);
  if (all.every(({ result }) => result.years.every(({ overBase }) => overBase === null))) return null;
  return (
    <figure className={classes.chart} aria-labelledby={titleId}>
      <figcaption className={classes.head}>
        <h2 id={titleId} className="section-title">
          Above today’s pay, year by year
        </h2>
      </figcaption>
      <ol className={classes.years}>
        {Array.from({ length: count }, (_, at) => {
          const label = all.find(({ result }) => result.years[at])?.result.years[at]?.label ?? '';
          const apart = gap?.years[at]?.overBase.gap ?? null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a year is its place
            <li key={at}>
              <span className={classes.yearName}>
                {label === '' ? `Year ${at + 1}` : label}
                {apart !== null && <span className={classes.apart}>{words.short(apart)} apart</span>}
              </span>
              {all.map(({ name, result }, side) => {
                const amount = result.years[at]?.overBase ?? null;
                if (amount === null) return null;
                return (
                  <span key={name} className={classes.bar} data-side={side}>
                    <span
                      className={classes.fill}
                      style={{ inlineSize: `${(Math.abs(Number(amount)) / most) * 62}%` }}
                      aria-hidden
                    />
                    <span>
                      <span className="visually-hidden">{name}: </span>
                      <Figure
                        result={result}
                        path={`years.${at}.overBase`}
                        name={`${name}, ${label}: above today’s pay`}
                      >
                        {words.short(amount)}
                      </Figure>
                    </span>
                  </span>
                );
              })}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
