// Days drawn on lanes of one scale, with today through all of them: a case's clocks, a consultation's time. The drawing is
// for the eye; the same dates stand in a list for a screen reader and on paper.

import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { dayInWords } from '../../shared/rules/day-words.ts';
import { daysBetween } from '../../shared/rules/limits.ts';
import { DayText } from './day-text.tsx';
import { type LaneLayout, layLanes } from './lane-layout.ts';
import classes from './lanes.module.css';
import { useIsPrinting } from './printing.ts';

/** A hard date is a diamond, a soft one a circle, a past one filled. */
export interface LaneMark {
  id: string;
  day: string;
  /** What it is, without its day: "Hearing". */
  what: string;
  /** As it is drawn: "Hearing 20 Aug". */
  label: string;
  shape: 'past' | 'soft' | 'hard';
  tone: 'plain' | 'late' | 'soon' | 'calm';
}

export interface Lane {
  id: string;
  name: string;
  note: string;
  marks: LaneMark[];
}

const BEFORE_MEASURED = 830;
/** Narrow enough that the labels are as large as the text around them on a sheet of A4. */
const ON_PAPER = 540;
const TODAY_ROW = 16;
const LINE_FROM_TOP = 14;
const LABEL_ROW = 17;
/** About how wide a character of the labels is drawn, in pixels, so that room is kept before anything is drawn. */
const CHARACTER = 6.5;
const BOLD_CHARACTER = 6.9;

const widthOf = (mark: LaneMark): number => mark.label.length * (mark.shape === 'hard' ? BOLD_CHARACTER : CHARACTER);

export function Lanes(props: { lanes: Lane[]; today: string; order: 'dmy' | 'mdy' }) {
  const { lanes, today } = props;
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const isPrinting = useIsPrinting();
  const width = isPrinting ? ON_PAPER : Math.max(240, Math.round(measured) || BEFORE_MEASURED);
  const layout = useMemo(
    () =>
      layLanes(
        lanes.map((lane) => lane.marks.map((mark) => ({ day: mark.day, width: widthOf(mark) }))),
        today,
        width,
        daysBetween,
      ),
    [lanes, today, width],
  );
  return (
    <>
      <div className={classes.lanes} aria-hidden>
        {lanes.map((lane, index) => (
          <div key={lane.id} className={classes.lane}>
            <div className={classes.name} data-first={index === 0 || undefined}>
              <strong>{lane.name}</strong>
              <span>{lane.note}</span>
            </div>
            <div ref={index === 0 ? ref : undefined} className={classes.line}>
              <LaneDrawing
                marks={lane.marks.slice(layout.dropped[index])}
                layout={layout}
                rows={layout.rows[index] ?? 1}
                today={today}
                width={width}
                isFirst={index === 0}
              />
            </div>
          </div>
        ))}
      </div>
      <LaneList lanes={lanes} today={today} order={props.order} />
    </>
  );
}

interface LaneDrawingProps {
  marks: LaneMark[];
  layout: LaneLayout;
  rows: number;
  today: string;
  width: number;
  isFirst: boolean;
}

function LaneDrawing({ marks, layout, rows, today, width, isFirst }: LaneDrawingProps) {
  const top = isFirst ? TODAY_ROW : 0;
  const y = top + LINE_FROM_TOP;
  const height = y + 10 + rows * LABEL_ROW + 4;
  const todayX = layout.x.get(today) ?? 0;
  const isNearTheEdge = todayX > width - 46;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from screen readers, which read the list of dates instead
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.drawing}>
      <line x1={0} x2={width} y1={y} y2={y} className={classes.axis} />
      <line x1={todayX} x2={todayX} y1={y - 16} y2={y + 11} className={classes.today} />
      {isFirst && (
        <text
          x={todayX + (isNearTheEdge ? -7 : 7)}
          y={11}
          textAnchor={isNearTheEdge ? 'end' : 'start'}
          className={classes.todayLabel}
        >
          today
        </text>
      )}
      {marks.map((mark, index) => {
        const x = layout.x.get(mark.day) ?? 0;
        return (
          <g key={mark.id} data-tone={mark.tone} data-shape={mark.shape}>
            {mark.shape === 'hard' ? (
              <rect
                x={x - 6.5}
                y={y - 6.5}
                width={13}
                height={13}
                rx={1.5}
                transform={`rotate(45 ${x} ${y})`}
                className={classes.mark}
              />
            ) : (
              <circle cx={x} cy={y} r={mark.shape === 'past' ? 7 : 6} className={classes.mark} />
            )}
            <text x={x} y={y + 25 + (index % rows) * LABEL_ROW} textAnchor="middle" className={classes.label}>
              {mark.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The same dates in words, with weekday and year; seen on paper, read out on the screen. */
function LaneList({ lanes, today, order }: { lanes: Lane[]; today: string; order: 'dmy' | 'mdy' }) {
  return (
    <div className={classes.list}>
      <p>Today is {dayInWords(today, order)}.</p>
      {lanes.map((lane) => (
        <section key={lane.id} aria-label={lane.name}>
          <p>
            <strong>{lane.name}</strong>, {lane.note}
          </p>
          {lane.marks.length === 0 ? (
            <p>No dates yet.</p>
          ) : (
            <ul>
              {lane.marks.map((mark) => (
                <li key={mark.id}>
                  {mark.what} <DayText day={mark.day} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
