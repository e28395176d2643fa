// The steps of the timetable, a line for each: what, on which day, at what time.

import { Select, TextInput } from '@mantine/core';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { timetableKindWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import { HOW_TO_WRITE_A_TIME, readTime } from '../../cases/read-time.ts';
import classes from './life.module.css';
import { useNegotiationDialog } from './use-negotiation.ts';

type Step = Negotiation['timetable'][number];
type Row = Omit<Step, 'day'> & { day: string | null };

/** Meetings stand in a list of their own. */
const USUAL: readonly Step['kind'][] = [
  'claimDue',
  'claimSubmitted',
  'offerDue',
  'consultMembers',
  'settlementDue',
  'anniversary',
  'other',
];

export function TimetableDialog({ page: { negotiation }, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { branch } = useSession();
  const words = timetableKindWords(branch?.words);
  const rows: Row[] = negotiation.timetable;
  const { action, value, change, ...draft } = useNegotiationDialog(negotiation, {
    key: 'timetable',
    initial: { timetable: rows.length === 0 ? [blank('claimDue'), blank('offerDue')] : rows },
    done: 'The timetable is kept.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  // A line without a day is one that nobody filled in.
  const filled = value.timetable.flatMap(({ day, title, at, ...rest }) =>
    day === null ? [] : [{ ...rest, day, at: readTime(at ?? ''), ...(title.trim() !== '' && { title }) }],
  );
  return (
    <FormDialog
      draft={draft}
      size="xl"
      title="Timetable"
      sentence="Each day stands on Today until it is done. Meetings have days of their own."
      action="Keep it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run({ timetable: filled })}
    >
      <RowsToFill
        rows={value.timetable}
        onChange={(timetable) => change({ timetable })}
        heads={[
          { title: 'What', width: '168px' },
          'Called',
          { title: 'Day', width: '226px' },
          { title: 'Time', width: '92px' },
        ]}
        nameOf={({ title }, at) => (title.trim() === '' ? `row ${at}` : title)}
        another="Another day"
        make={() => blank('other')}
        cells={({ kind, title, day, at: time }, put, at) => (
          <>
            <td>
              <Select
                aria-label={`What row ${at} is`}
                allowDeselect={false}
                openOnFocus={false}
                data={(USUAL.includes(kind) ? USUAL : [...USUAL, kind]).map((each) => ({
                  value: each,
                  label: words[each],
                }))}
                value={kind}
                onChange={(chosen) => put({ kind: (chosen ?? kind) as Step['kind'] })}
              />
            </td>
            <td>
              <TextInput
                aria-label={`What row ${at} is called`}
                placeholder={words[kind]}
                maxLength={500}
                value={title}
                onChange={(event) => put({ title: event.currentTarget.value })}
              />
            </td>
            <td className={classes.bare}>
              <DayField
                label="Day"
                lean="future"
                value={day}
                onChange={(chosen) => put({ day: chosen })}
                problem={action.issueFor('timetable', at - 1, 'day')}
              />
            </td>
            <td>
              <TextInput
                aria-label={`Time of row ${at}`}
                placeholder="10:00"
                autoComplete="off"
                value={time ?? ''}
                error={action.issueFor('timetable', at - 1, 'at') && HOW_TO_WRITE_A_TIME}
                onChange={(event) => put({ at: event.currentTarget.value })}
              />
            </td>
          </>
        )}
      />
    </FormDialog>
  );
}

const blank = (kind: Step['kind']): Row => ({
  ...{ id: crypto.randomUUID(), kind, title: '', day: null, at: null, doneOn: null },
});
