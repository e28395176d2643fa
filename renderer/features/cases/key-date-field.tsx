// The date from which the law counts, labelled by what it is for this kind of case; or "nobody is sure", which keeps the
// case on Today until somebody is.

import { Checkbox } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { defaultKeyDate, keyDateKindOf, keyDateWords } from '../../../shared/rules/key-dates.ts';
import { DayField } from '../../components/day-field.tsx';
import type { KeyDateDraft } from './case-draft.ts';

interface KeyDateFieldProps {
  type: CaseType | undefined;
  value: KeyDateDraft;
  onChange: (keyDate: KeyDateDraft) => void;
  problem: string | undefined;
  inputId: string;
  below: ReactNode;
}

export function KeyDateField({ type, value, onChange, problem, inputId, below }: KeyDateFieldProps) {
  const kind = value.claim ? keyDateKindOf[value.claim] : type && defaultKeyDate(type).kind;
  const { label, hint } = kind
    ? keyDateWords[kind]
    : { label: 'The date it happened', hint: 'The kind of case says which date counts.' };
  const isUnsure = value.date === null;
  /** What was given before somebody said that it is not sure, for when they are sure after all. */
  const before = useRef(value.date);
  return (
    <div>
      <DayField
        id={inputId}
        label={label}
        help={isUnsure ? 'The case stays on Today until somebody has found it out.' : hint}
        value={value.date ?? null}
        onChange={(date) => onChange({ ...value, date: date ?? undefined })}
        lean="past"
        isDisabled={isUnsure}
        problem={problem}
      />
      <Checkbox
        mt="sm"
        label="Nobody is sure yet"
        checked={isUnsure}
        onChange={(event) => {
          if (event.currentTarget.checked) before.current = value.date;
          onChange({ ...value, date: event.currentTarget.checked ? null : (before.current ?? undefined) });
        }}
      />
      {below}
    </div>
  );
}
