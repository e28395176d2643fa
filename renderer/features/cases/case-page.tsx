// One case: what it is and whose, both clocks, what happened, what comes next. Everything that can be recorded about it
// is asked in one dialog at a time.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useClient, useDesk, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { troubleOf } from '../../app/sentences.ts';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { AboutMembers } from './about-members.tsx';
import { CaseActions, type CaseRequest } from './case-actions.tsx';
import { CaseDialogs, type Question } from './case-dialogs.tsx';
import { CaseFacts } from './case-facts.tsx';
import classes from './case-page.module.css';
import { ClocksCard } from './clocks-card.tsx';
import { DocumentsList } from './documents-list.tsx';

import { NextList } from './next-list.tsx';
import { useTimeline, WhatHappened } from './what-happened.tsx';

export function CasePage() {
  const { id } = useParams({ from: '/cases/$id' });
  const { data, error, refetch } = useQuery(useDesk().cases.get.queryOptions({ input: { id } }));
  const { terms } = useWords();
  const isGone = error !== null && troubleOf(error).code === 'NOT_FOUND';
  if (data && !isGone) return <OneCase key={id} page={data} />;
  if (!error) return <PageHeader title={capital(terms.case)} />;
  if (!isGone) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <EmptyState
      title={`This ${terms.case} is not here`}
      action={
        <LinkButton to="/cases" variant="filled">
          See all {terms.cases}
        </LinkButton>
      }
    >
      Logging it may have been undone. The branch’s history says when.
    </EmptyState>
  );
}

function OneCase({ page }: { page: CasePageData }) {
  const words = useWords();
  const { terms } = words;
  const client = useClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const timeline = useTimeline(page.case.id);
  const entries = timeline.data?.pages.flatMap((each) => each.rows) ?? [];
  const total = timeline.data?.pages.at(-1)?.total ?? page.timelineTotal;
  const ask = (request: CaseRequest) => setQuestion({ request });
  const undoes = (saved: { id: string }) => ({ collection: 'cases' as const, id: saved.id });
  const move = useAction((_, input: Inputs['cases']['update'], signal) => client.cases.update(input, { signal }), {
    done: (saved) => `Moved to ${words.stages[saved.stage]}.`,
    undoes,
  });
  const reopen = useAction((_, input: Inputs['cases']['reopen'], signal) => client.cases.reopen(input, { signal }), {
    done: (saved) => `${saved.number} is open again.`,
    undoes,
  });
  const open = useAction((_, documentId: string, signal) => client.cases.openDocument({ id: documentId }, { signal }), {
    onDone: saveDownload,
  });
  const title = titleOf(page, words.caseTypes[page.case.type]);
  return (
    <>
      <PageHeader
        title={title}
        windowTitle={`${page.case.number} ${title}`}
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: page.case.number }]}
        actions={<CaseActions page={page} move={move} reopen={reopen} onAsk={ask} />}
      />
      <CaseFacts page={page} onAllocate={() => ask('allocate')} />
      <ErrorBanner
        error={move.trouble ?? reopen.trouble}
        onShowCurrent={() => (move.trouble ? move.clear() : reopen.clear())}
      />
      {page.case.closed && <Closed page={page} />}
      <ClocksCard page={page} entries={entries} onAsk={(keyDateId, request) => setQuestion({ request, keyDateId })} />
      <TwoColumns
        next={
          <>
            <NextList page={page} entries={entries} onAllocate={() => ask('allocate')} />
            <DocumentsList page={page} onOpen={(id) => void open.run(id)} trouble={open.trouble} />
            <AboutMembers page={page} />
          </>
        }
      >
        <WhatHappened
          page={page}
          entries={entries}
          total={total}
          timeline={timeline}
          onOpenDocument={(id) => void open.run(id)}
          onChange={() => ask('change')}
        />
      </TwoColumns>
      {question && <CaseDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}

/** "Dismissal, St Anne’s Hospital"; the member's name where nobody knows where it happened. */
function titleOf(page: CasePageData, type: string): string {
  const where = page.workplace ?? page.employer ?? page.members[0]?.name;
  return where ? `${type}, ${where}` : type;
}

function Closed({ page }: { page: CasePageData }) {
  const { outcomes } = useWords();
  const { closed } = page.case;
  if (!closed) return null;
  return (
    <p className={classes.closed}>
      <strong>
        Closed <DayText day={closed.on} />. {outcomes[closed.outcome]}.
      </strong>{' '}
      {closed.reason}
    </p>
  );
}
