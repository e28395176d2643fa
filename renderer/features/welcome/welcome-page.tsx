// First run: three doors. Nothing is asked but what the chosen door needs, and each says what comes next.

import { DatabaseBackup, Eye, Flag } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession } from '../../app/desk.tsx';
import { Logo } from '../../app/shell/logo.tsx';
import { useOpenBranch } from '../../app/shell/open-branch.ts';
import { Door } from './door.tsx';
import { OpenBackup } from './open-backup.tsx';
import { StartBranch } from './start-branch.tsx';
import classes from './welcome.module.css';

type DoorName = 'start' | 'backup';

export function WelcomePage() {
  const { dataFolder, synchronisedBy } = useSession();
  const { open, isOpening } = useOpenBranch();
  const [chosen, setChosen] = useState<DoorName | null>(null);
  useEffect(() => {
    document.title = 'Welcome · Branchdesk';
  }, []);
  return (
    <div className={classes.page}>
      <Logo />
      <header className={classes.header}>
        <h1>The desk of your branch</h1>
        <p>
          Cases with their deadlines, members, workplaces and reps: on this computer alone. Branchdesk sends nothing
          anywhere and needs no account.
        </p>
      </header>
      {chosen === 'start' ? (
        <StartBranch onBack={() => setChosen(null)} />
      ) : chosen === 'backup' ? (
        <OpenBackup onBack={() => setChosen(null)} />
      ) : (
        <ul className={classes.doors}>
          <Door
            icon={Flag}
            title="Start our branch"
            action="Start with its name"
            isPrimary
            onOpen={() => setChosen('start')}
            next="Its name, yours and a passphrase; then your membership list. Ten minutes from a messy spreadsheet to the first deadline."
          >
            For the branch that you look after.
          </Door>
          <Door
            icon={Eye}
            title="Look round first"
            action="Open the sample branch"
            isOpening={isOpening}
            onOpen={() => void open('sample')}
            next="A made-up branch with 1,200 members and 160 cases. Try anything; come back here when you like."
          >
            To see what it can do.
          </Door>
          <Door
            icon={DatabaseBackup}
            title="Open a backup, or move in"
            action="Choose the backup"
            onOpen={() => setChosen('backup')}
            next="A backup, the file of a branch that moves in, or an open export. Everything comes back as it was when it was made."
          >
            For a new computer, or after a loss.
          </Door>
        </ul>
      )}
      <footer className={classes.foot}>
        {synchronisedBy ? (
          <p className={classes.warning}>
            This folder lies in {synchronisedBy}, which copies it to other computers. Choose another place for members’
            details if you can: <span>{dataFolder}</span>
          </p>
        ) : (
          <p>
            What you write is encrypted under your passphrase and kept in <span>{dataFolder}</span>
          </p>
        )}
      </footer>
    </div>
  );
}
