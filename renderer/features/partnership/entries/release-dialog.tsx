// Letting out what was told in confidence: to whom, and before its last day has passed, why.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LevelField } from './visibility-field.tsx';

const RELEASED_TO = ['staffSide', 'joint'] as const;

interface ReleaseDialogProps {
  record: { id: string; confidentialUntil: string | null };
  /** What it is called in the title: "entry", "issue". */
  what: string;
  onClose: () => void;
}

export function ReleaseDialog({ record, what, onClose }: ReleaseDialogProps) {
  const { branch, today } = useSession();
  const words = visibilityWords(branch?.words);
  const [to, setTo] = useState<(typeof RELEASED_TO)[number]>('staffSide');
  const [reason, setReason] = useState('');
  const until = record.confidentialUntil;
  const isBefore = until === null || today <= until;
  const action = useAction(
    (client, input: Inputs['partnership']['release'], signal) => client.partnership.release(input, { signal }),
    { done: () => `Released: ${words[to].label}.`, onDone: onClose },
  );
  return (
    <FormDialog
      title={`Release this ${what}`}
      sentence={
        until === null ? (
          'Nobody said until when it is in confidence. That it was released, when and by whom stays on record.'
        ) : (
          <>
            It is in confidence until <DayText day={until} />. That it was released, when and by whom stays on record.
          </>
        )
      }
      action="Release it"
      isRunning={action.isRunning}
      isWaiting={isBefore && reason.trim() === ''}
      trouble={action.trouble}
      isSaidByFields={action.issueFor('reason') !== undefined || action.issueFor('to') !== undefined}
      onClose={onClose}
      onSubmit={() => void action.run({ id: record.id, to, ...(reason.trim() !== '' && { reason }) })}
    >
      <LevelField
        label="Who may see it now"
        levels={RELEASED_TO}
        value={to}
        onChange={setTo}
        problem={action.issueFor('to')}
      />
      <TextField
        label={isBefore ? 'Why before its day has passed' : 'Why'}
        isOptional={!isBefore}
        value={reason}
        onChange={setReason}
        maxLength={500}
        problem={action.issueFor('reason')}
      />
    </FormDialog>
  );
}
