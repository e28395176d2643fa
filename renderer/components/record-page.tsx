// The page of one record: while it is asked for, when it is gone, and once it is there.

import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { capital } from '../../shared/domain/words.ts';
import { troubleOf } from '../app/sentences.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorBanner } from './error-banner.tsx';
import { PageHeader } from './page-header.tsx';

interface RecordPageProps<T> {
  found: UseQueryResult<T>;
  trail: ComponentProps<typeof PageHeader>['trail'] & object;
  /** "agreement". */
  what: string;
  children: (data: T) => ReactNode;
}

export function RecordPage<T>({ found, trail, what, children }: RecordPageProps<T>) {
  const { data, error } = found;
  if (error && troubleOf(error).code === 'NOT_FOUND') {
    return (
      <>
        <PageHeader title="Not here" trail={trail} />
        <EmptyState title={`This ${what} is not here any more`}>
          What took it away can be undone in the branch’s history.
        </EmptyState>
      </>
    );
  }
  if (error) {
    return (
      <>
        <PageHeader title={capital(what)} trail={trail} />
        <ErrorBanner error={error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  if (data === undefined) return <PageHeader title={null} trail={trail} />;
  return children(data);
}
