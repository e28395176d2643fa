// What a spreadsheet of hours would bring: each entry, whose rows are to be chosen, and what stays out and why.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useSession, useWords } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import shared from '../../../components/import.module.css';
import { RejectedRows } from '../../../components/rejected-rows.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { useRowsSeen, type WhoseRow, WhoseRows } from '../../../components/whose-rows.tsx';

type Preview = Outputs['reps']['previewFacilityImport'];

export const count = (number: number): string => number.toLocaleString('en-GB');
export const entries = (number: number): string => `${count(number)} ${number === 1 ? 'entry' : 'entries'}`;

interface PreviewRowsProps {
  preview: Preview;
  accepted: WhoseRow[];
  onAccepted: (accepted: WhoseRow[]) => void;
}

export function PreviewRows({ preview, accepted, onAccepted }: PreviewRowsProps) {
  const { counts } = preview;
  const { branch } = useSession();
  const { terms } = useWords();
  const { kinds } = facilityWords(branch?.words);
  const seen = useRowsSeen(preview.choices);
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
          <WhoseRows choices={seen} accepted={accepted} onAccepted={onAccepted} />
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
      <StaysOut rows={preview.rejected} total={preview.rejectedTotal} />
    </>
  );
}

export function StaysOut({ rows, total }: { rows: Preview['rejected']; total: number }) {
  if (total === 0) return null;
  return (
    <section className={shared.block}>
      <h2 className="section-title">Stays out, {count(total)}</h2>
      <RejectedRows label="Rows that stay out" rows={rows} />
    </section>
  );
}
