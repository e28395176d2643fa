// A list that comes again: which kind it is, and when the last of its kind was brought in.

import { Button } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/member-import.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import classes from './import-list.module.css';

interface RecognisedSourceProps {
  source: NonNullable<ImportPreview['source']>;
  onAnother: () => void;
}

export function RecognisedSource({ source, onAnother }: RecognisedSourceProps) {
  return (
    <p className={classes.recognised}>
      <span>
        This looks like <strong>{source.name}</strong>, last brought in on {dayInWords(source.usedAt.slice(0, 10))}. Its
        columns are read as you said then.
      </span>
      <Button size="compact-md" variant="subtle" onClick={onAnother}>
        It is another list
      </Button>
    </p>
  );
}
