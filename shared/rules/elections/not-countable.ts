// What stops a count before it begins, in sentences for the person who gave the papers.

export interface CountProblem {
  /** The line of the file or the row of the sheet; null: it is not about one. */
  line: number | null;
  message: string;
}

/** Papers, seats or candidates from which nothing certain can be counted. */
export class NotCountable extends Error {
  readonly problems: readonly CountProblem[];
  constructor(...problems: CountProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'NotCountable';
    this.problems = problems;
  }
}
