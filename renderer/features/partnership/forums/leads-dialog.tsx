// Who leads for each side between the meetings, and how often the two are to talk; what those who sit are asked to be trained in;
// which departments the forum is about.

import { NumberInput, TagsInput } from '@mantine/core';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { ForumData } from './forum-page.tsx';
import { useChangeForum } from './use-change-forum.ts';

/** A fortnight: what the two agree upon most often. */
const USUAL_DAYS = 14;

export function LeadsDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const { branch } = useSession();
  const names = sideWords(branch?.words);
  const draft = useDialogDraft(
    `leads:${forum.id}`,
    {
      staff: forum.leads?.staff ?? '',
      management: forum.leads?.management ?? '',
      intervalDays: forum.leads?.intervalDays ?? USUAL_DAYS,
      requiredTraining: forum.requiredTraining,
      departments: forum.departments,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useChangeForum(() => 'Saved.', draft.finish);
  if (!draft.isLoaded) return null;
  const { staff, management, intervalDays, requiredTraining, departments } = value;
  const leads = staff.trim() === '' && management.trim() === '' ? null : { staff, management, intervalDays };
  return (
    <FormDialog
      title="The two leads"
      sentence="Two people who ring each other before it becomes a problem. Their talks are written down as meetings of the two leads."
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: forum.id, revision: forum.revision, leads, requiredTraining, departments })}
    >
      <TextField
        label={`For the ${names.staff.toLowerCase()}`}
        value={staff}
        onChange={(text) => change({ staff: text })}
        maxLength={500}
      />
      <TextField
        label="For management"
        value={management}
        onChange={(text) => change({ management: text })}
        maxLength={500}
      />
      <NumberInput
        size="md"
        label="They talk every"
        suffix=" days"
        min={1}
        max={365}
        allowDecimal={false}
        value={intervalDays}
        onChange={(days) => typeof days === 'number' && days > 0 && change({ intervalDays: days })}
      />
      <TagsInput
        size="md"
        label="Training that everybody who sits is asked for"
        placeholder={requiredTraining.length === 0 ? 'Negotiating skills, then Enter' : ''}
        value={requiredTraining}
        onChange={(topics) => change({ requiredTraining: topics })}
        maxTags={50}
      />
      <TagsInput
        size="md"
        label="Departments that the forum is about"
        description="Briefings and who has a voice are counted by them."
        value={departments}
        onChange={(all) => change({ departments: all })}
        maxTags={500}
      />
    </FormDialog>
  );
}
