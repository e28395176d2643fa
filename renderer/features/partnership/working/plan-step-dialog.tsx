// A step up the ladder: who does what by when about something that is missing. It is kept as an action of the forum.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Criterion } from '../../../../shared/domain/partnership/indicators.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

const USUAL_DAYS = 60;
const OWNERS = ['staff', 'management', 'joint'] as const;

export function PlanStepDialog(props: { forumId: string; criterion: Criterion; onClose: () => void }) {
  const { criterion, forumId, onClose } = props;
  const today = useToday();
  const sides = sideWords(useSession().branch?.words);
  const [text, setText] = useState(criterion.next?.text ?? '');
  const [ownerSide, setOwnerSide] = useState<(typeof OWNERS)[number]>('staff');
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, USUAL_DAYS));
  const save = useAction((client, input: Inputs['partnership']['planStep']) => client.partnership.planStep(input), {
    done: () => 'The step is planned. It stands among the forum’s actions.',
    undoes: ({ seq }) => ({ seq }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Plan a step"
      sentence={criterion.text}
      action="Plan it"
      size="lg"
      isRunning={save.isRunning}
      isWaiting={text.trim() === ''}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ forumId, criterion: criterion.key, text, ownerSide, dueOn })}
    >
      <TextField label="What is to be done" value={text} onChange={setText} problem={save.issueFor('text')} autoFocus />
      <SelectField
        label="Who owes it"
        value={ownerSide}
        onChange={(next) => setOwnerSide(next ?? 'staff')}
        options={OWNERS.map((side) => ({ value: side, label: sides[side] }))}
      />
      <DayField label="By when" value={dueOn} onChange={setDueOn} problem={save.issueFor('dueOn')} />
    </FormDialog>
  );
}
