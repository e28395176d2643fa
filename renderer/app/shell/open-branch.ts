// Changes over between the sample branch and the branch's own record: everything on screen is asked again.

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useClient } from '../desk.tsx';
import { troubleOf } from '../sentences.ts';
import { goAfterWelcome } from './after-welcome.ts';

export function useOpenBranch() {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpening, setIsOpening] = useState(false);
  const open = useCallback(
    async (which: 'sample' | 'own') => {
      setIsOpening(true);
      goAfterWelcome('/today');
      try {
        const session = await client.session.open({ which });
        await navigate({ to: session.branch ? '/today' : '/welcome' });
        await queries.resetQueries();
      } catch (error) {
        notifications.show({ message: troubleOf(error).sentence, color: 'late', autoClose: 12_000 });
      } finally {
        setIsOpening(false);
      }
    },
    [client, navigate, queries],
  );
  return { open, isOpening };
}
