// Small counts say who is meant. For whoever may not open the cases behind a count, 1 to 4 are hidden, and so much more
// that nobody can work a hidden count out from the total and the others. It guards one table at a time: what somebody
// can compare between several questions it cannot know.

/** A count from here on may be shown. */
export const FEWEST_SHOWN = 5;

export const isSmall = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;

/**
 * The counts of tables that break the same total down, in their order; null is hidden. Hidden are those from 1 to 4, and
 * beside them the smallest others until what is hidden could be shared out in more than one way. Where the total is small
 * itself, or nothing else keeps a count hidden, everything is, and `total` is null.
 */
export function suppress(tables: readonly (readonly number[])[]): {
  tables: (number | null)[][];
  total: number | null;
} {
  const total = (tables[0] ?? []).reduce((sum, count) => sum + count, 0);
  const hidden = isSmall(total) ? tables.map(() => null) : tables.map(hiddenOf);
  if (hidden.includes(null)) return { tables: tables.map((counts) => counts.map(() => null)), total: null };
  const shown = tables.map((counts, at) => counts.map((count, index) => (hidden[at]?.has(index) ? null : count)));
  return { tables: shown, total };
}

/** Which cells of one table are hidden; null where its total must be, too. */
function hiddenOf(counts: readonly number[]): ReadonlySet<number> | null {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 0) return hidden;
  const others = new Set(counts.filter((count) => !isSmall(count)).sort((a, b) => a - b));
  for (const least of others) {
    if (isOpenQuestion(counts, hidden)) break;
    // All that are as small: to hide one of two that are equal would say which it is.
    for (const [index, count] of counts.entries()) if (count === least) hidden.add(index);
  }
  return isOpenQuestion(counts, hidden) ? hidden : null;
}

/** Whether what is hidden, of which the sum can be worked out, could be shared out among its cells in several ways. */
function isOpenQuestion(counts: readonly number[], hidden: ReadonlySet<number>): boolean {
  if (hidden.size < 2) return false;
  const sum = [...hidden].reduce((all, index) => all + (counts[index] ?? 0), 0);
  // All ones, or all fours where nothing larger can be among them, would be the only way.
  return sum > hidden.size && sum !== hidden.size * (FEWEST_SHOWN - 1);
}

/** Means over fewer answers than this are hidden unless a wave asks for more. */
export const FEWEST_ANSWERS = 3;

/**
 * Which cells of a mean must be hidden where the mean over all of them is told, by how many answers each is over; in
 * their order. Hidden are those with fewer than `fewest` (and more than none), and beside them the smallest others until
 * those hidden are `fewest` together: what the total and the rest leave open is never about fewer. Of equal ones all go.
 */
export function hiddenMeans(counts: readonly number[], fewest: number = FEWEST_ANSWERS): boolean[] {
  const hidden = counts.map((count) => count > 0 && count < fewest);
  const together = () => counts.reduce((sum, count, index) => (hidden[index] ? sum + count : sum), 0);
  if (!hidden.includes(true)) return hidden;
  for (const next of new Set(counts.filter((count) => count >= fewest).sort((a, b) => a - b))) {
    if (together() >= fewest) break;
    for (const [index, count] of counts.entries()) if (count === next) hidden[index] = true;
  }
  return hidden;
}
