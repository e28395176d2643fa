// Tells of a date that is near with the system's own notification, which others may see on a locked screen: it holds a case's
// number and a day and no names. A click shows the window.

import { Notification } from 'electron';
import type { Notifier } from '../core/ports.ts';

/** undefined where the system has no notifications: the page tells of dates itself then. */
export function nativeNotifier(showWindow: () => void): Notifier | undefined {
  if (!Notification.isSupported()) return undefined;
  // Held until it is gone: one that is collected as garbage no longer hears its click.
  const shown = new Set<Notification>();
  return {
    notify({ title, body }) {
      const notification = new Notification({ title, body });
      shown.add(notification);
      const forget = (): void => void shown.delete(notification);
      notification.on('click', () => {
        forget();
        showWindow();
      });
      notification.on('close', forget);
      notification.on('failed', forget);
      notification.show();
    },
  };
}
