// What a spreadsheet of hours would bring: each entry, whose rows are to be chosen, and what stays out and why.

import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useSession, useWords } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import shared from '../../../components/import.module.css';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import classes from './facility.module.css';

type Preview = Outputs['reps']['previewFacilityImport'];
type Rejected = Preview['rejected'][number];

/** Whose a row is, as somebody said. */
export interface Accepted {
  row: number;
  memberId: string;
}

export const count = (number: number): string => number.toLocaleString('en-GB');
export const entries = (number: number): string => `${count(number)} ${number === 1 ? 'entry' : 'entries'}`;

interface PreviewRowsProps {
  preview: Preview;
  accepted: Accepted[];
  onAccepted: (accepted: Accepted[]) => void;
}

export function PreviewRows({ preview, accepted, onAccepted }: PreviewRowsProps) {
  const { counts } = preview;
  const { branch } = useSession();
  const { terms } = useWords();
  const { kinds } = facilityWords(branch?.words);
  // What was chosen stays in sight: the desk offers it no more once it is taken up.
  const [seen, setSeen] = useState<Preview['choices']>([]);
  const fresh = preview.choices.filter(({ row }) => !seen.some((each) => each.row === row));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  const columns: Column<Preview['entries'][number]>[] = [
    { key: 'row', header: 'Row', width: '64px', tone: 'soft', cell: (row) => count(row.row) },
    {
      key: 'name',
      header: capital(terms.rep),
      tone: 'strong',
      cell: (row) => <span title={row.match}>{row.name}</span>,
    },
    { key: 'on', header: 'Day', width: '140px', cell: (row) => <DayText day={row.on} isShort /> },
    { key: 'hours', header: 'Hours', width: '80px', align: 'end', cell: (row) => hoursAndMinutes(row.minutes) },
    { key: 'kind', header: 'For', width: '150px', cell: (row) => kinds[row.kind] },
    { key: 'paid', header: 'Paid', width: '80px', cell: (row) => (row.isPaid ? 'Paid' : 'Unpaid') },
    {
      key: 'warning',
      header: 'Look at',
      width: 'minmax(0, 1.4fr)',
      tone: 'soft',
      hideBelow: 800,
      cell: (row) => <span title={row.warning ?? undefined}>{row.warning ?? ''}</span>,
    },
  ];
  return (
    <>
      <StatRow>
        <StatCard
          figure={counts.new}
          label={counts.new === 1 ? 'entry' : 'entries'}
          hint={`of ${count(preview.people)} people`}
        />
        <StatCard
          figure={hoursAndMinutes(preview.sums.total)}
          label="hours"
          hint={`${hoursAndMinutes(preview.sums.paid)} paid`}
        />
        {counts.toChoose > 0 && <StatCard figure={counts.toChoose} label="to say whose they are" tone="soon" />}
        {counts.already > 0 && <StatCard figure={counts.already} label="here already" hint="left as they are" />}
        <StatCard figure={counts.rejected} label="cannot come in" tone={counts.rejected > 0 ? 'late' : 'plain'} />
      </StatRow>
      {preview.warnings.length > 0 && (
        <div className={shared.warnings}>
          {preview.warnings.slice(0, 5).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      {seen.length > 0 && (
        <section className={shared.block}>
          <h2 className="section-title">Whose are these?</h2>
          {[...seen]
            .sort((a, b) => a.row - b.row)
            .map((choice) => (
              <div key={choice.row} className={classes.note}>
                <p className={classes.said}>
                  <strong>{choice.name}</strong>, row {count(choice.row)}
                </p>
                <Select
                  aria-label={`Who ${choice.name} in row ${choice.row} is`}
                  placeholder="Choose who it is"
                  clearable
                  w={340}
                  data={choice.members.map(({ id, name }) => ({ value: id, label: name }))}
                  value={accepted.find((each) => each.row === choice.row)?.memberId ?? null}
                  onChange={(memberId) => {
                    const others = accepted.filter((each) => each.row !== choice.row);
                    onAccepted(memberId === null ? others : [...others, { row: choice.row, memberId }]);
                  }}
                />
              </div>
            ))}
        </section>
      )}
      <section className={shared.block}>
        <h2 className="section-title">
          What comes in
          {preview.entries.length < counts.new && ` (the first ${count(preview.entries.length)} are shown)`}
        </h2>
        <Table
          label="What comes in"
          height="content"
          rows={preview.entries}
          rowKey={(row) => String(row.row)}
          columns={columns}
          empty={
            <EmptyState title="No row would come in">
              Check which column is which: a row needs a name or a number, a day and hours.
            </EmptyState>
          }
        />
      </section>
      {preview.rejectedTotal > 0 && <RejectedRows rows={preview.rejected} total={preview.rejectedTotal} />}
    </>
  );
}

export function RejectedRows({ rows, total }: { rows: readonly Rejected[]; total: number }) {
  const columns: Column<Rejected>[] = [
    { key: 'row', header: 'Row', width: '64px', tone: 'soft', cell: (row) => count(row.row) },
    { key: 'name', header: 'Who', width: 'minmax(0, 0.8fr)', tone: 'strong', cell: (row) => row.name },
    { key: 'column', header: 'Column', width: '130px', cell: (row) => row.column ?? '' },
    {
      key: 'reason',
      header: 'Why',
      width: 'minmax(0, 2fr)',
      cell: (row) => <span title={row.reason}>{row.reason}</span>,
    },
  ];
  return (
    <section className={shared.block}>
      <h2 className="section-title">Stays out, {count(total)}</h2>
      <Table
        label="Rows that stay out"
        height="content"
        rows={rows}
        rowKey={(row) => `${row.row} ${row.reason}`}
        columns={columns}
      />
    </section>
  );
}
