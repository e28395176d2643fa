// What the action is and on which days: from a day on, or on every day that is named.

import { SegmentedControl } from '@mantine/core';
import type { BallotNotice } from '../../../../shared/domain/elections/action-notices.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';

type Action = NonNullable<BallotNotice['action']>;

export interface ActionValues {
  kind: Action['kind'];
  what: string;
  how: Action['days']['how'];
  from: string | null;
  days: { id: string; day: string | null }[];
}

export const actionValues = (action: BallotNotice['action']): ActionValues => ({
  kind: action?.kind ?? 'strike',
  what: action?.what ?? '',
  how: action?.days.how ?? 'continuous',
  from: action?.days.how === 'continuous' ? action.days.from : null,
  days:
    action?.days.how === 'discontinuous'
      ? action.days.days.map((day) => ({ id: day, day }))
      : [{ id: 'first', day: null }],
});

/** null while no day is said. */
export function actionOf({ kind, what, how, from, days }: ActionValues): BallotNotice['action'] {
  const named = days.map(({ day }) => day).filter((day) => day !== null);
  if (how === 'continuous') return from === null ? null : { kind, what, days: { how, from } };
  return named.length === 0 ? null : { kind, what, days: { how, days: named } };
}

interface Props {
  value: ActionValues;
  onChange: (value: ActionValues) => void;
  problem: string | undefined;
}

export function ActionFields({ value, onChange, problem }: Props) {
  const change = (part: Partial<ActionValues>) => onChange({ ...value, ...part });
  return (
    <>
      <SegmentedControl
        aria-label="What kind of action"
        value={value.kind}
        onChange={(kind) => change({ kind: kind as ActionValues['kind'] })}
        data={[
          { value: 'strike', label: 'Strike' },
          { value: 'shortOfStrike', label: 'Short of a strike' },
        ]}
      />
      <TextField
        label="What exactly"
        help="A ban on overtime, working to rule. Left empty: as chosen above."
        value={value.what}
        maxLength={500}
        onChange={(what) => change({ what })}
      />
      <SegmentedControl
        aria-label="On which days"
        value={value.how}
        onChange={(how) => change({ how: how as ActionValues['how'] })}
        data={[
          { value: 'continuous', label: 'Continuous: from a day on' },
          { value: 'discontinuous', label: 'Discontinuous: on certain days' },
        ]}
      />
      {value.how === 'continuous' ? (
        <DayField label="The first day" value={value.from} lean="future" onChange={(from) => change({ from })} />
      ) : (
        <>
          <RowsToFill
            rows={value.days}
            onChange={(days) => change({ days })}
            heads={[]}
            another="Another day"
            make={() => ({ id: crypto.randomUUID(), day: null })}
            nameOf={({ day }, at) => day ?? `day ${at}`}
            cells={(row, put, at) => (
              <td>
                <DayField label={`Day ${at}`} value={row.day} lean="future" onChange={(day) => put({ day })} />
              </td>
            )}
          />
          {problem && <p role="alert">{problem}</p>}
        </>
      )}
    </>
  );
}
