// Leaving this computer, or Branchdesk: the whole branch in one file, and an export that anybody can read, which takes a typed yes.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './safekeeping.module.css';

export function MovingHouse() {
  const [isAsking, setIsAsking] = useState(false);
  const [word, setWord] = useState('');
  const move = useAction((client, _input: undefined, signal) => client.branch.export({ kind: 'move' }, { signal }), {
    done: ({ sentence }) => sentence,
    onDone: saveDownload,
  });
  const opened = useAction(
    (client, confirm: string, signal) => client.branch.export({ kind: 'open', confirm }, { signal }),
    {
      onDone: (offer) => {
        setIsAsking(false);
        setWord('');
        saveDownload(offer);
      },
    },
  );
  // The file is made while it is fetched: how far that is, is told here; the browser, or the window that asked where to, stops it.
  const step = useProgress('branch.export', true);
  const isUnderWay = step !== null && step.done < step.total;
  return (
    <div className={classes.two}>
      {isUnderWay && <ProgressPanel title="Making the file" step={step} />}
      <section className={classes.card}>
        <h2 className={classes.heading}>Move to another computer</h2>
        <p className={classes.sentence}>
          One file with everything: records, history, documents, saved filters. On the new computer, open it at the door
          “Open a backup”, with your passphrase. Then stop using this one.
        </p>
        <ErrorBanner error={move.trouble} />
        <Button loading={move.isRunning} onClick={() => void move.run(undefined)}>
          Pack the branch into one file
        </Button>
      </section>
      <section className={classes.card}>
        <h2 className={classes.heading}>Take everything out, as plain files</h2>
        <p className={classes.sentence}>
          A zip that other programs read: JSON with its schema, and every document under its name. It is not encrypted.
          Sealed cases, and what you may not see, are not in it.
        </p>
        <Button onClick={() => setIsAsking(true)}>Make an open export</Button>
      </section>
      {isAsking && (
        <FormDialog
          title="An export that anybody can read"
          action="Make the export"
          isDestructive
          isRunning={opened.isRunning}
          isWaiting={word.trim().toLowerCase() !== 'yes'}
          trouble={opened.trouble}
          onSubmit={() => void opened.run(word)}
          onClose={() => setIsAsking(false)}
        >
          <p className={classes.warning}>
            <strong>This file protects nobody.</strong> It holds everybody’s details and every case that you may see, in
            the clear. Keep it as you would keep the case files, and delete it when you are done. That you made it is
            kept in who did what.
          </p>
          <TextField
            label="Write yes to make it"
            data-autofocus
            autoComplete="off"
            value={word}
            onChange={setWord}
            problem={opened.issueFor('confirm')}
          />
        </FormDialog>
      )}
    </div>
  );
}
