// Which list it is: the employer, and the period that it is for.

import type { PayPeriod } from '../../../shared/domain/subscriptions.ts';
import { PayPeriodSchema } from '../../../shared/domain/subscriptions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords, monthInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import classes from './check-off.module.css';
import type { NewCheck } from './new-check-page.tsx';
import { monthsBefore, periodNames, spanEnding } from './pay-period.ts';

const MONTHS_OFFERED = 18;

interface WhichListProps {
  value: NewCheck & { to: string };
  employers: readonly { id: string; name: string }[];
  today: string;
  onChange: (part: Partial<NewCheck>) => void;
}

export function WhichList({ value, employers, today, onChange }: WhichListProps) {
  const { terms } = useWords();
  const { branch } = useSession();
  const { period, to } = value;
  const span = spanEnding(period, to);
  // This month's list may come before the month is over.
  const months = [spanEnding('month', today).to, ...monthsBefore(today, MONTHS_OFFERED)];
  return (
    <div className={classes.which}>
      <SelectField
        label={`The ${terms.employer}`}
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.employerId}
        onChange={(employerId) => onChange({ employerId })}
        placeholder="Choose"
        searchable
        help={employers.length === 0 ? `There is none yet: add it under ${capital(terms.workplaces)}.` : undefined}
      />
      <SelectField<PayPeriod>
        label="It is for"
        options={PayPeriodSchema.options
          .toSorted((a, b) => Number(b === 'month') - Number(a === 'month'))
          .map((each) => ({ value: each, label: periodNames[each] }))}
        value={period}
        onChange={(next) => next && onChange({ period: next, to: spanEnding(next, to).to })}
      />
      {period === 'month' ? (
        <SelectField
          label="Which month"
          options={[...new Set([...months, span.to])].map((end) => ({ value: end, label: monthInWords(end) }))}
          value={span.to}
          onChange={(end) => end && onChange({ to: end })}
        />
      ) : (
        <DayField
          label="Its last day"
          value={to}
          onChange={(day) => day && onChange({ to: day })}
          help={`From ${dayInWords(span.from, branch?.dateOrder)}`}
        />
      )}
    </div>
  );
}
