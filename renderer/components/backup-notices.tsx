// What is wrong with the backups, in a sentence with what to do: on Today and on the page of backups.

import { DatabaseBackup } from 'lucide-react';
import type { BackupNotice } from '../../shared/contract/safekeeping.ts';
import classes from './backup-notices.module.css';
import { LinkButton } from './link-button.tsx';

export function BackupNotices(props: { notices: readonly BackupNotice[]; isOnPage?: boolean }) {
  if (props.notices.length === 0) return null;
  return (
    <ul className={classes.notices} aria-label="About the backups">
      {props.notices.map(({ kind, sentence }) => (
        <li key={kind} className={classes.notice} data-kind={kind}>
          <DatabaseBackup size={18} aria-hidden />
          <p>{sentence}</p>
          {!props.isOnPage && (
            <LinkButton to="/branch/backups" size="compact-md">
              Go to the backups
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
