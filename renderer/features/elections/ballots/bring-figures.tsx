// The figures as a spreadsheet has them: a file, or cells that were copied.

import { Modal } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { listed } from '../../../../shared/rules/listed.ts';
import { useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './ballots.module.css';
import type { BallotResult } from './result-tab.tsx';

export function BringFigures({ data, onClose }: { data: BallotResult; onClose: () => void }) {
  const { id, revision, choices, returns } = data.election;
  const { terms } = useWords();
  const bring = useAction(
    (client, input: Inputs['elections']['keepReturns'], signal) => client.elections.keepReturns(input, { signal }),
    {
      done: (election) => `The figures of ${election.returns.length} ${terms.workplaces} are written down.`,
      undoes: () => ({ collection: 'elections', id }),
      onDone: onClose,
    },
  );
  const choose = (source: ListSource) =>
    void bring.run({ id, revision, ...('file' in source ? { file: source.file } : { text: source.text }) });
  const columns = [capital(terms.workplace), 'Entitled', ...choices, 'Spoilt'].map((name) => `“${name}”`);
  return (
    <Modal opened onClose={onClose} title="Figures from a spreadsheet" size="lg">
      <ErrorBanner error={bring.trouble} />
      {returns.length > 0 && (
        <p className={classes.soft}>They come in place of those that are written down now. Undo brings these back.</p>
      )}
      <ChooseList label="Choose the figures" title="Drop the list here" onChoose={choose}>
        or press to choose it: CSV or a workbook with the columns {listed(columns)}.
      </ChooseList>
    </Modal>
  );
}
