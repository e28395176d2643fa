// Opening a backup on a desk that holds nothing yet: one file with members, cases and history. Documents lie in a folder
// beside it, which a page cannot read: where to put them is said before, and after for as long as somebody needs it.

import { Button, FileButton } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderInput } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useSession } from '../../app/desk.tsx';
import { fitsMessage, sendFile } from '../../app/send-file.ts';
import { goAfterWelcome } from '../../app/shell/after-welcome.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormActions } from '../../components/fields.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { FormTitle } from './form-title.tsx';
import classes from './welcome.module.css';

type Restored = Outputs['branch']['restore'];

const inWords = ({ members, cases }: Restored): string =>
  `Opened: ${members.toLocaleString('en-GB')} members, ${cases.toLocaleString('en-GB')} cases.`;

/** Stays until somebody puts it away: a document that is missing is not seen before it is needed. */
function sayMissing({ missingAttachments }: Restored, dataFolder: string): void {
  if (missingAttachments === 0) return;
  const isOne = missingAttachments === 1;
  notifications.show({
    autoClose: false,
    color: 'brand',
    message: (
      <>
        {isOne
          ? 'One document is still missing.'
          : `${missingAttachments.toLocaleString('en-GB')} documents are still missing.`}{' '}
        Copy the folder <em>attachments</em>, which lies beside the backup file, into{' '}
        <span style={{ overflowWrap: 'anywhere' }}>{dataFolder}</span>. {isOne ? 'It opens' : 'They open'} from then on.
      </>
    ),
  });
}

export function OpenBackup(props: { onBack: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { dataFolder } = useSession();
  const restore = useAction(
    async (client, file: File, signal) =>
      client.branch.restore(fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) }, { signal }),
    { done: inWords },
  );
  const step = useProgress('branch.restore', restore.isRunning);

  const open = async (file: File | null | undefined) => {
    if (!file) return;
    goAfterWelcome('/today');
    const restored = await restore.run(file);
    if (!restored) return;
    await navigate({ to: '/today' });
    sayMissing(restored, dataFolder);
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
          <p>
            The file holds everything but documents. Those lie in the folder <em>attachments</em> beside it: copy that
            folder into <span className={classes.path}>{dataFolder}</span> too.
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
