// Where each day stands on the lanes: one scale for all of them, in order, opened up where labels would collide. A
// case's days lie in clusters (a hearing and a dismissal in one week, then months of waiting), so the scale is not even.

/** A label on a lane: its day, and how wide it is drawn, in pixels. */
export interface LaneLabel {
  day: string;
  width: number;
}

export interface LaneLayout {
  /** The middle of each day's mark, in pixels from the lanes' left edge. */
  x: Map<string, number>;
  /** For each lane, how many rows its labels need under its line: they take turns. */
  rows: number[];
  /** For each lane, how many of its first labels had to go. */
  dropped: number[];
}

const BETWEEN_LABELS = 14;
const BETWEEN_DAYS = 18;
const MOST_ROWS = 2;

/**
 * Places the days of all lanes and today between 0 and `width`. The labels of a lane never overlap: if they do not fit
 * in one row they take turns in two, and if that is not enough the earliest go (they are still in the timeline).
 * Labels come in the order of their days. `daysFrom` counts the calendar days from its first day to its second.
 */
export function layLanes(
  lanes: readonly (readonly LaneLabel[])[],
  today: string,
  width: number,
  daysFrom: (first: string, second: string) => number,
): LaneLayout {
  const dropped = lanes.map(() => 0);
  let kept = lanes.map((lane) => [...lane]);
  for (;;) {
    for (let rows = 1; rows <= MOST_ROWS; rows += 1) {
      const x = place(kept, today, width, rows, daysFrom);
      if (x) return { x, rows: kept.map((lane) => rowsNeeded(lane, x)), dropped };
    }
    const longest = kept.reduce((most, lane, index) => (lane.length > kept[most]!.length ? index : most), 0);
    if (kept[longest]!.length <= 1) {
      const x = squeezed(kept, today, width);
      return { x, rows: kept.map((lane) => rowsNeeded(lane, x)), dropped };
    }
    kept = kept.map((lane, index) => (index === longest ? lane.slice(1) : lane));
    dropped[longest]! += 1;
  }
}

const daysOf = (lanes: readonly LaneLabel[][], today: string): string[] =>
  [...new Set([today, ...lanes.flat().map(({ day }) => day)])].sort();

/** One row where the labels, placed, leave each other room; else two. */
function rowsNeeded(lane: readonly LaneLabel[], x: Map<string, number>): number {
  const collides = lane.some((label, at) => {
    const before = lane[at - 1];
    if (!before) return false;
    return x.get(label.day)! - x.get(before.day)! < (before.width + label.width) / 2 + BETWEEN_LABELS / 2;
  });
  return collides ? MOST_ROWS : 1;
}

/** The least room each day needs after the one before, then what is left over shared out by the days between. */
function place(
  lanes: readonly LaneLabel[][],
  today: string,
  width: number,
  rows: number,
  daysFrom: (first: string, second: string) => number,
): Map<string, number> | null {
  const days = daysOf(lanes, today);
  const least = new Map<string, number>();
  let rightEdge = 0;
  days.forEach((day, index) => {
    let x = index === 0 ? BETWEEN_DAYS : least.get(days[index - 1]!)! + BETWEEN_DAYS;
    for (const lane of lanes) {
      lane.forEach((label, at) => {
        if (label.day !== day) return;
        const before = lane[at - rows];
        if (!before) x = Math.max(x, label.width / 2);
        else x = Math.max(x, leastOf(least, before) + (before.width + label.width) / 2 + BETWEEN_LABELS);
      });
    }
    least.set(day, x);
    for (const lane of lanes) {
      for (const label of lane) if (label.day === day) rightEdge = Math.max(rightEdge, x + label.width / 2);
    }
    rightEdge = Math.max(rightEdge, x + BETWEEN_DAYS);
  });
  // Two labels of one lane on one day can only stand in two rows.
  if (lanes.some((lane) => lane.some((label, at) => at >= rows && lane[at - rows]!.day === label.day))) return null;
  const spare = width - rightEdge;
  if (spare < 0) return null;
  const shares = days.map((day, index) => (index === 0 ? 0 : Math.sqrt(daysFrom(days[index - 1]!, day))));
  const all = shares.reduce((sum, share) => sum + share, 0) || 1;
  let shared = 0;
  return new Map(
    days.map((day, index) => {
      shared += shares[index]!;
      return [day, least.get(day)! + (spare * shared) / all];
    }),
  );
}

const leastOf = (least: Map<string, number>, label: LaneLabel): number => least.get(label.day) ?? 0;

/** Too narrow for any label: the days in order, evenly. */
function squeezed(lanes: readonly LaneLabel[][], today: string, width: number): Map<string, number> {
  const days = daysOf(lanes, today);
  return new Map(days.map((day, index) => [day, (width * (index + 0.5)) / days.length]));
}
