// Tells the desk which page goes to the printer, whoever asked for it: a button here, Ctrl+P or the computer's own menu. It is
// told when the print dialog opens; nobody can know whether paper came out.

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useClient } from './desk.tsx';

/** Which records a page is of, by the beginning of its address. */
const OF_PAGE = { '/cases/': 'cases', '/members/': 'members', '/workplaces/': 'workplaces' } as const;

export function NotePrinting() {
  const client = useClient();
  const router = useRouter();
  useEffect(() => {
    const note = () => {
      const match = router.state.matches.at(-1);
      if (!match) return;
      const { id } = match.params as { id?: string };
      const [, collection] = Object.entries(OF_PAGE).find(([begins]) => match.routeId.startsWith(begins)) ?? [];
      const subject = id !== undefined && collection !== undefined ? { collection, id } : null;
      // What cannot be noted stops nobody from printing: the desk says so itself.
      client.session.printed({ page: match.routeId, subject }).catch(() => undefined);
    };
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, [client, router]);
  return null;
}
