// Whom a redacted copy may hide, in the desk's own order: members, people in the case, its rep. Each has the same stand-in
// in every copy, whoever else is chosen.

import type { CasePage } from '../../../shared/contract/case-page.ts';
import { standIn } from '../../../shared/rules/stand-in.ts';

export interface StandIn {
  id: string;
  name: string;
  what: 'member' | 'person' | 'rep';
  standIn: string;
}

export function standInsOf(
  page: Pick<CasePage, 'members' | 'repName'> & { case: Pick<CasePage['case'], 'people' | 'repId'> },
): StandIn[] {
  const { people, repId } = page.case;
  const everybody = [
    ...page.members.map(({ id, name }) => ({ id, name, what: 'member' as const })),
    ...people.map(({ id, name }) => ({ id, name, what: 'person' as const })),
    ...(repId !== null ? [{ id: repId, name: page.repName ?? '', what: 'rep' as const }] : []),
  ];
  return everybody.map((each, index) => ({ ...each, standIn: standIn(index) }));
}
