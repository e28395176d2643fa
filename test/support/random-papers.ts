// Papers of a small, close election: few voters, so that totals tie, and candidates who lean on each other.

export interface RandomElection {
  candidates: number;
  seats: number;
  papers: number[][];
}

export function randomElection(random: () => number, most = { candidates: 8, papers: 60 }): RandomElection {
  const upTo = (number: number): number => Math.floor(random() * number);
  const candidates = 2 + upTo(most.candidates - 1);
  const seats = 1 + upTo(Math.min(candidates, 5));
  const weights = Array.from({ length: candidates }, () => (random() < 0.3 ? 3 : 1) * (0.2 + random()));
  const length = 1 + upTo(candidates);
  const papers = Array.from({ length: 1 + upTo(most.papers) }, () => {
    const left = weights.map((weight, index) => ({ number: index + 1, key: Math.log(random() + 1e-12) / weight }));
    const order = left.sort((one, other) => other.key - one.key).map(({ number }) => number);
    return order.slice(0, 1 + upTo(length));
  });
  return { candidates, seats, papers };
}

/** In another order, without changing the list that is given. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left;
}
