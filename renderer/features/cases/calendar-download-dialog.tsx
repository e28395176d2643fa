// Deadlines and hearings for Outlook, Google or Apple. Nobody's name leaves the desk in a title unless somebody says so.

import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

const ALL = 'all';
const MOST_REPS = 500;

export function CalendarDownloadDialog({ onClose }: { onClose: () => void }) {
  const { terms } = useWords();
  const reps = useQuery(useDesk().reps.list.queryOptions({ input: { page: { offset: 0, limit: MOST_REPS } } }));
  const [repId, setRepId] = useState<string>(ALL);
  const [withNames, setWithNames] = useState(false);
  const save = useAction(
    (client, input: NonNullable<Inputs['cases']['calendar']>, signal) => client.cases.calendar(input, { signal }),
    {
      done: ({ events }) =>
        events === 1 ? 'One date in the file.' : `${events.toLocaleString('en-GB')} dates in the file.`,
      onDone: (offer) => {
        saveDownload(offer);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title="Add to my calendar"
      sentence="A file of deadlines and hearings. Open it with Outlook, or bring it into Google or Apple Calendar. It is a copy: what changes here later is not changed there."
      action="Make the file"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ withNames, ...(repId !== ALL && { repId }) })}
    >
      <SelectField
        label={`Whose ${terms.cases}`}
        options={[
          { value: ALL, label: `All ${terms.cases}` },
          ...(reps.data?.rows ?? []).map((rep) => ({ value: rep.id, label: rep.name })),
        ]}
        value={repId}
        onChange={(id) => setRepId(id ?? ALL)}
      />
      <Switch
        label={`Put ${terms.members}’ names in the titles`}
        description={
          withNames
            ? `Whoever sees your calendar, on a shared screen or a phone, sees who has a ${terms.case} and of what kind.`
            : `Off: titles give the number of the ${terms.case} alone, such as “2026-0042, hearing”.`
        }
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
