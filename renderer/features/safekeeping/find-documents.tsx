// Documents that records name and that are not here: after a backup was opened without the folder of attachments beside it.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import classes from './safekeeping.module.css';

export function FindDocuments(props: { missing: number; onDone: () => void }) {
  const [folder, setFolder] = useState('');
  const find = useAction(
    (client, place: string, signal) => client.branch.findDocuments({ folder: place }, { signal }),
    {
      done: ({ found, missing }) =>
        missing === 0
          ? `Found ${found.toLocaleString('en-GB')}: every document is here now.`
          : `Found ${found.toLocaleString('en-GB')}; ${missing.toLocaleString('en-GB')} are still missing.`,
      onDone: props.onDone,
    },
  );
  const isOne = props.missing === 1;
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>
        {isOne ? 'One document is missing' : `${props.missing.toLocaleString('en-GB')} documents are missing`}
      </h2>
      <p className={classes.sentence}>
        The backup file was opened without the folder “attachments” that lay beside it. Name the folder in which the
        backups lie, and {isOne ? 'it is' : 'they are'} taken from there.
      </p>
      <ErrorBanner error={find.issueFor('folder') ? null : find.trouble} />
      <div className={classes.folder}>
        <TextField
          label="Folder of backups"
          value={folder}
          onChange={setFolder}
          problem={find.issueFor('folder')}
          placeholder="/media/backup/Branch, or E:\Branch"
        />
        <Button loading={find.isRunning} disabled={folder.trim() === ''} onClick={() => void find.run(folder)}>
          Look there
        </Button>
      </div>
    </section>
  );
}
