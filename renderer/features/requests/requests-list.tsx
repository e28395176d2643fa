// Every data request: the open ones by what is nearest, each with the one thing to do next.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useDesk } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { OfficeCard } from './office-card.tsx';
import { RequestCard } from './request-card.tsx';

const ALL = { page: { offset: 0, limit: 200 } };

export function RequestsList({ onLog }: { onLog: () => void }) {
  const { request } = useSearch({ from: '/branch/requests' });
  const found = useQuery(useDesk().requests.list.queryOptions({ input: ALL }));
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const { rows, office, total } = found.data;
  const open = rows.filter((row) => row.request.closed === null);
  const closed = rows.filter((row) => row.request.closed !== null);
  return (
    <>
      <OfficeCard office={office} />
      {rows.length === 0 && (
        <EmptyState
          icon={<ShieldCheck size={30} />}
          title="Nobody has asked anything"
          action={<Button onClick={onLog}>Log a request or a breach</Button>}
        >
          When somebody asks what the branch holds about them, asks for something to be deleted or put right, complains,
          or when something was lost or sent to the wrong person: write it down here, the same day.
        </EmptyState>
      )}
      {open.map((row) => (
        <RequestCard key={row.request.id} row={row} isShown={row.request.id === request} />
      ))}
      {closed.length > 0 && <h2 className="section-title">Closed</h2>}
      {closed.map((row) => (
        <RequestCard key={row.request.id} row={row} isShown={row.request.id === request} />
      ))}
      {total > rows.length && <p>{(total - rows.length).toLocaleString('en-GB')} older ones are not shown.</p>}
    </>
  );
}
