// One decision: what was decided and why, what the union said and changed, who gains; and what it lacks before it is final.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import type { DecisionPage as PageData } from '../../../../shared/contract/partnership/consultations.ts';
import { countOfDays, dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import classes from '../consultations/consultation.module.css';
import { Section } from '../consultations/section.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { DecisionDialogs, type Question } from './decision-dialogs.tsx';
import { DecisionSections } from './decision-sections.tsx';

export function DecisionPage() {
  const { id } = useParams({ from: '/partnership/decisions/$id' });
  const { data, error, refetch } = useQuery(useDesk().partnership.decision.queryOptions({ input: { id } }));
  const isGone = error !== null && troubleOf(error).code === 'NOT_FOUND';
  if (data && !isGone) return <OneDecision key={id} page={data} />;
  if (!error) return <PageHeader title="Decision" />;
  if (!isGone) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <EmptyState
      title="This decision is not here"
      action={
        <LinkButton to="/partnership/matters" variant="filled">
          See issues and decisions
        </LinkButton>
      }
    >
      Writing it down may have been undone, which the branch’s history says; or it is open to others only.
    </EmptyState>
  );
}

function OneDecision({ page }: { page: PageData }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const { decision, gates } = page;
  const { id, revision, finalOn } = decision;
  const finalise = useAction(
    (client, input: { id: string; revision: number }, signal) => client.partnership.finaliseDecision(input, { signal }),
    { done: (made) => `${made.number} is final.`, undoes: () => ({ collection: 'decisions', id }) },
  );
  const open = gates.filter(({ isPassed }) => !isPassed);
  const on = { collection: 'decisions' as const, id };
  return (
    <>
      <PageHeader
        title={decision.title}
        windowTitle={decision.number}
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: 'Issues and decisions', to: '/partnership/matters' },
          { label: decision.number },
        ]}
        sentence={<Sentence page={page} />}
        actions={
          finalOn === null && (
            <IfMay call="partnership.finaliseDecision">
              <Button variant="filled" loading={finalise.isRunning} onClick={() => void finalise.run({ id, revision })}>
                Make it final
              </Button>
            </IfMay>
          )
        }
      />
      <FactsOf page={page} />
      <ErrorBanner error={finalise.trouble} onClose={finalise.clear} onShowCurrent={finalise.clear} />
      <TwoColumns
        next={
          <>
            <SideList title={finalOn === null ? 'Before it is final' : 'What it passed'}>
              {gates.length === 0 && (
                <SideHint>{finalOn === null ? 'Nothing stands in its way.' : 'Nothing stood in its way.'}</SideHint>
              )}
              {gates.map(({ code, isPassed, text }) => (
                <li key={code} className={classes.gate} data-open={!isPassed || undefined}>
                  {isPassed ? (
                    <CircleCheck size={17} aria-label="Passed:" className={classes.gateIcon} />
                  ) : (
                    <CircleDashed size={17} aria-label="Missing:" className={classes.gateIcon} />
                  )}
                  <span>{text}</span>
                </li>
              ))}
            </SideList>
            {open.some(({ code }) => code === 'jobs') && (
              <IfMay call="partnership.changeDecision">
                <Button onClick={() => setQuestion('jobs')}>Link a consultation, or say why not</Button>
              </IfMay>
            )}
            {open.some(({ code }) => code === 'reasons') && (
              <IfMay call="partnership.changeDecision">
                <Button onClick={() => setQuestion('view')}>Write what was answered</Button>
              </IfMay>
            )}
            {decision.reviewOn && (
              <SideList title="To be looked at again">
                <SideItem title={<DayText day={decision.reviewOn} />} />
              </SideList>
            )}
          </>
        }
        nextLabel="Before it is final"
      >
        <DecisionSections page={page} onAsk={setQuestion} />
        <Section title="Notes and papers">
          <EntryComposer on={on} within={decision.visibility} kinds={['note', 'paper', 'evidence', 'reflection']} />
          <EntryList on={on} within={decision.visibility} label="Notes and papers" />
        </Section>
      </TwoColumns>
      {question && <DecisionDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}

function Sentence({ page: { decision, isException } }: { page: PageData }) {
  const { branch } = useSession();
  const state =
    decision.finalOn === null ? 'A draft' : `Final since ${dayInWords(decision.finalOn, branch?.dateOrder)}`;
  const isTold = decision.exceptionReason.trim() !== '';
  const told = isException
    ? ` It touches jobs and nobody was asked first${isTold ? ': the reason is published' : ''}.`
    : '';
  return `${state}. Decided on ${dayInWords(decision.on, branch?.dateOrder)}.${told}`;
}

function FactsOf({ page: { decision, consultation, forum, meetingOn, issue, leadDays } }: { page: PageData }) {
  return (
    <Facts>
      {forum && decision.forumId && (
        <Fact name="Forum">
          <Link to="/partnership/forums/$id" params={{ id: decision.forumId }}>
            {forum}
          </Link>
        </Fact>
      )}
      {meetingOn && decision.meetingId && (
        <Fact name="Meeting">
          <Link to="/partnership/meetings/$id" params={{ id: decision.meetingId }}>
            <DayText day={meetingOn} isShort />
          </Link>
        </Fact>
      )}
      {consultation && (
        <Fact name="Consultation">
          <Link to="/partnership/consultations/$id" params={{ id: consultation.id }}>
            {consultation.number}
          </Link>
        </Fact>
      )}
      {leadDays !== null && (
        <Fact name="Union brought in">
          {leadDays < 0 ? `${countOfDays(-leadDays)} after it was decided` : `${countOfDays(leadDays)} before`}
        </Fact>
      )}
      {issue && (
        <Fact name="From">
          <Link to="/partnership/issues/$id" params={{ id: issue.id }}>
            {issue.number}
          </Link>
        </Fact>
      )}
      <Fact name="Who may see it" isNameHidden>
        <VisibilityMark visibility={decision.visibility} confidentialUntil={decision.confidentialUntil} />
      </Fact>
    </Facts>
  );
}
