// Says when a date comes near while the window is open: on the page, and outside it where the browser may. The desktop's
// own program shows these itself and sends none here, so that nothing is said twice.

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Reminder } from '../../shared/contract/session.ts';
import { useClient, useConnectionState } from './desk.tsx';
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
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const reminder of await client.session.reminders({}, { signal: stop.signal })) {
            sayOnPage(reminder, open);
            sayOutside(reminder, open);
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
const noticeOf = ({ caseId, day, title }: Reminder): string => `reminder ${caseId} ${day} ${title}`;

function sayOnPage(reminder: Reminder, open: (caseId: string) => void): void {
  const id = noticeOf(reminder);
  notifications.show({
    id,
    color: 'brand',
    // A date that comes near is not missed because somebody looked away.
    autoClose: false,
    title: reminder.title,
    message: (
      <>
        {reminder.body}
        <Group gap={4} mt={6} ml={-10}>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              open(reminder.caseId);
            }}
          >
            Open it
          </Button>
          {mayAskForReminders() && (
            <Button size="compact-md" variant="subtle" onClick={() => void askForReminders()}>
              Tell me outside this window too
            </Button>
          )}
        </Group>
      </>
    ),
  });
}

function sayOutside(reminder: Reminder, open: (caseId: string) => void): void {
  if (!mayRemindOutside()) return;
  const notice = new Notification(reminder.title, { body: reminder.body, tag: noticeOf(reminder) });
  notice.onclick = () => {
    window.focus();
    open(reminder.caseId);
    notice.close();
  };
}
