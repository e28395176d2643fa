// What comes next on a case: a rep where nobody is allocated, and the tasks, ticked off with a click that can be undone.

import { Button, Checkbox } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Task } from '../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { daysLeftInWords } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { appointmentsAhead } from './appointments-ahead.ts';
import { rowId, withoutBy } from './lane-marks.ts';
import classes from './next-list.module.css';
import { TaskDialog } from './task-dialog.tsx';
import rows from './tick-list.module.css';
import { useRepChoices } from './use-rep-choices.ts';

interface NextListProps {
  page: CasePageData;
  /** The newest of the timeline: what lies ahead is among them. */
  entries: readonly TimelineEntry[];
  /** What else is due: requests, offers, the referral. */
  due: readonly CaseClockRow[];
  onAllocate: () => void;
}

/** Hearings, tasks and remedies have lines of their own. */
const ALSO_DUE: readonly CaseClockRow['kind'][] = ['informationRequest', 'offer', 'refer'];

export function NextList(props: NextListProps) {
  const { page, onAllocate } = props;
  const [asked, setAsked] = useState<Task | 'new' | null>(null);
  const [showsDone, setShowsDone] = useState(false);
  const isOpen = page.case.closed === null;
  const open = page.tasks.filter((task) => task.doneOn === null);
  const done = page.tasks.filter((task) => task.doneOn !== null);
  const today = useToday();
  const ahead = isOpen ? appointmentsAhead(props.entries, today) : [];
  const action = useAction(
    (client, input: Inputs['cases']['updateTask'], signal) => client.cases.updateTask(input, { signal }),
    {
      done: (task) => (task.doneOn === null ? `“${task.what}” is to be done again.` : `“${task.what}” is done.`),
      undoes: (task) => ({ collection: 'tasks', id: task.id }),
    },
  );
  const { choices } = useRepChoices(page);
  const ownerOf = (task: Task) => choices.find(({ rep }) => rep.id === task.repId)?.rep.name;
  const tick = (task: Task) => {
    const { id, revision } = task;
    void action.run({ id, revision, doneOn: task.doneOn === null ? today : null });
  };
  const alsoDue = props.due.filter(({ kind, state }) => ALSO_DUE.includes(kind) && state !== 'done');
  const isEmpty =
    open.length === 0 && ahead.length === 0 && alsoDue.length === 0 && (page.case.repId !== null || !isOpen);
  return (
    <>
      <SideList
        title="Next"
        action={
          isOpen && (
            <Button
              size="compact-sm"
              my={-5}
              variant="subtle"
              leftSection={<Plus size={14} aria-hidden />}
              data-no-print
              onClick={() => setAsked('new')}
            >
              Add
            </Button>
          )
        }
      >
        {action.trouble && (
          <li className={classes.trouble}>
            <ErrorBanner error={action.trouble} onShowCurrent={action.clear} onClose={action.clear} />
          </li>
        )}
        {isOpen && page.case.repId === null && <AllocateItem page={page} onAllocate={onAllocate} />}
        {ahead.map((entry) => (
          <AheadItem key={entry.id} entry={entry} />
        ))}
        {alsoDue.map((row) => (
          <DueItem key={rowId(row)} row={row} />
        ))}
        {open.map((task) => (
          <TaskItem
            key={task.id}
            task={task}
            owner={ownerOf(task)}
            onTick={() => tick(task)}
            onEdit={() => setAsked(task)}
          />
        ))}
        {isEmpty && (
          <SideItem title={isOpen ? 'Nothing is planned' : 'Nothing is left to do'}>
            {isOpen && 'What is the next step, and by when?'}
          </SideItem>
        )}
        {showsDone &&
          done.map((task) => (
            <TaskItem
              key={task.id}
              task={task}
              owner={ownerOf(task)}
              onTick={() => tick(task)}
              onEdit={() => setAsked(task)}
            />
          ))}
        {done.length > 0 && (
          <li className={rows.foot}>
            <button
              type="button"
              className={rows.quiet}
              aria-expanded={showsDone}
              onClick={() => setShowsDone(!showsDone)}
            >
              {showsDone ? 'Hide what is done' : `Show ${done.length} done`}
            </button>
          </li>
        )}
      </SideList>
      {asked && <TaskDialog page={page} task={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function AheadItem({ entry }: { entry: TimelineEntry }) {
  const { timelineKinds } = useWords();
  const today = useToday();
  return (
    <SideItem
      title={
        <>
          {timelineKinds[entry.kind]} <DayText day={entry.day} />
          {entry.time && `, ${entry.time}`}
        </>
      }
    >
      {[entry.place, daysAheadInWords(daysBetween(today, entry.day))].filter((part) => part !== '').join(' · ')}
    </SideItem>
  );
}

function DueItem({ row }: { row: CaseClockRow }) {
  const isLate = row.daysLeft !== null && row.daysLeft < 0;
  return (
    <SideItem title={withoutBy(row.title)} tone={isLate ? 'late' : 'plain'}>
      {row.day !== null && row.daysLeft !== null && (
        <>
          by <DayText day={row.day} /> · {daysLeftInWords(row.daysLeft)}
        </>
      )}
    </SideItem>
  );
}

/** A hearing does not run out: "in 7 days", not "7 days left". */
function daysAheadInWords(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function AllocateItem(props: { page: CasePageData; onAllocate: () => void }) {
  const { terms } = useWords();
  const { choices } = useRepChoices(props.page);
  const suggested = choices.find((choice) => choice.isHere);
  return (
    <SideItem needs="cases.suggestRep" title={`Allocate a ${terms.rep}`} onOpen={props.onAllocate}>
      {suggested
        ? `${suggested.rep.name} looks after ${props.page.workplace}: ${casesInWords(suggested.rep.openCases, terms.case, terms.cases)}`
        : `Nobody looks after this case yet`}
    </SideItem>
  );
}

export const casesInWords = (count: number, one: string, many: string): string =>
  count === 1 ? `1 open ${one}` : `${count} open ${many}`;

function TaskItem(props: { task: Task; owner: string | undefined; onTick: () => void; onEdit: () => void }) {
  const { task } = props;
  const today = useToday();
  const isDone = task.doneOn !== null;
  const daysLeft = task.dueOn === null ? null : daysBetween(today, task.dueOn);
  return (
    <li className={rows.row} data-done={isDone || undefined}>
      <Checkbox checked={isDone} aria-label={`Done: ${task.what}`} onChange={props.onTick} size="sm" />
      <button type="button" data-print className={rows.what} onClick={props.onEdit}>
        <span className={rows.title}>{task.what}</span>
        {task.dueOn !== null && !isDone && daysLeft !== null && (
          <span className={rows.due} data-late={daysLeft < 0 || undefined}>
            by <DayText day={task.dueOn} /> · {daysLeftInWords(daysLeft)}
          </span>
        )}
        {!isDone && (task.isPromise || props.owner !== undefined) && (
          <span className={rows.due}>{[props.owner, task.isPromise && 'promised'].filter(Boolean).join(' · ')}</span>
        )}
        {task.doneOn !== null && (
          <span className={rows.due}>
            done <DayText day={task.doneOn} />
          </span>
        )}
      </button>
    </li>
  );
}
