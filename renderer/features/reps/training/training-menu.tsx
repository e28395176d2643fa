// What can be done with one person's training: the steps that may follow, and putting it right.

import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { TrainingRow } from '../../../../shared/contract/reps/training.ts';
import type { TrainingMove } from '../../../../shared/domain/reps/training-stage.ts';
import { mayFollow } from '../../../../shared/rules/reps/training-stage.ts';
import { useMay } from '../../../app/use-may.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { MoveDialog, moveWords } from './move-dialog.tsx';

export function TrainingMenu({ row }: { row: TrainingRow }) {
  const may = useMay();
  const [asked, setAsked] = useState<TrainingMove | 'correct' | null>(null);
  if (!may('reps.moveTraining')) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size={32}
            aria-label={`More about ${row.training.name} of ${row.name}`}
            data-no-print
          >
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayFollow(row.stage).map((move) => (
            <Menu.Item key={move} onClick={() => setAsked(move)}>
              {moveWords[move].verb}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setAsked('correct')}>Put it right</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'correct' && <CorrectDialog row={row} onClose={close} />}
      {asked !== null && asked !== 'correct' && <MoveDialog rows={[row]} move={asked} onClose={close} />}
    </>
  );
}
