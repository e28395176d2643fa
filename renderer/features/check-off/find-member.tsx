// Whom a row of an employer's list means: members of that name to choose from, and a search for another.

import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { fullName, NO_NUMBER, standingInWords } from '../members/member-words.ts';
import classes from './check-off.module.css';

const FOUND_AT_MOST = 8;
const QUIET_MS = 120;

interface FindMemberProps {
  /** The name as the list has it: what is looked for first. */
  name: string;
  value: string | null;
  onChange: (memberId: string | null) => void;
}

export function FindMember({ name, value, onChange }: FindMemberProps) {
  const { terms } = useWords();
  const [typed, setTyped] = useState(name);
  const [search] = useDebouncedValue(typed.trim(), QUIET_MS);
  const whole = useFound(search);
  // Payroll offices shorten and misspell: where nobody has the whole name, the longest word of it is looked for.
  const word = longestWord(search);
  const isByWord = whole.data?.total === 0 && word !== search;
  const byWord = useFound(isByWord ? word : '');
  const found = isByWord ? byWord.data : whole.data;
  const rows = search === '' ? [] : (found?.rows ?? []);
  return (
    <>
      <TextInput
        label={`Find the ${terms.member}`}
        placeholder={`Name, number or ${terms.postcode}`}
        leftSection={<Search size={16} aria-hidden />}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(null);
        }}
      />
      <p role="status" className={classes.soft}>
        {search === '' ? 'Type a name.' : found && foundInWords(rows.length, found.total, isByWord ? word : null)}
      </p>
      {rows.length > 0 && (
        <Radio.Group aria-label="Who it may be" value={value} onChange={onChange}>
          <div className={classes.people}>
            {rows.map((row) => (
              <Person key={row.id} row={row} />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  );
}

function useFound(search: string) {
  return useQuery({
    ...useDesk().members.list.queryOptions({ input: { search, page: { offset: 0, limit: FOUND_AT_MOST } } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
}

const longestWord = (text: string): string =>
  text.split(/[\s,]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

export function foundInWords(shown: number, total: number, word: string | null): string {
  const by = word === null ? '' : ` by “${word}” alone`;
  if (total === 0) return 'Nobody on the list by that name or number.';
  const more = total > shown ? `; the first ${shown} are shown` : '';
  return `${total === 1 ? 'One person' : `${total.toLocaleString('en-GB')} people`} found${by}${more}.`;
}

function Person({ row }: { row: MemberRow }) {
  const words = useWords();
  const today = useToday();
  const facts = [row.number ?? NO_NUMBER, row.employer, row.workplace, standingInWords(row, words, today)];
  return (
    <Radio
      value={row.id}
      className={classes.person}
      label={
        <>
          <span className={classes.name}>{fullName(row)}</span>
          <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  );
}
