// A month, typed as people write it: "April 2021", "2021-04", "Apr 21". Once it is left it stands in words.

import { useEffect, useState } from 'react';
import { readMonth, wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { TextField } from '../../../components/fields.tsx';

interface MonthFieldProps {
  label: string;
  /** `YYYY-MM`; null: none yet. */
  value: string | null;
  onChange: (month: string) => void;
  problem?: string | undefined;
}

export function MonthField({ label, value, onChange, problem }: MonthFieldProps) {
  const inWords = value === null ? '' : wholeMonthInWords(value);
  const [text, setText] = useState(inWords);
  useEffect(() => setText(inWords), [inWords]);
  const isUnread = text.trim() !== '' && readMonth(text) === null;
  const settle = () => {
    const month = readMonth(text);
    if (month !== null && month !== value) onChange(month);
    else if (month !== null) setText(inWords);
  };
  return (
    <TextField
      label={label}
      placeholder="April 2021"
      autoComplete="off"
      maxLength={40}
      value={text}
      onChange={setText}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
      problem={isUnread ? 'Write a month and its year.' : problem}
    />
  );
}
