// How the list of cases can be narrowed: open or closed, kind, stage, who looks after it, where.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CaseStageSchema, CaseTypeSchema } from '../../../shared/domain/case-kinds.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import type { Filter } from '../../components/filter-chips.tsx';
import { conditionFilter, type ListAddress, type Where } from '../../components/use-list-address.ts';
import { useWorkplaceOptions } from './change-dialog.tsx';

const MOST_REPS = 500;

/** What the list shows until somebody chooses otherwise. */
export const OPEN_CASES: Where = { closedOn: { eq: null } };

export function useCaseFilters(address: ListAddress, where: Where): Filter[] {
  const { caseTypes, stages, terms } = useWords();
  const { data: reps } = useQuery(
    useDesk().reps.list.queryOptions({ input: { includePast: true, page: { offset: 0, limit: MOST_REPS } } }),
  );
  const { options: workplaces } = useWorkplaceOptions();
  return useMemo(() => {
    const set = (key: string) => (condition: Parameters<ListAddress['setCondition']>[1]) =>
      address.setCondition(key, condition);
    return [
      conditionFilter({
        key: 'closedOn',
        label: 'Open or closed',
        where,
        set: set('closedOn'),
        choices: [
          { label: 'Open', condition: { eq: null } },
          { label: 'Closed', condition: { ne: null } },
        ],
        describe: () => 'Closed then',
      }),
      conditionFilter({
        key: 'type',
        label: 'Kind',
        where,
        set: set('type'),
        choices: CaseTypeSchema.options.map((type) => ({ label: caseTypes[type], condition: { eq: type } })),
      }),
      conditionFilter({
        key: 'stage',
        label: 'Stage',
        where,
        set: set('stage'),
        choices: CaseStageSchema.exclude(['closed']).options.map((stage) => ({
          label: stages[stage],
          condition: { eq: stage },
        })),
      }),
      conditionFilter({
        key: 'repId',
        label: capital(terms.rep),
        where,
        set: set('repId'),
        choices: [
          { label: 'Nobody allocated', condition: { eq: null } },
          ...(reps?.rows ?? []).map((rep) => ({ label: rep.name, condition: { eq: rep.id } })),
        ],
      }),
      conditionFilter({
        key: 'workplaceId',
        label: capital(terms.workplace),
        where,
        set: set('workplaceId'),
        choices: [
          { label: `No ${terms.workplace} recorded`, condition: { eq: null } },
          ...workplaces.map(({ value, label }) => ({ label, condition: { eq: value } })),
        ],
      }),
      ...described(where, set, terms),
    ];
  }, [address, where, caseTypes, stages, terms, reps, workplaces]);
}

/** Filters that only a link from elsewhere sets: they can be seen and taken off, not chosen. */
function described(
  where: Where,
  set: (key: string) => (condition: Parameters<ListAddress['setCondition']>[1]) => void,
  terms: { member: string; employer: string },
): Filter[] {
  const names: Record<string, string> = {
    memberId: `One ${terms.member}’s`,
    employerId: `One ${terms.employer}’s`,
    openedOn: 'Logged then',
    number: 'By number',
  };
  return Object.entries(names)
    .filter(([key]) => where[key] !== undefined)
    .map(([key, label]) => conditionFilter({ key, label, choices: [], where, set: set(key), describe: () => label }));
}
