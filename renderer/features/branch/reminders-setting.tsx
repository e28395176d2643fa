// Whether dates that come near are shown outside the window. They always are on the page, while it is open.

import { Button } from '@mantine/core';
import { useReminderPermission } from '../../app/reminder-permission.ts';
import classes from './branch.module.css';

export function RemindersSetting() {
  const { permission, ask } = useReminderPermission();
  return (
    <>
      <h2 className={classes.heading}>Reminders</h2>
      <p style={{ color: 'var(--soft)', marginBottom: 10 }}>
        While Branchdesk runs it says when a date is 28, 14, 7, 3 or 1 days away, and on the day. No reminder names
        anybody. {inWords[permission]}
      </p>
      {permission === 'default' && <Button onClick={() => void ask()}>Show them outside this window too</Button>}
    </>
  );
}

const inWords = {
  granted: 'They are shown outside this window too.',
  denied: 'Whether they appear outside this window too is up to this computer’s settings.',
  default: 'On this page they always appear.',
  unsupported: 'They appear on this page.',
};
