// A ballot paper as it looks, with what stands in its boxes: what a teller holds beside the screen.

import type { CSSProperties } from 'react';
import type { PaperCandidate } from '../../../../shared/contract/elections/papers.ts';
import type { CountingRule } from '../../../../shared/domain/elections/counting-rule.ts';
import { instructionsFor } from '../../../../shared/domain/elections/words-papers.ts';
import classes from './papers.module.css';

interface PaperPictureProps {
  title: string;
  number: string;
  candidates: readonly PaperCandidate[];
  rule: CountingRule;
  seats: number;
  /** Down the paper; 0 is an empty box. */
  marks: readonly number[];
  /** The box that is filled in next. */
  next?: number;
  isSpoilt?: boolean;
  hasInstructions?: boolean;
}

export function PaperPicture(props: PaperPictureProps) {
  const { title, number, candidates, rule, seats, marks, next, isSpoilt, hasInstructions } = props;
  const columns = candidates.length > 14 ? 2 : 1;
  return (
    <section
      className={classes.paper}
      aria-label="The paper"
      data-spoilt={isSpoilt || undefined}
      style={{ '--columns': columns } as CSSProperties}
    >
      <div className={classes.paperHead}>
        <strong>{title}</strong>
        {number !== '' && <span>No. {number}</span>}
      </div>
      {hasInstructions && <p className={classes.small}>{instructionsFor(rule, seats)[0]}</p>}
      <ol className={classes.candidates}>
        {candidates.map(({ number: place, name, isWithdrawn }, index) => {
          const mark = marks[index] ?? 0;
          return (
            <li key={place} data-next={index === next || undefined}>
              {rule === 'fptp' && <span className={classes.place}>{place}</span>}
              <span className={classes.name}>
                {name}
                {isWithdrawn && <small> (withdrew)</small>}
              </span>
              <span className={classes.box}>{mark === 0 ? '' : rule === 'fptp' ? '✕' : mark}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
