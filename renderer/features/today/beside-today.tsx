// Beside Today's dates: cases that nobody looks after, members who have not heard from us, what changed since the last
// look, and what is to be put right with the list.

import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { Condition } from '../../../shared/contract/query.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { useListCopy } from '../../app/use-list-copy.ts';
import { DayText, dayOfInstant } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { TrainingToday } from '../reps/training/training-today.tsx';
import classes from './beside-today.module.css';
import { CameDue } from './came-due.tsx';
import { HandoversWaiting } from './handovers-waiting.tsx';
import type { SinceLooked } from './use-since-looked.ts';

type Today = Outputs['branch']['today'];
type CaseLine = Today['silent'][number];

const SHOWN = 5;

export function BesideToday(props: { today: Today; since: SinceLooked }) {
  const { branch } = useSession();
  const { today } = props;
  const { changes } = props.since;
  const shown = useShown();
  return (
    <>
      <CameDue since={props.since} />
      <HandoversWaiting />
      <ListToPutRight />
      <TrainingToday />
      {today.unallocatedTotal > 0 && (
        <CaseLines
          title="Nobody allocated"
          lines={today.unallocated}
          total={today.unallocatedTotal}
          where={{ closedOn: { eq: null }, repId: { eq: null } }}
        />
      )}
      {today.silentTotal > 0 && (
        <CaseLines title="Have not heard from us for 14 days" lines={today.silent} total={today.silentTotal} />
      )}
      <SideList
        title={
          changes.since ? (
            <>
              Since you last looked, <DayText isShort day={dayOfInstant(changes.since, branch?.zone)} />
            </>
          ) : (
            'What happened last'
          )
        }
      >
        {changes.rows.length === 0 && (
          <SideItem title="Nothing has changed">Whatever is saved here shows up in this place.</SideItem>
        )}
        {changes.rows.slice(0, shown).map((row) => (
          <ChangeItem key={`${row.at} ${row.title}`} row={row} />
        ))}
        {changes.total > shown && (
          <More>
            <Link to="/branch" search={{ tab: 'history' }}>
              All {changes.total.toLocaleString('en-GB')} changes
            </Link>
          </More>
        )}
      </SideList>
    </>
  );
}

const More = (props: { children: ReactNode }) => (
  <li className={classes.more} data-no-print>
    {props.children}
  </li>
);

/** On paper there is nothing to open: the lists are printed whole. */
function useShown(): number {
  return useIsPrinting() ? Number.POSITIVE_INFINITY : SHOWN;
}

interface CaseLinesProps {
  title: string;
  lines: readonly CaseLine[];
  total: number;
  /** What shows the same in the list of cases. */
  where?: Record<string, Condition>;
}

function CaseLines(props: CaseLinesProps) {
  const words = useWords();
  const navigate = useNavigate();
  const shown = useShown();
  return (
    <SideList title={props.total > SHOWN ? `${props.title}, ${props.total.toLocaleString('en-GB')}` : props.title}>
      {props.lines.slice(0, shown).map((line) => (
        <SideItem
          key={line.caseId}
          title={`${line.caseNumber} ${words.caseTypes[line.caseType]} · ${line.memberName}`}
          onOpen={() => void navigate({ to: '/cases/$id', params: { id: line.caseId } })}
        >
          {line.detail}
        </SideItem>
      ))}
      {props.total > shown && (
        <More>
          <Link to="/cases" search={props.where ? { where: props.where } : {}}>
            {props.where
              ? `All ${props.total.toLocaleString('en-GB')}, to be allocated together`
              : `Open the list of ${words.terms.cases}`}
          </Link>
        </More>
      )}
    </SideList>
  );
}

function ChangeItem({ row }: { row: Today['changes']['rows'][number] }) {
  const navigate = useNavigate();
  const { caseId, memberId } = row;
  const open = caseId
    ? () => void navigate({ to: '/cases/$id', params: { id: caseId } })
    : memberId
      ? () => void navigate({ to: '/members/$id', params: { id: memberId } })
      : undefined;
  return (
    <SideItem title={row.title} {...(open && { onOpen: open })}>
      {row.detail}
    </SideItem>
  );
}

function ListToPutRight() {
  const copy = useListCopy();
  if (copy.fileName === null) return null;
  return (
    <SideList title="To put right">
      <SideItem title={`Is ${copy.fileName} deleted?`}>
        The list you brought in may still lie where it came from, open to whoever finds it. Delete it there, and empty
        the bin.
        <ErrorBanner error={copy.trouble} />
        <Button className={classes.deleted} size="compact-md" loading={copy.isRunning} onClick={copy.sayDeleted}>
          It is deleted
        </Button>
      </SideItem>
    </SideList>
  );
}
