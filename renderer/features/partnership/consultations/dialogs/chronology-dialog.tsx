// The chronology as one PDF, for whom: what is kept closer than that does not stand in it.

import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { LEVELS_IN_ORDER, visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { mayStandIn, type PaperLevel } from '../../../../../shared/rules/partnership/visibility.ts';
import { useSession } from '../../../../app/desk.tsx';
import { saveDownload } from '../../../../app/download.ts';
import { useAction } from '../../../../app/use-action.ts';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import type { Asked } from '../use-change.ts';

const isPaperLevel = (level: string): level is PaperLevel => level !== 'inConfidence';

export function ChronologyDialog({ consultation, onClose }: Asked) {
  const { branch } = useSession();
  const words = visibilityWords(branch?.words);
  const offered = LEVELS_IN_ORDER.filter(isPaperLevel).filter((level) => mayStandIn(consultation.visibility, level));
  const [level, setLevel] = useState<PaperLevel>(offered[0] ?? 'branch');
  const make = useAction(
    (client, input: Inputs['partnership']['consultationChronology'], signal) =>
      client.partnership.consultationChronology(input, { signal }),
    {
      done: (made) =>
        made.notIncluded.length === 0
          ? `${made.name} is made: ${made.pages} pages.`
          : `${made.name} is made. ${made.notIncluded.map(({ name, why }) => `${name} is not in it: ${why}`).join('; ')}.`,
      onDone: (made) => {
        saveDownload(made);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title="Chronology"
      sentence="Each day, who was given what and when, the tests and the decision; the papers are bound behind it."
      action="Make the chronology"
      isRunning={make.isRunning}
      isWaiting={offered.length === 0}
      trouble={make.trouble}
      onClose={onClose}
      onSubmit={() => void make.run({ id: consultation.id, level })}
    >
      <Radio.Group label="For whom" value={level} onChange={(value) => setLevel(value as PaperLevel)}>
        <Stack gap={8} mt={6}>
          {offered.map((each) => (
            <Radio key={each} value={each} label={words[each].label} description={words[each].sentence} />
          ))}
        </Stack>
      </Radio.Group>
      {offered.length === 0 && <p>This was told in confidence: it stands in no paper until somebody releases it.</p>}
    </FormDialog>
  );
}
