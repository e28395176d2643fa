// A figure in the unit of a measure.

import { NumberInput } from '@mantine/core';

interface FigureProps {
  label: string;
  unit: string;
  value: number | null;
  onChange: (value: number | null) => void;
  problem: string | undefined;
}

/** null while nothing stands there. */
export function Figure({ label, unit, value, onChange, problem }: FigureProps) {
  return (
    <NumberInput
      label={label}
      hideControls
      {...(unit !== '' && { suffix: unit === '%' ? '%' : ` ${unit}` })}
      value={value ?? ''}
      error={problem}
      onChange={(next) => onChange(typeof next === 'number' ? next : next === '' ? null : Number(next))}
    />
  );
}
