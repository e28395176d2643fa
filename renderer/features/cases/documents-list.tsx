// A case's documents: dropped anywhere on the page or added by the button, looked at here, found by name and tag. Those
// that are privileged stand apart, folded.

import { ActionIcon, Button, Collapse, FileButton, Menu, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { ChevronDown, ChevronRight, Ellipsis, FileDown, Plus, Search } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Document } from '../../../shared/domain/cases.ts';
import { fold, foldWords } from '../../../shared/rules/fold.ts';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { sizeInWords } from '../branch/size-in-words.ts';
import { DocumentDialog } from './document-dialog.tsx';
import classes from './documents-list.module.css';
import { useAddFiles } from './use-add-files.ts';

const FOUND_FROM = 6;

interface DocumentsListProps {
  page: CasePageData;
  onOpen: (documentId: string) => void;
}

export function DocumentsList({ page, onOpen }: DocumentsListProps) {
  const { add, adding, refused, clear, stop } = useAddFiles(page.case.id);
  const [search, setSearch] = useState('');
  const [changed, setChanged] = useState<Document | null>(null);
  const { documents } = page;
  const found = documents.filter((document) => isFound(document, search));
  const open = found.filter(({ isPrivileged }) => !isPrivileged);
  const apart = found.filter(({ isPrivileged }) => isPrivileged);
  const rows = (shown: readonly Document[]) =>
    shown.map((document) => (
      <DocumentItem key={document.id} document={document} onOpen={onOpen} onChange={() => setChanged(document)} />
    ));
  return (
    <>
      <SideList
        title={documents.length > 0 ? `Documents (${documents.length})` : 'Documents'}
        action={
          <FileButton multiple onChange={(files) => void add(files)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                my={-5}
                variant="subtle"
                leftSection={<Plus size={14} aria-hidden />}
                disabled={adding !== null}
                data-no-print
              >
                Add<span className="visually-hidden"> documents</span>
              </Button>
            )}
          </FileButton>
        }
      >
        {refused.map((trouble) => (
          <li key={trouble.sentence} className={classes.trouble}>
            <ErrorBanner error={trouble} onClose={clear} />
          </li>
        ))}
        {adding !== null && (
          <SideItem title={adding.name}>
            <span className={classes.adding}>
              <span role="status">
                {adding.total === 1 ? 'Being added' : `Being added: ${adding.number} of ${adding.total}`}
              </span>
              <Button size="compact-sm" onClick={stop}>
                Stop
              </Button>
            </span>
          </SideItem>
        )}
        {documents.length >= FOUND_FROM && (
          <li className={classes.search} data-no-print>
            <TextInput
              size="sm"
              aria-label="Find a document by name or tag"
              placeholder="Find by name or tag"
              leftSection={<Search size={14} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              autoComplete="off"
            />
          </li>
        )}
        {rows(open)}
        {documents.length > 0 && found.length === 0 && <SideHint>None by that name or tag.</SideHint>}
        {documents.length === 0 && adding === null && (
          <SideHint>
            Drop letters, emails and photographs anywhere on this page. An email goes into the timeline.
          </SideHint>
        )}
        {apart.length > 0 && <Apart count={apart.length}>{rows(apart)}</Apart>}
      </SideList>
      {changed && <DocumentDialog document={changed} onClose={() => setChanged(null)} />}
      <Dropzone.FullScreen
        withinPortal={false}
        active={adding === null}
        // Unseen until a file is dragged over the page: nobody must reach it by Tab.
        activateOnKeyboard={false}
        onDrop={(files) => void add(files)}
        multiple
      >
        <p className={classes.drop}>
          <FileDown size={28} aria-hidden />
          Drop to keep with {page.case.number}
          <span className={classes.dropHint}>An email becomes an entry of the timeline.</span>
        </p>
      </Dropzone.FullScreen>
    </>
  );
}

const isFound = ({ name, tags }: Document, search: string): boolean => {
  const text = fold([name, ...tags].join(' '));
  return foldWords(search).every((word) => text.includes(word));
};

interface DocumentItemProps {
  document: Document;
  onOpen: (documentId: string) => void;
  onChange: () => void;
}

function DocumentItem({ document, onOpen, onChange }: DocumentItemProps) {
  const save = useAction((client, id: string, signal) => client.cases.openDocument({ id }, { signal }), {
    onDone: saveDownload,
  });
  return (
    <li className={classes.document}>
      <button type="button" data-print className={classes.open} onClick={() => onOpen(document.id)}>
        <span className={classes.name}>{document.name}</span>
        <span className={classes.detail}>
          {sizeInWords(document.bytes)} · <DayText day={document.addedOn} isShort />
          {document.tags.length > 0 && ` · ${document.tags.join(', ')}`}
        </span>
      </button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={`More about ${document.name}`} data-no-print>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save.run(document.id)}>Download</Menu.Item>
          <Menu.Item onClick={onChange}>Name, tags, keep apart</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {save.trouble && <ErrorBanner error={save.trouble} onClose={save.clear} />}
    </li>
  );
}

function Apart(props: { count: number; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const inside = useId();
  return (
    <li className={classes.apart}>
      <button
        type="button"
        className={classes.unfold}
        aria-expanded={isOpen}
        aria-controls={inside}
        onClick={() => setIsOpen((before) => !before)}
      >
        {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
        Lawyers’ advice and papers for a claim ({props.count})
      </button>
      <Collapse expanded={isOpen} id={inside}>
        <ul>{props.children}</ul>
      </Collapse>
    </li>
  );
}
