// Why a costing cannot be worked out: sentences, each with the path of what it is about.

export interface CostIssue {
  path: (string | number)[];
  message: string;
}

/** Thrown by the engine: it answers nothing rather than a figure that nobody can trust. */
export class CostRefused extends Error {
  readonly issues: readonly CostIssue[];

  constructor(issues: readonly CostIssue[]) {
    super(issues.map(({ message }) => message).join(' '));
    this.name = 'CostRefused';
    this.issues = issues;
  }
}
