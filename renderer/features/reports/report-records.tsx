// The members behind one figure, beside the report that they came from: as many as it says, each as they were on the day on
// which they count.

import { Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { ReportTable } from '../../../shared/contract/report-run.ts';
import type { ReportDefinition } from '../../../shared/domain/report-definitions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import { listName } from '../members/member-words.ts';
import type { Pressed } from './report-table.tsx';
import classes from './reports.module.css';

interface ReportRecordsProps {
  table: ReportTable;
  definition: ReportDefinition;
  pressed: Pressed;
  onClose: () => void;
}

export function ReportRecords({ table, definition, pressed, onClose }: ReportRecordsProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const words = useWords();
  const [total, setTotal] = useState<number>();
  const { row, column, of } = pressed;
  const day = of === 'asAt' ? table.asAt : (table.compareWith ?? table.asAt);
  const input = useMemo(
    () => ({
      ...definition,
      by: table.by,
      of,
      ...(row.at !== 'total' && { row: row.key }),
      ...(column.at !== 'total' && { column: column.key }),
    }),
    [definition, table.by, of, row, column],
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.reports.records.queryOptions({ input: { ...input, page } }),
    [desk, input],
  );
  const columns = useMemo(
    (): Column<MemberRow>[] => [
      { key: 'name', header: 'Name', cell: (member) => listName(member), tone: 'strong', width: 'minmax(0, 1.2fr)' },
      { key: 'number', header: 'Number', cell: (member) => member.number ?? '', width: '120px', hideBelow: 480 },
      {
        key: 'workplace',
        header: capital(words.terms.workplace),
        cell: (member) => member.workplace ?? 'Not recorded',
      },
      {
        key: 'standing',
        header: 'Standing',
        cell: (member) => (member.standing ? words.standings[member.standing] : ''),
        width: '120px',
        tone: 'soft',
      },
    ],
    [words],
  );
  const which = [row, column].filter(({ at, label }) => at !== 'total' && label !== '').map(({ label }) => label);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={680}
      title={[table.title, ...which].join(' · ')}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.behind} role="status">
        {total === undefined ? 'Counting…' : countInWords(total, words.terms)}
        {isDated(table) ? '' : ', as at '}
        {!isDated(table) && <DayText day={day} />}.{' '}
        {table.measure === 'leavers' || table.measure === 'leaverRate'
          ? 'Shown as they were on their last day as members.'
          : table.measure === 'movers'
            ? 'Shown as they were on the day they came.'
            : table.measure === 'joiners' || table.measure === 'joinerRate'
              ? 'Shown as they were on their first day.'
              : ''}
      </p>
      <PagedTable<MemberRow>
        label={`${capital(words.terms.members)} behind the figure`}
        columns={columns}
        load={load}
        rowKey={({ id }) => id}
        onTotal={setTotal}
        onOpen={({ id }) => void navigate({ to: '/members/$id', params: { id } })}
        empty={
          <EmptyState title="Nobody is behind this figure">
            It is 0, or “n/a” with nobody to count. Press another figure.
          </EmptyState>
        }
      />
    </Drawer>
  );
}

const isDated = ({ by, measure }: ReportTable): boolean =>
  by.some(isTime) || !['members', 'arrears', 'arrearsRate', 'density'].includes(measure);

const countInWords = (total: number, terms: { member: string; members: string }): string =>
  total === 1 ? `1 ${terms.member}` : `${total.toLocaleString('en-GB')} ${terms.members}`;
