// Values that many people share are kept once, with how many have them: a rare one that two people share says more than
// a common one.

export interface Counted {
  count: number;
}

export class Tally<T extends Counted> {
  private readonly values = new Map<string, T>();
  private readonly make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.make = make;
  }

  /** The one value of this text, uncounted when it is new. */
  of(text: string): T {
    let value = this.values.get(text);
    if (value === undefined) {
      value = this.make(text);
      this.values.set(text, value);
    }
    return value;
  }

  countOf(text: string): number {
    return this.values.get(text)?.count ?? 0;
  }

  all(): MapIterator<T> {
    return this.values.values();
  }
}

/**
 * How likely anybody else has the value by chance: from the list's own counts without the two who are being compared,
 * and, as far as the list is short, from what is usual.
 * @param weight how many people what is usual counts for
 */
export const chanceOf = (count: number, people: number, usual: number, weight: number): number =>
  (Math.max(0, count - 2) + weight * usual) / (people + weight);
