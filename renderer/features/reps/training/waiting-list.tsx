// Who waits for somebody to approve: said yes to at once, or refused with a reason.

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrainingRow } from '../../../../shared/contract/reps/training.ts';
import type { TrainingMove } from '../../../../shared/domain/reps/training-stage.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { MoveDialog } from './move-dialog.tsx';

const MANY = { offset: 0, limit: 200 };

export function WaitingList() {
  const may = useMay();
  const [asked, setAsked] = useState<{ row: TrainingRow; move: TrainingMove } | null>(null);
  const { data } = useQuery(useDesk().reps.trainings.queryOptions({ input: { stages: ['applied'], page: MANY } }));
  if (!data || data.total === 0) return null;
  const hasActions = may('reps.moveTraining');
  return (
    <Block title={data.total === 1 ? 'One waits for an answer' : `${data.total} wait for an answer`}>
      <ReadingTable
        label="Who waits for an answer"
        heads={['Who', 'For what', 'When it is', 'Applied']}
        hasActions={hasActions}
        align="middle"
      >
        {data.rows.map((row) => (
          <tr key={row.training.id}>
            <th scope="row">{row.name}</th>
            <td>{row.training.name}</td>
            <td>{row.training.from ? <DayText day={row.training.from} isShort /> : 'no day yet'}</td>
            <td>{row.training.appliedOn && <DayText day={row.training.appliedOn} isShort />}</td>
            {hasActions && (
              <td>
                <Group gap={6} wrap="nowrap" data-no-print>
                  <Button size="compact-md" onClick={() => setAsked({ row, move: 'approve' })}>
                    Approve<span className="visually-hidden"> {row.name}</span>
                  </Button>
                  <Button size="compact-md" variant="subtle" onClick={() => setAsked({ row, move: 'refuse' })}>
                    Refuse<span className="visually-hidden"> {row.name}</span>
                  </Button>
                </Group>
              </td>
            )}
          </tr>
        ))}
      </ReadingTable>
      {asked && <MoveDialog rows={[asked.row]} move={asked.move} onClose={() => setAsked(null)} />}
    </Block>
  );
}
