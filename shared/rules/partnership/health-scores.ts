// What a health check says: means by side, by item, by principle and by level, the gap between the sides and the trend.
// A mean over too few answers is hidden, and with it whatever would let somebody work it out.

import { type HealthAnswers, HealthLevelSchema, type HealthWave } from '../../domain/partnership/health.ts';
import { type HealthLevel, LEADERS_ITEM } from '../../domain/partnership/health-items.ts';
import type { TwoSides } from '../../domain/partnership/sides.ts';
import { hiddenMeans } from '../suppression.ts';

/** `hidden`: somebody answered, but too few to be told. Then `n` and `mean` are null; where nobody did, `n` is 0. */
export interface HealthCell {
  state: 'shown' | 'hidden' | 'none';
  n: number | null;
  /** 0 to 10, not rounded. */
  mean: number | null;
}

export interface BothSides {
  management: HealthCell;
  staff: HealthCell;
  /** The mean of the two sides' means, each weighing the same however many answered; null unless both are shown. */
  mean: number | null;
  /** Management − staff; null unless both are shown. */
  gap: number | null;
}

export interface HealthScores {
  overall: BothSides;
  items: (BothSides & { no: number; text: string; principle: string })[];
  principles: (BothSides & { principle: string })[];
  levels: (HealthCell & { side: TwoSides; level: HealthLevel })[];
  /** Senior managers − frontline staff, on the same items; null unless both are shown. */
  credibilityGap: number | null;
  /** In the order of the alphabet, which tells nothing; null where that side is hidden. */
  comments: { management: string[] | null; staff: string[] | null };
}

export type HealthBand = 'low' | 'middling' | 'good';
type Answers = Pick<HealthAnswers, 'side' | 'level' | 'scores' | 'overall' | 'comment'>;

const SIDES = ['management', 'staff'] as const;
const NOBODY: HealthCell = { state: 'none', n: 0, mean: null };
const TOO_FEW: HealthCell = { state: 'hidden', n: null, mean: null };

/** In order of size: the same figures in another order are the same mean to the last digit. */
const meanOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;

const cellOf = (values: readonly number[], isHidden: boolean): HealthCell => {
  if (values.length === 0) return NOBODY;
  return isHidden ? TOO_FEW : { state: 'shown', n: values.length, mean: meanOf(values) };
};

const bothOf = (management: HealthCell, staff: HealthCell): BothSides => {
  const areShown = management.mean !== null && staff.mean !== null;
  return {
    management,
    staff,
    mean: areShown ? (management.mean! + staff.mean!) / 2 : null,
    gap: areShown ? management.mean! - staff.mean! : null,
  };
};

/** 0–4.9 low, 5–6.9 middling, 7–10 good: as the mean reads with one decimal. */
export function bandOf(mean: number): HealthBand {
  const read = Math.round(mean * 10) / 10;
  if (read < 5) return 'low';
  return read < 7 ? 'middling' : 'good';
}

/** The twelve that make the score; behaviours and what is asked of those who lead stand beside it. */
const isOfScore = ({ no }: { no: number }): boolean => no < LEADERS_ITEM.no;

/** What one side answered, with what of it may be told. */
class Side {
  readonly answers: readonly Answers[];
  readonly #least: number;
  readonly #shown: ReadonlySet<number>;

  constructor(all: readonly Answers[], side: TwoSides, items: HealthWave['items'], least: number) {
    this.answers = all.filter((one) => one.side === side);
    this.#least = least;
    this.#shown = new Set(items.filter((item) => this.item(item.no).state === 'shown').map(({ no }) => no));
  }

  item(no: number): HealthCell {
    const scores = this.answers.flatMap((one) =>
      one.scores.filter((score) => score.no === no).map(({ score }) => score),
    );
    return cellOf(scores, scores.length < this.#least);
  }

  /** Each one's own mean over those items that are shown: a hidden item is in no figure that could give it away. */
  ownMeans(among: readonly number[], answers: readonly Answers[] = this.answers): number[] {
    const counted = among.filter((no) => this.#shown.has(no));
    return answers.flatMap((one) => {
      const own = one.scores.filter(({ no }) => (counted.length > 0 ? counted : among).includes(no));
      if (own.length > 0) return [meanOf(own.map(({ score }) => score))];
      return one.overall === null ? [] : [one.overall];
    });
  }

  mean(among: readonly number[]): HealthCell {
    const means = this.ownMeans(among);
    return cellOf(means, means.length < this.#least);
  }

  isShown(no: number): boolean {
    return this.#shown.has(no);
  }

  levels(among: readonly number[]): Map<HealthLevel, HealthCell> {
    const byLevel = [...Map.groupBy(this.answers, ({ level }) => level)].map(
      ([level, answers]) => [level, this.ownMeans(among, answers)] as const,
    );
    const hidden = hiddenMeans(
      byLevel.map(([, means]) => means.length),
      this.#least,
    );
    // Where the side is hidden, so is everything of it.
    const isSideHidden = this.mean(among).state !== 'shown';
    return new Map(
      byLevel.flatMap(([level, means], index) =>
        level === null ? [] : [[level, cellOf(means, isSideHidden || hidden[index]!)] as const],
      ),
    );
  }

  get comments(): string[] | null {
    if (this.answers.length > 0 && this.answers.length < this.#least) return null;
    return this.answers
      .map(({ comment }) => comment)
      .filter((comment) => comment.trim() !== '')
      .sort((a, b) => (a < b ? -1 : 1));
  }
}

/** Of a wave that is closed. The order of `answers` has no part in it. */
export function healthScores(
  { items, leastAnswers }: Pick<HealthWave, 'items' | 'leastAnswers'>,
  answers: readonly Answers[],
): HealthScores {
  const management = new Side(answers, 'management', items, leastAnswers);
  const staff = new Side(answers, 'staff', items, leastAnswers);
  const ofScore = items.filter(isOfScore).map(({ no }) => no);
  const inBoth = ofScore.filter((no) => management.isShown(no) && staff.isShown(no));
  const onTheSame = inBoth.length > 0 ? inBoth : ofScore;
  const levelsOf = { management: management.levels(onTheSame), staff: staff.levels(onTheSame) };
  const senior = levelsOf.management.get('senior')?.mean ?? null;
  const frontline = levelsOf.staff.get('frontline')?.mean ?? null;
  const principles = [...Map.groupBy(items, ({ principle }) => principle)];
  return {
    overall: bothOf(management.mean(ofScore), staff.mean(ofScore)),
    items: items.map((item) => ({ ...item, ...bothOf(management.item(item.no), staff.item(item.no)) })),
    principles: principles.map(([principle, own]) => {
      const numbers = own.map(({ no }) => no);
      return { principle, ...bothOf(principleMean(management, numbers), principleMean(staff, numbers)) };
    }),
    levels: SIDES.flatMap((side) =>
      HealthLevelSchema.options.flatMap((level) => {
        const cell = levelsOf[side].get(level);
        return cell === undefined ? [] : [{ side, level, ...cell }];
      }),
    ),
    credibilityGap: senior !== null && frontline !== null ? senior - frontline : null,
    comments: { management: management.comments, staff: staff.comments },
  };
}

/** Of those who scored its items: a total says nothing of a principle. */
function principleMean(side: Side, numbers: readonly number[]): HealthCell {
  const cells = numbers.map((no) => side.item(no));
  const shown = cells.filter(({ state }) => state === 'shown');
  if (shown.length === 0) return cells.some(({ state }) => state === 'hidden') ? TOO_FEW : NOBODY;
  return {
    state: 'shown',
    n: Math.min(...shown.map(({ n }) => n!)),
    mean: meanOf(shown.map(({ mean }) => mean!)),
  };
}

export interface HealthTrend {
  management: number | null;
  staff: number | null;
  mean: number | null;
  /** By the item's number in the later wave; null where it was worded otherwise, or one of the two is hidden. */
  items: { no: number; management: number | null; staff: number | null; mean: number | null }[];
}

const less = (now: number | null | undefined, before: number | null | undefined): number | null =>
  now === null || now === undefined || before === null || before === undefined ? null : now - before;

/** Later − earlier. An item is compared only with the same wording. */
export function healthTrend(now: HealthScores, before: HealthScores): HealthTrend {
  const byText = new Map(before.items.map((item) => [item.text, item]));
  return {
    management: less(now.overall.management.mean, before.overall.management.mean),
    staff: less(now.overall.staff.mean, before.overall.staff.mean),
    mean: less(now.overall.mean, before.overall.mean),
    items: now.items.map((item) => {
      const was = byText.get(item.text);
      return {
        no: item.no,
        management: less(item.management.mean, was?.management.mean),
        staff: less(item.staff.mean, was?.staff.mean),
        mean: less(item.mean, was?.mean),
      };
    }),
  };
}

/** A gap between senior managers and the frontline of this and more is late in being looked at. */
export const WIDE_CREDIBILITY_GAP = 2;
