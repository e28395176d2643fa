// Address labels for those on the roll, on a sheet that the branch has.

import { useState } from 'react';
import type { RollSummary } from '../../../../shared/contract/elections/roll.ts';
import { type LabelSheet, LabelSheetSchema } from '../../../../shared/contract/mailings.ts';
import { labelSheets, labelsOn } from '../../../../shared/rules/label-sheets.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

const options = LabelSheetSchema.options.map((value) => ({
  value,
  label: `${value} · ${labelsOn(labelSheets[value])} labels on ${labelSheets[value].paper}`,
}));

export function RollLabels(props: { electionId: string; roll: RollSummary; onClose: () => void }) {
  const { electionId, roll, onClose } = props;
  const { branch } = useSession();
  const [sheet, setSheet] = useState<LabelSheet>(branch?.words === 'us' ? '5160' : 'L7160');
  const [skip, setSkip] = useState('0');
  const make = useAction(
    (client, input: { sheet: LabelSheet; skip: number }, signal) =>
      client.elections.rollLabels({ electionId, ...input }, { signal }),
    {
      done: ({ written, notes }) =>
        [`${written} ${written === 1 ? 'label is' : 'labels are'} made. Print at actual size.`, ...notes].join(' '),
      onDone: (made) => {
        saveDownload(made);
        onClose();
      },
    },
  );
  const problem = make.issueFor('skip');
  return (
    <FormDialog
      title="Address labels"
      sentence={`In the order of the roll. Put any paper into any envelope: nobody may know which went to whom.${
        roll.withoutAddress === 0 ? '' : ` ${roll.withoutAddress} of the ${roll.voters} have no address on record.`
      }`}
      action="Make the labels"
      isRunning={make.isRunning}
      trouble={make.trouble}
      isSaidByFields={problem !== undefined}
      onSubmit={() => void make.run({ sheet, skip: Number(skip) || 0 })}
      onClose={onClose}
    >
      <SelectField label="Sheet" options={options} value={sheet} onChange={(value) => value && setSheet(value)} />
      <TextField
        label="Labels used up on the first sheet"
        inputMode="numeric"
        value={skip}
        problem={problem}
        onChange={setSkip}
      />
    </FormDialog>
  );
}
