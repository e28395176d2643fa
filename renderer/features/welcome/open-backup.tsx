// The third door, on a desk that holds nothing yet: a backup, a branch that moves in from another computer, or an open export.
// A backup's documents lie in a folder beside it, which a page cannot read from a file alone: naming the folder brings them too.

import { Button, FileButton } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { goAfterWelcome } from '../../app/shell/after-welcome.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormActions } from '../../components/fields.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { inMembersAndCases } from '../safekeeping/brought-back-words.ts';
import { type AtHand, bringIn, fileAtHand, nameOf } from './backup-at-hand.ts';
import { BackupSecret } from './backup-secret.tsx';
import { BackupsInFolder } from './backups-in-folder.tsx';
import { FormTitle } from './form-title.tsx';
import classes from './welcome.module.css';

type BroughtIn = Outputs['branch']['import'];
type Secret = Pick<Inputs['branch']['import'], 'passphrase' | 'recoveryCode'>;

const inWords = (opened: BroughtIn): string => `Opened: ${inMembersAndCases(opened)}.`;

/** Stays until somebody puts it away: what to do next is not done in a few seconds. */
function sayNext({ next, missingAttachments }: BroughtIn): void {
  const missing =
    missingAttachments === 1 ? 'One document is' : `${missingAttachments.toLocaleString('en-GB')} documents are`;
  const sentences = [
    ...next,
    ...(missingAttachments > 0
      ? [`${missing} still missing. Branch › Backups and moving takes them from the folder in which the backups lie.`]
      : []),
  ];
  if (sentences.length === 0) return;
  notifications.show({
    autoClose: false,
    color: 'brand',
    message: (
      <>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </>
    ),
  });
}

export function OpenBackup(props: { onBack: () => void }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<AtHand | null>(null);
  const opening = useAction(
    (client, { atHand, secret }: { atHand: AtHand; secret: Secret }, signal) => bringIn(client, atHand, secret, signal),
    { done: inWords },
  );
  const step = useProgress('branch.import', opening.isRunning);

  const open = async (atHand: AtHand, secret: Secret = {}) => {
    goAfterWelcome('/today');
    const opened = await opening.run({ atHand, secret });
    if (!opened) return;
    // The shell goes on by itself once there is a branch; what to do next is said when one can go and do it.
    await queries.resetQueries();
    sayNext(opened);
  };
  const take = async (atHand: AtHand) => {
    opening.clear();
    if (atHand.isProtected) setAsked(atHand);
    else await open(atHand);
  };
  const takeFile = async (file: File | null | undefined) => {
    if (file) await take(await fileAtHand(file));
  };

  return (
    <section className={classes.form}>
      <FormTitle>Open a backup, or move in</FormTitle>
      {!(asked && (opening.issueFor('passphrase') || opening.issueFor('recoveryCode'))) && (
        <ErrorBanner error={opening.trouble} />
      )}
      {opening.isRunning ? (
        <ProgressPanel title="Opening it" step={step} onStop={opening.stop} />
      ) : asked ? (
        <BackupSecret
          name={nameOf(asked)}
          issueFor={opening.issueFor}
          onGiven={(secret) => void open(asked, secret)}
          onBack={() => {
            setAsked(null);
            opening.clear();
          }}
        />
      ) : (
        <>
          <Dropzone
            className={classes.drop}
            multiple={false}
            activateOnClick={false}
            onDrop={(files) => void takeFile(files[0])}
            aria-label="Drop the file here"
          >
            <FolderInput size={28} strokeWidth={1.6} aria-hidden />
            <p>
              <strong>Drop the file here</strong>, or choose it: a backup, the file of a branch that moves in from
              another computer, or an open export.
            </p>
            <FileButton onChange={(file) => void takeFile(file)}>
              {(button) => (
                <Button {...button} variant="filled">
                  Choose the file
                </Button>
              )}
            </FileButton>
          </Dropzone>
          <BackupsInFolder onChosen={(folder, row) => void take({ kind: 'inFolder', folder, ...row })} />
        </>
      )}
      {!asked && (
        <FormActions>
          <Button onClick={props.onBack}>Back</Button>
        </FormActions>
      )}
    </section>
  );
}
