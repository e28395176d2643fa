// One year of a spine as it is typed or pasted: a line for each point and its pay. A point alone on its line has no figure.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PaySpine, SpineYear } from '../../../../shared/domain/negotiations/spines.ts';
import { figureLines, readFigureLines } from '../../../../shared/rules/negotiations/pay-data/figure-lines.ts';
import { labelAfter, yearLater } from '../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { newestYear } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface SpineYearDialogProps {
  spine: PaySpine;
  points: readonly string[];
  /** null: a new one. */
  year: SpineYear | null;
  onClose: () => void;
}

export function SpineYearDialog({ spine, points, year, onClose }: SpineYearDialogProps) {
  const last = newestYear(spine.years);
  const [label, setLabel] = useState(year?.label ?? (last === undefined ? '' : labelAfter(last.label)));
  const [from, setFrom] = useState<string | null>(year?.from ?? (last === undefined ? null : yearLater(last.from)));
  const [source, setSource] = useState(year?.source ?? '');
  const [text, setText] = useState(() => figureLines(year?.rates ?? points.map((point) => ({ point, amount: null }))));
  const save = useAction((client, input: Inputs['negotiations']['keepSpine']) => client.negotiations.keepSpine(input), {
    done: ({ name }) => `${name} is changed.`,
    undoes: ({ id }) => ({ collection: 'paySpines', id }),
    onDone: onClose,
  });
  const read = readFigureLines(text);
  const rates = 'rates' in read ? read.rates : [];
  const figures = rates.filter(({ amount }) => amount !== null).length;
  const keep = (years: SpineYear[] | PaySpine['years']) =>
    void save.run({ id: spine.id, revision: spine.revision, years });
  const others = spine.years.filter(({ id }) => id !== year?.id);
  return (
    <FormDialog
      title={year === null ? 'Add a year' : `The year ${year.label}`}
      action={year === null ? 'Add the year' : 'Save the year'}
      size="lg"
      isRunning={save.isRunning}
      isWaiting={label.trim() === '' || from === null || 'problem' in read}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => {
        if (from === null) return;
        const kept = { ...(year !== null && { id: year.id }), label, from, source, rates };
        void save.run({ id: spine.id, revision: spine.revision, years: [...others, kept] });
      }}
    >
      <TextField label="What the year is called" placeholder="2026-27" value={label} onChange={setLabel} />
      <DayField label="Paid from" value={from} onChange={setFrom} problem={save.issueFor('years')} />
      <TextField label="Source" isOptional placeholder="Pay circular of 12 July" value={source} onChange={setSource} />
      <ProseField
        label="Each point and its pay"
        help={
          'problem' in read
            ? undefined
            : `${figures} points with a figure${rates.length > figures ? `, ${rates.length - figures} without one` : ''}. Paste two columns from a spreadsheet, or type a line for each point.`
        }
        value={text}
        onChange={setText}
        problem={'problem' in read ? read.problem : undefined}
        minRows={10}
        styles={{ input: { fontFamily: 'ui-monospace, monospace', whiteSpace: 'pre' } }}
      />
      {year !== null && (
        <div>
          <Button variant="subtle" color="late" size="compact-md" onClick={() => keep(others)}>
            Take this year away
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
