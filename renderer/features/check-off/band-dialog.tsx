// A band's name and what it costs from a day on; what it cost before stays written down.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { type PayPeriod, PayPeriodSchema } from '../../../shared/domain/subscriptions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { changeFrom } from '../../../shared/rules/change-rows.ts';
import { currencyOf } from '../../../shared/rules/money.ts';
import { bandInWords } from '../../../shared/rules/reconcile/band-words.ts';
import { useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { HOW_TO_WRITE_MONEY, readMoney } from '../cases/read-money.ts';
import { periodNames } from './pay-period.ts';

export interface BandAsked {
  /** The band that has a new rate; null adds one. */
  band: Outputs['members']['bands']['rows'][number] | null;
  name: string;
}

interface Answer {
  name: string;
  amount: string;
  period: PayPeriod;
  from: string | null;
}

export function BandDialog({ asked: { band, name }, onClose }: { asked: BandAsked; onClose: () => void }) {
  const { branch } = useSession();
  const sign = currencyOf(branch?.nation);
  const isFirst = band === null || band.rates.length === 0;
  const draft = useDialogDraft<Answer>(
    `check-off:band:${band?.id ?? `new ${name}`}`,
    { name, amount: '', period: band?.rates.at(-1)?.period ?? 'month', from: null },
    onClose,
  );
  const save = useAction((client, input: Inputs['members']['saveBand']) => client.members.saveBand(input), {
    done: (saved) => `${capital(bandInWords(saved.name))} is saved.`,
    undoes: ({ id }) => ({ collection: 'bands', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const pence = readMoney(value.amount);
  const isAmount = typeof pence === 'number';
  const submit = () => {
    if (!isAmount) return;
    const rate = { period: value.period, pence };
    const rates = value.from ? changeFrom(band?.rates ?? [], value.from, rate) : [{ ...rate, from: null, to: null }];
    void save.run({ ...(band && { id: band.id, revision: band.revision }), name: value.name, rates });
  };
  return (
    <FormDialog
      title={band ? `What ${bandInWords(band.name)} costs` : 'Add a band'}
      action={band ? 'Write it down' : 'Add the band'}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === '' || !isAmount || (!isFirst && value.from === null)}
      trouble={save.trouble}
      draft={draft}
      onClose={draft.leave}
      onSubmit={submit}
    >
      {!band && (
        <TextField
          label="Name, as your list has it"
          value={value.name}
          onChange={(next) => change({ name: next })}
          problem={save.issueFor('name')}
          data-autofocus={name === '' || undefined}
        />
      )}
      <TextField
        label="It costs"
        value={value.amount}
        onChange={(amount) => change({ amount })}
        leftSection={<span aria-hidden>{sign}</span>}
        placeholder="14.20"
        inputMode="decimal"
        autoComplete="off"
        problem={pence === undefined ? `“${value.amount.trim()}” is no amount. ${HOW_TO_WRITE_MONEY}` : undefined}
        data-autofocus={name !== '' || undefined}
      />
      <SelectField<PayPeriod>
        label="For"
        options={PayPeriodSchema.options.map((each) => ({ value: each, label: periodNames[each] }))}
        value={value.period}
        onChange={(period) => period && change({ period })}
      />
      <DayField
        label="Since"
        value={value.from}
        onChange={(from) => change({ from })}
        isOptional={isFirst}
        help={
          isFirst
            ? 'Leave it empty when it has cost that for as long as anybody knows.'
            : 'What it cost before stays written down.'
        }
      />
    </FormDialog>
  );
}
