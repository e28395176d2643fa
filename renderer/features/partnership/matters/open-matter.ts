// Where a matter's page is, by its collection.

import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

const PAGES = {
  issues: '/partnership/issues/$id',
  consultations: '/partnership/consultations/$id',
  decisions: '/partnership/decisions/$id',
  initiatives: '/partnership/initiatives/$id',
  meetings: '/partnership/meetings/$id',
  negotiations: '/negotiations/$id',
} as const;

interface Matter {
  collection: keyof typeof PAGES;
  id: string;
  /** Of a negotiation: the item that is meant. */
  itemId?: string | undefined;
}

export function useOpenMatter(): (matter: Matter) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ collection, id, itemId }) =>
      void (itemId === undefined
        ? navigate({ to: PAGES[collection], params: { id } })
        : navigate({ to: PAGES.negotiations, params: { id }, search: { tab: 'items', item: itemId } })),
    [navigate],
  );
}
