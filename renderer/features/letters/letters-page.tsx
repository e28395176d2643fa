// Letters and forms: those that come with Branchdesk, what the branch made of them in Word, and its own. Beside them the
// fields that a template may use.

import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import type { Letter } from '../../../shared/contract/letters.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideHint, SideList, TwoColumns } from '../../components/side-list.tsx';
import { FieldNames } from './field-names.tsx';
import { LetterRow } from './letter-row.tsx';
import classes from './letters.module.css';
import { NewLetterDialog } from './new-letter-dialog.tsx';

export function LettersPage() {
  const desk = useDesk();
  const { terms } = useWords();
  const { data, error, refetch } = useQuery(desk.letters.list.queryOptions());
  const [file, setFile] = useState<File | null>(null);
  const rows = data?.rows ?? [];
  const starters = rows.filter(({ key, isToMembers }) => key !== null && !isToMembers);
  const toMembers = rows.filter(({ isToMembers }) => isToMembers);
  const own = rows.filter(({ key }) => key === null);
  return (
    <>
      <PageHeader
        title="Letters and forms"
        sentence={`Word documents that a ${terms.case} fills in. Change one in Word, put it back, and every letter from then on is yours.`}
        actions={
          <IfMay call="letters.saveTemplate">
            <FileButton accept=".docx" onChange={setFile}>
              {(button) => (
                <Button {...button} leftSection={<FilePlus2 size={17} aria-hidden />}>
                  Add one of our own
                </Button>
              )}
            </FileButton>
          </IfMay>
        }
      />
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      <TwoColumns nextLabel="Fields" next={<FieldNames />}>
        <SideList title="They come with Branchdesk">
          {starters.map((letter) => (
            <LetterRow key={letter.key} letter={letter} />
          ))}
        </SideList>
        <div className={classes.own}>
          <SideList title={`They come with Branchdesk, for writing to many ${terms.members}`}>
            {toMembers.map((letter) => (
              <LetterRow key={letter.key} letter={letter} />
            ))}
          </SideList>
        </div>
        <div className={classes.own}>
          <SideList title="Our own">
            {own.map((letter: Letter) => (
              <LetterRow key={letter.templateId} letter={letter} />
            ))}
            {data && own.length === 0 && (
              <SideHint>
                A standard letter that the branch has already: write the fields from the list into it in Word, then add
                it here.
              </SideHint>
            )}
          </SideList>
        </div>
      </TwoColumns>
      {file && <NewLetterDialog file={file} onClose={() => setFile(null)} />}
    </>
  );
}
