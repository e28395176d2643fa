// What a list of staff would bring: what it leaves open, the groups as they would be kept, and the rows that stay out and why.

import { SegmentedControl } from '@mantine/core';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { WorkforceAnswers } from '../../../../shared/domain/negotiations/pay-questions.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import shared from '../../../components/import.module.css';
import { RejectedRows } from '../../../components/rejected-rows.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import { grouped } from './grouped.ts';
import classes from './pay-data.module.css';

type Preview = Outputs['negotiations']['previewWorkforceImport'];
type Group = Preview['groups'][number];

interface WorkforcePreviewProps {
  preview: Preview;
  answers: WorkforceAnswers;
  onAnswers: (answers: WorkforceAnswers) => void;
}

const count = (number: number): string => number.toLocaleString('en-GB');
const UNANSWERED = '';

export function WorkforcePreview({ preview, answers, onAnswers }: WorkforcePreviewProps) {
  const { short } = usePayWords();
  const { figures, questions, groups } = preview;
  const columns: Column<Group>[] = [
    { key: 'row', header: 'Row', width: '64px', tone: 'soft', cell: ({ row }) => count(row) },
    { key: 'grade', header: 'Grade', width: 'minmax(90px, 1fr)', tone: 'strong', cell: ({ grade }) => grade },
    {
      key: 'point',
      header: 'Point',
      width: '90px',
      cell: ({ point, annual }) => point || (annual === null ? '' : short(annual)),
    },
    { key: 'people', header: 'People', width: '90px', align: 'end', cell: ({ headcount }) => count(headcount) },
    { key: 'hours', header: 'Hours', width: '100px', align: 'end', cell: ({ hours }) => hours ?? 'full time' },
    { key: 'weeks', header: 'Weeks', width: '100px', align: 'end', cell: ({ weeksPaid }) => weeksPaid ?? 'all year' },
    { key: 'top', header: 'Top point', width: '90px', hideBelow: 760, cell: ({ topPoint }) => topPoint },
    {
      key: 'workplace',
      header: 'Workplace',
      width: 'minmax(110px, 1fr)',
      tone: 'soft',
      hideBelow: 860,
      cell: ({ workplace, workplaceId }) => (workplaceId === null ? '' : workplace),
    },
    {
      key: 'note',
      header: 'Note',
      width: 'minmax(100px, 1fr)',
      tone: 'soft',
      hideBelow: 980,
      cell: ({ note }) => note,
    },
  ];
  const has = (field: 'topPoint' | 'workplaceId' | 'note') => groups.some((group) => Boolean(group[field]));
  const shown = columns.filter(
    ({ key }) =>
      (key !== 'top' || has('topPoint')) &&
      (key !== 'workplace' || has('workplaceId')) &&
      (key !== 'note' || has('note')),
  );
  return (
    <>
      <StatRow>
        <StatCard
          figure={figures.people}
          label="people"
          hint={preview.groupsTotal === 1 ? 'in 1 group' : `in ${count(preview.groupsTotal)} groups`}
        />
        <StatCard figure={grouped(figures.fte)} label="full-time equivalents" />
        {figures.payBill !== null && (
          <StatCard
            figure={short(figures.payBill.replace(/\.\d+$/, ''))}
            label="pay bill a year"
            hint={figures.year?.label}
          />
        )}
        {questions.some(({ answer }) => answer === null) && (
          <StatCard
            figure={questions.filter(({ answer }) => answer === null).length}
            label="to be answered"
            tone="soon"
          />
        )}
        <StatCard
          figure={preview.rejectedTotal}
          label={preview.rejectedTotal === 1 ? 'row stays out' : 'rows stay out'}
          tone={preview.rejectedTotal > 0 ? 'late' : 'plain'}
        />
      </StatRow>
      {questions.map(({ key, text, choices, answer }) => (
        <div key={key} className={classes.question} data-open={answer === null || undefined}>
          <p>{text}</p>
          <SegmentedControl
            aria-label={text}
            data={[...(answer === null ? [{ value: UNANSWERED, label: 'Not said' }] : []), ...choices]}
            value={answer ?? UNANSWERED}
            onChange={(value) => {
              if (value !== UNANSWERED) onAnswers({ ...answers, [key]: value });
            }}
          />
        </div>
      ))}
      {preview.warnings.length > 0 && (
        <div className={shared.warnings}>
          {preview.warnings.slice(0, 7).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <section className={shared.block}>
        <h2 className="section-title">
          What comes in{groups.length < preview.groupsTotal && ` (the first ${count(groups.length)} are shown)`}
        </h2>
        <Table
          label="What comes in"
          height="content"
          rows={groups}
          rowKey={({ row }) => String(row)}
          columns={shown}
          empty={
            <EmptyState title="Nobody would come in">
              Check which column is which: a row needs a point or pay, and how many people it is of.
            </EmptyState>
          }
        />
      </section>
      {preview.rejectedTotal > 0 && (
        <section className={shared.block}>
          <h2 className="section-title">Stays out, {count(preview.rejectedTotal)}</h2>
          <RejectedRows label="Rows that stay out" rows={preview.rejected} />
        </section>
      )}
    </>
  );
}
