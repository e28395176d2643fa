// What cover can be narrowed to: one employer, one kind of post; and whether posts for the whole branch count.

import { useQuery } from '@tanstack/react-query';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import type { CoverSearch } from '../../../app/routes-reps.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import type { Filter } from '../../../components/filter-chips.tsx';

const FIRST = { page: { offset: 0, limit: 500 } };

export function useCoverFilters(search: CoverSearch, set: (next: Partial<CoverSearch>) => void): Filter[] {
  const { terms } = useWords();
  const kinds = useKindWords();
  const employers = useQuery(useDesk().workplaces.employers.queryOptions({ input: FIRST }));
  const change = (next: object) => set(next as Partial<CoverSearch>);
  return [
    {
      key: 'employerId',
      label: capital(terms.employer),
      choices: (employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      value: search.employerId,
      onChange: (value) => change({ employerId: value ?? undefined }),
    },
    {
      key: 'kind',
      label: 'Post',
      choices: kinds.choices,
      value: search.kind,
      onChange: (value) => change({ kind: value ?? undefined }),
    },
    {
      key: 'wholeBranch',
      label: 'Whole-branch posts',
      choices: [{ value: 'counted', label: 'Posts for the whole branch count' }],
      value: search.wholeBranch ? 'counted' : undefined,
      onChange: (value) => change({ wholeBranch: value === 'counted' ? true : undefined }),
    },
  ];
}
