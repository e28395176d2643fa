// One case: what it is and whose, both clocks, what happened, what comes next. Everything that can be recorded about it
// is asked in one dialog at a time.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { troubleOf } from '../../app/sentences.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { IssueOfCase } from '../partnership/matters/issue-of-case.tsx';
import { CompanionsOfCase } from '../reps/training/companions-of-case.tsx';
import { DataNotice } from '../requests/about-their-data.tsx';
import { CaseActions, type CaseRequest } from './case-actions.tsx';
import { CaseClosed } from './case-closed.tsx';
import { CaseDialogs, type Question } from './case-dialogs.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CharacteristicsCard, isAboutCharacteristics } from './characteristics-card.tsx';
import { ClocksCard } from './clocks-card.tsx';
import { DocumentsList } from './documents-list.tsx';
import { FactsCard } from './facts-card.tsx';
import { IntakeCall, IntakeCard } from './intake-card.tsx';
import { NextList } from './next-list.tsx';
import { PeopleCard } from './people-card.tsx';
import { ReliesCard } from './relies-card.tsx';
import { ResultCard } from './result-card.tsx';
import { StageStrip } from './stage-strip.tsx';
import { currentOf } from './use-case-question.ts';
import { useMoveAndReopen } from './use-move.ts';
import { DocumentViewer } from './viewer/document-viewer.tsx';
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
      Logging it may have been undone, which the branch’s history says; or it is open to others only.
    </EmptyState>
  );
}

function OneCase({ page }: { page: CasePageData }) {
  const words = useWords();
  const { terms } = words;
  const { branch } = useSession();
  const [question, setQuestion] = useState<Question | null>(null);
  const [viewed, setViewed] = useState<string | null>(null);
  const timeline = useTimeline(page.case.id);
  const entries = timeline.data?.pages.flatMap((each) => each.rows) ?? [];
  const total = timeline.data?.pages.at(-1)?.total ?? page.timelineTotal;
  const { data: clocks } = useQuery(useDesk().cases.clocks.queryOptions({ input: { id: page.case.id } }));
  const rows = clocks?.rows ?? [];
  const { move, reopen } = useMoveAndReopen();
  const ask = (request: CaseRequest) => setQuestion({ of: 'case', request });
  const standsAt = currentOf(move.trouble);
  const isUs = branch?.words === 'us';
  const viewedDocument = page.documents.find(({ id }) => id === viewed);
  const title = titleOf(page, words.caseTypes[page.case.type]);
  return (
    <>
      <PageHeader
        title={title}
        windowTitle={page.case.number}
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: page.case.number }]}
        actions={<CaseActions page={page} move={move} reopen={reopen} onAsk={ask} />}
      />
      <CaseFacts page={page} onAllocate={() => ask('allocate')} onSeal={() => ask('seal')} />
      <ErrorBanner
        error={move.trouble ?? reopen.trouble}
        onShowCurrent={() => (move.trouble ? move.clear() : reopen.clear())}
      >
        {standsAt && (
          <p>It stands at “{words.stages[standsAt.stage]}” now. Move it again if it should go on from there.</p>
        )}
      </ErrorBanner>
      <DataNotice on={{ kind: 'case', id: page.case.id }} />
      <CaseClosed page={page} />
      <IntakeCall page={page} onAsk={() => ask('intake')} />
      <ClocksCard
        page={page}
        entries={entries}
        internal={rows.filter(({ side }) => side === 'internal')}
        warnings={clocks?.warnings ?? []}
        onAsk={(keyDateId, request) => setQuestion({ of: 'date', request, keyDateId })}
        onLimit={(row, request) => setQuestion({ of: 'limit', request, row })}
      />
      <StageStrip page={page} onMove={() => ask('move')} onStep={(stepId) => setQuestion({ of: 'step', stepId })} />
      <TwoColumns
        next={
          <>
            <NextList page={page} entries={entries} due={rows} onAllocate={() => ask('allocate')} />
            <CompanionsOfCase caseId={page.case.id} />
            <DocumentsList page={page} onOpen={setViewed} />
            <IssueOfCase issueId={page.case.issueId} />
            <PeopleCard
              page={page}
              onPerson={(personId) => setQuestion({ of: 'person', personId })}
              onMembers={() => ask('members')}
            />
            <FactsCard page={page} onAsk={() => ask('facts')} />
            <IntakeCard page={page} onAsk={() => ask('intake')} />
            <ResultCard page={page} isUs={isUs} onAsk={(request) => setQuestion({ of: 'result', request })} />
            <ReliesCard
              page={page}
              onClause={(clauseId) => setQuestion({ of: 'clause', clauseId })}
              onTags={() => ask('tags')}
            />
            {isAboutCharacteristics(page) && <CharacteristicsCard page={page} onAsk={() => ask('characteristics')} />}
          </>
        }
      >
        <WhatHappened
          page={page}
          entries={entries}
          total={total}
          timeline={timeline}
          onOpenDocument={setViewed}
          onChange={() => ask('change')}
        />
      </TwoColumns>
      {question && <CaseDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
      {viewedDocument && <DocumentViewer document={viewedDocument} onClose={() => setViewed(null)} />}
    </>
  );
}

/** "Dismissal, St Anne’s Hospital"; the member's name where nobody knows where it happened. */
function titleOf(page: CasePageData, type: string): string {
  const where = page.workplace ?? page.employer ?? page.members[0]?.name;
  return where ? `${type}, ${where}` : type;
}
