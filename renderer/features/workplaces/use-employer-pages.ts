// The pages of the list of employers, as the one table asks for them.

import { useCallback } from 'react';
import { useDesk } from '../../app/desk.tsx';

export function useEmployerPages() {
  const desk = useDesk();
  return useCallback(
    (page: { offset: number; limit: number }) => desk.workplaces.employers.queryOptions({ input: { page } }),
    [desk],
  );
}
