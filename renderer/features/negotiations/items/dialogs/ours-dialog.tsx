// What is ours alone on an item, written in one place: red line, fallback, interests, their case and our answer, who speaks.

import { sideWords } from '../../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../../app/desk.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { OursMark } from '../ours-mark.tsx';
import { useChangeItem, useItemDialog } from '../use-item.ts';

const NOBODY = 'nobody';

export function OursDialog({ page: { item }, negotiation, onClose }: ItemDialogProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const draft = useItemDialog(item, 'ours', item.ours, onClose);
  const save = useChangeItem(item, 'Kept, for our side alone.', draft.finish);
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const speakers = negotiation.negotiation.team.filter(({ side }) => side === 'staff');
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Ours alone"
      notice={<OursMark />}
      sentence="None of this stands in a paper for both sides."
      action="Keep it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ ours: value })}
    >
      <ProseField
        label="Red line"
        help="Say the least that we take first (“Nothing under 3.5%”): an offer is then held against it in money."
        minRows={2}
        value={value.redLine}
        onChange={(redLine) => change({ redLine })}
      />
      <ProseField label="Fallback" minRows={2} value={value.fallback} onChange={(fallback) => change({ fallback })} />
      <ProseField
        label={`What matters to us (${sides.staff.toLowerCase()})`}
        minRows={2}
        value={value.interests.staff}
        onChange={(staff) => change({ interests: { ...value.interests, staff } })}
      />
      <ProseField
        label={`What matters to them (${sides.management.toLowerCase()})`}
        minRows={2}
        value={value.interests.management}
        onChange={(management) => change({ interests: { ...value.interests, management } })}
      />
      <ProseField
        label="What they are likely to say"
        minRows={2}
        value={value.theirCase}
        onChange={(theirCase) => change({ theirCase })}
      />
      <ProseField
        label="What we answer"
        minRows={2}
        value={value.ourAnswer}
        onChange={(ourAnswer) => change({ ourAnswer })}
      />
      {speakers.length > 0 && (
        <SelectField
          label="Who speaks on it"
          options={[
            { value: NOBODY, label: 'Nobody yet' },
            ...speakers.map(({ id, name, role }) => ({ value: id, label: role ? `${name}, ${role}` : name })),
          ]}
          value={value.speakerId ?? NOBODY}
          onChange={(next) => change({ speakerId: next === NOBODY ? null : next })}
        />
      )}
      <ProseField label="Notes" minRows={2} value={value.notes} onChange={(notes) => change({ notes })} />
    </FormDialog>
  );
}
