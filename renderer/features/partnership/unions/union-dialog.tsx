// A union's profile: its name is enough; how it decides and how long that takes are what others need most.

import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Visibility } from '../../../../shared/domain/partnership/sides.ts';
import type { UnionProfile } from '../../../../shared/domain/partnership/unions.ts';
import { leadModelWords, recognitionWords } from '../../../../shared/domain/partnership/words-people.ts';
import { levelsOf } from '../../../../shared/rules/partnership/visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { VisibilityField } from '../entries/visibility-field.tsx';

interface UnionDialogProps {
  union?: UnionProfile;
  onClose: () => void;
  onSaved?: (saved: UnionProfile) => void;
}

const UNKNOWN = 'unknown';
const LEADS = Object.entries(leadModelWords) as [keyof typeof leadModelWords, string][];

export function UnionDialog({ union, onClose, onSaved }: UnionDialogProps) {
  const { officer, branch } = useSession();
  const [usual] = useState<Visibility>(() => levelsOf(officer?.roles ?? null).at(-1) ?? 'joint');
  const draft = useDialogDraft(
    `union:${union?.id ?? 'new'}`,
    {
      name: union?.name ?? '',
      isOwn: union?.isOwn ?? false,
      isRecognised: union?.isRecognised ?? true,
      leadModel: union?.leadModel ?? null,
      mandateDays: union?.mandateDays ?? null,
      decisionRoute: union?.decisionRoute ?? '',
      membersCovered: union?.membersCovered ?? '',
      structure: union?.structure ?? '',
      history: union?.history ?? '',
      dosAndDonts: union?.dosAndDonts ?? '',
      visibility: union?.visibility ?? usual,
      confidentialUntil: union?.confidentialUntil ?? null,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['partnership']['keepUnion']) => client.partnership.keepUnion(input), {
    done: ({ name }) => `${name} is saved.`,
    undoes: ({ id }) => ({ collection: 'unionProfiles', id }),
    onDone: (saved) => {
      draft.finish();
      onSaved?.(saved);
    },
  });
  if (!draft.isLoaded) return null;
  const submit = () => void save.run({ ...value, ...(union && { id: union.id, revision: union.revision }) });
  return (
    <FormDialog
      title={union === undefined ? 'Add a union' : 'Change the profile'}
      action={union === undefined ? 'Add it' : 'Save the change'}
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={['name', 'isOwn', 'visibility'].some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label="Name"
        value={value.name}
        onChange={(name) => change({ name })}
        problem={save.issueFor('name')}
        maxLength={500}
        autoComplete="off"
      />
      <Checkbox
        label={recognitionWords(branch?.words).question}
        description="Without recognition it sits as an observer, where it sits."
        checked={value.isRecognised}
        onChange={(event) => change({ isRecognised: event.currentTarget.checked })}
      />
      <Checkbox
        label="It is our own"
        checked={value.isOwn}
        error={save.issueFor('isOwn')}
        onChange={(event) => change({ isOwn: event.currentTarget.checked })}
      />
      <SelectField
        label="Who leads it here"
        options={[
          { value: UNKNOWN, label: 'Not written down' },
          ...LEADS.map(([model, label]) => ({ value: model as string, label })),
        ]}
        value={value.leadModel ?? UNKNOWN}
        onChange={(model) => change({ leadModel: model === UNKNOWN ? null : (model as UnionProfile['leadModel']) })}
      />
      <NumberInput
        label="Days that it needs for an answer"
        description="From being asked to having its members’ answer. A shorter window for answers is warned of."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        min={0}
        max={365}
        allowDecimal={false}
        hideControls
        w={180}
        styles={{ label: { width: 420 }, description: { width: 420 } }}
        value={value.mandateDays ?? ''}
        onChange={(days) => change({ mandateDays: typeof days === 'number' ? days : null })}
      />
      <ProseField
        label="How it decides"
        placeholder="The branch committee meets on first Tuesdays; anything on pay goes to a members’ meeting."
        value={value.decisionRoute}
        onChange={(decisionRoute) => change({ decisionRoute })}
      />
      <TextField
        label="Whom it covers"
        isOptional
        value={value.membersCovered}
        onChange={(membersCovered) => change({ membersCovered })}
        maxLength={500}
      />
      <ProseField
        label="How it is built"
        isOptional
        value={value.structure}
        onChange={(structure) => change({ structure })}
      />
      <ProseField
        label="Where it comes from"
        isOptional
        value={value.history}
        onChange={(history) => change({ history })}
      />
      <ProseField
        label="What helps, and what does not"
        isOptional
        value={value.dosAndDonts}
        onChange={(dosAndDonts) => change({ dosAndDonts })}
      />
      <VisibilityField value={value} onChange={change} problem={save.issueFor('visibility')} />
    </FormDialog>
  );
}
