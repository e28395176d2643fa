// Of which year: the twelve months up to this month's end, the last financial and calendar year, those that were begun, or other
// days; and of which forum, where there are several.

import { useState } from 'react';
import type { AnnualReportPage as PageData } from '../../../../shared/contract/partnership/annual-reports.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { reportPeriod } from '../../../../shared/rules/partnership/annual-report.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField } from '../../../components/fields.tsx';
import classes from './annual-report.module.css';

interface Days {
  from: string;
  to: string;
}

interface YearChoiceProps {
  data: PageData;
  forums: readonly { id: string; name: string }[];
  onForum: (id: string) => void;
  onDays: (days: Days | null) => void;
}

const OTHER = 'other';
const keyOf = ({ from, to }: Days): string => `${from} ${to}`;

/** The last financial year (from 1 April) and the last calendar year that are over. */
function yearsBefore(today: string): Days[] {
  const year = Number(today.slice(0, 4));
  const april = today.slice(5) >= '04-01' ? year - 1 : year - 2;
  return [
    { from: `${april}-04-01`, to: `${april + 1}-03-31` },
    { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}

export function YearChoice({ data, forums, onForum, onDays }: YearChoiceProps) {
  const { branch, today } = useSession();
  const [isOther, setIsOther] = useState(false);
  const { forumId, from, to, years } = data;
  const usual = reportPeriod({}, today);
  const all = new Map<string, Days>();
  for (const days of [usual, ...yearsBefore(today), ...years, { from, to }]) all.set(keyOf(days), days);
  const label = (days: Days) =>
    `${dayInWords(days.from, branch?.dateOrder)} to ${dayInWords(days.to, branch?.dateOrder)}`;
  return (
    <div className={classes.year} data-no-print>
      {forums.length > 1 && (
        <SelectField
          label="Forum"
          value={forumId}
          onChange={(id) => id !== null && onForum(id)}
          options={forums.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField<string>
        label="Year"
        w={400}
        value={isOther ? OTHER : keyOf({ from, to })}
        onChange={(key) => {
          const days = all.get(key ?? '');
          setIsOther(days === undefined);
          if (days) onDays({ from: days.from, to: days.to });
        }}
        options={[
          ...[...all].map(([value, days]) => ({ value, label: label(days) })),
          { value: OTHER, label: 'Other days…' },
        ]}
      />
      {isOther && (
        <>
          <DayField
            label="From"
            lean="past"
            value={from}
            onChange={(day) => day !== null && day <= to && onDays({ from: day, to })}
          />
          <DayField
            label="To"
            lean="past"
            value={to}
            onChange={(day) => day !== null && day >= from && onDays({ from, to: day })}
          />
        </>
      )}
    </div>
  );
}
