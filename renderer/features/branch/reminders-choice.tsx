// Whether this computer says when a date comes near, outside the window too.

import { Button } from '@mantine/core';
import { useReminderPermission } from '../../app/reminder-permission.ts';
import classes from './branch.module.css';

/** The desktop's own program shows reminders itself and needs no leave. */
const isDesktop = location.protocol === 'app:';

export function RemindersChoice() {
  const { permission, ask } = useReminderPermission();
  const isAllowed = isDesktop || permission === 'granted';
  const canAsk = permission === 'default';
  return (
    <section data-no-print>
      <h2 className={classes.heading}>Reminders</h2>
      <p className={classes.lead}>
        While Branchdesk is open it says when a date is 28, 14, 7, 3 or 1 days away: the case’s number and the day,
        never a name.{' '}
        {isAllowed
          ? 'It does so outside the window too.'
          : canAsk
            ? 'Outside the window it needs your leave.'
            : 'Here it does so within the window alone: the browser’s own settings say no to more.'}
      </p>
      {!isAllowed && canAsk && (
        <Button mt="sm" onClick={() => void ask()}>
          Remind me outside the window
        </Button>
      )}
    </section>
  );
}
