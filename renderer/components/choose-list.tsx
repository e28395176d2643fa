// Where a list comes from: a file dropped or chosen, or cells copied from a spreadsheet.

import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ProseField } from './fields.tsx';
import classes from './import.module.css';

export type ListSource = { file: File; name: string } | { text: string; name: null };

interface ChooseListProps {
  /** "Choose the membership list". */
  label: string;
  /** "Drop the membership list here". */
  title: string;
  /** What kind of file, in a sentence that goes on from the title. */
  children: ReactNode;
  onChoose: (source: ListSource) => void;
}

export function ChooseList(props: ChooseListProps) {
  const [text, setText] = useState('');
  const [isPasting, setIsPasting] = useState(false);
  return (
    <>
      <Dropzone
        multiple={false}
        className={classes.drop}
        aria-label={props.label}
        onDrop={(files) => files[0] && props.onChoose({ file: files[0], name: files[0].name })}
      >
        <FileSpreadsheet size={30} aria-hidden />
        <br />
        <strong>{props.title}</strong>
        <br />
        {props.children}
      </Dropzone>
      {isPasting ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') props.onChoose({ text, name: null });
          }}
        >
          <p className={classes.or}>Copy the cells in your spreadsheet, the row with the headings too.</p>
          <ProseField
            label="The cells"
            value={text}
            onChange={setText}
            minRows={6}
            autoFocus
            styles={{ input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre' } }}
          />
          <Button type="submit" variant="filled" mt="md" disabled={text.trim() === ''}>
            Read the cells
          </Button>
        </form>
      ) : (
        <p className={classes.or}>
          No file?{' '}
          <Button variant="subtle" size="compact-md" onClick={() => setIsPasting(true)}>
            Paste cells from a spreadsheet
          </Button>
        </p>
      )}
    </>
  );
}
