// One consultation: its time drawn, what went against it, who was asked and with what information, what was answered, and
// what came of it. Everything that can be recorded is asked in one dialog at a time.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { ConsultationPage as PageData } from '../../../../shared/contract/partnership/consultations.ts';
import { consultationStageWords, levelWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays, dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { AnswersSection } from './answers-section.tsx';
import classes from './consultation.module.css';
import { ConsultationDialogs, type Question } from './consultation-dialogs.tsx';
import { GroupsSection } from './groups-section.tsx';
import { InformationSection } from './information-section.tsx';
import { InvolvementSection } from './involvement-section.tsx';
import { NextColumn } from './next-column.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import { Section } from './section.tsx';
import { TestsSection } from './tests-section.tsx';
import { TimeCard } from './time-card.tsx';

export function ConsultationPage() {
  const { id } = useParams({ from: '/partnership/consultations/$id' });
  const { data, error, refetch } = useQuery(useDesk().partnership.consultation.queryOptions({ input: { id } }));
  const isGone = error !== null && troubleOf(error).code === 'NOT_FOUND';
  if (data && !isGone) return <OneConsultation key={id} page={data} />;
  if (!error) return <PageHeader title="Consultation" />;
  if (!isGone) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <EmptyState
      title="This consultation is not here"
      action={
        <LinkButton to="/partnership/matters" variant="filled">
          See issues and decisions
        </LinkButton>
      }
    >
      Opening it may have been undone, which the branch’s history says; or it is open to others only.
    </EmptyState>
  );
}

function OneConsultation({ page }: { page: PageData }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const { consultation } = page;
  const ask =
    (
      of: Exclude<
        Question,
        { itemId: unknown } | { responseId: unknown } | { side: unknown } | { test: unknown }
      >['of'],
    ) =>
    () =>
      setQuestion({ of });
  const on = { collection: 'consultations' as const, id: consultation.id };
  return (
    <>
      <PageHeader
        title={consultation.topic}
        windowTitle={consultation.number}
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: 'Issues and decisions', to: '/partnership/matters' },
          { label: consultation.number },
        ]}
        sentence={<Sentence page={page} />}
        actions={
          <>
            <IfMay call="partnership.consultationChronology">
              <Button leftSection={<FileText size={16} aria-hidden />} onClick={ask('chronology')}>
                Chronology
              </Button>
            </IfMay>
            <IfMay call="partnership.recordDecision">
              <Button variant="filled" onClick={ask('decide')}>
                Write down the decision
              </Button>
            </IfMay>
          </>
        }
      />
      <FactsOf page={page} />
      <TimeCard page={page} />
      <TwoColumns
        next={
          <NextColumn
            page={page}
            onDecide={ask('decide')}
            ask={{
              staff: () => setQuestion({ of: 'involvement', side: 'staff' }),
              management: () => setQuestion({ of: 'involvement', side: 'management' }),
              reply: ask('reply'),
              conclude: ask('conclude'),
              groups: ask('groups'),
            }}
          />
        }
      >
        <GroupsSection page={page} onChange={ask('change')} onGroups={ask('groups')} />
        <InformationSection page={page} onItem={(itemId) => setQuestion({ of: 'information', itemId })} />
        <InvolvementSection page={page} onSide={(side) => setQuestion({ of: 'involvement', side })} />
        <AnswersSection
          page={page}
          onResponse={(responseId) => setQuestion({ of: 'response', responseId })}
          onReply={ask('reply')}
        />
        <TestsSection page={page} onTest={(test) => setQuestion({ of: 'test', test })} />
        <OutcomeSection page={page} onConclude={ask('conclude')} onLive={ask('live')} onAtRisk={ask('atRisk')} />
        <Section title="Notes and papers">
          <EntryComposer on={on} within={consultation.visibility} kinds={['note', 'paper', 'sounding', 'evidence']} />
          <EntryList on={on} within={consultation.visibility} label="Notes and papers" />
        </Section>
      </TwoColumns>
      {question && <ConsultationDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}

function Sentence({ page: { stage, next, findings } }: { page: PageData }) {
  const { branch } = useSession();
  const breaches = findings.filter(({ isBreach }) => isBreach).length;
  const day = next && dayInWords(next.on, branch?.dateOrder);
  const waits =
    next === null
      ? ''
      : next.what === 'window'
        ? ` Responses until ${day}, ${daysLeftInWords(next.daysLeft)}.`
        : ` To be decided on ${day}, ${daysLeftInWords(next.daysLeft)}.`;
  const told = breaches === 0 ? '' : ` ${breaches === 1 ? 'One breach' : `${breaches} breaches`} so far.`;
  return `${consultationStageWords[stage]}.${waits}${told}`;
}

function FactsOf({ page: { consultation, forum, promised, window } }: { page: PageData }) {
  return (
    <Facts>
      <Fact name="Level">
        {levelWords[consultation.level]}
        {promised && (
          <span className={classes.quiet}>
            {' '}
            · {promised.agreement}
            {promised.noticeDays !== null && `, ${countOfDays(promised.noticeDays)}`}
          </span>
        )}
      </Fact>
      {forum && consultation.forumId && (
        <Fact name="Forum">
          <Link to="/partnership/forums/$id" params={{ id: consultation.forumId }}>
            {forum}
          </Link>
        </Fact>
      )}
      {window && window.days > 0 && <Fact name="Time to answer">{countOfDays(window.days)}</Fact>}
      {consultation.affectsJobs && (
        <Fact name="Jobs" isNameHidden>
          Affects jobs
        </Fact>
      )}
      <Fact name="Who may see it" isNameHidden>
        <VisibilityMark visibility={consultation.visibility} confidentialUntil={consultation.confidentialUntil} />
      </Fact>
    </Facts>
  );
}
