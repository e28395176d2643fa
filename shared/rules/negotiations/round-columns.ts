// The rounds of all items side by side: a column for each time that a side put something on the table, in the order of the days;
// drafts of ours, which the other side has not had, stand in one column behind them.

import type { NegotiationItem, Round } from '../../domain/negotiations/items.ts';
import { dayOfRound, inOrder } from './standing.ts';

export interface RoundColumn {
  key: string;
  side: Round['side'];
  kind: Round['kind'];
  /** The day on which the other side had it; null: our drafts. */
  day: string | null;
}

const keyOf = (round: Round): string =>
  round.tabledOn === null ? 'draft' : `${dayOfRound(round)} ${round.side} ${round.kind}`;

/** Of the claim and what was on the table last, at most so many; null: all of them. */
export function columnsOf(
  items: readonly Pick<NegotiationItem, 'rounds'>[],
  most: number | null = null,
): RoundColumn[] {
  const columns = new Map<string, RoundColumn>();
  for (const round of inOrder(items.flatMap(({ rounds }) => rounds))) {
    if (round.tabledOn === null) continue;
    const { side, kind, tabledOn: day } = round;
    columns.set(keyOf(round), { key: keyOf(round), side, kind, day });
  }
  const drafts = items.flatMap(({ rounds }) => rounds.filter(({ tabledOn }) => tabledOn === null));
  const draft: RoundColumn[] =
    drafts.length === 0 ? [] : [{ key: 'draft', side: 'staff', kind: drafts.at(-1)?.kind ?? 'counter', day: null }];
  const all = [...columns.values(), ...draft];
  const [first, ...rest] = all;
  return most === null || first === undefined || all.length <= most ? all : [first, ...rest.slice(1 - most)];
}

/** What stands in a column for an item: its last round of that time. */
export const roundIn = ({ rounds }: Pick<NegotiationItem, 'rounds'>, { key }: RoundColumn): Round | undefined =>
  inOrder(rounds).findLast((round) => keyOf(round) === key);
