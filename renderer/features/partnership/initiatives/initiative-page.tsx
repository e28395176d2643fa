// One initiative of any kind: what it is, who leads it on both sides, where it stands and what comes next, what was tried and
// learnt; and its story.

import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import {
  initiativeKindWords,
  initiativeOriginWords,
  initiativeStands,
} from '../../../../shared/domain/partnership/words-initiatives.ts';
import { isUnderWay } from '../../../../shared/rules/partnership/initiative-life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { printPage } from '../../../components/printing.ts';
import { TwoColumns } from '../../../components/side-list.tsx';
import { Section } from '../consultations/section.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { ActionsCard } from './actions-card.tsx';
import classes from './initiative.module.css';
import { InitiativeDialogs } from './initiative-dialogs.tsx';
import { InquirySection } from './inquiry-section.tsx';
import { InterestsSection } from './interests-section.tsx';
import { LeadsCard } from './leads-card.tsx';
import { LifeStrip } from './life-strip.tsx';
import { MeasureSection } from './measure-section.tsx';
import { NextStepCard } from './next-step-card.tsx';
import { PolicySection } from './policy-section.tsx';
import { StoryTab } from './story-tab.tsx';
import { TestsSection } from './tests-section.tsx';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

const TRAIL = [
  { label: 'Partnership', to: '/partnership' as const },
  { label: 'Issues and decisions', to: '/partnership/matters' as const },
];

export function InitiativePage() {
  const { id } = useParams({ from: '/partnership/initiatives/$id' });
  const { data, error, refetch } = useQuery(useDesk().partnership.initiative.queryOptions({ input: { id } }));
  const isGone = error !== null && troubleOf(error).code === 'NOT_FOUND';
  if (data && !isGone) return <OneInitiative key={id} page={data} />;
  if (!error) return <PageHeader title={null} trail={TRAIL} />;
  if (!isGone) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <>
      <PageHeader title="Not here" trail={TRAIL} />
      <EmptyState
        title="This initiative is not here"
        action={<LinkButton to="/partnership/matters">See issues and decisions</LinkButton>}
      >
        Writing it down may have been undone, which the branch’s history says; or it is open to others only.
      </EmptyState>
    </>
  );
}

function OneInitiative({ page }: { page: InitiativeData }) {
  const { initiative } = page;
  const { id, number, title } = initiative;
  const { tab } = useSearch({ from: '/partnership/initiatives/$id' });
  const navigate = useNavigate();
  const [question, setQuestion] = useState<InitiativeQuestion | null>(null);
  const here = tab === 'story' ? 'story' : 'work';
  return (
    <>
      <PageHeader
        title={title}
        windowTitle={number}
        trail={[...TRAIL, { label: number }]}
        actions={<Actions page={page} onAsk={setQuestion} />}
      />
      <FactsOf page={page} />
      <LifeStrip initiative={initiative} />
      <Tabs
        value={here}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            to: '/partnership/initiatives/$id',
            params: { id },
            search: next === 'story' ? { tab: 'story' } : {},
            replace: true,
          })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="work">What we do</Tabs.Tab>
          <Tabs.Tab value="story">The story</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="work">
          <Work page={page} onAsk={setQuestion} />
        </Tabs.Panel>
        <Tabs.Panel value="story">
          <StoryTab initiative={initiative} />
        </Tabs.Panel>
      </Tabs>
      {question && <InitiativeDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}

interface PartProps {
  page: InitiativeData;
  onAsk: (question: InitiativeQuestion) => void;
}

function Work({ page, onAsk }: PartProps) {
  const { initiative } = page;
  const { id, kind, what, goal, answer, inquiry, interests, policy, tests, visibility } = initiative;
  const on = { collection: 'initiatives', id } as const;
  return (
    <TwoColumns
      next={
        <>
          <NextStepCard page={page} onAsk={onAsk} />
          {kind !== 'idea' && <LeadsCard page={page} onAsk={onAsk} />}
          {hasActions(page) && <ActionsCard page={page} onAsk={onAsk} />}
        </>
      }
    >
      {what !== '' && <p className={classes.account}>{what}</p>}
      {goal !== '' && (
        <p className={classes.goal}>
          <span className={classes.leadSide}>To achieve</span> {goal}
        </p>
      )}
      {answer && (
        <p className={classes.answer}>
          <span className={classes.leadSide}>
            Answered on <DayText day={answer.on} />
          </span>
          <span className={classes.prose}>{answer.text}</span>
        </p>
      )}
      {inquiry && <InquirySection page={page} inquiry={inquiry} onAsk={onAsk} />}
      {interests && <InterestsSection initiative={initiative} interests={interests} />}
      {policy && <PolicySection page={page} policy={policy} onAsk={onAsk} />}
      {(kind === 'improvement' || tests.length > 0) && <TestsSection page={page} onAsk={onAsk} />}
      {(kind === 'improvement' || page.measure) && <MeasureSection page={page} onAsk={onAsk} />}
      <Section title="Notes and papers">
        <EntryComposer on={on} within={visibility} kinds={['note', 'paper', 'evidence', 'reflection']} />
        <EntryList
          on={on}
          within={visibility}
          label="Notes and papers"
          empty={
            <p className={classes.hint}>
              {isUnderWay(initiative) || initiative.state === 'idea'
                ? 'Nothing yet. A note now and then keeps it alive: after 90 days it is stale.'
                : 'Nothing was noted on it.'}
            </p>
          }
        />
      </Section>
    </TwoColumns>
  );
}

/** An inquiry’s actions stand in its last stage. */
const hasActions = ({ initiative: { kind, inquiry }, actions }: InitiativeData): boolean =>
  inquiry === null ? kind !== 'idea' : inquiry.stage !== 'destiny' && actions.length > 0;

function Actions({ page, onAsk }: PartProps) {
  const { initiative, steps } = page;
  const { id, visibility, tests, state } = initiative;
  const may = useMay();
  const paper = useAction(
    (client, format: 'pdf' | 'docx', signal) =>
      client.partnership.initiativePaper(
        { id, format, level: visibility === 'inConfidence' ? 'branch' : visibility },
        { signal },
      ),
    { onDone: saveDownload },
  );
  const isAllowed = may('partnership.keepInitiative');
  const canRemove = may('partnership.removeInitiative') && tests.length === 0 && page.actions.length === 0;
  return (
    <>
      {isAllowed && <Button onClick={() => onAsk({ kind: 'change' })}>Change</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={38} aria-label="More about this initiative" loading={paper.isRunning}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void paper.run('pdf')}>As a paper, PDF</Menu.Item>
          <Menu.Item onClick={() => void paper.run('docx')}>As a paper, Word</Menu.Item>
          <Menu.Item onClick={() => void printPage()}>Print this page</Menu.Item>
          {isAllowed && <Menu.Item onClick={() => onAsk({ kind: 'visibility' })}>Who may see it</Menu.Item>}
          {isAllowed && state !== 'stopped' && steps.some(({ to }) => to === 'stopped') && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => onAsk({ kind: 'learnt' })}>Stop it, with what was learnt</Menu.Item>
            </>
          )}
          {canRemove && <Menu.Item onClick={() => onAsk({ kind: 'remove' })}>Take it away</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {paper.trouble && <ErrorBanner error={paper.trouble} onClose={paper.clear} />}
    </>
  );
}

function FactsOf({ page }: { page: InitiativeData }) {
  const { initiative, forumName, isStale, issues } = page;
  const { kind, forumId, team, raisedOn, origin, source, spreadTo, visibility, confidentialUntil } = initiative;
  const from = source?.collection === 'issues' ? issues.find(({ id }) => id === source.id) : undefined;
  return (
    <Facts>
      <Fact name={initiativeKindWords[kind]}>{initiativeStands(initiative)}</Fact>
      {isStale && (
        <Fact name="Mark" isNameHidden>
          <Badge urgency="soon">no word for 90 days</Badge>
        </Fact>
      )}
      {forumId && forumName && (
        <Fact name="Forum">
          <Link to="/partnership/forums/$id" params={{ id: forumId }}>
            {forumName}
          </Link>
        </Fact>
      )}
      {team && <Fact name="Team">{team}</Fact>}
      <Fact name="Since">
        <DayText day={raisedOn} isShort />
      </Fact>
      <Fact name="Came from">
        {from ? (
          <Link to="/partnership/issues/$id" params={{ id: from.id }}>
            {from.number}
          </Link>
        ) : source?.collection === 'meetings' ? (
          <Link to="/partnership/meetings/$id" params={{ id: source.id }}>
            {initiativeOriginWords[origin].toLowerCase()}
          </Link>
        ) : (
          initiativeOriginWords[origin].toLowerCase()
        )}
      </Fact>
      {spreadTo.length > 0 && <Fact name="Taken over by">{spreadTo.map((each) => each.team).join(', ')}</Fact>}
      <Fact name="Seen by">
        <VisibilityMark visibility={visibility} confidentialUntil={confidentialUntil} />
      </Fact>
    </Facts>
  );
}
