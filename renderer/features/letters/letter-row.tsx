// One letter: what it is for, and taking it to Word and back. What is wrong with a file that comes back stands under it, and
// the old one stays.

import { ActionIcon, Button, FileButton, Menu } from '@mantine/core';
import { Ellipsis, FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Badge } from '../../components/days-left.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { IfMay } from '../../components/if-may.tsx';
import classes from './letters.module.css';

export function LetterRow({ letter }: { letter: Letter }) {
  const may = useMay();
  const { key, templateId, revision, title, isEdited } = letter;
  const isOwn = key === null;
  const [isAsking, setIsAsking] = useState(false);
  const take = useAction(
    (client, which: Inputs['letters']['template']['which'], signal) => client.letters.template({ which }, { signal }),
    { onDone: saveDownload },
  );
  const put = useAction((client, input: Inputs['letters']['saveTemplate']) => client.letters.saveTemplate(input), {
    done: (saved) => `${saved.title} is yours from now on.`,
    undoes: (saved) => ({ collection: 'templates', id: saved.id }),
  });
  const remove = useAction(
    (client, input: Inputs['letters']['removeTemplate']) => client.letters.removeTemplate(input),
    {
      done: () => (isOwn ? `${title} is taken out.` : `${title} is as it came.`),
      undoes: (removed) => ({ collection: 'templates', id: removed.templateId }),
      onDone: () => setIsAsking(false),
    },
  );
  const bring = (file: File | null) => {
    if (!file) return;
    const based = revision === null ? {} : { revision };
    void put.run(key === null ? { templateId: templateId ?? '', ...based, file } : { key, ...based, file });
  };
  return (
    <li className={classes.letter}>
      <div className={classes.words}>
        <p className={classes.title}>
          {title} {isEdited && <Badge urgency="brand">yours</Badge>}
        </p>
        <p className={classes.about}>{letter.about === '' ? letter.fileName : letter.about}</p>
      </div>
      <div className={classes.buttons} data-no-print>
        <Button
          size="compact-md"
          leftSection={<FileDown size={15} aria-hidden />}
          loading={take.isRunning}
          onClick={() => void take.run(key === null ? { templateId: templateId ?? '' } : { key })}
        >
          Edit in Word<span className="visually-hidden">: {title}</span>
        </Button>
        <IfMay call="letters.saveTemplate">
          <FileButton accept=".docx" onChange={bring}>
            {(button) => (
              <Button
                {...button}
                size="compact-md"
                leftSection={<FileUp size={15} aria-hidden />}
                loading={put.isRunning}
              >
                Put it back<span className="visually-hidden">: {title}</span>
              </Button>
            )}
          </FileButton>
        </IfMay>
        {(isEdited || isOwn) && may('letters.removeTemplate') && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={28} aria-label={`More about ${title}`}>
                <Ellipsis size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setIsAsking(true)}>
                {isOwn ? 'Take it out' : 'Go back to the one it came with'}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {put.trouble && (
        <div className={classes.trouble}>
          <ErrorBanner error={put.trouble} onClose={put.clear} onShowCurrent={put.clear}>
            <p>The letter is as it was before.</p>
          </ErrorBanner>
        </div>
      )}
      {take.trouble && (
        <div className={classes.trouble}>
          <ErrorBanner error={take.trouble} onClose={take.clear} />
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={isOwn ? `Take out ${title}?` : `Back to the ${title} it came with?`}
        action={isOwn ? 'Take it out' : 'Go back to it'}
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => templateId !== null && revision !== null && void remove.run({ templateId, revision })}
        onCancel={() => setIsAsking(false)}
      >
        Your file is taken away. Letters that were written from it stay as they are. It can be undone.
      </ConfirmDialog>
    </li>
  );
}
