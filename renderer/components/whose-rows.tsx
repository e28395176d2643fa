// Rows of a list of which several people might be meant: somebody says who each is.

import { Select } from '@mantine/core';
import { useState } from 'react';
import classes from './import.module.css';

interface RowChoice {
  row: number;
  name: string;
  members: readonly { id: string; name: string }[];
}

/** Whose a row is, as somebody said; null: somebody who is not on the list. */
export interface WhoseRow {
  row: number;
  memberId: string | null;
}

/** In the order of the rows. What was chosen stays in sight, to be chosen otherwise: the desk offers it no more once taken up. */
export function useRowsSeen<Choice extends RowChoice>(choices: readonly Choice[]): Choice[] {
  const [seen, setSeen] = useState<Choice[]>([]);
  const fresh = choices.filter(({ row }) => !seen.some((each) => each.row === row));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return [...seen].sort((a, b) => a.row - b.row);
}

interface WhoseRowsProps {
  choices: readonly RowChoice[];
  accepted: readonly WhoseRow[];
  onAccepted: (accepted: WhoseRow[]) => void;
  /** What choosing nobody is called, where a row may be about somebody who is not on the list. */
  notListed?: string;
}

const NOT_LISTED = 'none';

export function WhoseRows({ choices, accepted, onAccepted, notListed }: WhoseRowsProps) {
  const choose = (row: number, value: string | null) => {
    const others = accepted.filter((each) => each.row !== row);
    onAccepted(value === null ? others : [...others, { row, memberId: value === NOT_LISTED ? null : value }]);
  };
  const chosenFor = (row: number): string | null => {
    const found = accepted.find((each) => each.row === row);
    return found ? (found.memberId ?? NOT_LISTED) : null;
  };
  return (
    <ul className={classes.choices}>
      {choices.map((choice) => (
        <li key={choice.row}>
          <span>
            <strong>{choice.name}</strong>{' '}
            <span className={classes.match}>row {choice.row.toLocaleString('en-GB')}</span>
          </span>
          <Select
            aria-label={`Who ${choice.name} in row ${choice.row} is`}
            placeholder="Choose who it is"
            clearable
            data={[
              ...choice.members.map(({ id, name }) => ({ value: id, label: name })),
              ...(notListed === undefined ? [] : [{ value: NOT_LISTED, label: notListed }]),
            ]}
            value={chosenFor(choice.row)}
            onChange={(value) => choose(choice.row, value)}
          />
        </li>
      ))}
    </ul>
  );
}
