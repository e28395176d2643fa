// The line to the desk broke: said at once, on every page, without losing a word.

import { PlugZap } from 'lucide-react';
import { useConnectionState } from '../app/desk.tsx';
import classes from './lost-connection.module.css';

export function LostConnection() {
  if (useConnectionState() === 'open') return null;
  return (
    <section className={classes.lost} aria-label="The desk has stopped" data-no-print>
      <PlugZap size={18} aria-hidden />
      <p role="alert">
        <strong>The desk has stopped.</strong> What you wrote is kept; it is saved as soon as the desk answers again. If
        this stays here, start Branchdesk again.
      </p>
    </section>
  );
}
