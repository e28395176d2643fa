// What happened: the account the case began with, a place to add to it, and everything since.

import { useInfiniteQuery } from '@tanstack/react-query';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useDesk } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { EntryComposer } from './entry-composer.tsx';
import { TimelineList } from './timeline-list.tsx';
import classes from './what-happened.module.css';

const PAGE = 50;

/** The newest entries of a case's timeline; older ones when they are asked for. */
export function useTimeline(caseId: string) {
  return useInfiniteQuery(
    useDesk().cases.timeline.infiniteOptions({
      input: (offset: number) => ({ caseId, page: { offset, limit: PAGE } }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return shown < last.total && last.rows.length > 0 ? shown : undefined;
      },
    }),
  );
}

interface WhatHappenedProps {
  page: CasePageData;
  entries: readonly TimelineEntry[];
  total: number;
  timeline: ReturnType<typeof useTimeline>;
  onOpenDocument: (documentId: string) => void;
  onChange: () => void;
}

export function WhatHappened(props: WhatHappenedProps) {
  const { page, entries, total, timeline } = props;
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened" className={`section-title ${classes.title}`}>
        What happened
      </h2>
      {page.case.whatHappened.trim() !== '' && (
        <div className={classes.account}>
          <p>{page.case.whatHappened}</p>
          <button type="button" className={classes.change} onClick={props.onChange}>
            Change<span className="visually-hidden"> the account</span>
          </button>
        </div>
      )}
      <EntryComposer key={page.case.id} caseId={page.case.id} />
      <ErrorBanner error={timeline.error} onTryAgain={() => void timeline.refetch()} />
      <TimelineList
        entries={entries}
        total={total}
        onShowOlder={() => void timeline.fetchNextPage()}
        isLoadingOlder={timeline.isFetchingNextPage}
        onOpenDocument={props.onOpenDocument}
      />
    </section>
  );
}
