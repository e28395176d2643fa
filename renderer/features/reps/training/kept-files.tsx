// The certificates on a training or a certification: opened by their name, added, taken off.

import { Button, FileButton } from '@mantine/core';
import { Paperclip, X } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Training } from '../../../../shared/domain/reps/training.ts';
import { saveDownload } from '../../../app/download.ts';
import { fitsMessage, sendFile } from '../../../app/send-file.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { EntryFile } from '../../../components/timeline-buttons.tsx';
import classes from './training.module.css';

interface KeptFilesProps {
  on: Inputs['reps']['openCertificate']['on'];
  revision: number;
  files: Training['certificates'];
  /** What they are of: "Reps stage one". */
  about: string;
}

export function KeptFiles({ on, revision, files, about }: KeptFilesProps) {
  const may = useMay();
  const add = useAction(
    async (client, file: File, signal) => {
      const bytes = fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) };
      return client.reps.addCertificate({ on, ...bytes, name: file.name }, { signal });
    },
    { done: (_, file) => `${file.name} is kept.`, undoes: () => on },
  );
  const open = useAction((client, fileId: string) => client.reps.openCertificate({ on, fileId }), {
    onDone: saveDownload,
  });
  const remove = useAction((client, fileId: string) => client.reps.removeCertificate({ on, revision, fileId }), {
    done: () => 'The file was taken off.',
    undoes: () => on,
  });
  const mayChange = may('reps.addCertificate');
  return (
    <>
      <ErrorBanner error={add.trouble ?? open.trouble ?? remove.trouble} onClose={add.clear} />
      <div className={classes.files}>
        {files.map(({ id, name }) => (
          <span key={id}>
            <EntryFile onOpen={() => void open.run(id)}>{name}</EntryFile>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="subtle"
                data-no-print
                aria-label={`Take off ${name}`}
                onClick={() => void remove.run(id)}
              >
                <X size={14} aria-hidden />
              </Button>
            )}
          </span>
        ))}
        {mayChange && (
          <FileButton onChange={(file) => file && void add.run(file)}>
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="subtle"
                data-no-print
                loading={add.isRunning}
                leftSection={<Paperclip size={14} aria-hidden />}
              >
                Add a certificate<span className="visually-hidden"> to {about}</span>
              </Button>
            )}
          </FileButton>
        )}
      </div>
    </>
  );
}
