// Whether the browser may show a reminder outside this window. It is asked only when somebody presses a button.

import { useCallback, useState } from 'react';

type Permission = 'granted' | 'denied' | 'default' | 'unsupported';

const read = (): Permission => (typeof Notification === 'undefined' ? 'unsupported' : Notification.permission);

/** Asks the browser. @returns whether it may. */
export async function askForReminders(): Promise<boolean> {
  if (typeof Notification === 'undefined') return false;
  return (await Notification.requestPermission()) === 'granted';
}

export const mayRemindOutside = (): boolean => read() === 'granted';
export const mayAskForReminders = (): boolean => read() === 'default';

export function useReminderPermission(): { permission: Permission; ask: () => Promise<void> } {
  const [permission, setPermission] = useState(read);
  const ask = useCallback(async () => {
    await askForReminders();
    setPermission(read());
  }, []);
  return { permission, ask };
}
