// What is answered where a typed line, or a piece of it, cannot be read with certainty.

export interface LineProblem {
  /** A sentence; '' where a piece is simply not known, and the whole line says so. */
  problem: string;
  /** What may have been meant, each to be taken with one press. */
  meant: string[];
}

export const unclear: LineProblem = { problem: '', meant: [] };

export const refuse = (problem: string, ...meant: string[]): LineProblem => ({ problem, meant });

export const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
