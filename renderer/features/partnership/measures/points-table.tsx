// The points of a measure as figures: the period, the value, what it is of, over how many, where it comes from, and what a
// gain-share rule pays on it.

import { ActionIcon } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { presetOf } from '../../../../shared/domain/partnership/measure-presets.ts';
import { figureInWords } from '../../../../shared/domain/partnership/words-measures.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Table } from '../../../components/table.tsx';
import { useMoney } from '../../check-off/use-money.ts';
import { periodInWords } from './run-chart.tsx';

type Result = Outputs['partnership']['measure'];
type Point = Result['measure']['points'][number];

export function PointsTable({ result: { measure, payouts } }: { result: Result }) {
  const { branch, today } = useSession();
  const inMoney = useMoney();
  const may = useMay();
  const labels = new Map(
    presetOf(measure.preset)?.parts.map(({ key, label, short }) => [key, short ?? label.toLowerCase()]),
  );
  const paid = new Map(payouts.map((payout) => [payout.on, payout]));
  const remove = useAction(
    (client, input: Inputs['partnership']['removePoint']) => client.partnership.removePoint(input),
    {
      done: () => 'The figure is removed.',
      undoes: () => ({ collection: 'measures', id: measure.id }),
    },
  );
  const hasCounts = measure.points.some(({ n }) => n !== null);
  const hasParts = measure.points.some(({ parts }) => parts.length > 0);
  return (
    <>
      <ErrorBanner error={remove.trouble} />
      <Table<Point>
        label="Figures"
        height="content"
        rows={[...measure.points].reverse()}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No figures yet">Type one, or bring in a list with a row for each month.</EmptyState>}
        columns={[
          {
            key: 'on',
            header: 'Up to',
            width: '120px',
            tone: 'strong',
            cell: ({ on }) => periodInWords(on, today, branch?.dateOrder),
            sortValue: ({ on }) => on,
          },
          {
            key: 'value',
            header: 'Value',
            width: '110px',
            align: 'end',
            cell: ({ value }) => figureInWords(value, measure.unit),
            sortValue: ({ value }) => value,
          },
          ...(hasParts
            ? [
                {
                  key: 'parts',
                  header: 'Out of',
                  cell: ({ parts }: Point) =>
                    parts
                      .map(({ key, value }) => `${value.toLocaleString('en-GB')} ${labels.get(key) ?? key}`)
                      .join(', '),
                },
              ]
            : []),
          ...(hasCounts
            ? [
                {
                  key: 'n',
                  header: 'Over',
                  width: '80px',
                  align: 'end' as const,
                  cell: ({ n }: Point) => (n === null ? '' : n.toLocaleString('en-GB')),
                },
              ]
            : []),
          ...(payouts.length > 0
            ? [
                {
                  key: 'pays',
                  header: 'Pays the team',
                  width: '190px',
                  align: 'end' as const,
                  cell: ({ on }: Point) => {
                    const payout = paid.get(on);
                    return payout ? `${inMoney(payout.pays)}${payout.isCapped ? ', the most' : ''}` : '';
                  },
                },
              ]
            : []),
          { key: 'source', header: 'From', cell: ({ source }) => source, tone: 'soft', width: '150px', hideBelow: 720 },
          ...(may('partnership.removePoint')
            ? [
                {
                  key: 'remove',
                  header: '',
                  width: '68px',
                  cell: (point: Point) => (
                    <ActionIcon
                      variant="subtle"
                      aria-label={`Remove the figure of ${periodInWords(point.on, today, branch?.dateOrder)}`}
                      onClick={() => void remove.run({ id: measure.id, revision: measure.revision, pointId: point.id })}
                    >
                      <Trash2 size={16} aria-hidden />
                    </ActionIcon>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
