// A case's documents: added by the button or by dropping files anywhere on the page, opened or downloaded by name.

import { Button, FileButton } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { FileDown, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import { useClient } from '../../app/desk.tsx';
import { type Trouble, troubleOf } from '../../app/sentences.ts';
import { useSayDone } from '../../app/undo.tsx';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import classes from './documents-list.module.css';

interface DocumentsListProps {
  page: CasePageData;
  onOpen: (documentId: string) => void;
  /** What went wrong with opening one. */
  trouble: Trouble | null;
}

export function DocumentsList({ page, onOpen, trouble }: DocumentsListProps) {
  const { add, adding, refused } = useAddDocuments(page.case.id);
  const { documents } = page;
  return (
    <>
      <SideList
        title="Documents"
        action={
          <FileButton multiple onChange={(files) => void add(files)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                my={-5}
                variant="subtle"
                leftSection={<Plus size={14} aria-hidden />}
                loading={adding !== null}
                data-no-print
              >
                Add<span className="visually-hidden"> documents</span>
              </Button>
            )}
          </FileButton>
        }
      >
        {(refused ?? trouble) && (
          <li className={classes.trouble}>
            <ErrorBanner error={refused ?? trouble} />
          </li>
        )}
        {adding !== null && (
          <SideItem title={adding}>
            <span role="status">Being added</span>
          </SideItem>
        )}
        {documents.map((document) => (
          <SideItem key={document.id} title={document.name} onOpen={() => onOpen(document.id)}>
            {sizeInWords(document.bytes)} · <DayText day={document.addedOn} />
          </SideItem>
        ))}
        {documents.length === 0 && adding === null && (
          <SideItem title="None yet">Add letters, emails and photographs, or drop them anywhere on this page.</SideItem>
        )}
      </SideList>
      <Dropzone.FullScreen withinPortal={false} active={adding === null} onDrop={(files) => void add(files)} multiple>
        <p className={classes.drop}>
          <FileDown size={28} aria-hidden />
          Drop to keep with {page.case.number}
        </p>
      </Dropzone.FullScreen>
    </>
  );
}

/** One after the other, so that a file that is refused says which it was and the others still come in. */
function useAddDocuments(caseId: string) {
  const client = useClient();
  const sayDone = useSayDone();
  const [adding, setAdding] = useState<string | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);

  const add = async (files: File[]) => {
    setRefused(null);
    let added = 0;
    for (const file of files) {
      setAdding(file.name);
      try {
        const document = await client.cases.addDocument({ caseId, file });
        added += 1;
        if (files.length === 1) void sayDone(`${document.name} is kept.`, { collection: 'documents', id: document.id });
      } catch (error) {
        const trouble = troubleOf(error);
        setRefused({ ...trouble, sentence: `${file.name}: ${trouble.sentence}` });
      }
    }
    setAdding(null);
    if (files.length > 1 && added > 0) void sayDone(`${added} documents are kept.`);
  };
  return { add, adding, refused };
}

/** "84 KB", "1.2 MB". */
function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
