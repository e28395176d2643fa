// Says when a date comes near while the window is open: on the page, and outside it where the browser may. The desktop's
// own program shows these itself and sends none here, so that nothing is said twice.

import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Reminder } from '../../shared/contract/session.ts';
import { useClient, useConnectionState } from './desk.tsx';
import classes from './follow-reminders.module.css';
import { askForReminders, mayAskForReminders, mayRemindOutside } from './reminder-permission.ts';

const LISTEN_AGAIN_MS = 1_000;

export function FollowReminders() {
  const client = useClient();
  const connection = useConnectionState();
  const navigate = useNavigate();

  useEffect(() => {
    if (connection === 'lost') return;
    const stop = new AbortController();
    const open = (caseId: string) => void navigate({ to: '/cases/$id', params: { id: caseId } });
    const openToday = () => void navigate({ to: '/today' });
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const reminder of await client.session.reminders({}, { signal: stop.signal })) {
            sayOnPage(reminder, open, openToday);
            sayOutside(reminder, open, openToday);
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

/** One case's date and its day are said once, however often the line to the desk was broken. */
const keyOf = ({ caseId, day, title }: Reminder): string => `${caseId} ${day} ${title}`;

/** All of them in one notice, so that they never stand in the way of what was just done and its Undo. */
const NOTICE = 'reminders';
const SHOWN = 3;
let onPage: Reminder[] = [];

function sayOnPage(reminder: Reminder, open: (caseId: string) => void, openToday: () => void): void {
  const isFirst = onPage.length === 0;
  onPage = [...onPage.filter((each) => keyOf(each) !== keyOf(reminder)), reminder];
  const away = () => notifications.hide(NOTICE);
  const notice = {
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
              open(each.caseId);
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
  if (isFirst) notifications.show(notice);
  else notifications.update(notice);
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

function sayOutside(reminder: Reminder, open: (caseId: string) => void, openToday: () => void): void {
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
    for (const each of all) showOutside(each.title, each.body, keyOf(each), () => open(each.caseId));
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
