// Who could look after a case: the reps of its workplace first, then the others, each by name. Nobody is ranked.

import { useQuery } from '@tanstack/react-query';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { RepRow } from '../../../shared/contract/reps/posts.ts';
import { useDesk } from '../../app/desk.tsx';

const MOST_REPS = 500;

export interface RepChoice {
  rep: RepRow;
  /** Looks after the case's workplace. */
  isHere: boolean;
}

/** The member on a case does not look after it themself. */
export function useRepChoices(page: CasePageData): { choices: RepChoice[]; isLoading: boolean; error: Error | null } {
  const { data, isLoading, error } = useQuery(
    useDesk().reps.list.queryOptions({ input: { page: { offset: 0, limit: MOST_REPS } } }),
  );
  const { workplaceId, memberIds } = page.case;
  const choices = (data?.rows ?? [])
    .filter(({ memberId }) => memberId === null || !memberIds.includes(memberId))
    .map((rep) => ({ rep, isHere: workplaceId !== null && rep.workplaceIds.includes(workplaceId) }))
    .sort((a, b) => Number(b.isHere) - Number(a.isHere) || a.rep.name.localeCompare(b.rep.name));
  return { choices, isLoading, error };
}
