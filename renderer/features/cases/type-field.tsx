// What kind of case it is: every kind of the branch's country in sight, chosen with one click or the arrow keys.

import { Input } from '@mantine/core';
import { useId } from 'react';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { caseTypesOf } from '../../../shared/domain/casework-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import classes from './type-field.module.css';

interface TypeFieldProps {
  value: CaseType | undefined;
  onChange: (type: CaseType) => void;
  problem: string | undefined;
  /** The first choice's id, to be focused when it is missing. */
  inputId: string;
}

export function TypeField({ value, onChange, problem, inputId }: TypeFieldProps) {
  const { caseTypes } = useWords();
  const offered = caseTypesOf(useSession().branch?.words ?? 'uk');
  const types = value === undefined || offered.includes(value) ? offered : [...offered, value];
  const name = useId();
  const wrong = useId();
  return (
    <fieldset className={classes.types} aria-describedby={problem ? wrong : undefined}>
      <legend>
        <Input.Label component="span">What kind of case it is</Input.Label>
      </legend>
      <div className={classes.choices}>
        {types.map((type, index) => (
          <label key={type} className={classes.choice}>
            <input
              id={index === 0 ? inputId : undefined}
              type="radio"
              name={name}
              value={type}
              checked={value === type}
              onChange={() => onChange(type)}
            />
            <span>{caseTypes[type]}</span>
          </label>
        ))}
      </div>
      {problem && (
        <Input.Error id={wrong} className={classes.problem}>
          {problem}
        </Input.Error>
      )}
    </fieldset>
  );
}
