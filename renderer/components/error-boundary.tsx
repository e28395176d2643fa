// When a page's own code fails: the rest of the desk stays alive, and a half-written form is kept with its draft.

import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

const KEPT = 'The rest of the desk is unharmed, and anything half-written here was kept as you typed.';

/** A part of the page was replaced on the disk by a newer program: only loading the window again brings it. */
const isGonePart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module/i.test(error.message);

/** What the router shows in place of a page that failed. */
export function AreaStopped(props: { error: unknown; reset?: () => void }) {
  const router = useRouter();
  return (
    <EmptyState
      title="This page stopped"
      action={
        <Button
          variant="filled"
          onClick={() => {
            if (isGonePart(props.error)) {
              window.location.reload();
              return;
            }
            props.reset?.();
            void router.invalidate();
          }}
        >
          Open it again
        </Button>
      }
    >
      {KEPT}
    </EmptyState>
  );
}

/** The same for a part of a page: a chart that fails must not take its page with it. */
export class ErrorBoundary extends Component<{ children: ReactNode; what?: string }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState
        title={`${this.props.what ?? 'This part'} could not be shown`}
        action={<Button onClick={() => this.setState({ hasFailed: false })}>Try again</Button>}
      >
        {KEPT}
      </EmptyState>
    );
  }
}
