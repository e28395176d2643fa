// Correcting what a case is: its type, its workplace, and the account it began with.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { caseTypesOf } from '../../../shared/domain/casework-words.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ProseField, SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

const NOWHERE = 'nowhere';
const MOST_WORKPLACES = 500;

interface Change {
  type: CaseType;
  workplaceId: string | null;
  whatHappened: string;
}
type Begun = Change & { revision: number };
interface ChangeDraft extends Change {
  /** The case as it was when the change was begun. */
  begunOn: Begun;
}

const changeOf = ({ case: { type, workplaceId, whatHappened, revision } }: CasePageData): Begun => ({
  type,
  workplaceId,
  whatHappened,
  revision,
});

/**
 * A change taken up again is based on the case as it is now where nobody has touched what it is about since, a moved stage
 * or a new rep notwithstanding; otherwise on the case as it was then, so that the desk refuses it rather than overwrite.
 */
function revisionOf(begunOn: Begun, opened: Begun): number {
  const isUntouched =
    begunOn.type === opened.type &&
    begunOn.workplaceId === opened.workplaceId &&
    begunOn.whatHappened === opened.whatHappened;
  return isUntouched ? opened.revision : begunOn.revision;
}

export function ChangeDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const { caseTypes, terms } = useWords();
  const [opened] = useState(() => changeOf(page));
  const draft = useDialogDraft<ChangeDraft>(`case:${page.case.id}:change`, { ...opened, begunOn: opened }, onClose);
  const { type, workplaceId, whatHappened, begunOn } = draft.value;
  const { options } = useWorkplaceOptions();
  const types = [...new Set([...caseTypesOf(useSession().branch?.words ?? 'uk'), opened.type])];
  const action = useAction(
    (client, change: Omit<Inputs['cases']['update'], 'id' | 'revision'>, signal) =>
      client.cases.update({ id: page.case.id, revision: revisionOf(begunOn, opened), ...change }, { signal }),
    {
      done: (saved) => `${saved.number} is changed.`,
      undoes: (saved) => ({ collection: 'cases', id: saved.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Change ${page.case.number}`}
      action="Save the change"
      size="lg"
      isRunning={action.isRunning}
      trouble={action.trouble}
      isSaidByFields={action.trouble?.code === 'INVALID_INPUT'}
      onClose={draft.leave}
      onSubmit={() => void action.run({ type, workplaceId, whatHappened })}
    >
      <ProseField
        label="What happened"
        value={whatHappened}
        onChange={(text) => draft.change({ whatHappened: text })}
        problem={action.issueFor('whatHappened')}
      />
      <SelectField
        label="What kind of case it is"
        options={types.map((value) => ({ value, label: caseTypes[value] }))}
        value={type}
        onChange={(value) => value && draft.change({ type: value })}
        problem={action.issueFor('type')}
      />
      <SelectField
        label={capital(terms.workplace)}
        options={[{ value: NOWHERE, label: 'Not known' }, ...options]}
        value={workplaceId ?? NOWHERE}
        onChange={(value) => draft.change({ workplaceId: value === NOWHERE ? null : value })}
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
