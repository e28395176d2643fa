// What is done about a wave: three actions at most, each with who owes it and by when.

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { MOST_ACTIONS_OF_A_WAVE } from '../../../../shared/domain/partnership/health-items.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { HealthResult } from './scores.ts';

type Side = 'joint' | 'management' | 'staff';

export function WaveActions({ result }: { result: HealthResult }) {
  const sides = sideWords(useSession().branch?.words);
  const { actions, wave } = result;
  const [isAdding, setIsAdding] = useState(false);
  const canAdd = wave.closedOn !== null && actions.length < MOST_ACTIONS_OF_A_WAVE;
  return (
    <SideList
      title="What is done about it"
      action={
        canAdd && (
          <SideButton hidden="an action" needs="partnership.addHealthAction" onPress={() => setIsAdding(true)}>
            Add
          </SideButton>
        )
      }
    >
      {actions.length === 0 && (
        <SideHint>
          {wave.closedOn === null
            ? 'Once it is closed, agree on three actions at most.'
            : 'Agree on three actions at most, so that they are done.'}
        </SideHint>
      )}
      {actions.map((action) => (
        <SideItem key={action.id} title={action.text}>
          {sides[action.ownerSide]}
          {action.team !== '' && `, ${action.team}`}
          {action.doneOn !== null ? (
            <>
              , done <DayText day={action.doneOn} isShort />
            </>
          ) : (
            action.dueOn !== null && (
              <>
                , by <DayText day={action.dueOn} isShort />
              </>
            )
          )}
        </SideItem>
      ))}
      {isAdding && <AddAction waveId={wave.id} onClose={() => setIsAdding(false)} />}
    </SideList>
  );
}

function AddAction({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const sides = sideWords(useSession().branch?.words);
  const [text, setText] = useState('');
  const [ownerSide, setOwnerSide] = useState<Side>('joint');
  const [team, setTeam] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const add = useAction(
    (client, input: Inputs['partnership']['addHealthAction']) => client.partnership.addHealthAction(input),
    { done: () => 'The action is agreed.', onDone: onClose },
  );
  return (
    <FormDialog
      title="An action from the health check"
      action="Add it"
      isRunning={add.isRunning}
      isWaiting={text.trim() === ''}
      trouble={add.trouble}
      onSubmit={() => void add.run({ waveId, text, ownerSide, team, dueOn })}
      onClose={onClose}
    >
      <TextField label="What is to be done" data-autofocus maxLength={500} value={text} onChange={setText} />
      <SegmentedControl
        aria-label="Who owes it"
        data={(['joint', 'management', 'staff'] as const).map((side) => ({ value: side, label: sides[side] }))}
        value={ownerSide}
        onChange={(next) => setOwnerSide(next as Side)}
      />
      <TextField label="Team or department" isOptional maxLength={500} value={team} onChange={setTeam} />
      <DayField label="By" isOptional lean="future" value={dueOn} onChange={setDueOn} problem={add.issueFor('dueOn')} />
    </FormDialog>
  );
}
