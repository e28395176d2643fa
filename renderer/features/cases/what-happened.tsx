// What happened: the account the case began with, a place to add to it, and everything since. Lawyers' advice and papers
// made for a claim stand apart, folded.

import { Collapse } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { withArticle } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { needsOf } from './case-facts.tsx';
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
  const { terms } = useWords();
  const open = entries.filter((entry) => entry.isPrivileged !== true);
  const apart = entries.filter((entry) => entry.isPrivileged === true);
  const shared = {
    documents: page.documents,
    onShowOlder: () => void timeline.fetchNextPage(),
    isLoadingOlder: timeline.isFetchingNextPage,
    onOpenDocument: props.onOpenDocument,
  };
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
      <EntryComposer key={page.case.id} caseId={page.case.id} needs={needsOf(page).join('; ')} />
      <ErrorBanner error={timeline.error} onTryAgain={() => void timeline.refetch()} />
      <TimelineList label="What happened, newest first" entries={open} older={total - entries.length} {...shared} />
      {apart.length > 0 && <Apart entries={apart} {...shared} />}
      <p className={classes.confidential}>
        A {terms.rep}’s notes are confidential but not privileged: {withArticle(terms.tribunal)} can order them to be
        shown.
      </p>
    </section>
  );
}

interface ApartProps extends Omit<Parameters<typeof TimelineList>[0], 'label' | 'older'> {
  entries: readonly TimelineEntry[];
}

function Apart(props: ApartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const inside = useId();
  return (
    <section className={classes.apart}>
      <h3>
        <button
          type="button"
          className={classes.unfold}
          aria-expanded={isOpen}
          aria-controls={inside}
          onClick={() => setIsOpen((before) => !before)}
        >
          {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          Lawyers’ advice and papers for a claim ({props.entries.length})
        </button>
      </h3>
      <Collapse expanded={isOpen} id={inside}>
        <p className={classes.kept}>
          Kept apart: in no bundle, pack or copy unless somebody says so. Do not forward it, or it may stop being
          privileged.
        </p>
        <TimelineList {...props} label="Lawyers’ advice and papers for a claim" older={0} />
      </Collapse>
    </section>
  );
}
