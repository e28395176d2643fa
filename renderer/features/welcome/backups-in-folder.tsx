// The backups in a folder that somebody names: opened from there, their documents come along.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { InstantText } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import classes from './welcome.module.css';

type Backup = Outputs['branch']['backups']['rows'][number];
const MOST_SHOWN = 12;

export function BackupsInFolder(props: {
  onChosen: (folder: string, backup: { name: string; isProtected: boolean }) => void;
}) {
  const [folder, setFolder] = useState('');
  const [found, setFound] = useState<{ folder: string; rows: Backup[] } | null>(null);
  const look = useAction((client, place: string, signal) => client.branch.backups({ folder: place }, { signal }), {
    onDone: ({ rows }, place) => setFound({ folder: place, rows }),
  });
  const choose = useAction((client, _input: undefined, signal) => client.branch.chooseFolder({}, { signal }), {
    onDone: ({ folder: chosen }) => {
      if (chosen === null) return;
      setFolder(chosen);
      void look.run(chosen);
    },
  });
  const state = useQuery(useDesk().branch.backupState.queryOptions({ input: {} }));
  return (
    <form
      className={classes.inFolder}
      onSubmit={(event) => {
        event.preventDefault();
        if (folder.trim() !== '') void look.run(folder);
      }}
    >
      <TextField
        label="Or name the folder in which the backups lie"
        value={folder}
        onChange={setFolder}
        problem={look.issueFor('folder') ?? look.trouble?.sentence}
        placeholder="/media/backup/Branch, or E:\Branch"
        help="Its whole path. Opened from there, the documents come along."
      />
      <div className={classes.inFolderActions}>
        <Button type="submit" loading={look.isRunning} disabled={folder.trim() === ''}>
          Look there
        </Button>
        {state.data?.canChooseFolder && <Button onClick={() => void choose.run(undefined)}>Choose the folder…</Button>}
      </div>
      {found && found.rows.length === 0 && <p role="status">There is no backup in this folder.</p>}
      {found && found.rows.length > 0 && (
        <ul className={classes.found} aria-label="Backups in the folder">
          {found.rows.slice(0, MOST_SHOWN).map((row) => (
            <li key={row.name}>
              <span>
                <InstantText at={row.at} />
                <small>
                  {row.name}
                  {row.isProtected ? ', encrypted' : ''}
                </small>
              </span>
              <Button onClick={() => props.onChosen(found.folder, { name: row.name, isProtected: row.isProtected })}>
                Open it
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
