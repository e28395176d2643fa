// Opening a backup on a desk that holds nothing yet: one file, and everything is as it was.

import { Button, FileButton } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderInput } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { fitsMessage, sendFile } from '../../app/send-file.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormActions } from '../../components/fields.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { FormTitle } from './form-title.tsx';
import classes from './welcome.module.css';

type Restored = Outputs['branch']['restore'];

function inWords({ members, cases, missingAttachments }: Restored): string {
  const missing =
    missingAttachments === 0
      ? ''
      : missingAttachments === 1
        ? ' One document was not beside the backup.'
        : ` ${missingAttachments.toLocaleString('en-GB')} documents were not beside the backup.`;
  return `Opened: ${members.toLocaleString('en-GB')} members, ${cases.toLocaleString('en-GB')} cases.${missing}`;
}

export function OpenBackup(props: { onBack: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const restore = useAction(
    async (client, file: File, signal) =>
      client.branch.restore(fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) }, { signal }),
    { done: inWords },
  );
  const step = useProgress('branch.restore', restore.isRunning);

  const open = async (file: File | null | undefined) => {
    if (!file) return;
    if (!(await restore.run(file))) return;
    await navigate({ to: '/today' });
    await queries.resetQueries();
  };

  return (
    <section className={classes.form}>
      <FormTitle>Open a backup</FormTitle>
      <ErrorBanner error={restore.trouble} />
      {restore.isRunning ? (
        <ProgressPanel title="Opening the backup" step={step} onStop={restore.stop} />
      ) : (
        <Dropzone
          className={classes.drop}
          multiple={false}
          activateOnClick={false}
          onDrop={(files) => void open(files[0])}
          aria-label="Drop the backup here"
        >
          <FolderInput size={28} strokeWidth={1.6} aria-hidden />
          <p>
            <strong>Drop the backup file here</strong>, or choose it. Branchdesk keeps its backups in the folder{' '}
            <em>backups</em>, one file for each.
          </p>
          <FileButton onChange={(file) => void open(file)}>
            {(button) => (
              <Button {...button} variant="filled">
                Choose the file
              </Button>
            )}
          </FileButton>
        </Dropzone>
      )}
      <FormActions>
        <Button onClick={props.onBack}>Back</Button>
      </FormActions>
    </section>
  );
}
