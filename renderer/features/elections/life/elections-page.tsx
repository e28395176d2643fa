// Every election and ballot of the branch: what somebody has to do first, what waits, what is over.

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Calculator, Plus, Vote } from 'lucide-react';
import { useCallback } from 'react';
import type { ElectionRow } from '../../../../shared/contract/elections/life.ts';
import { electionStateWords, nextStepWords } from '../../../../shared/domain/elections/words-life.ts';
import { daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import { useElectionsTrail } from '../use-elections-trail.ts';
import classes from './election.module.css';

const OVER = 'over';

export function ElectionsPage() {
  const { where } = useSearch({ from: '/elections' });
  const navigate = useNavigate();
  const desk = useDesk();
  const isOver = where?.state?.eq === OVER;
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.elections.list.queryOptions({ input: { isOpen: !isOver, page } }),
    [desk, isOver],
  );
  return (
    <>
      <PageHeader
        title="Elections"
        trail={useElectionsTrail()}
        sentence="What somebody has to do stands first. Every step can be shown to a stranger afterwards."
        actions={
          <>
            <LinkButton to="/elections/count" leftSection={<Calculator size={16} aria-hidden />}>
              Count a file
            </LinkButton>
            <IfMay call="elections.open">
              <LinkButton to="/elections/new" variant="filled" leftSection={<Plus size={16} aria-hidden />}>
                Open an election
              </LinkButton>
            </IfMay>
          </>
        }
      />
      <Tabs
        value={isOver ? OVER : 'open'}
        onChange={(next) =>
          void navigate({
            to: '/elections',
            search: next === OVER ? { where: { state: { eq: OVER } } } : {},
            replace: true,
          })
        }
      >
        <Tabs.List mb="lg" data-no-print>
          <Tabs.Tab value="open">Going on</Tabs.Tab>
          <Tabs.Tab value={OVER}>Over</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <PagedTable<ElectionRow>
        label="Elections"
        height="content"
        load={load}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/elections/$id', params: { id } })}
        columns={COLUMNS}
        empty={isOver ? <NothingOver /> : <ThreeSteps />}
      />
    </>
  );
}

const NothingOver = () => (
  <EmptyState title="No election is over yet">
    An election is over when nobody may complain any more and its papers are gone.
  </EmptyState>
);

const ThreeSteps = () => (
  <EmptyState
    icon={<Vote size={28} />}
    title="No election is going on"
    action={
      <IfMay call="elections.open">
        <LinkButton to="/elections/new" variant="filled">
          Open an election
        </LinkButton>
      </IfMay>
    }
  >
    <ol className={classes.teach}>
      <li>Say which post is to be filled and the first day: every other day is counted by your rule book.</li>
      <li>Write down who is nominated. Each nomination is checked in words, and the returning officer rules.</li>
      <li>
        More candidates than seats? Freeze the roll, print the papers, have two people read them, and declare the count.
      </li>
    </ol>
  </EmptyState>
);

const COLUMNS: Column<ElectionRow>[] = [
  { key: 'title', header: 'Election', width: 'minmax(0, 1.4fr)', tone: 'strong', cell: ({ title }) => title },
  {
    key: 'state',
    header: 'Where it stands',
    width: '218px',
    hideBelow: 760,
    cell: ({ state }) => electionStateWords[state],
  },
  {
    key: 'candidates',
    header: 'Candidates',
    width: '112px',
    hideBelow: 1_060,
    cell: ({ kind, candidates, seats }) => (kind === 'post' ? `${candidates} for ${seats}` : 'A question'),
  },
  {
    key: 'next',
    header: 'What is next',
    width: 'minmax(0, 0.9fr)',
    cell: ({ next }) => <span title={next.sentence}>{nextStepWords[next.code]}</span>,
  },
  {
    key: 'on',
    header: 'By',
    width: '132px',
    cell: ({ next }) =>
      next.on === null || next.daysLeft === null ? (
        next.isWaiting ? (
          ''
        ) : (
          'Now'
        )
      ) : (
        <span title={daysLeftInWords(next.daysLeft)}>
          <DayText day={next.on} isShort />
        </span>
      ),
  },
  { key: 'number', header: 'Number', width: '148px', tone: 'soft', hideBelow: 1_060, cell: ({ number }) => number },
];
