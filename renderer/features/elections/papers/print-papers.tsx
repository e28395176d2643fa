// How many papers to print, and how large.

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface PrintPapersProps {
  election: Election;
  papers: Outputs['elections']['papers'];
  onClose: () => void;
}

export function PrintPapers({ election, papers, onClose }: PrintPapersProps) {
  const { printed, advisedPapers } = papers;
  const [howMany, setHowMany] = useState(String(printed === 0 ? advisedPapers : 20));
  const [isLarge, setIsLarge] = useState(false);
  const [instead, setInstead] = useState(false);
  const print = useAction(
    (client, input: Inputs['elections']['printPapers'], signal) => client.elections.printPapers(input, { signal }),
    {
      done: ({ from, to, sheets, notes }) =>
        [`Papers ${from} to ${to} are made, on ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}.`, ...notes].join(' '),
      onDone: (made) => {
        saveDownload(made);
        onClose();
      },
    },
  );
  const problem = print.issueFor('howMany');
  const count = Number(howMany.replace(/[\s,]/g, ''));
  return (
    <FormDialog
      title={printed === 0 ? 'Print the papers' : 'Print more papers'}
      sentence="Each bears a number, so that papers can be counted and read twice. The numbers lie mixed, and how they lay is not kept. Mix the sheets again once they are cut."
      action="Make the papers"
      isRunning={print.isRunning}
      isWaiting={!(count >= 1)}
      trouble={print.trouble}
      isSaidByFields={problem !== undefined}
      onSubmit={() =>
        void print.run({ id: election.id, revision: election.revision, howMany: count, isLarge, instead })
      }
      onClose={onClose}
    >
      <TextField
        label="How many"
        inputMode="numeric"
        value={howMany}
        onChange={setHowMany}
        problem={problem}
        help={printed === 0 ? 'Suggested is a tenth more than may vote.' : `${printed} are printed already.`}
      />
      <Checkbox
        label="In large print"
        description="One on a page, for whoever asks for it. All papers in large print show that few use them: print some for others too."
        checked={isLarge}
        onChange={(event) => setIsLarge(event.currentTarget.checked)}
      />
      {printed > 0 && (
        <FoldedFields what="papers printed before that are destroyed">
          <Checkbox
            label="Those printed before are destroyed"
            description="The numbers begin at 1 again. Not once any is given out."
            checked={instead}
            onChange={(event) => setInstead(event.currentTarget.checked)}
          />
        </FoldedFields>
      )}
    </FormDialog>
  );
}
