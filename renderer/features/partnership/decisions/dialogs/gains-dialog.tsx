// Who gains: a mutual gain says what the organisation and what staff gain; a third gain makes it good for everybody.

import { Checkbox } from '@mantine/core';
import { gainingWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { GAINING } from '../../../../../shared/rules/partnership/decisions/gains.ts';
import { useSession } from '../../../../app/desk.tsx';
import { ProseField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Asked, useChange } from '../use-change.ts';

export function GainsDialog(asked: Asked) {
  const { branch } = useSession();
  const words = gainingWords(branch?.words);
  const { gains, isMutualGain } = asked.page.decision;
  const question = useChange(asked, 'gains', { ...gains, isMutualGain }, 'Who gains is written down.');
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const { isMutualGain: isMutual, ...parties } = value;
  return (
    <FormDialog
      draft={question}
      size="lg"
      title="Who gains"
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save({ gains: parties, isMutualGain: isMutual })}
    >
      {GAINING.map((party) => (
        <ProseField
          key={party}
          label={words[party]}
          minRows={2}
          value={value[party].text}
          onChange={(text) => change({ [party]: { ...value[party], text } })}
        />
      ))}
      <Checkbox
        label="It is a mutual gain"
        description="Then it is not final before both the organisation’s and the staff’s gain are written."
        checked={isMutual}
        onChange={(event) => change({ isMutualGain: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
