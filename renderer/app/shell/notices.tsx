// What somebody must know before they go on: this is the sample branch, nothing protects what is here, the recovery sheet was
// used, nothing can be saved, something was damaged, the folder is shared by a service that copies it.

import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../components/link-button.tsx';
import { LogTrouble } from '../../features/audit/log-trouble.tsx';
import { useSession } from '../desk.tsx';
import classes from './notices.module.css';
import { useOpenBranch } from './open-branch.ts';
import { RecoveryUsed } from './recovery-used.tsx';

export function Notices() {
  const { branch, isReadOnly, damage, synchronisedBy, lock, logTrouble } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { open, isOpening } = useOpenBranch();
  const [isSyncSeen, setIsSyncSeen] = useState(false);
  const isOpenToAll = lock.protection === 'none' && !branch?.isSample;
  return (
    <section aria-label="To know first" data-no-print>
      {branch?.isSample && (
        <div className={classes.notice} data-tone="brand">
          <p>
            <strong>This is the sample branch.</strong> Everybody in it is invented, and it has no passphrase. Try
            anything: your own record is elsewhere and is not touched.
          </p>
          <Button size="compact-md" loading={isOpening} onClick={() => void open('own')}>
            Back to our branch
          </Button>
        </div>
      )}
      {isOpenToAll && (
        <div className={classes.notice} data-tone="soon">
          <p>
            <strong>Nothing protects this branch.</strong> It has no passphrase and lies on the disk as it is: whoever
            has this computer can read everything.
          </p>
          {path !== '/branch/protect' && (
            <LinkButton to="/branch/protect" size="compact-md">
              Protect it now
            </LinkButton>
          )}
        </div>
      )}
      <RecoveryUsed />
      {isReadOnly && (
        <div className={classes.notice} data-tone="late" role="alert">
          <p>
            <strong>Nothing can be saved.</strong> The disk refused the last change, or something here is damaged. You
            can read, print and export everything.
          </p>
        </div>
      )}
      {logTrouble && (
        <div className={classes.notice} data-tone="soon" role="status">
          <LogTrouble trouble={logTrouble} />
        </div>
      )}
      {damage.map((found) => (
        <div className={classes.notice} data-tone="late" role="alert" key={found.file + found.what}>
          <p>
            <strong>Part of the record was damaged:</strong> {found.what} It was recovered from {found.recoveredFrom}.
            {found.copiedTo && ` What was there lies in ${found.copiedTo}.`}
          </p>
        </div>
      ))}
      {synchronisedBy && !isSyncSeen && (
        <div className={classes.notice} data-tone="soon">
          <p>
            <strong>The data lies in {synchronisedBy}.</strong> Two computers may write it at once, and it leaves this
            computer. Move the folder out of {synchronisedBy} when you can.
          </p>
          <Button size="compact-md" onClick={() => setIsSyncSeen(true)}>
            Remind me next time
          </Button>
        </div>
      )}
    </section>
  );
}
