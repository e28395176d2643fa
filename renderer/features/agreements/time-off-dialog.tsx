// What time off an agreement gives reps, filled in row by row: how much, how often, to each of them or to all together.

import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import {
  type FacilityAllowance,
  FacilityAllowanceSchema,
  FacilityKindSchema,
} from '../../../shared/domain/reps/facility-time.ts';
import type { RepKind } from '../../../shared/domain/reps/posts.ts';
import { everyWords, facilityWords } from '../../../shared/domain/reps/words-facility.ts';
import { hoursAndMinutes, readHours } from '../../../shared/rules/reps/facility-hours.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useKindWords } from '../../app/use-kind-words.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { RowsToFill } from '../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import classes from './agreements.module.css';

/** `hours` as typed. */
type Row = Omit<FacilityAllowance, 'minutes'> & { hours: string };

const EVERY = FacilityAllowanceSchema.shape.every.options;
const TO = [
  { value: 'each', label: 'each of them' },
  { value: 'together', label: 'all together' },
];

const newRow = (): Row => ({
  id: crypto.randomUUID(),
  what: '',
  repKinds: [],
  kinds: [],
  hours: '',
  every: 'week',
  isForEach: true,
});

/** Whole hours may be more than a day has; what has a colon or a dot is read like any other hours. */
function minutesOf(typed: string): number | undefined {
  const text = typed.trim();
  if (/^\d{1,5}$/.test(text)) return Number(text) * 60;
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const decimal = /^\d{1,5}[.,]\d{1,2}$/.test(text);
  if (decimal) return Math.round(Number(text.replace(',', '.')) * 60);
  const read = readHours(text);
  return 'minutes' in read && read.minutes > 0 ? read.minutes : undefined;
}

export function TimeOffDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const { branch } = useSession();
  const words = useWords();
  const posts = useKindWords();
  const { kinds } = facilityWords(branch?.words);
  const draft = useDialogDraft(
    `agreement-time-off:${agreement.id}`,
    {
      rows:
        agreement.facilityTime.length === 0
          ? [newRow()]
          : agreement.facilityTime.map(
              ({ minutes, ...row }): Row => ({ ...row, hours: hoursAndMinutes(minutes).replaceAll(',', '') }),
            ),
    },
    onClose,
  );
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: () => `Time off for ${words.terms.reps} is saved.`,
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { rows } = draft.value;
  const written = rows.filter(({ what, hours }) => what.trim() !== '' || hours.trim() !== '');
  const isUnread = (row: Row) => row.hours.trim() !== '' && minutesOf(row.hours) === undefined;
  return (
    <FormDialog
      title={`Time off for ${words.terms.reps}`}
      sentence="What the agreement gives in figures. It is counted by the day, while the agreement is in force."
      action="Save the time off"
      size="xl"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={written.some((row) => row.what.trim() === '' || minutesOf(row.hours) === undefined)}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: agreement.id,
          revision: agreement.revision,
          facilityTime: written.map(({ hours, ...row }) => ({ ...row, minutes: minutesOf(hours)! })),
        })
      }
    >
      <RowsToFill<Row>
        rows={rows}
        onChange={(next) => draft.change({ rows: next })}
        heads={[]}
        nameOf={({ what }, at) => what || `row ${at}`}
        another="Another row"
        make={newRow}
        cells={(row, put, at, isAdded) => (
          <td>
            <div className={classes.timeOff}>
              <TextInput
                label="What it is called"
                placeholder={`Time for ${words.terms.reps}’ duties`}
                value={row.what}
                autoFocus={isAdded}
                maxLength={500}
                error={save.issueFor('facilityTime', at - 1, 'what')}
                onChange={(event) => put({ what: event.currentTarget.value })}
              />
              <TextInput
                label="Hours"
                placeholder="7:30"
                value={row.hours}
                maxLength={10}
                error={isUnread(row) ? 'Like 7:30' : save.issueFor('facilityTime', at - 1, 'minutes')}
                onChange={(event) => put({ hours: event.currentTarget.value })}
              />
              <Select
                label="How often"
                data={EVERY.map((value) => ({ value, label: everyWords[value] }))}
                allowDeselect={false}
                value={row.every}
                onChange={(every) => every && put({ every: every as Row['every'] })}
              />
              <Select
                label="To"
                data={TO}
                allowDeselect={false}
                value={row.isForEach ? 'each' : 'together'}
                onChange={(to) => to && put({ isForEach: to === 'each' })}
              />
            </div>
            <div className={classes.timeOffFor}>
              <MultiSelect
                label="For whom"
                placeholder={row.repKinds.length === 0 ? `every ${words.terms.rep}` : ''}
                data={posts.choices}
                value={row.repKinds}
                onChange={(repKinds) => put({ repKinds: repKinds as RepKind[] })}
              />
              <MultiSelect
                label="For which work"
                placeholder={row.kinds.length === 0 ? 'all of it' : ''}
                data={FacilityKindSchema.options.map((value) => ({ value, label: kinds[value] }))}
                value={row.kinds}
                onChange={(next) => put({ kinds: next as Row['kinds'] })}
              />
            </div>
          </td>
        )}
      />
    </FormDialog>
  );
}
