// New figures: one typed, or a whole list.

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { presetOf } from '../../../../shared/domain/partnership/measure-presets.ts';
import { useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormActions, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Figure } from './figure-field.tsx';
import { RejectedRows } from './rejected-rows.tsx';

type Measure = Outputs['partnership']['measure']['measure'];

export function AddPointDialog({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const today = useToday();
  const parts = presetOf(measure.preset)?.parts ?? [];
  const [on, setOn] = useState<string | null>(today);
  const [value, setValue] = useState<number | null>(null);
  const [given, setGiven] = useState<Readonly<Record<string, number | null>>>({});
  const [source, setSource] = useState(measure.source);
  const add = useAction((client, input: Inputs['partnership']['addPoints']) => client.partnership.addPoints(input), {
    done: () => 'The figure is kept.',
    undoes: () => ({ collection: 'measures', id: measure.id }),
    onDone: onClose,
  });
  const said = parts.flatMap(({ key }) => {
    const figure = given[key] ?? null;
    return figure === null ? [] : [{ key, value: figure }];
  });
  const isWaiting = on === null || (value === null && said.length === 0);
  return (
    <FormDialog
      title="Add a figure"
      sentence={parts.length > 0 ? 'Give what it is worked out from, or the value alone.' : undefined}
      action="Add it"
      isRunning={add.isRunning}
      isWaiting={isWaiting}
      trouble={add.trouble}
      onSubmit={() =>
        on !== null &&
        void add.run({
          id: measure.id,
          points: [{ on, ...(value !== null && { value }), ...(said.length > 0 && { parts: said }), source }],
        })
      }
      onClose={onClose}
    >
      <DayField label="Up to which day" lean="past" value={on} onChange={setOn} />
      {parts.map(({ key, label }) => (
        <Figure
          key={key}
          label={label}
          unit=""
          value={given[key] ?? null}
          onChange={(next) => setGiven((before) => ({ ...before, [key]: next }))}
          problem={undefined}
        />
      ))}
      <Figure label="Value" unit={measure.unit} value={value} onChange={setValue} problem={undefined} />
      <TextField label="Where it comes from" isOptional maxLength={500} value={source} onChange={setSource} />
    </FormDialog>
  );
}

type Read = Pick<Outputs['partnership']['importPoints'], 'added' | 'replaced' | 'rejected' | 'rejectedTotal'>;

export function ImportPoints({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const [read, setRead] = useState<Read | null>(null);
  const bring = useAction(
    (client, input: Inputs['partnership']['importPoints'], signal) =>
      client.partnership.importPoints(input, { signal }),
    {
      done: ({ added, replaced }) => `${added + replaced} figures are brought in.`,
      undoes: () => ({ collection: 'measures', id: measure.id }),
      onDone: setRead,
    },
  );
  const template = useAction((client, _: null) => client.partnership.pointsTemplate({ id: measure.id }), {
    onDone: saveDownload,
  });
  const choose = (source: ListSource) =>
    void bring.run({ id: measure.id, ...('file' in source ? { file: source.file } : { text: source.text }) });
  const parts = presetOf(measure.preset)?.parts.filter(({ isOptional }) => !isOptional) ?? [];
  const columns =
    parts.length === 0 ? '“Value”' : `“Value”, or ${parts.map(({ label }) => `“${label}”`).join(' and ')}`;
  return (
    <Modal opened onClose={onClose} title="Bring in figures" size="lg">
      <ErrorBanner error={bring.trouble ?? template.trouble} />
      {read === null ? (
        <ChooseList label="Choose the list of figures" title="Drop the list here" onChoose={choose}>
          or press to choose it: CSV or a workbook with the columns “Period” and {columns}.
        </ChooseList>
      ) : (
        <>
          <p>
            {read.added} new, {read.replaced} in place of what was there.
          </p>
          <RejectedRows rejected={read.rejected} total={read.rejectedTotal} />
        </>
      )}
      <FormActions>
        {read === null ? (
          <Button variant="subtle" loading={template.isRunning} onClick={() => void template.run(null)}>
            An empty list to fill in
          </Button>
        ) : (
          <Button variant="filled" onClick={onClose}>
            Back to the measure
          </Button>
        )}
      </FormActions>
    </Modal>
  );
}
