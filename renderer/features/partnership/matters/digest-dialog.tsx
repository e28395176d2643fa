// The digest of concerns as a paper: for whom, and as what. Nobody is named in it and small counts are hidden.

import { Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './matters.module.css';

type Asked = NonNullable<Inputs['partnership']['digest']>;

export function DigestDialog({ onClose }: { onClose: () => void }) {
  const { branch } = useSession();
  const words = visibilityWords(branch?.words);
  const [level, setLevel] = useState<NonNullable<Asked['level']>>('joint');
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const [from, setFrom] = useState<string | null>(null);
  const action = useAction((client, input: Asked, signal) => client.partnership.digest(input, { signal }), {
    onDone: ({ file }) => {
      if (file) saveDownload(file);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Digest of concerns"
      sentence="What issues were about, by theme and department. No names, no titles, and no count so small that somebody could be recognised."
      action="Make it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run({ level, format, ...(from !== null && { from }) })}
    >
      <Radio.Group label="For whom" value={level} onChange={(chosen) => setLevel(chosen as typeof level)}>
        <div className={classes.stages}>
          {(['joint', 'staffSide', 'branch'] as const).map((each) => (
            <Radio key={each} value={each} label={words[each].label} />
          ))}
        </div>
      </Radio.Group>
      <DayField
        label="Raised since"
        isOptional
        lean="past"
        help="The last twelve months unless you say."
        value={from}
        onChange={setFrom}
      />
      <SegmentedControl
        aria-label="As what"
        data={[
          { value: 'pdf', label: 'PDF' },
          { value: 'docx', label: 'Word' },
        ]}
        value={format}
        onChange={(chosen) => setFormat(chosen as 'pdf' | 'docx')}
      />
    </FormDialog>
  );
}
