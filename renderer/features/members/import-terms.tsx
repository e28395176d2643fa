// How far a list is believed: which fields it decides, whether it is of the whole branch, and under which name the next of
// its kind is recognised.

import { Button, Checkbox, Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import type { ImportField, ImportPreview } from '../../../shared/contract/member-import.ts';
import { ImportFieldSchema } from '../../../shared/contract/member-import.ts';
import { useWords } from '../../app/desk.tsx';
import { TextField } from '../../components/fields.tsx';
import classes from './import-list.module.css';
import { count, fieldWords } from './import-words.ts';

/** Nobody else has these to keep: they tell who is who. */
const ALWAYS: ReadonlySet<ImportField> = new Set(['number']);

interface ImportTermsProps {
  preview: ImportPreview;
  name: string;
  onName: (name: string) => void;
  onOwns: (owns: ImportField[]) => void;
  onWhole: (isWhole: boolean) => void;
  onShowAbsent: () => void;
}

export function ImportTerms({ preview, name, onName, onOwns, onWhole, onShowAbsent }: ImportTermsProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { absentTotal, keptValues } = preview;
  return (
    <section className={classes.terms} aria-labelledby="terms-of-list">
      <h2 id="terms-of-list" className="section-title">
        How far this list is believed
      </h2>
      <div className={classes.term}>
        <p>
          <Decides preview={preview} />
          {keptValues > 0 &&
            ` ${count(keptValues)} ${keptValues === 1 ? 'value differs and stays' : 'values differ and stay'}.`}
        </p>
        <Button size="compact-md" onClick={() => setIsChoosing(true)}>
          Choose the fields
        </Button>
      </div>
      <Switch
        label="It is of the whole branch"
        description={
          preview.isWhole && absentTotal > 0
            ? `${count(absentTotal)} on the desk ${absentTotal === 1 ? 'is' : 'are'} not in it. They stay as they are, and you decide about them afterwards.`
            : 'Then whoever is not in it may have left: you are shown who, and nothing happens by itself.'
        }
        checked={preview.isWhole}
        onChange={(event) => onWhole(event.currentTarget.checked)}
      />
      {preview.isWhole && absentTotal > 0 && (
        <Button size="compact-md" className={classes.start} onClick={onShowAbsent}>
          See who is not in it
        </Button>
      )}
      <TextField
        label="Recognise the next one as"
        help="Its columns, days and fields are then read as this time. Leave it empty for a list that comes once."
        placeholder="National list"
        maw={420}
        maxLength={200}
        value={name}
        onChange={onName}
      />
      {isChoosing && <ChooseFields preview={preview} onOwns={onOwns} onClose={() => setIsChoosing(false)} />}
    </section>
  );
}

const mapped = ({ mapping }: ImportPreview): ImportField[] =>
  ImportFieldSchema.options.filter((field) => mapping[field] !== undefined && !ALWAYS.has(field));

function Decides({ preview }: { preview: ImportPreview }) {
  const names = fieldWords(useWords());
  const fields = mapped(preview);
  const others = fields.filter((field) => !preview.owns.includes(field));
  if (others.length === 0) return <>What it says replaces what is here.</>;
  if (others.length === fields.length) return <>It only fills what is empty here.</>;
  return (
    <>
      What it says replaces what is here; of {others.map((field) => names[field]).join(', ')} it only fills what is
      empty.
    </>
  );
}

function ChooseFields(props: { preview: ImportPreview; onOwns: (owns: ImportField[]) => void; onClose: () => void }) {
  const { preview, onOwns, onClose } = props;
  const names = fieldWords(useWords());
  const fields = mapped(preview);
  const [chosen, setChosen] = useState<ImportField[]>(fields.filter((field) => preview.owns.includes(field)));
  const choose = () => {
    const hidden = preview.owns.filter((field) => !fields.includes(field));
    onOwns([...hidden, ...chosen]);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="What this list decides" size="lg">
      <p className={classes.soft}>What is ticked replaces what is here. Everything else only fills what is empty.</p>
      <Checkbox.Group value={chosen} onChange={(value) => setChosen(value as ImportField[])}>
        <div className={classes.fieldList}>
          {fields.map((field) => (
            <Checkbox key={field} value={field} label={names[field]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.dialogFoot}>
        <Button variant="subtle" onClick={() => setChosen(fields)}>
          All
        </Button>
        <Button variant="subtle" onClick={() => setChosen([])}>
          None
        </Button>
        <span />
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" onClick={choose}>
          Use these
        </Button>
      </div>
    </Modal>
  );
}
