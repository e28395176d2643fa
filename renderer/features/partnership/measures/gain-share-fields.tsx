// What a team gets when its measure moves: nothing up to a threshold, so much for each unit beyond it, at most a cap, and shared
// alike. Amounts are typed in pounds (or dollars) and kept in pence (or cents).

import { useSession } from '../../../app/desk.tsx';
import { Figure } from './figure-field.tsx';
import classes from './measures.module.css';

export interface GainShareValues {
  threshold: number | null;
  perUnit: number | null;
  cap: number | null;
  sharedAmong: number | null;
}

interface GainShareFieldsProps {
  value: GainShareValues;
  unit: string;
  lowerIsBetter: boolean;
  onChange: (value: GainShareValues) => void;
  problem: string | undefined;
}

export function GainShareFields({ value, unit, lowerIsBetter, onChange, problem }: GainShareFieldsProps) {
  const { branch } = useSession();
  const money = branch?.nation === 'united-states' ? 'in dollars' : 'in pounds';
  const change = (given: Partial<GainShareValues>) => onChange({ ...value, ...given });
  return (
    <div className={classes.pair}>
      <Figure
        label={lowerIsBetter ? 'Pays nothing above' : 'Pays nothing below'}
        unit={unit}
        value={value.threshold}
        onChange={(threshold) => change({ threshold })}
        problem={problem}
      />
      <Figure
        label={`For each unit beyond it, ${money}`}
        unit=""
        value={value.perUnit}
        onChange={(perUnit) => change({ perUnit })}
        problem={undefined}
      />
      <Figure
        label={`At most, ${money}`}
        unit=""
        value={value.cap}
        onChange={(cap) => change({ cap })}
        problem={undefined}
      />
      <Figure
        label="Shared alike among how many"
        unit=""
        value={value.sharedAmong}
        onChange={(sharedAmong) => change({ sharedAmong })}
        problem={undefined}
      />
    </div>
  );
}
