// What each side says of the result once it has seen it, and what the wave is called.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { HealthResult } from './scores.ts';

const SIDES = ['management', 'staff'] as const;

export function WaveWords({ result: { wave } }: { result: HealthResult }) {
  const sides = sideWords(useSession().branch?.words);
  const [isWriting, setIsWriting] = useState(false);
  const said = SIDES.filter((side) => wave.comment[side].trim() !== '');
  return (
    <SideList
      title="What each side says of it"
      action={
        <SideButton
          isAdding={false}
          hidden="what each side says"
          needs="partnership.changeWave"
          onPress={() => setIsWriting(true)}
        >
          Write
        </SideButton>
      }
    >
      {said.length === 0 && <SideHint>A sentence from each side, for the annual report.</SideHint>}
      {said.map((side) => (
        <SideItem key={side} title={sides[side]}>
          {wave.comment[side]}
        </SideItem>
      ))}
      {isWriting && <WriteDialog wave={wave} onClose={() => setIsWriting(false)} />}
    </SideList>
  );
}

function WriteDialog({ wave, onClose }: { wave: HealthResult['wave']; onClose: () => void }) {
  const sides = sideWords(useSession().branch?.words);
  const [title, setTitle] = useState(wave.title);
  const [comment, setComment] = useState(wave.comment);
  const keep = useAction((client, input: Inputs['partnership']['changeWave']) => client.partnership.changeWave(input), {
    done: () => 'It is kept.',
    undoes: () => ({ collection: 'healthWaves', id: wave.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="What each side says of it"
      action="Keep it"
      size="lg"
      isRunning={keep.isRunning}
      trouble={keep.trouble}
      onSubmit={() => void keep.run({ id: wave.id, revision: wave.revision, title, comment })}
      onClose={onClose}
    >
      {SIDES.map((side) => (
        <ProseField
          key={side}
          label={sides[side]}
          data-autofocus={side === 'management' || undefined}
          value={comment[side]}
          onChange={(text) => setComment((before) => ({ ...before, [side]: text }))}
        />
      ))}
      <TextField label="What the health check is called" maxLength={500} value={title} onChange={setTitle} />
    </FormDialog>
  );
}
