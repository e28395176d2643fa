// The wall chart: a workplace as departments and shifts with one mark for everybody. Hover or focus gives the name, the
// arrow keys go from mark to mark, Enter opens the member.

import { useNavigate } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../../app/desk.tsx';
import { densityInWords } from './density-words.ts';
import classes from './wall-chart.module.css';
import { layoutOf, type Mark, type MarkKind, type WallChartData } from './wall-chart-layout.ts';

const MOST_EMPTY = 120;

interface WallChartProps {
  chart: WallChartData;
  showsNames?: boolean;
  /** Opens somebody who is in touch; without it their mark opens nothing. */
  onOpenTouch?: (id: string) => void;
}

export function WallChart(props: WallChartProps) {
  const { chart, showsNames = false } = props;
  const { terms } = useWords();
  const navigate = useNavigate();
  const layout = useMemo(() => layoutOf(chart, terms.rep), [chart, terms.rep]);
  const figure = useRef<HTMLElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<{ mark: Mark; style: CSSProperties } | null>(null);
  const marks = useMemo(
    () =>
      new Map(layout.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks.map((mark) => [mark.key, mark])))),
    [layout],
  );
  const first = marks.keys().next().value;
  const stop = active !== null && marks.has(active) ? active : first;

  const open = (mark: Mark) => {
    if (mark.kind === 'touch') props.onOpenTouch?.(mark.id);
    else void navigate({ to: '/members/$id', params: { id: mark.id } });
  };
  const tell = (event: SyntheticEvent) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');
    const mark = button && marks.get(button.dataset.mark ?? '');
    if (!button || !mark || !figure.current) return setShown(null);
    const box = figure.current.getBoundingClientRect();
    const at = button.getBoundingClientRect();
    const left = Math.min(Math.max(at.left - box.left + at.width / 2, 110), box.width - 110);
    setShown({ mark, style: { left, top: at.top - box.top } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');
    if (!from || !figure.current) return;
    if (event.key === 'Escape') return setShown(null);
    const all = [...figure.current.querySelectorAll<HTMLElement>('[data-mark]')];
    const next = nextMark(all, from, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.dataset.mark ?? null);
    next.focus();
  };

  return (
    <figure
      ref={figure}
      className={classes.figure}
      data-names={showsNames || undefined}
      onKeyDown={onKeyDown}
      onPointerOver={tell}
      onPointerLeave={() => setShown(null)}
      onFocus={tell}
      onBlur={() => setShown(null)}
    >
      <div className={classes.scroller}>
        <table
          className={classes.chart}
          style={{ minWidth: 170 + layout.shifts.length * 104 + (layout.hasEmpty ? 200 : 0) }}
        >
          <colgroup>
            <col className={classes.departments} />
            {layout.shifts.map((shift) => (
              <col key={shift} />
            ))}
            {layout.hasEmpty && <col className={classes.empty} />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                Department
              </th>
              {layout.shifts.map((shift) => (
                <th key={shift} scope="col">
                  {shift ||
                    (layout.shifts.length > 1 ? 'No shift recorded' : layout.hasEmpty ? 'Members' : 'Everybody')}
                </th>
              ))}
              {layout.hasEmpty && <th scope="col">Not members yet</th>}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => (
              <tr key={row.department ?? 'rest'}>
                <th scope="row">
                  <span className={classes.department}>
                    {row.department === null
                      ? 'In departments without a headcount'
                      : row.department || 'No department recorded'}
                  </span>
                  {row.department !== null && (
                    <span className={classes.counted}>
                      {row.people === null
                        ? row.members.toLocaleString('en-GB')
                        : `${row.members.toLocaleString('en-GB')} of ${row.people.toLocaleString('en-GB')}: ${densityInWords(row.density)}`}
                    </span>
                  )}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={layout.shifts[index]}>
                    <span className={classes.marks}>
                      {cell.marks.map((mark) => (
                        <button
                          key={mark.key}
                          type="button"
                          data-print
                          data-mark={mark.key}
                          data-kind={mark.kind}
                          className={classes.person}
                          tabIndex={mark.key === stop ? 0 : -1}
                          aria-label={mark.about === '' ? mark.name : `${mark.name}, ${mark.about}`}
                          onClick={() => open(mark)}
                          onFocus={() => setActive(mark.key)}
                        >
                          <span className={classes.mark} aria-hidden />
                          {showsNames && <span className={classes.name}>{mark.name}</span>}
                        </button>
                      ))}
                      {cell.more > 0 && (
                        <span className={classes.more}>and {cell.more.toLocaleString('en-GB')} more</span>
                      )}
                    </span>
                  </td>
                ))}
                {layout.hasEmpty && (
                  <td>
                    <Empty count={row.empty} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && (
        <span className={classes.tip} style={shown.style} role="presentation">
          <strong>{shown.mark.name}</strong>
          {shown.mark.about !== '' && <span>{shown.mark.about}</span>}
        </span>
      )}
      <Legend counts={layout.counts} />
    </figure>
  );
}

function Empty(props: { count: number }) {
  if (props.count === 0) return null;
  const drawn = Math.min(props.count, MOST_EMPTY);
  return (
    <span className={classes.marks}>
      {Array.from({ length: drawn }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places with nobody in them are all the same
        <span key={index} className={classes.place} aria-hidden />
      ))}
      <span className={classes.more}>{props.count.toLocaleString('en-GB')}</span>
    </span>
  );
}

function Legend(props: { counts: Record<MarkKind | 'empty', number> }) {
  const { terms } = useWords();
  const words: Record<MarkKind, string> = {
    member: terms.member,
    rep: terms.rep,
    second: 'second job here; counted where the main one is',
    touch: 'in touch, not a member yet',
  };
  return (
    <figcaption className={classes.legend}>
      <ul>
        {(Object.keys(words) as MarkKind[])
          .filter((kind) => props.counts[kind] > 0 || kind === 'member' || kind === 'rep')
          .map((kind) => (
            <li key={kind} data-kind={kind}>
              <span className={classes.mark} aria-hidden />
              {words[kind]} <span className={classes.number}>{props.counts[kind].toLocaleString('en-GB')}</span>
            </li>
          ))}
        {props.counts.empty > 0 && (
          <li>
            <span className={classes.place} aria-hidden />
            works here, not a member yet{' '}
            <span className={classes.number}>{props.counts.empty.toLocaleString('en-GB')}</span>
          </li>
        )}
      </ul>
    </figcaption>
  );
}

/** The mark that a key leads to: left and right in reading order, up and down to the nearest in the next line. */
function nextMark(all: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = all.indexOf(from);
  if (key === 'ArrowRight') return all[at + 1];
  if (key === 'ArrowLeft') return all[at - 1];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const here = from.getBoundingClientRect();
  const isDown = key === 'ArrowDown';
  let nearest: { mark: HTMLElement; far: number } | undefined;
  for (const mark of all) {
    const box = mark.getBoundingClientRect();
    const down = isDown ? box.top - here.bottom : here.top - box.bottom;
    if (down < -2) continue;
    // A line further is further than anything beside.
    const far = Math.max(0, down) * 1_000 + Math.abs(box.left - here.left);
    if (mark !== from && (nearest === undefined || far < nearest.far)) nearest = { mark, far };
  }
  return nearest?.mark;
}
