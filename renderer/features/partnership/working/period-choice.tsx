// For which time, and of which forum, where there are several.

import { SegmentedControl } from '@mantine/core';
import { useToday } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { periodsOf } from '../../reports/report-periods.ts';
import classes from './working.module.css';

const OTHER = 'other';

interface PeriodChoiceProps {
  from: string;
  to: string;
  forums: readonly { id: string; name: string }[];
  forumId: string;
  onChange: (next: { from?: string; to?: string; forumId?: string }) => void;
}

export function PeriodChoice({ from, to, forums, forumId, onChange }: PeriodChoiceProps) {
  // The rolling year first: it is what the figures are usually about.
  const periods = periodsOf(useToday()).toSorted((a, b) => Number(b.key === '12m') - Number(a.key === '12m'));
  const held = periods.find((period) => period.from === from && period.to === to);
  return (
    <div className={classes.period} data-no-print>
      {forums.length > 1 && (
        <div className={classes.forum}>
          <SelectField
            label="Forum"
            value={forumId}
            onChange={(id) => id !== null && onChange({ forumId: id })}
            options={forums.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      <SegmentedControl
        aria-label="Period"
        value={held?.key ?? OTHER}
        onChange={(key) => {
          const period = periods.find((each) => each.key === key);
          if (period) onChange({ from: period.from, to: period.to });
        }}
        data={[
          ...periods.map(({ key, label }) => ({ value: key, label })),
          ...(held ? [] : [{ value: OTHER, label: 'Other days' }]),
        ]}
      />
      <div className={classes.days}>
        <DayField label="From" value={from} onChange={(day) => day !== null && onChange({ from: day })} lean="past" />
        <DayField label="To" value={to} onChange={(day) => day !== null && onChange({ to: day })} lean="past" />
      </div>
    </div>
  );
}
