// The Scottish count once more, written as a teller would do it: every paper by itself, every total added up afresh, whole
// numbers without end. Slow, and nothing of it is shared with the engine but the drawing of lots.

import { drawOrder } from '../../shared/rules/elections/lot.ts';

export interface PlainCount {
  quota: number;
  /** "3@2": candidate 3 at stage 2. */
  elected: string[];
  excluded: string[];
  /** Each candidate's votes in units of 0.00001, stage by stage. */
  stages: bigint[][];
}

interface PlainPaper {
  wants: number[];
  worth: bigint;
  with: number | null;
}

const ONE = 100_000n;

/** The ways in which people count wrongly; each elects somebody else sooner or later. */
export type Mistake =
  | 'lastParcel'
  | 'rounding'
  | 'givesToElected'
  | 'severalOut'
  | 'transfersOn'
  | 'roundedUpQuota'
  | 'newestTieFirst';

export function plainCount(
  papers: readonly (readonly number[])[],
  candidates: number,
  seats: number,
  seed: string,
  mistake?: Mistake,
): PlainCount {
  const pile: PlainPaper[] = papers.map((wants) => ({ wants: [...wants], worth: ONE, with: wants[0]! }));
  const everybody = Array.from({ length: candidates }, (_, index) => index + 1);
  const exact = papers.length / (seats + 1);
  const quota = mistake === 'roundedUpQuota' ? Math.ceil(exact) : Math.floor(exact) + 1;
  const quotaUnits = BigInt(quota) * ONE;
  const inside = new Set<number>();
  const out = new Set<number>();
  const settled = new Set<number>();
  const lastGot = new Map<number, Set<PlainPaper>>();
  const answer: PlainCount = { quota, elected: [], excluded: [], stages: [] };

  const total = (who: number): bigint =>
    settled.has(who) ? quotaUnits : pile.reduce((sum, paper) => (paper.with === who ? sum + paper.worth : sum), 0n);
  const free = () => everybody.filter((who) => !inside.has(who) && !out.has(who));
  const record = () => answer.stages.push([0n, ...everybody.map(total)]);
  const before = (who: number, back: number): bigint => answer.stages[answer.stages.length - 1 - back]![who]!;

  function decide(tied: number[], wantsMost: boolean, what: string): number {
    const backs = Array.from({ length: answer.stages.length - 1 }, (_, index) => index + 1);
    let left = tied;
    for (const back of mistake === 'newestTieFirst' ? backs.reverse() : backs) {
      const sorted = [...left].sort((a, b) =>
        before(a, back) < before(b, back) ? -1 : before(a, back) > before(b, back) ? 1 : 0,
      );
      const edge = before(wantsMost ? sorted.at(-1)! : sorted[0]!, back);
      left = left.filter((who) => before(who, back) === edge);
    }
    if (left.length === 1) return left[0]!;
    return drawOrder(seed, `${what} at stage ${answer.stages.length}`, left)[0]!;
  }

  function pass(from: number, worthOf: (paper: PlainPaper) => bigint, only?: Set<PlainPaper>): void {
    const got = new Map<number, Set<PlainPaper>>();
    for (const paper of pile) {
      if (paper.with !== from) continue;
      if (only !== undefined && !only.has(paper)) {
        paper.with = null;
        continue;
      }
      const may = (who: number) =>
        mistake === 'givesToElected' ? !out.has(who) && !settled.has(who) : !out.has(who) && !inside.has(who);
      const after = paper.wants.slice(paper.wants.indexOf(from) + 1);
      paper.with = after.find((who) => who !== from && may(who)) ?? null;
      paper.worth = worthOf(paper);
      if (paper.with !== null) got.set(paper.with, (got.get(paper.with) ?? new Set()).add(paper));
    }
    for (const [who, set] of got) lastGot.set(who, set);
  }

  record();
  for (const who of everybody) lastGot.set(who, new Set(pile.filter((paper) => paper.with === who)));
  for (;;) {
    const stage = answer.stages.length;
    const reached = free().filter((who) => total(who) >= quotaUnits);
    for (const who of reached) inside.add(who);
    const rest = free();
    const seatsLeft = seats - inside.size;
    const isLast = seatsLeft > 0 && rest.length <= seatsLeft;
    const waits = mistake === 'transfersOn' && [...inside].some((who) => !settled.has(who) && total(who) > quotaUnits);
    const last = isLast && !waits ? rest : [];
    for (const who of last) inside.add(who);
    const order = [...reached, ...last].sort((a, b) => {
      for (let back = 0; back < stage; back += 1) {
        if (before(a, back) !== before(b, back)) return before(a, back) > before(b, back) ? -1 : 1;
      }
      return a - b;
    });
    for (const who of order) answer.elected.push(`${who}@${stage}`);
    if (inside.size >= seats) return answer;
    const over = [...inside].filter((who) => !settled.has(who) && total(who) > quotaUnits);
    if (over.length > 0) {
      const most = over.map(total).reduce((a, b) => (a > b ? a : b));
      const who = decide(
        over.filter((one) => total(one) === most).sort((a, b) => a - b),
        true,
        'surplus',
      );
      const [all, surplus] = [total(who), total(who) - quotaUnits];
      if (mistake === 'lastParcel') {
        const parcel = lastGot.get(who)!;
        const size = BigInt(parcel.size);
        pass(who, (paper) => (surplus / size < paper.worth ? surplus / size : paper.worth), parcel);
      } else if (mistake === 'rounding') pass(who, (paper) => (surplus * paper.worth * 2n + all) / (all * 2n));
      else pass(who, (paper) => (surplus * paper.worth) / all);
      settled.add(who);
    } else {
      const least = rest.map(total).reduce((a, b) => (a < b ? a : b));
      const lowest = rest.filter((who) => total(who) === least);
      const going =
        mistake === 'severalOut' && rest.length - lowest.length >= seatsLeft
          ? lowest
          : [decide(lowest, false, 'exclusion')];
      for (const who of going) {
        out.add(who);
        answer.excluded.push(`${who}@${stage}`);
      }
      for (const who of going) pass(who, (paper) => paper.worth);
    }
    record();
  }
}
