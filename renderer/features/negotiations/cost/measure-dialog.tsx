// One measure of a claim or an offer by a small form, for whoever does not care to type a line.

import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { PayMeasure } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { measureInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import {
  asksOf,
  type FormKind,
  fieldsOf,
  freshBand,
  KIND_WORDS,
  type MeasureFields,
  measureOf,
} from './measure-fields.ts';
import { useCurrency } from './use-currency.ts';

interface MeasureDialogProps {
  of: string;
  /** null: a new one. */
  measure: PayMeasure | null;
  points: readonly string[] | undefined;
  onSave: (measure: PayMeasure) => void;
  onRemove?: () => void;
  onClose: () => void;
}

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value: value as FormKind, label }));

const AMOUNT_LABELS: Partial<Record<FormKind, string>> = {
  flat: 'So much a year',
  flatHour: 'So much an hour',
  greaterOf: 'Not less than, a year',
  underpin: 'Nobody is paid less an hour than',
  oneOff: 'Paid once',
};

export function MeasureDialog(props: MeasureDialogProps) {
  const currency = useCurrency();
  const [fields, setFields] = useState(() => fieldsOf(props.measure));
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<MeasureFields>) => setFields((now) => ({ ...now, ...part }));
  const read = measureOf(fields, { currency, points: props.points });
  const asks = asksOf(fields.kind);
  const problem = 'problem' in read && isTried && read.problem !== '' ? read.problem : undefined;
  return (
    <FormDialog
      title={props.measure === null ? 'What it does to pay' : 'Change it'}
      sentence={props.of}
      action="Keep it"
      isWaiting={'problem' in read && read.problem === ''}
      onSubmit={() => {
        setIsTried(true);
        if ('problem' in read) return;
        props.onSave(read);
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <SelectField
        label="What kind"
        options={KINDS}
        value={fields.kind}
        onChange={(kind) => kind !== null && change({ kind })}
      />
      {asks.amount && (
        <TextField
          label={AMOUNT_LABELS[fields.kind] ?? 'Amount'}
          leftSection={<span aria-hidden>{currency}</span>}
          inputMode="decimal"
          value={fields.amount}
          onChange={(amount) => change({ amount })}
          {...(fields.kind !== 'underpin' && { help: 'Part-time staff get it in proportion to their hours.' })}
        />
      )}
      {asks.percent && (
        <TextField
          label={fields.kind === 'greaterOf' ? 'Or, if that is more' : 'Percent'}
          rightSection={<span aria-hidden>%</span>}
          inputMode="decimal"
          value={fields.percent}
          onChange={(percent) => change({ percent })}
        />
      )}
      {asks.number && (
        <TextField
          label={fields.kind === 'leave' ? 'Days more a year' : 'The new full-time week, in hours'}
          inputMode="decimal"
          value={fields.number}
          onChange={(number) => change({ number })}
        />
      )}
      {fields.kind === 'oneOff' && (
        <Switch
          label="The same for all, whatever their hours"
          checked={fields.isSameForAll}
          onChange={(event) => change({ isSameForAll: event.currentTarget.checked })}
        />
      )}
      {fields.kind === 'byBand' && (
        <RowsToFill
          rows={fields.bands}
          onChange={(bands) => change({ bands })}
          heads={['Pay up to', 'Rise']}
          nameOf={(_band, at) => `band ${at}`}
          another="Another band"
          make={freshBand}
          cells={(band, put, at) => (
            <>
              <td>
                <TextField
                  label=""
                  aria-label={`Band ${at}: pay up to`}
                  placeholder="all above"
                  inputMode="decimal"
                  value={band.upTo}
                  onChange={(upTo) => put({ upTo })}
                />
              </td>
              <td>
                <TextField
                  label=""
                  aria-label={`Band ${at}: rise`}
                  placeholder={`5% or ${currency}900`}
                  value={band.rise}
                  onChange={(rise) => put({ rise })}
                />
              </td>
            </>
          )}
        />
      )}
      {asks.points && (
        <TextField
          label={fields.kind === 'deletePoints' ? 'Which points' : 'Only on points'}
          placeholder={fields.kind === 'deletePoints' ? '2, 3' : 'all'}
          value={fields.points}
          onChange={(points) => change({ points })}
          {...(fields.kind === 'deletePoints' && { help: 'Whoever is on one goes to the next point that stays.' })}
        />
      )}
      <p role="status" style={{ color: problem ? 'var(--late)' : 'var(--soft)' }}>
        {problem ?? ('problem' in read ? '' : measureInWords(read, currency))}
      </p>
      {props.onRemove && (
        <Button
          variant="subtle"
          color="late"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            props.onRemove?.();
            props.onClose();
          }}
        >
          Take it out
        </Button>
      )}
    </FormDialog>
  );
}
