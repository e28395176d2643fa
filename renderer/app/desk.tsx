// What every screen reaches the desk through: the client, its queries, the session. One context, a few hooks.

import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { DeskClient, Outputs } from '../../shared/contract/contract.ts';
import { type WordList, wordsOf } from '../../shared/domain/words.ts';

/** The line to the desk: open, or lost because the host stopped or the computer slept. */
export type ConnectionState = 'open' | 'lost';

/** What the way in (MessagePort or WebSocket) tells the page about itself. */
export interface DeskConnection {
  state(): ConnectionState;
  /** Calls back at every change of state; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export type DeskQueries = RouterUtils<DeskClient>;
export type Session = Outputs['session']['get'];

interface DeskValue {
  client: DeskClient;
  queries: DeskQueries;
  connection: DeskConnection;
}

const DeskContext = createContext<DeskValue | null>(null);
const SessionContext = createContext<Session | null>(null);

export function DeskProvider(props: { client: DeskClient; connection: DeskConnection; children: ReactNode }) {
  const { client, connection } = props;
  const value = useMemo(
    () => ({ client, connection, queries: createTanstackQueryUtils(client) }),
    [client, connection],
  );
  return <DeskContext.Provider value={value}>{props.children}</DeskContext.Provider>;
}

function useDeskValue(): DeskValue {
  const value = useContext(DeskContext);
  if (!value) throw new Error('This component stands outside the DeskProvider.');
  return value;
}

/** Query options by procedure: `useQuery(useDesk().members.get.queryOptions({ input: { id } }))`. */
export const useDesk = (): DeskQueries => useDeskValue().queries;

/** The client itself, for what is not a query: `await client.session.setDesk(…)`. */
export const useClient = (): DeskClient => useDeskValue().client;

export function useConnectionState(): ConnectionState {
  const { connection } = useDeskValue();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

export const useSessionQuery = () => useQuery(useDesk().session.get.queryOptions());

export function SessionProvider(props: { session: Session; children: ReactNode }) {
  return <SessionContext.Provider value={props.session}>{props.children}</SessionContext.Provider>;
}

/** What this desk is: its branch, today's day in the branch's zone, the last backup. Loaded before any screen is shown. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This component stands outside the SessionProvider.');
  return session;
}

/** The words for every code, as this branch says them (United Kingdom or United States). */
export const useWords = (): WordList => wordsOf(useSession().branch?.words);

/** Today's legal day (`YYYY-MM-DD`) in the branch's zone. */
export const useToday = (): string => useSession().today;

/**
 * Queries are kept until something was saved (follow-changes.tsx invalidates them then), whatever the network is
 * doing: the desk is on this computer, so being offline must never pause a query.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
