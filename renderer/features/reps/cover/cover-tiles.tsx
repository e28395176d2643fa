// Places as tiles: as large as their members are many, and told apart by how they are covered: in words, in colour, and where
// nobody covers by stripes, so that it is seen in grey and on paper too.

import type { CoverRow } from '../../../../shared/contract/reps/cover.ts';
import { useWords } from '../../../app/desk.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import classes from './cover.module.css';
import { COVER_STATES, coverState, placeKey, placeName, placeParts, saidOf, stateWords } from './cover-state.ts';
import { tileMap } from './tile-map.ts';

/** As the style sheet draws it. */
const RATIO = 2.35;
/** More than these are too small to be told apart. */
const MOST_TILES = 80;

export function CoverTiles({ rows, onOpen }: { rows: readonly CoverRow[]; onOpen: (row: CoverRow) => void }) {
  const { terms } = useWords();
  const words = stateWords(terms);
  const peopled = rows.filter(({ members }) => members > 0).toSorted((a, b) => b.members - a.members);
  const drawn = peopled.slice(0, MOST_TILES);
  const left = peopled.length - drawn.length;
  const places = tileMap(
    drawn.map(({ members }) => members),
    RATIO,
  );
  const counts = new Map(COVER_STATES.map((state) => [state, peopled.filter((row) => coverState(row) === state)]));
  if (drawn.length === 0) return <EmptyState title="There is none" />;
  return (
    <figure className={classes.figure}>
      <ul className={classes.tiles}>
        {drawn.map((row, at) => {
          const parts = placeParts(row, terms);
          const said = `${placeName(row, terms)}: ${row.members.toLocaleString('en-GB')} ${row.members === 1 ? terms.member : terms.members}. ${saidOf(row, terms)}`;
          const { left: x, top, width, height } = places[at] ?? { left: 0, top: 0, width: 0, height: 0 };
          return (
            <li
              key={placeKey(row)}
              className={classes.place}
              style={{ left: `${x}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
            >
              <button
                type="button"
                data-print
                className={classes.tile}
                data-state={coverState(row)}
                title={said}
                onClick={() => onOpen(row)}
              >
                <span className="visually-hidden">{said}</span>
                <span className={classes.name} aria-hidden>
                  {parts.name}
                </span>
                {parts.where !== null && (
                  <span className={classes.where} aria-hidden>
                    {parts.where}
                  </span>
                )}
                <span className={classes.members} aria-hidden>
                  {row.members.toLocaleString('en-GB')}
                  <span className={classes.word}> {row.members === 1 ? terms.member : terms.members}</span>
                </span>
                <span className={classes.said} aria-hidden>
                  {row.isCovered ? saidOf(row, terms) : 'Nobody'}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <figcaption className={classes.legend}>
        {COVER_STATES.map((state) => {
          const of = counts.get(state) ?? [];
          if (of.length === 0) return null;
          const members = of.reduce((sum, row) => sum + row.members, 0);
          return (
            <span key={state} className={classes.key}>
              <span className={classes.swatch} data-state={state} aria-hidden />
              {words[state]}: {members.toLocaleString('en-GB')} {members === 1 ? terms.member : terms.members}
            </span>
          );
        })}
        {left > 0 && <span className={classes.key}>{left.toLocaleString('en-GB')} smaller ones are in the table.</span>}
      </figcaption>
    </figure>
  );
}
