// The name of the desk: a card with two lines on it, and the word.

import classes from './navigation.module.css';

export function Logo() {
  return (
    <span className={classes.mark}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden focusable="false">
        <title>Branchdesk</title>
        <rect x="1" y="1" width="22" height="22" rx="6" fill="var(--brand)" />
        <rect x="6" y="7.2" width="7" height="3" rx="1.5" fill="var(--paper)" />
        <rect x="6" y="13.8" width="12" height="3" rx="1.5" fill="var(--paper)" />
      </svg>
      <span>Branchdesk</span>
    </span>
  );
}
