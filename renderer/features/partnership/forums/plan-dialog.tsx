// Planning a forum's meetings: from which day, how often, for how long. The days are shown before anything is saved, and why one
// of them was moved.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import { dayOfMeeting } from '../../../../shared/rules/partnership/before-the-meeting.ts';
import { intervalInWords } from '../../../../shared/rules/partnership/forums/interval.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { DayList } from './day-list.tsx';
import type { ForumData } from './forum-page.tsx';
import classes from './new-forum.module.css';

/** One interval after the last that is planned; else after today. */
function firstOf({ forum, meetings }: ForumData, today: string): string {
  const last = meetings.filter(({ kind, cancelled }) => kind === 'forum' && cancelled === null).at(-1);
  const next = last === undefined ? today : addDays(dayOfMeeting(last), forum.intervalDays);
  return next < today ? today : next;
}

export function PlanDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { id: forumId, intervalDays } = data.forum;
  const today = useToday();
  const [from, setFrom] = useState<string | null>(firstOf(data, today));
  const [to, setTo] = useState<string | null>(addDays(monthsAfter(firstOf(data, today), 12), -1));
  const input = { forumId, ...(from !== null && { from }), ...(to !== null && { to }) };
  const isReady = from !== null && to !== null && from <= to;
  const days = useQuery({
    ...useDesk().partnership.schedule.queryOptions({ input }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  const save = useAction((client, given: Inputs['partnership']['schedule']) => client.partnership.schedule(given), {
    done: ({ saved }) => `${saved} ${saved === 1 ? 'meeting is' : 'meetings are'} planned.`,
    undoes: ({ seq }) => (seq === null ? undefined : { seq }),
    onDone: onClose,
  });
  const fresh = days.data?.days.filter(({ meetingId }) => meetingId === null).length ?? 0;
  return (
    <FormDialog
      title="Plan meetings"
      sentence={`It meets ${intervalInWords(intervalDays)}. A day on which nobody works is moved to the next working day.`}
      action={fresh === 1 ? 'Plan 1 meeting' : `Plan ${fresh} meetings`}
      size="lg"
      isRunning={save.isRunning}
      isWaiting={!isReady || fresh === 0}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ ...input, save: true })}
    >
      <div className={classes.pair}>
        <DayField label="The first on" value={from} onChange={setFrom} problem={save.issueFor('from')} autoFocus />
        <DayField label="As far as" value={to} onChange={setTo} problem={save.issueFor('to')} />
      </div>
      {days.data && <DayList days={days.data.days} notes={days.data.notes} />}
    </FormDialog>
  );
}
