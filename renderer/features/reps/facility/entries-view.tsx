// A month's entries as a list, the newest first; each opens to be changed, with its note and its employer.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { FacilityRow } from '../../../../shared/contract/reps/facility.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useDesk, useSession, useWords } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import classes from './facility.module.css';

interface EntriesProps {
  month: string;
  memberId: string | undefined;
  employerId: string | undefined;
}

export function EntriesView({ month, memberId, employerId }: EntriesProps) {
  const desk = useDesk();
  const { branch } = useSession();
  const { terms } = useWords();
  const { kinds } = facilityWords(branch?.words);
  const [open, setOpen] = useState<FacilityRow | 'new' | null>(null);
  const [total, setTotal] = useState<number>();
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.reps.facilityTime.queryOptions({
        input: {
          month,
          ...(memberId !== undefined && { memberId }),
          ...(employerId !== undefined && { employerId }),
          page,
        },
      }),
    [desk, month, memberId, employerId],
  );
  const columns: Column<FacilityRow>[] = [
    { key: 'on', header: 'Day', width: '150px', cell: (row) => <DayText day={row.on} isShort /> },
    { key: 'name', header: capital(terms.rep), tone: 'strong', cell: (row) => row.name },
    { key: 'hours', header: 'Hours', width: '84px', align: 'end', cell: (row) => hoursAndMinutes(row.minutes) },
    { key: 'kind', header: 'For', width: '160px', cell: (row) => kinds[row.kind] },
    { key: 'paid', header: 'Paid', width: '90px', cell: (row) => (row.isPaid ? 'Paid' : 'Unpaid') },
    {
      key: 'employer',
      header: capital(terms.employer),
      tone: 'soft',
      hideBelow: 800,
      cell: (row) => row.employer ?? 'not known',
    },
    {
      key: 'note',
      header: 'Note',
      tone: 'soft',
      hideBelow: 1000,
      cell: (row) => <span title={row.note}>{row.note}</span>,
    },
  ];
  return (
    <>
      <div className={classes.bar} data-no-print>
        <span className={classes.quiet} role="status">
          {total === undefined ? '' : total === 1 ? '1 entry' : `${total.toLocaleString('en-GB')} entries`}
        </span>
        <div className={`${classes.turn} ${classes.state}`}>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            Add an entry
          </Button>
        </div>
      </div>
      <PagedTable
        label="Entries"
        columns={columns}
        rowKey={(row) => row.id}
        load={load}
        onOpen={setOpen}
        onTotal={setTotal}
        empty={
          <EmptyState title="No hours in this month">
            Type them into the sheet, add an entry, or bring in a spreadsheet.
          </EmptyState>
        }
      />
      {open !== null && (
        <EntryDialog
          entry={open === 'new' ? null : open}
          month={month}
          memberId={memberId}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
