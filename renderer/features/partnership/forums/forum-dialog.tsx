// What a forum is called, what kind of body it is, where it stands and where it reports.

import { useQuery } from '@tanstack/react-query';
import { type ForumType, ForumTypeSchema } from '../../../../shared/domain/partnership/forums.ts';
import { forumStateWords, forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { mayBeWithoutUnion } from '../../../../shared/rules/partnership/forums/constitution-checklists.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { useForums } from '../use-forums.ts';
import type { ForumData } from './forum-page.tsx';
import { useChangeForum } from './use-change-forum.ts';

const STATES = Object.entries(forumStateWords).map(([value, label]) => ({
  value: value as ForumData['forum']['state'],
  label,
}));
const NONE = 'none';

export function ForumDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const { branch } = useSession();
  const today = useToday();
  const desk = useDesk();
  const may = useMay();
  const words = forumTypeWords(branch?.words);
  const draft = useDialogDraft(
    `forum:${forum.id}`,
    {
      name: forum.name,
      type: forum.type as ForumType,
      state: forum.state,
      parentId: forum.parentId,
      employerId: forum.employerId,
      endsOn: forum.endsOn,
      closeOut: forum.closeOut?.report ?? '',
      relationToUnions: forum.relationToUnions,
    },
    onClose,
  );
  const { value, change } = draft;
  const others = useForums();
  const employers = useQuery({
    ...desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: may('workplaces.employers'),
  });
  const save = useChangeForum(() => `${value.name} is saved.`, draft.finish);
  if (!draft.isLoaded) return null;
  const isOver = value.endsOn !== null && value.endsOn <= today;
  const submit = () => {
    const { closeOut, ...rest } = value;
    const report = closeOut.trim() === '' ? null : { on: forum.closeOut?.on ?? today, report: closeOut };
    void save.run({ id: forum.id, revision: forum.revision, ...rest, closeOut: report });
  };
  return (
    <FormDialog
      title="Name, kind and state"
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('state') !== undefined || save.issueFor('parentId') !== undefined}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField label="Name" value={value.name} onChange={(name) => change({ name })} maxLength={500} />
      <SelectField
        label="What kind of body it is"
        options={ForumTypeSchema.options.map((type) => ({ value: type, label: words[type] }))}
        value={value.type}
        onChange={(type) => type && change({ type })}
      />
      <SelectField
        label="Where it stands"
        options={STATES}
        value={value.state}
        onChange={(state) => state && change({ state })}
        problem={save.issueFor('state')}
      />
      <SelectField
        label="Reports to"
        options={[
          { value: NONE, label: 'No other body' },
          ...(others.data?.rows ?? [])
            .filter(({ id }) => id !== forum.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.parentId ?? NONE}
        onChange={(id) => change({ parentId: id === NONE ? null : id })}
        problem={save.issueFor('parentId')}
      />
      {(employers.data?.rows.length ?? 0) > 0 && (
        <SelectField
          label="With which employer"
          options={[
            { value: NONE, label: 'Not said' },
            ...employers.data!.rows.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value.employerId ?? NONE}
          onChange={(id) => change({ employerId: id === NONE ? null : id })}
        />
      )}
      <DayField
        label="Its last day"
        value={value.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        problem={save.issueFor('endsOn')}
        isOptional={value.type !== 'taskForce'}
      />
      {(isOver || value.closeOut !== '') && (
        <ProseField
          label="Its close-out report"
          help="What it was asked, what came of it, what it leaves to whom."
          value={value.closeOut}
          onChange={(closeOut) => change({ closeOut })}
        />
      )}
      {mayBeWithoutUnion(value.type) && (
        <ProseField
          label="How it stands to the recognised unions"
          help="What it may not touch, and how the unions hear of it."
          value={value.relationToUnions}
          onChange={(relationToUnions) => change({ relationToUnions })}
        />
      )}
    </FormDialog>
  );
}
