// Which ids an index holds under each value. Most values hold one id or a handful, so a value keeps a bare id, then an
// array, and a set only when there are many: at 300,000 records this is a third of the memory of sets throughout.

const MANY = 32;

type Holding = string | string[] | Set<string>;

export class Postings {
  readonly #byValue = new Map<string, Holding>();

  /** In no promised order. */
  idsOf(value: string): Iterable<string> {
    const holding = this.#byValue.get(value);
    return holding === undefined ? [] : typeof holding === 'string' ? [holding] : holding;
  }

  add(values: string | readonly string[] | null, id: string): void {
    if (values === null) return;
    if (typeof values === 'string') this.#addOne(values, id);
    else for (const value of new Set(values)) this.#addOne(value, id);
  }

  drop(values: string | readonly string[] | null, id: string): void {
    if (values === null) return;
    if (typeof values === 'string') this.#dropOne(values, id);
    else for (const value of new Set(values)) this.#dropOne(value, id);
  }

  #addOne(value: string, id: string): void {
    const holding = this.#byValue.get(value);
    if (holding === undefined) this.#byValue.set(value, id);
    else if (typeof holding === 'string') this.#byValue.set(value, [holding, id]);
    else if (holding instanceof Set) holding.add(id);
    else if (holding.length < MANY) holding.push(id);
    else this.#byValue.set(value, new Set(holding).add(id));
  }

  #dropOne(value: string, id: string): void {
    const holding = this.#byValue.get(value);
    if (holding === id) this.#byValue.delete(value);
    else if (holding instanceof Set) {
      holding.delete(id);
      if (holding.size === 0) this.#byValue.delete(value);
    } else if (Array.isArray(holding)) {
      const left = holding.filter((other) => other !== id);
      if (left.length === 0) this.#byValue.delete(value);
      else this.#byValue.set(value, left);
    }
  }
}
