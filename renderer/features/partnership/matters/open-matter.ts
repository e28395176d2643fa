// Where a matter's page is, by its collection.

import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

const PAGES = {
  issues: '/partnership/issues/$id',
  consultations: '/partnership/consultations/$id',
  decisions: '/partnership/decisions/$id',
  initiatives: '/partnership/initiatives/$id',
  meetings: '/partnership/meetings/$id',
} as const;

export function useOpenMatter(): (matter: { collection: keyof typeof PAGES; id: string }) => void {
  const navigate = useNavigate();
  return useCallback(({ collection, id }) => void navigate({ to: PAGES[collection], params: { id } }), [navigate]);
}
