// Claim and offers: all items side by side, or one of them with its rounds and what backs it.

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ItemView } from './item-view.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useRoundBase } from './use-round-base.ts';

export function ItemsTab({ negotiationId }: { negotiationId: string }) {
  const { data, error, refetch } = useQuery(useDesk().negotiations.get.queryOptions({ input: { id: negotiationId } }));
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return data ? <Loaded page={data} /> : null;
}

function Loaded({ page }: { page: NegotiationPage }) {
  const { item } = useSearch({ strict: false });
  const base = useRoundBase(page.negotiation);
  return item === undefined ? (
    <SideBySide page={page} base={base} />
  ) : (
    <ItemView key={item} itemId={item} page={page} base={base} />
  );
}
