// One fact of a case's type, asked in the field that fits its kind. What is typed is kept as it was typed.

import { Input, SegmentedControl } from '@mantine/core';
import type { Fact } from '../../../shared/domain/case-facts.ts';
import { isDay } from '../../../shared/domain/values.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';

interface FactFieldProps {
  fact: Fact;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

export function FactField({ fact, value, onChange, problem }: FactFieldProps) {
  if (fact.kind === 'day') {
    return (
      <DayField
        label={fact.label}
        value={isDay(value) ? value : null}
        onChange={(day) => onChange(day ?? '')}
        lean="near"
        problem={problem}
      />
    );
  }
  if (fact.kind === 'prose') {
    return <ProseField label={fact.label} value={value} onChange={onChange} minRows={2} problem={problem} />;
  }
  if (fact.kind === 'choice') {
    return (
      <SelectField
        label={fact.label}
        clearable
        options={(fact.options ?? []).map(([code, label]) => ({ value: code, label }))}
        value={value === '' ? null : value}
        onChange={(code) => onChange(code ?? '')}
        problem={problem}
      />
    );
  }
  if (fact.kind === 'yesNo') {
    return (
      <Input.Wrapper label={fact.label} error={problem} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={fact.label}
            size="sm"
            value={value}
            onChange={onChange}
            data={[
              { value: '', label: 'Not known' },
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
          />
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <TextField
      label={fact.label}
      value={value}
      onChange={onChange}
      problem={problem}
      autoComplete="off"
      {...(fact.kind === 'money' || fact.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
    />
  );
}
