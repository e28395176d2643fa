// Which cases stand behind a figure of the evidence: the same conditions as it was counted by, for the list of cases.

import type { EvidenceAnswer, EvidenceRow } from '../../../../shared/contract/negotiations/evidence.ts';
import type { Condition } from '../../../../shared/contract/query.ts';

type Where = Record<string, Condition>;

const FIELD = { theme: 'theme', clause: 'clause', workplace: 'workplaceId', type: 'type', outcome: 'outcome' } as const;

/** null where the list cannot be narrowed to it, or whoever looks may not open the cases. `row` null: all of the period. */
export function whereBehind(
  { by, scope, periods, isSuppressed, opensRecords }: EvidenceAnswer,
  row: Pick<EvidenceRow, 'key'> | null,
  at: number,
): Where | null {
  const period = periods[at];
  if (!opensRecords || period === undefined) return null;
  if (row?.key === null && (by === 'theme' || by === 'clause')) return null;
  const [first, ...others] = scope.employers.map(({ id }) => id);
  const places = isSuppressed ? [] : scope.workplaces.map(({ id }) => id);
  return {
    [by === 'outcome' ? 'closedOn' : 'openedOn']: { gte: period.from, lte: period.to },
    ...(first !== undefined && { employerId: others.length === 0 ? { eq: first } : { in: [first, ...others] } }),
    ...(places.length > 0 && { workplaceId: { in: places } }),
    ...(row !== null && { [FIELD[by]]: { eq: row.key } }),
  };
}
