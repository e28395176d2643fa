// The records of a case file beside the branch's own: a line for each, and for a conflict both sides with a choice.

import { Radio } from '@mantine/core';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import classes from './paper-exchange.module.css';

type Row = Outputs['cases']['previewExchange']['rows'][number];

const collectionWords: Record<Row['collection'], string> = {
  cases: 'The case itself',
  timeline: 'Timeline',
  tasks: 'Task',
  documents: 'Document',
};

const stateWords: Record<Exclude<Row['state'], 'conflict'>, string> = {
  new: 'new',
  changedThere: 'changed there',
  changedHere: 'changed here, stays',
  same: 'the same',
};

export function ExchangeRows({ rows, hasConflicts }: { rows: readonly Row[]; hasConflicts: boolean }) {
  if (rows.length === 0) {
    return hasConflicts ? null : (
      <EmptyState title="Nothing in it is different">
        Nobody has changed it there since it left here, so there is nothing to bring in.
      </EmptyState>
    );
  }
  return (
    <ul className={classes.rows} aria-label="What it brings">
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <span className={classes.kind}>{collectionWords[row.collection]}</span>
          <span className={classes.title}>{row.title}</span>
          <span className={classes.state}>{row.state !== 'conflict' && stateWords[row.state]}</span>
        </li>
      ))}
    </ul>
  );
}

interface ConflictRowProps {
  row: Row;
  keep: 'ours' | 'theirs' | null;
  onKeep: (keep: 'ours' | 'theirs') => void;
}

export function ConflictRow({ row, keep, onKeep }: ConflictRowProps) {
  const sides = [
    { keep: 'ours' as const, label: 'Keep what is here' },
    { keep: 'theirs' as const, label: 'Take what came' },
  ];
  return (
    <Radio.Group
      className={classes.conflict}
      label={`${collectionWords[row.collection]}: ${row.title}`}
      value={keep}
      onChange={(value) => onKeep(value as 'ours' | 'theirs')}
    >
      <div className={classes.sides}>
        {sides.map((side) => (
          <div key={side.keep} className={classes.side} data-kept={keep === side.keep || undefined}>
            <Radio value={side.keep} label={side.label} />
            <dl>
              {row.fields.map((field) => (
                <div key={field.field}>
                  <dt>{field.field}</dt>
                  <dd>{field[side.keep] === '' ? 'nothing' : field[side.keep]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
