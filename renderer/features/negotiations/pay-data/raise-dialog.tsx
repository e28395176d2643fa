// A year on the newest one: a percentage, an amount, or both, with what it makes of the lowest and the highest point.

import { useState } from 'react';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import { typedAmount, typedPercent } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { labelAfter, raisedRates, yearLater } from '../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { newestYear } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { usePayWords } from '../cost/use-currency.ts';

export function RaiseDialog({ spine, onClose }: { spine: PaySpine; onClose: () => void }) {
  const { short } = usePayWords();
  const last = newestYear(spine.years)!;
  const [percent, setPercent] = useState('');
  const [amount, setAmount] = useState('');
  const [label, setLabel] = useState(labelAfter(last.label));
  const [from, setFrom] = useState<string | null>(yearLater(last.from));
  const [source, setSource] = useState('');
  const save = useAction(
    (client, input: Parameters<typeof client.negotiations.raiseSpine>[0]) => client.negotiations.raiseSpine(input),
    {
      done: (raised) => `${newestYear(raised.years)?.label ?? 'The year'} is on ${raised.name}.`,
      undoes: ({ id }) => ({ collection: 'paySpines', id }),
      onDone: onClose,
    },
  );
  const by = {
    percent: percent.trim() === '' ? undefined : typedPercent(percent),
    amount: amount.trim() === '' ? undefined : typedAmount(amount),
  };
  const isUnread = {
    percent: percent.trim() !== '' && by.percent === undefined,
    amount: amount.trim() !== '' && by.amount === undefined,
  };
  const isReady = !isUnread.percent && !isUnread.amount && (by.percent !== undefined || by.amount !== undefined);
  const raised = isReady ? raisedRates(last, by, spine.rounding).flatMap(({ amount: of }) => of ?? []) : [];
  const before = last.rates.flatMap(({ amount: of }) => of ?? []);
  return (
    <FormDialog
      title={`Raise ${last.label} by a year`}
      sentence={
        raised.length > 0
          ? `The lowest point goes from ${short(before[0]!)} to ${short(raised[0]!)}, the highest from ${short(before.at(-1)!)} to ${short(raised.at(-1)!)}.`
          : 'By a percentage, an amount, or both: then the percentage comes first.'
      }
      action="Add the year"
      isRunning={save.isRunning}
      isWaiting={!isReady}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() =>
        void save.run({
          ...{ id: spine.id, revision: spine.revision, source },
          ...(by.percent !== undefined && { percent: by.percent }),
          ...(by.amount !== undefined && { amount: by.amount }),
          ...(label.trim() !== '' && { label }),
          ...(from !== null && { from }),
        })
      }
    >
      <TextField
        label="By a percentage"
        placeholder="3.2%"
        value={percent}
        onChange={setPercent}
        problem={isUnread.percent ? 'Write 3.2 for three point two percent.' : undefined}
        data-autofocus
        autoComplete="off"
      />
      <TextField
        label={spine.basis === 'hour' ? 'By an amount an hour' : 'By an amount a year'}
        placeholder="1,290"
        value={amount}
        onChange={setAmount}
        problem={isUnread.amount ? 'Write an amount such as 1,290.' : undefined}
        autoComplete="off"
      />
      <TextField label="What the year is called" value={label} onChange={setLabel} problem={save.issueFor('label')} />
      <DayField label="Paid from" value={from} onChange={setFrom} problem={save.issueFor('from')} />
      <TextField label="Source" isOptional placeholder="Pay circular of 12 July" value={source} onChange={setSource} />
    </FormDialog>
  );
}
