// Where a list comes from: a CSV file dropped or chosen, or cells copied from a spreadsheet.

import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { ProseField } from '../../components/fields.tsx';
import classes from './members.module.css';

export type ListSource = { file: File; name: string } | { text: string; name: null };

export function ImportSource(props: { onChoose: (source: ListSource) => void }) {
  const [text, setText] = useState('');
  const [isPasting, setIsPasting] = useState(false);
  return (
    <div className={classes.source}>
      <Dropzone
        multiple={false}
        className={classes.drop}
        aria-label="Choose the membership list"
        onDrop={(files) => files[0] && props.onChoose({ file: files[0], name: files[0].name })}
      >
        <FileSpreadsheet size={30} aria-hidden />
        <br />
        <strong>Drop the membership list here</strong>
        <br />
        or press to choose it. A CSV file, however it was written: commas, semicolons or tabs.
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
      <p className={classes.or}>
        An Excel workbook: open it, choose “Save as”, then “CSV”. You will see what would change before anything does.
      </p>
    </div>
  );
}
