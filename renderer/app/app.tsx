// The whole page: theme, desk, session, router. `main.tsx` chooses the way in and mounts this once.

import './zod-without-eval.ts';
import '../styles/index.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorBanner } from '../components/error-banner.tsx';
import { colorSchemes, KeepColorScheme } from './color-scheme.tsx';
import { type DeskConnection, DeskProvider, makeQueryClient, SessionProvider, useSessionQuery } from './desk.tsx';
import { FollowChanges } from './follow-changes.tsx';
import { LockGate } from './lock/lock-gate.tsx';
import { makeRouter } from './routes.ts';
import { announceStyleNonce, styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

announceStyleNonce();

export function App(props: { client: DeskClient; connection: DeskConnection }) {
  const [queries] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <DeskProvider client={props.client} connection={props.connection}>
          <FollowChanges />
          <KeepColorScheme />
          <Notifications position="bottom-left" limit={3} notificationMaxHeight={360} />
          <WithSession>
            <LockGate>
              <RouterProvider router={router} />
            </LockGate>
          </WithSession>
        </DeskProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** No screen is drawn before the desk has said what it is. */
function WithSession(props: { children: ReactNode }) {
  const session = useSessionQuery();
  if (session.data) return <SessionProvider session={session.data}>{props.children}</SessionProvider>;
  if (session.error) {
    return (
      <main style={{ padding: 32 }}>
        <EmptyState title="The desk did not open">
          <ErrorBanner error={session.error} onTryAgain={() => void session.refetch()} />
        </EmptyState>
      </main>
    );
  }
  return <p className="visually-hidden">Opening the desk</p>;
}
