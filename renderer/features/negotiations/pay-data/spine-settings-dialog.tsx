// What a spine is: its name, whose it is, and by what its figures become hourly rates.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import { typedNumber } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

const NATIONAL = '';
const ALL = { page: { offset: 0, limit: 500 } };

export function SpineSettingsDialog({ spine, onClose }: { spine: PaySpine; onClose: () => void }) {
  const desk = useDesk();
  const { terms } = useWords();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: ALL })).data?.rows ?? [];
  const [value, setValue] = useState({
    name: spine.name,
    employerId: spine.employerId ?? NATIONAL,
    basis: spine.basis,
    weeks: String(spine.weeksInYear),
    hours: String(spine.fullTimeHours),
    rounding: spine.rounding,
    notes: spine.notes,
  });
  const change = (part: Partial<typeof value>) => setValue({ ...value, ...part });
  const save = useAction((client, input: Inputs['negotiations']['keepSpine']) => client.negotiations.keepSpine(input), {
    done: ({ name }) => `${name} is changed.`,
    undoes: ({ id }) => ({ collection: 'paySpines', id }),
    onDone: onClose,
  });
  const weeks = typedNumber(value.weeks);
  const hours = typedNumber(value.hours);
  return (
    <FormDialog
      title="Change the spine’s settings"
      action="Save the settings"
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === '' || weeks === undefined || hours === undefined}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() =>
        void save.run({
          ...{ id: spine.id, revision: spine.revision, name: value.name, basis: value.basis },
          ...{ rounding: value.rounding, notes: value.notes, employerId: value.employerId || null },
          ...(weeks !== undefined && { weeksInYear: weeks }),
          ...(hours !== undefined && { fullTimeHours: hours }),
        })
      }
    >
      <TextField label="What it is called" value={value.name} onChange={(name) => change({ name })} maxLength={500} />
      <SelectField
        label={capital(terms.employer)}
        options={[
          { value: NATIONAL, label: 'None: it is national' },
          ...employers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.employerId}
        onChange={(id) => change({ employerId: id ?? NATIONAL })}
        problem={save.issueFor('employerId')}
      />
      <SelectField
        label="Its figures are"
        options={[
          { value: 'year', label: 'Pay of a year' },
          { value: 'hour', label: 'Pay of an hour' },
        ]}
        value={value.basis}
        onChange={(basis) => basis && change({ basis })}
      />
      <TextField
        label="Full-time hours a week"
        value={value.hours}
        onChange={(text) => change({ hours: text })}
        problem={
          hours === undefined ? 'Write the hours of a full-time week, such as 37.' : save.issueFor('fullTimeHours')
        }
        inputMode="decimal"
      />
      <TextField
        label="Weeks in a year"
        help="An hour’s pay is the year’s divided by these weeks and hours. Local government: 52.143 weeks of 37 hours."
        value={value.weeks}
        onChange={(text) => change({ weeks: text })}
        problem={weeks === undefined ? 'Write 52.143, or 52.' : save.issueFor('weeksInYear')}
        inputMode="decimal"
      />
      <SelectField
        label="After a rise, each point is rounded"
        options={[
          { value: 'pound', label: 'to the pound' },
          { value: 'penny', label: 'to the penny' },
          { value: 'none', label: 'not at all' },
        ]}
        value={value.rounding}
        onChange={(rounding) => rounding && change({ rounding })}
      />
      <ProseField label="Notes" value={value.notes} onChange={(notes) => change({ notes })} />
    </FormDialog>
  );
}
