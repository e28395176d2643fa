// A finding as it is kept on an item: its sentence, where it is from, and the question that it answers with what it was, so that
// it can be asked again and says what has changed.

import type { EvidenceAnswer, EvidenceRow } from '../../../contract/negotiations/evidence.ts';

export interface Citation {
  text: string;
  source: string;
  question: Record<string, unknown>;
}

const LONGEST = 300;

type Answered = Pick<EvidenceAnswer, 'by' | 'from' | 'to'> & {
  scope: { employers: readonly { id: string }[]; text: string };
  periods: readonly { label: string; from: string; to: string }[];
};

/** Only of an answer in which small numbers are kept back. `branch`: whose casework it is. */
export function citationOf(answer: Answered, row: EvidenceRow, branch: string): Citation {
  const { by, from, to, scope, periods } = answer;
  return {
    text: row.sentence.slice(0, LONGEST),
    source: `Casework of ${branch}, ${scope.text}, ${periods[0]?.label ?? ''} to ${periods.at(-1)?.label ?? ''}`.slice(
      0,
      LONGEST,
    ),
    question: {
      by,
      from,
      to,
      employerIds: scope.employers.map(({ id }) => id),
      key: row.key,
      was: row.cells.map(({ cases, per100 }, at) => ({
        from: periods[at]!.from,
        to: periods[at]!.to,
        cases,
        per100,
      })),
    },
  };
}
