// A clause of an agreement in force, chosen from the register: found by a word, its number or its tag.

import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { ClauseRow } from '../../../shared/contract/agreements.ts';
import { useDesk } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import classes from './agreements.module.css';

const SHOWN = { offset: 0, limit: 20 };
const ANY = { offset: 0, limit: 1 };

interface ChooseClauseProps {
  /** Those of this employer, and those of no one employer. */
  employerId?: string | undefined;
  chosenId?: string | undefined;
  onChoose: (clause: ClauseRow) => void;
}

/** Nothing where no agreement has a clause yet: then one types it. */
export function ChooseClause({ employerId, chosenId, onChoose }: ChooseClauseProps) {
  const desk = useDesk();
  const mayRead = useMay()('agreements.clauses');
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 150);
  const from = employerId === undefined ? {} : { employerId };
  const any = useQuery({
    ...desk.agreements.clauses.queryOptions({ input: { ...from, page: ANY } }),
    enabled: mayRead,
  });
  const { data } = useQuery({
    ...desk.agreements.clauses.queryOptions({ input: { ...from, search, page: SHOWN } }),
    enabled: mayRead && (any.data?.total ?? 0) > 0,
    placeholderData: (before) => before,
  });
  if ((any.data?.total ?? 0) === 0) return null;
  return (
    <div>
      <TextInput
        label="Choose it from the register"
        placeholder="A word, a number or a tag"
        leftSection={<Search size={16} aria-hidden />}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.choices} style={{ marginTop: 8 }}>
        {data?.rows.map((row) => (
          <button
            key={row.id}
            type="button"
            className={classes.choice}
            aria-pressed={row.id === chosenId}
            onClick={() => onChoose(row)}
          >
            <strong>
              {row.ref} {row.agreement}
            </strong>
            <br />
            <span className={classes.quiet}>{row.text.slice(0, 160)}</span>
          </button>
        ))}
        {data?.rows.length === 0 && <p className={classes.choice}>No clause has that word. Type it below instead.</p>}
      </div>
    </div>
  );
}
