// One issue, something coming or a dispute: what it is, what was done about it, and on the right the next step.

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { issueStands } from '../../../../shared/domain/partnership/words-issues.ts';
import { useDesk } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { AnswerCard } from './answer-card.tsx';
import { ComingCard } from './coming-card.tsx';
import { DisputeCard } from './dispute-card.tsx';
import { InterestsCard } from './interests-card.tsx';
import { IssueActions } from './issue-actions.tsx';
import { IssueDialogs, type IssueQuestion } from './issue-dialogs.tsx';
import { IssueFacts } from './issue-facts.tsx';
import classes from './matters.module.css';
import { NextStep } from './next-step.tsx';
import { RelatedCard } from './related-card.tsx';

export type IssuePageData = Outputs['partnership']['issue'];

export function IssuePage() {
  const { id } = useParams({ from: '/partnership/issues/$id' });
  const { data, error, refetch } = useQuery(useDesk().partnership.issue.queryOptions({ input: { id } }));
  const isGone = error !== null && troubleOf(error).code === 'NOT_FOUND';
  if (data && !isGone) return <OneIssue key={id} page={data} />;
  if (!error) return <PageHeader title="Issue" />;
  if (!isGone) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <EmptyState
      title="This issue is not here"
      action={
        <LinkButton to="/partnership/matters" variant="filled">
          See all issues and decisions
        </LinkButton>
      }
    >
      Raising it may have been undone, which the branch’s history says; or it is open to others only.
    </EmptyState>
  );
}

function OneIssue({ page }: { page: IssuePageData }) {
  const { issue } = page;
  const [question, setQuestion] = useState<IssueQuestion | null>(null);
  const on = { collection: 'issues', id: issue.id } as const;
  return (
    <>
      <PageHeader
        title={issue.title}
        windowTitle={issue.number}
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: 'Issues and decisions', to: '/partnership/matters' },
          { label: issue.number },
        ]}
        actions={<IssueActions page={page} onAsk={setQuestion} />}
      />
      <IssueFacts page={page} stands={issueStands(issue)} />
      <TwoColumns
        next={
          <>
            <NextStep page={page} onAsk={setQuestion} />
            {issue.kind === 'coming' && <ComingCard page={page} onAsk={setQuestion} />}
            {issue.kind === 'dispute' && <DisputeCard page={page} onAsk={setQuestion} />}
            <AnswerCard page={page} onAsk={setQuestion} />
            <InterestsCard page={page} onAsk={setQuestion} />
            <RelatedCard page={page} />
          </>
        }
      >
        {issue.what !== '' && <p className={classes.account}>{issue.what}</p>}
        <h2 className="section-title" style={{ marginBottom: 10 }}>
          What happened
        </h2>
        <EntryComposer on={on} within={issue.visibility} />
        <EntryList
          on={on}
          label="What happened"
          within={issue.visibility}
          empty={
            <p className={classes.quiet}>
              {issue.closedOn === null
                ? 'Nothing yet. Talk to whoever can settle it, and write down what came of it.'
                : 'Nothing was noted on it.'}
            </p>
          }
        />
        {issue.kind === 'dispute' && issue.relatedId !== null && (
          <>
            <h2 className="section-title" style={{ margin: '26px 0 10px' }}>
              Before it was a dispute
            </h2>
            <EntryList on={{ collection: 'issues', id: issue.relatedId }} label="Before it was a dispute" />
          </>
        )}
      </TwoColumns>
      {question && <IssueDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
