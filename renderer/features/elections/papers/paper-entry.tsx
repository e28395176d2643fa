// One paper after the other, by the number block alone: its number, Enter, what stands in its boxes, Enter. What was understood is
// said at once, and shown on a paper that looks like the one in the hand.

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PaperCandidate } from '../../../../shared/contract/elections/papers.ts';
import type { CountingRule } from '../../../../shared/domain/elections/counting-rule.ts';
import type { ReadPaper } from '../../../../shared/domain/elections/papers.ts';
import { SEEN_REASONS, spoiltWords } from '../../../../shared/domain/elections/words-papers.ts';
import { paperInWords } from '../../../../shared/rules/elections/papers/paper-words.ts';
import { asTyped, typedMarks } from '../../../../shared/rules/elections/papers/typed-marks.ts';
import { whatItSays } from '../../../../shared/rules/elections/papers/what-it-says.ts';
import { TextField } from '../../../components/fields.tsx';
import { PaperPicture } from './paper-picture.tsx';
import classes from './papers.module.css';

export interface PaperEntryProps {
  title: string;
  candidates: readonly PaperCandidate[];
  rule: CountingRule;
  seats: number;
  /** The highest number of a paper; 0: papers have no number of ours. */
  printed: number;
  /** For a paper without a number. */
  nextNumber: string;
  /** Already in this bundle. */
  has: (paper: string) => boolean;
  /** The paper that is being mended; null: a new one. */
  mending: ReadPaper | null;
  onTake: (read: ReadPaper) => void;
  /** Arrow up in an empty field: the last paper again. */
  onBack: () => void;
}

export function PaperEntry(props: PaperEntryProps) {
  const { candidates, rule, seats, printed, mending } = props;
  const on = { candidates: candidates.length, rule, seats };
  const isNumbered = printed > 0;
  const [number, setNumber] = useState(mending?.paper ?? '');
  const [typed, setTyped] = useState(mending ? asTyped(mending, on) : '');
  const [complaint, setComplaint] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const field = (name: 'number' | 'marks') => form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>(
      mending || !isNumbered ? 'input[name="marks"]' : 'input[name="number"]',
    );
    first?.focus();
    if (mending) first?.select();
  }, [mending, isNumbered]);

  const read = typedMarks(typed, on);
  const isBegun = typed.trim() !== '';
  const paper = isNumbered ? number.trim().replace(/^0+(?=\d)/, '') : (mending?.paper ?? props.nextNumber);
  const says = whatItSays(read, on);
  const wrongNumber = numberProblem();
  const names = candidates.map(({ name }) => name);
  const echo = !isBegun ? '' : read.problem === '' ? paperInWords(read, names, on) : '';

  function numberProblem(): string {
    if (paper === '') return 'Type the number that stands on the paper.';
    if (!/^\d+$/.test(paper)) return 'The number of a paper has digits alone.';
    if (isNumbered && (Number(paper) > printed || paper === '0')) {
      return `There is no paper ${paper}: they are numbered 1 to ${printed}.`;
    }
    return props.has(paper) && paper !== mending?.paper ? `Paper ${paper} is in this bundle already.` : '';
  }

  const take = () => {
    if (wrongNumber !== '') {
      setComplaint(wrongNumber);
      field('number')?.focus();
      field('number')?.select();
      return;
    }
    if (document.activeElement === field('number')) {
      setComplaint('');
      field('marks')?.focus();
      return;
    }
    if (read.problem !== '') {
      setComplaint(read.problem);
      field('marks')?.focus();
      return;
    }
    props.onTake({ paper, marks: read.marks, spoilt: says.spoilt });
    setNumber('');
    setTyped('');
    setComplaint('');
    (isNumbered ? field('number') : field('marks'))?.focus();
  };

  return (
    <div className={classes.desk}>
      <PaperPicture
        title={props.title}
        number={paper}
        candidates={candidates}
        rule={rule}
        seats={seats}
        marks={read.marks}
        isSpoilt={isBegun && read.problem === '' && says.spoilt !== null}
        {...(rule !== 'fptp' && isBegun && read.spoilt === null && { next: read.marks.length })}
      />
      <div>
        <form
          ref={form}
          className={classes.entry}
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' || number !== '' || typed !== '') return;
            event.preventDefault();
            props.onBack();
          }}
        >
          {isNumbered && (
            <TextField
              label="Paper"
              name="number"
              w={130}
              inputMode="numeric"
              autoComplete="off"
              value={number}
              onChange={(text) => {
                setNumber(text);
                setComplaint('');
              }}
            />
          )}
          <TextField
            label={
              rule === 'fptp' ? 'Crosses: the numbers of the candidates' : 'What stands in the boxes, from the top'
            }
            name="marks"
            w={300}
            autoComplete="off"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setComplaint('');
            }}
          />
          <Button type="submit" variant="filled">
            {mending ? 'Mend' : 'Next'}
          </Button>
        </form>
        <p className={classes.echo} role="status" data-spoilt={says.spoilt !== null || complaint !== '' || undefined}>
          {complaint || echo}
        </p>
        {/^s/i.test(typed.trim()) && (
          <ul className={classes.reasons} aria-label="Why it does not count">
            {SEEN_REASONS.map((reason, index) => (
              <li key={reason}>
                <strong>S{index + 1}</strong> {spoiltWords[reason]}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.keys}>{keysInWords(rule, candidates.length)}</p>
      </div>
    </div>
  );
}

function keysInWords(rule: CountingRule, candidates: number): string {
  const how =
    rule === 'fptp'
      ? 'Type the number of each candidate with a cross.'
      : candidates > 9
        ? 'Type what is in each box from the top with a space between: 2 0 1 10. 0 is an empty box; empty ones at the end are left out.'
        : 'Type what is in each box from the top: 2013. 0 is an empty box; empty ones at the end are left out.';
  return `${how} Enter goes on. S is for a spoilt paper, 0 alone for an empty one. Arrow up takes the last one back.`;
}
