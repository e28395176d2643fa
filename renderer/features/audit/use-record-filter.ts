// The filter for one member or case, found as one types, or come to by a link from its page.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useWords } from '../../app/desk.tsx';
import type { Filter } from '../../components/filter-chips.tsx';
import type { AuditSearch } from './audit-search.ts';

const FOUND_AT_MOST = 8;
const OF_KIND = { member: 'members', case: 'cases' } as const;

export function useRecordFilter(
  { id }: AuditSearch,
  about: string | undefined,
  go: (next: Pick<AuditSearch, 'collection' | 'id'>) => void,
): Filter {
  const { terms } = useWords();
  const [text, setText] = useState('');
  const found = useQuery({
    ...useDesk().branch.search.queryOptions({ input: { text: text.trim(), limit: FOUND_AT_MOST } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const rows = text.trim() === '' ? [] : (found.data?.rows ?? []);
  const choices = rows.flatMap(({ kind, id: of, title, detail }) =>
    kind === 'member' || kind === 'case'
      ? [{ value: `${OF_KIND[kind]}/${of}`, label: [title, detail].filter(Boolean).join(' · ') }]
      : [],
  );
  return {
    key: 'about',
    label: `Member or ${terms.case}`,
    choices: id === undefined ? choices : [{ value: id, label: about ?? 'One record' }],
    value: id,
    onFind: setText,
    onChange: (chosen) => {
      const [collection, of] = chosen?.split('/') ?? [];
      setText('');
      go(of === undefined ? { collection: undefined, id: undefined } : { collection: collection as 'cases', id: of });
    },
  };
}
