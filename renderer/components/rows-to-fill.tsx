// A list filled in row by row in a dialog: a line of fields for each row, a cross that takes it out, a button for another.

import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import classes from './rows-to-fill.module.css';

export type RowHead = string | { title: string; width: string };

interface RowsToFillProps<T> {
  rows: readonly T[];
  onChange: (rows: T[]) => void;
  /** None where each field has a label of its own. */
  heads: readonly RowHead[];
  /** The row's cells; `at` counts from 1, `isAdded` is true of the row that was just added. */
  cells: (row: T, put: (part: Partial<T>) => void, at: number, isAdded: boolean) => ReactNode;
  /** "clause 4.2": for whoever hears the page. `at` counts from 1. */
  nameOf?: (row: T, at: number) => string;
  /** "Another clause". */
  another: string;
  make: () => T;
  /** Stands beside the button for another one. */
  beside?: ReactNode;
}

export function RowsToFill<T extends { id: string }>(props: RowsToFillProps<T>) {
  const { rows, onChange, heads, nameOf = (_row, at) => `row ${at}` } = props;
  const [added, setAdded] = useState<string | null>(null);
  const put = (id: string, part: Partial<T>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <>
      <table className={classes.table}>
        {heads.length > 0 && (
          <thead>
            <tr>
              {heads.map(asHead).map(({ title, width }) => (
                <th key={title} scope="col" style={{ width }}>
                  {title}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Take out</span>
              </th>
            </tr>
          </thead>
        )}
        <tbody data-labelled={heads.length === 0 || undefined}>
          {rows.map((row, at) => (
            <tr key={row.id}>
              {props.cells(row, (part) => put(row.id, part), at + 1, row.id === added)}
              <td>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`Take out ${nameOf(row, at + 1)}`}
                  onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            const row = props.make();
            setAdded(row.id);
            onChange([...rows, row]);
          }}
        >
          {props.another}
        </Button>
        {props.beside}
      </div>
    </>
  );
}

const asHead = (head: RowHead) => (typeof head === 'string' ? { title: head, width: undefined } : head);
