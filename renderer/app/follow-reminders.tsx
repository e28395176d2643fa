// Says when a date comes near while the window is open: on the page, and outside it where the browser may. The desktop's
// own program shows these itself and sends none here, so that nothing is said twice.

import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DueItem } from '../../shared/contract/case-clocks.ts';
import type { Reminder } from '../../shared/contract/session.ts';
import { placeOfDue } from '../features/cases/due-place.ts';
import { useClient, useConnectionState, useDesk } from './desk.tsx';
import classes from './follow-reminders.module.css';
import { askForReminders, mayAskForReminders, mayRemindOutside } from './reminder-permission.ts';

const LISTEN_AGAIN_MS = 1_000;
/** Every date of a branch that is near; where there are more, no notice is taken away. */
const ALL_NEAR = { page: { offset: 0, limit: 500 } };

export function FollowReminders() {
  const client = useClient();
  const connection = useConnectionState();
  const navigate = useNavigate();
  const [isSaid, setIsSaid] = useState(false);
  const { data: due } = useQuery({
    ...useDesk().clocks.due.queryOptions({ input: ALL_NEAR }),
    enabled: isSaid,
  });

  useEffect(() => {
    if (due && due.total === due.rows.length) keepThoseDue(due.rows, navigateTo(navigate));
  }, [due, navigate]);

  useEffect(() => {
    if (connection === 'lost') return;
    const stop = new AbortController();
    const places = navigateTo(navigate);
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const reminder of await client.session.reminders({}, { signal: stop.signal })) {
            sayOnPage(reminder, places);
            sayOutside(reminder, places);
            setIsSaid(true);
          }
        } catch {
          // The line broke or the desk changed over: LostConnection says so, and listening starts again below.
        }
        if (stop.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS));
      }
    };
    void listen();
    return () => stop.abort();
  }, [client, connection, navigate]);

  return null;
}

/** Where a notice leads. */
interface Places {
  open: (reminder: Reminder) => void;
  openToday: () => void;
}

const navigateTo = (navigate: ReturnType<typeof useNavigate>): Places => ({
  open: (reminder) => void navigate(placeOfDue(reminder)),
  openToday: () => void navigate({ to: '/today' }),
});

/** One case's date and its day are said once, however often the line to the desk was broken. */
const keyOf = ({ caseId, requestId, partnership, reps, day, title }: Reminder): string =>
  `${caseId ?? requestId ?? partnership?.id ?? reps?.id} ${day} ${title}`;

/** All of them in one notice, so that they never stand in the way of what was just done and its Undo. */
const NOTICE = 'reminders';
const SHOWN = 3;
let onPage: Reminder[] = [];

function sayOnPage(reminder: Reminder, places: Places): void {
  const isFirst = onPage.length === 0;
  onPage = [...onPage.filter((each) => keyOf(each) !== keyOf(reminder)), reminder];
  if (isFirst) notifications.show(noticeOf(places));
  else notifications.update(noticeOf(places));
}

/** A date that was answered for, or counted again to another day, is not said any more. */
function keepThoseDue(rows: readonly DueItem[], places: Places): void {
  const left = onPage.filter(({ caseId, requestId, partnership, reps, day }) =>
    rows.some(
      (row) =>
        row.caseId === caseId &&
        row.requestId === requestId &&
        row.partnership?.id === partnership?.id &&
        row.reps?.id === reps?.id &&
        row.day === day,
    ),
  );
  if (left.length === onPage.length) return;
  onPage = left;
  if (left.length === 0) notifications.hide(NOTICE);
  else notifications.update(noticeOf(places));
}

function noticeOf({ open, openToday }: Places) {
  const away = () => notifications.hide(NOTICE);
  return {
    id: NOTICE,
    color: 'brand',
    // A date that comes near is not missed because somebody looked away.
    autoClose: false as const,
    title: onPage.length === 1 ? 'A date comes near' : `${onPage.length.toLocaleString('en-GB')} dates come near`,
    message: (
      <>
        {onPage.slice(0, SHOWN).map((each) => (
          <Line
            key={keyOf(each)}
            reminder={each}
            onOpen={() => {
              away();
              open(each);
            }}
          />
        ))}
        {onPage.length > SHOWN && (
          <button
            type="button"
            className={classes.more}
            onClick={() => {
              away();
              openToday();
            }}
          >
            The others are on Today
          </button>
        )}
        {mayAskForReminders() && (
          <button type="button" className={classes.more} onClick={() => void askForReminders()}>
            Tell me outside this window too
          </button>
        )}
      </>
    ),
    onClose: () => {
      onPage = [];
    },
  };
}

function Line({ reminder, onOpen }: { reminder: Reminder; onOpen: () => void }) {
  return (
    <button type="button" className={classes.line} onClick={onOpen}>
      <strong>{reminder.title}</strong>
      <span>{reminder.body}</span>
    </button>
  );
}

/** What comes together is said together: a desk that starts may have a dozen. */
const TOGETHER_MS = 800;
const MOST_OUTSIDE = 3;
let outside: Reminder[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function sayOutside(reminder: Reminder, { open, openToday }: Places): void {
  if (!mayRemindOutside()) return;
  outside.push(reminder);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const all = outside;
    outside = [];
    if (all.length > MOST_OUTSIDE) {
      showOutside(`${all.length.toLocaleString('en-GB')} dates come near`, 'They are on Today.', NOTICE, openToday);
      return;
    }
    for (const each of all) showOutside(each.title, each.body, keyOf(each), () => open(each));
  }, TOGETHER_MS);
}

function showOutside(title: string, body: string, tag: string, onOpen: () => void): void {
  const notice = new Notification(title, { body, tag });
  notice.onclick = () => {
    window.focus();
    onOpen();
    notice.close();
  };
}
