// The single transferable vote as Scottish councils are elected (SSI 2011/399, schedule 1, rules 46 to 53): weighted
// inclusive Gregory, values cut off after five decimals, one exclusion a stage. Only the numbers; `count.ts` adds words.

import type { Bundle } from './bundles.ts';
import { drawOrder } from './lot.ts';
import { transferValue, UNITS } from './votes.ts';

export interface Tie {
  /** The stage at whose end it had to be decided. */
  stage: number;
  kind: 'surplus' | 'exclusion';
  candidates: number[];
  chosen: number;
  /** The last preceding stage that told somebody apart; null: none did. */
  precedingStage: number | null;
  /** Drawn among those whom no stage told apart; null: nothing was drawn. */
  lot: { seed: string; order: number[] } | null;
}

/** Votes are in units of 0.00001, indexed by the candidate's number. */
export interface Stage {
  kind: 'firstPreferences' | 'surplus' | 'exclusion';
  candidate: number | null;
  votes: number[];
  nonTransferable: number;
  lost: number;
  /** Papers that moved, by the value at which they did. */
  parcels: Map<number, number>;
  elected: number[];
  excluded: number | null;
}

export interface Counted {
  quota: number;
  stages: Stage[];
  ties: Tie[];
  /** Elected without the quota, because no more candidates than seats were left. */
  lastVacancies: number[];
}

export interface StvInput {
  candidates: number;
  withdrawn: readonly number[];
  bundles: readonly Bundle[];
  valid: number;
  seats: number;
  seed: () => string;
}

/** Bundles with one value, at one candidate. */
type Piles = Map<number, number[]>;

/** Expects what `bundlesOf` has checked. */
export function countScottishStv(input: StvInput): Counted {
  return new Count(input).run();
}

class Count {
  readonly #input: StvInput;
  readonly #quota: number;
  readonly #piles: Piles[];
  /** Where each bundle's present preference is. */
  readonly #at: Uint16Array;
  readonly #isContinuing: boolean[];
  readonly #votes: number[];
  readonly #stages: Stage[] = [];
  readonly #ties: Tie[] = [];
  #vacancies: number;
  #pending: number[] = [];
  #nonTransferable = 0;
  #lost = 0;
  #lastVacancies: number[] = [];

  constructor(input: StvInput) {
    this.#input = input;
    this.#quota = (Math.floor(input.valid / (input.seats + 1)) + 1) * UNITS;
    this.#piles = Array.from({ length: input.candidates + 1 }, () => new Map());
    this.#at = new Uint16Array(input.bundles.length);
    this.#isContinuing = Array.from({ length: input.candidates + 1 }, (_, number) => number > 0);
    for (const number of input.withdrawn) this.#isContinuing[number] = false;
    this.#votes = new Array<number>(input.candidates + 1).fill(0);
    this.#vacancies = input.seats;
  }

  run(): Counted {
    this.#first();
    while (!this.#close()) {
      const next = this.#pending.length > 0 ? this.#surplusFirst() : null;
      if (next !== null) this.#transferSurplus(next);
      else this.#exclude(this.#lowest());
    }
    const quota = this.#quota / UNITS;
    return { quota, stages: this.#stages, ties: this.#ties, lastVacancies: this.#lastVacancies };
  }

  #first(): void {
    for (const [index, { preferences, papers }] of this.#input.bundles.entries()) {
      const first = preferences[0]!;
      this.#votes[first]! += papers * UNITS;
      put(this.#piles[first]!, UNITS, index);
    }
    const parcels = new Map([[UNITS, this.#input.valid]]);
    this.#stage('firstPreferences', null, parcels);
  }

  /** The end of a stage: who is elected now, and whether that was all. */
  #close(): boolean {
    const stage = this.#stages.at(-1)!;
    const reached = this.#continuing().filter((number) => this.#votes[number]! >= this.#quota);
    for (const number of reached) {
      this.#isContinuing[number] = false;
      if (this.#votes[number]! > this.#quota) this.#pending.push(number);
    }
    this.#vacancies -= reached.length;
    const left = this.#continuing();
    // Rule 53: as many are left as there are seats; nothing more is transferred, be there surpluses or not.
    const last = this.#vacancies > 0 && left.length === this.#vacancies ? left : [];
    this.#lastVacancies = last;
    this.#vacancies -= last.length;
    stage.elected = [...reached, ...last].sort((one, other) => this.#compare(other, one) || one - other);
    return this.#vacancies === 0;
  }

  #continuing = (): number[] => {
    const found: number[] = [];
    for (let number = 1; number < this.#isContinuing.length; number += 1) {
      if (this.#isContinuing[number]) found.push(number);
    }
    return found;
  };

  /** By votes now, then by the most recent preceding stage at which they differed. */
  #compare(one: number, other: number): number {
    for (let at = this.#stages.length - 1; at >= 0; at -= 1) {
      const { votes } = this.#stages[at]!;
      if (votes[one] !== votes[other]) return votes[one]! - votes[other]!;
    }
    return 0;
  }

  /** Rule 50: the highest surplus, which is the highest total. */
  #surplusFirst(): number {
    const highest = Math.max(...this.#pending.map((number) => this.#votes[number]!));
    const tied = this.#pending.filter((number) => this.#votes[number] === highest);
    const chosen = this.#decide('surplus', tied, Math.max);
    this.#pending = this.#pending.filter((number) => number !== chosen);
    return chosen;
  }

  /** Rules 51 and 52. */
  #lowest(): number {
    const continuing = this.#continuing();
    const lowest = Math.min(...continuing.map((number) => this.#votes[number]!));
    const tied = continuing.filter((number) => this.#votes[number] === lowest);
    return this.#decide('exclusion', tied, Math.min);
  }

  /** Back stage by stage, keeping who is still tied, then by lot. */
  #decide(kind: Tie['kind'], candidates: readonly number[], furthest: (...votes: number[]) => number): number {
    if (candidates.length === 1) return candidates[0]!;
    const stage = this.#stages.length;
    let tied = [...candidates];
    let precedingStage: number | null = null;
    for (let at = stage - 2; at >= 0 && tied.length > 1; at -= 1) {
      const { votes } = this.#stages[at]!;
      const extreme = furthest(...tied.map((number) => votes[number]!));
      const kept = tied.filter((number) => votes[number] === extreme);
      if (kept.length < tied.length) precedingStage = at + 1;
      tied = kept;
    }
    const seed = tied.length > 1 ? this.#input.seed() : null;
    const lot = seed === null ? null : { seed, order: drawOrder(seed, `${kind} at stage ${stage}`, tied) };
    const chosen = lot === null ? tied[0]! : lot.order[0]!;
    this.#ties.push({ stage, kind, candidates: [...candidates], chosen, precedingStage, lot });
    return chosen;
  }

  /** Rule 49: every paper that the candidate has, at a value that shares the surplus among them. */
  #transferSurplus(number: number): void {
    const total = this.#votes[number]!;
    const surplus = total - this.#quota;
    const moved = this.#move(number, (value) => transferValue(surplus, value, total));
    this.#votes[number] = this.#quota;
    this.#lost += surplus - moved.worth;
    this.#stage('surplus', number, moved.parcels);
  }

  /** Rule 51: every paper at the value that it had with the candidate. */
  #exclude(number: number): void {
    this.#stages.at(-1)!.excluded = number;
    this.#isContinuing[number] = false;
    const { parcels } = this.#move(number, (value) => value);
    this.#votes[number] = 0;
    this.#stage('exclusion', number, parcels);
  }

  /** Gives the papers to the next continuing candidate; what they are worth together, the non-transferable with them. */
  #move(number: number, valued: (value: number) => number): { worth: number; parcels: Map<number, number> } {
    const { bundles } = this.#input;
    const parcels = new Map<number, number>();
    let worth = 0;
    for (const [received, indexes] of this.#piles[number]!) {
      const value = valued(received);
      for (const index of indexes) {
        const { preferences, papers } = bundles[index]!;
        let at = this.#at[index]! + 1;
        while (at < preferences.length && !this.#isContinuing[preferences[at]!]) at += 1;
        this.#at[index] = at;
        worth += papers * value;
        const next = preferences[at];
        if (next === undefined) {
          this.#nonTransferable += papers * value;
          continue;
        }
        this.#votes[next]! += papers * value;
        put(this.#piles[next]!, value, index);
        parcels.set(value, (parcels.get(value) ?? 0) + papers);
      }
    }
    this.#piles[number] = new Map();
    return { worth, parcels };
  }

  #stage(kind: Stage['kind'], candidate: number | null, parcels: Map<number, number>): void {
    const nonTransferable = this.#nonTransferable + this.#lost;
    const votes = [...this.#votes];
    this.#stages.push({
      kind,
      candidate,
      votes,
      nonTransferable,
      lost: this.#lost,
      parcels,
      elected: [],
      excluded: null,
    });
  }
}

function put(piles: Piles, value: number, bundle: number): void {
  const pile = piles.get(value);
  if (pile === undefined) piles.set(value, [bundle]);
  else pile.push(bundle);
}
