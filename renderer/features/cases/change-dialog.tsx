// Correcting what a case is: its type, its workplace, and the account it began with.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { type CaseType, CaseTypeSchema } from '../../../shared/domain/cases.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ProseField, SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { capital } from './lane-marks.ts';

const NOWHERE = 'nowhere';
const MOST_WORKPLACES = 500;

export function ChangeDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const { caseTypes, terms } = useWords();
  const [basedOn] = useState(() => ({ id: page.case.id, revision: page.case.revision }));
  const [type, setType] = useState<CaseType>(page.case.type);
  const [workplaceId, setWorkplaceId] = useState(page.case.workplaceId);
  const [whatHappened, setWhatHappened] = useState(page.case.whatHappened);
  const { options } = useWorkplaceOptions();
  const action = useAction(
    (client, change: Omit<Inputs['cases']['update'], 'id' | 'revision'>, signal) =>
      client.cases.update({ ...basedOn, ...change }, { signal }),
    {
      done: (saved) => `${saved.number} is changed.`,
      undoes: (saved) => ({ collection: 'cases', id: saved.id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={`Change ${page.case.number}`}
      action="Save the change"
      size="lg"
      isRunning={action.isRunning}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={onClose}
      onSubmit={() => void action.run({ type, workplaceId, whatHappened })}
    >
      <ProseField
        label="What happened"
        value={whatHappened}
        onChange={setWhatHappened}
        problem={action.issueFor('whatHappened')}
      />
      <SelectField
        label="What kind of case it is"
        options={CaseTypeSchema.options.map((value) => ({ value, label: caseTypes[value] }))}
        value={type}
        onChange={(value) => value && setType(value)}
        problem={action.issueFor('type')}
      />
      <SelectField
        label={capital(terms.workplace)}
        options={[{ value: NOWHERE, label: 'Not known' }, ...options]}
        value={workplaceId ?? NOWHERE}
        onChange={(value) => setWorkplaceId(value === NOWHERE ? null : value)}
        problem={action.issueFor('workplaceId')}
      />
    </FormDialog>
  );
}

/** Every workplace by name, with its employer where names are met twice. */
export function useWorkplaceOptions() {
  const { data, error } = useQuery(
    useDesk().workplaces.list.queryOptions({
      input: { sort: [{ field: 'name', direction: 'asc' }], page: { offset: 0, limit: MOST_WORKPLACES } },
    }),
  );
  const rows = data?.rows ?? [];
  const options = rows.map((row) => ({
    value: row.id,
    label: row.employer && row.employer !== row.name ? `${row.name}, ${row.employer}` : row.name,
  }));
  return { options, error };
}
