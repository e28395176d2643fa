// A list of answers brought in: a file or cells; what could not be used is told by its row.

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormActions } from '../../../components/fields.tsx';
import { RejectedRows } from '../measures/rejected-rows.tsx';

export function AnswersList(props: { waveId: string; onDone: () => void; onClose: () => void }) {
  const { waveId } = props;
  const [read, setRead] = useState<{
    added: number;
    rejected: { row: number; reason: string }[];
    total: number;
  } | null>(null);
  const bring = useAction(
    (client, input: Inputs['partnership']['importAnswers'], signal) =>
      client.partnership.importAnswers(input, { signal }),
    {
      onDone: ({ added, rejected, rejectedTotal }) => setRead({ added, rejected, total: rejectedTotal }),
    },
  );
  const choose = (source: ListSource) =>
    void bring.run({ waveId, ...('file' in source ? { file: source.file } : { text: source.text }) });
  return (
    <Modal opened onClose={read ? props.onDone : props.onClose} title="Bring in answers" size="lg">
      <ErrorBanner error={bring.trouble} />
      {read === null ? (
        <ChooseList label="Choose the list of answers" title="Drop the list here" onChoose={choose}>
          or press to choose it: CSV or a workbook with a column for the side and one for each item.
        </ChooseList>
      ) : (
        <>
          <p>
            {read.added === 1 ? 'One person’s answers lie' : `The answers of ${read.added} people lie`} with the others
            now. Delete the file: it still shows them one by one.
          </p>
          <RejectedRows rejected={read.rejected} total={read.total} />
          <FormActions>
            <Button variant="filled" onClick={props.onDone}>
              Back to the health check
            </Button>
          </FormActions>
        </>
      )}
    </Modal>
  );
}
