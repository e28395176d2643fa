// Where a list comes from: a CSV file dropped or chosen, or cells copied from a spreadsheet.

import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../app/desk.tsx';
import { ProseField } from '../../components/fields.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { NO_NUMBER } from './member-words.ts';
import classes from './members.module.css';

export type ListSource = { file: File; name: string } | { text: string; name: null };

export function ImportSource(props: { onChoose: (source: ListSource) => void }) {
  const [text, setText] = useState('');
  const [isPasting, setIsPasting] = useState(false);
  return (
    <TwoColumns next={<WhatHelps />}>
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
    </TwoColumns>
  );
}

function WhatHelps() {
  const { terms } = useWords();
  return (
    <>
      <SideList title="What the list should hold">
        <SideItem title={`The ${terms.membershipNumber}`}>
          It tells who is who. Somebody without one comes in too, as “{NO_NUMBER}”.
        </SideItem>
        <SideItem title={`Name, ${terms.workplace}, joined, standing`}>
          Whatever the columns are called and in whatever order. You can put them right by hand.
        </SideItem>
        <SideItem title="An Excel workbook?">Open it, choose “Save as”, then “CSV”.</SideItem>
      </SideList>
      <SideList title="What happens then">
        <SideItem title="You see what would change">
          Who is new, who changed and how, and which rows cannot be read.
        </SideItem>
        <SideItem title="It comes in as one step">So it can be undone whole, now or later.</SideItem>
      </SideList>
    </>
  );
}
