// The papers of a bundle as they were typed, the newest first: each can be taken up again.

import { Button } from '@mantine/core';
import type { ReadPaper } from '../../../../shared/domain/elections/papers.ts';
import classes from './papers.module.css';

interface TypedPapersProps {
  papers: readonly ReadPaper[];
  inWords: (read: ReadPaper) => string;
  onMend: (read: ReadPaper) => void;
  onDrop: (read: ReadPaper) => void;
}

export function TypedPapers({ papers, inWords, onMend, onDrop }: TypedPapersProps) {
  if (papers.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <ol className={classes.typed} tabIndex={0} aria-label="Papers read so far, the newest first" reversed>
      {[...papers].reverse().map((read) => (
        <li key={read.paper}>
          <span>No. {read.paper}</span>
          <span>{inWords(read)}</span>
          <span style={{ flexShrink: 0 }}>
            <Button size="compact-md" variant="subtle" onClick={() => onMend(read)}>
              Mend<span className="visually-hidden"> paper {read.paper}</span>
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => onDrop(read)}>
              Leave out<span className="visually-hidden"> paper {read.paper}</span>
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
