// One election: where it stands, the one next step, and its parts in tabs: days, candidates, roll, papers, count, result.

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import type { ElectionPage as PageData } from '../../../../shared/contract/elections/life.ts';
import { electionKindWords, electionStateWords } from '../../../../shared/domain/elections/words-life.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { StepStrip } from '../../../components/step-strip.tsx';
import { ResultTab } from '../ballots/result-tab.tsx';
import { NoticesTab } from '../notices/notices-tab.tsx';
import { PapersTab } from '../papers/papers-tab.tsx';
import { RollTab } from '../roll/roll-tab.tsx';
import { useElectionsTrail } from '../use-elections-trail.ts';
import { CandidatesTab } from './candidates-tab.tsx';
import { CountTab } from './count-tab.tsx';
import { DeclaredTab } from './declared-tab.tsx';
import classes from './election.module.css';
import { ElectionDialogs } from './election-dialogs.tsx';
import { ElectionMenu } from './election-menu.tsx';
import { electionStrip } from './election-strip.ts';
import { NextAction } from './next-action.tsx';
import { TimetableTab } from './timetable-tab.tsx';
import type { ElectionQuestion } from './use-election-change.ts';

const TABS = ['timetable', 'candidates', 'roll', 'papers', 'count', 'result'] as const;
const OF_A_QUESTION = ['timetable', 'roll', 'result'] as const;
const OF_ACTION = ['timetable', 'roll', 'notices', 'result'] as const;
export type ElectionTab = (typeof TABS | typeof OF_ACTION)[number];

const TABS_OF: Readonly<Record<PageData['election']['kind'], readonly ElectionTab[]>> = {
  post: TABS,
  consultative: OF_A_QUESTION,
  industrialAction: OF_ACTION,
};

const TAB_WORDS: Record<ElectionTab, string> = {
  timetable: 'Timetable',
  candidates: 'Candidates',
  roll: 'Roll',
  papers: 'Papers',
  count: 'Count',
  notices: 'Readiness and notices',
  result: 'Result',
};

export function ElectionPage() {
  const { id } = useParams({ from: '/elections/$id' });
  const trail = useElectionsTrail();
  const found = useQuery(useDesk().elections.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={trail} what="election">
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

/** What somebody comes for, by where it stands. */
function firstTab({ state, election, roll }: PageData): ElectionTab {
  if (election.declaration !== null || election.kind !== 'post') return state === 'opened' ? 'timetable' : 'result';
  switch (state) {
    case 'nominations':
    case 'withdrawals':
    case 'uncontested':
    case 'noCandidates':
      return 'candidates';
    case 'ballot':
      return roll === null ? 'roll' : 'papers';
    case 'counting':
      return 'papers';
    case 'counted':
      return 'count';
    default:
      return 'timetable';
  }
}

function Loaded({ page }: { page: PageData }) {
  const { election, state, conflict } = page;
  const { tab } = useSearch({ from: '/elections/$id' });
  const { branch } = useSession();
  const today = useToday();
  const navigate = useNavigate();
  const [question, setQuestion] = useState<ElectionQuestion | null>(null);
  const tabs = TABS_OF[election.kind];
  const here = tabs.find((each) => each === tab) ?? firstTab(page);
  const go = (next: ElectionTab) =>
    void navigate({ to: '/elections/$id', params: { id: election.id }, search: { tab: next }, replace: true });
  return (
    <>
      <PageHeader
        title={election.title}
        windowTitle={election.number}
        trail={[...useElectionsTrail(), { label: election.number }]}
        sentence={<Sentence page={page} />}
        actions={
          <>
            <ElectionMenu page={page} onAsk={setQuestion} />
            <NextAction page={page} here={here} onGo={go} onAsk={setQuestion} />
          </>
        }
      />
      {conflict !== null && (
        <p className={classes.conflict} role="note">
          <UserX size={16} aria-hidden /> {conflict}
        </p>
      )}
      <FactsOf page={page} />
      <StepStrip steps={electionStrip(page, today, branch?.dateOrder ?? 'dmy')} />
      <Tabs value={here} keepMounted={false} onChange={(next) => next !== null && go(next as ElectionTab)}>
        <Tabs.List mb="lg" data-no-print>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {TAB_WORDS[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="timetable">
          <TimetableTab page={page} onAsk={setQuestion} />
        </Tabs.Panel>
        <Tabs.Panel value="candidates">
          <CandidatesTab page={page} onAsk={setQuestion} />
        </Tabs.Panel>
        <Tabs.Panel value="roll">
          <RollTab election={election} />
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <PapersTab election={election} />
        </Tabs.Panel>
        <Tabs.Panel value="count">
          <CountTab page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="notices">
          <NoticesTab election={election} onAsk={setQuestion} onGoToRoll={() => go('roll')} />
        </Tabs.Panel>
        <Tabs.Panel value="result">
          {election.kind !== 'post' && <ResultTab election={election} />}
          {(election.kind === 'post' || election.declaration !== null) && (
            <DeclaredTab page={page} onAsk={setQuestion} />
          )}
        </Tabs.Panel>
      </Tabs>
      {question && <ElectionDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
      <span className="visually-hidden" aria-live="polite">
        {electionStateWords[state]}
      </span>
    </>
  );
}

function Sentence({ page: { state, next } }: { page: PageData }) {
  const { daysLeft } = next;
  const left =
    daysLeft === null
      ? ''
      : daysLeft < 0
        ? ` That is ${countOfDays(-daysLeft)} late.`
        : daysLeft === 0
          ? ' That is today.'
          : ` ${countOfDays(daysLeft)} left.`;
  return `${electionStateWords[state]}. ${next.sentence}${left}`;
}

function FactsOf({ page: { election, constituency, votersToday, roll, holders } }: { page: PageData }) {
  const voters = roll === null ? votersToday : roll.voters;
  const isRunning = election.declaration === null && election.cancelled === null;
  return (
    <Facts>
      {election.kind !== 'post' && <Fact name="What it is">{electionKindWords[election.kind]}</Fact>}
      {election.kind === 'post' && <Fact name="Seats">{election.seats}</Fact>}
      <Fact name="Constituency">{constituency}</Fact>
      {voters !== null && (
        <Fact name={roll === null ? 'May vote today' : 'On the roll'}>{voters.toLocaleString('en-GB')}</Fact>
      )}
      {(election.returningOfficer !== null || isRunning) && (
        <Fact name="Returning officer">{election.returningOfficer?.name ?? 'nobody yet'}</Fact>
      )}
      {holders.length > 0 && <Fact name="Holds it now">{holders.map(({ name }) => name).join(', ')}</Fact>}
    </Facts>
  );
}
