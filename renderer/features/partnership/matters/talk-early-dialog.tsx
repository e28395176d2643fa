// Talk early first: the person stays in an enquiry that only our branch sees, and an issue without a name is raised.

import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { DepartmentField, TagsField } from './issue-fields.tsx';
import { closeTalkEarly, type TalkEarlyAsked, useTalkEarly } from './talk-early.ts';

const EMPTY = {
  title: '',
  department: '',
  themes: [] as string[],
  forumId: null as string | null,
  isNameMeant: false,
};

/** Stands in the frame once; draws nothing until somebody asks for it. */
export function TalkEarlyHost() {
  const asked = useTalkEarly();
  const choices = useQuery({
    ...useDesk().partnership.issueChoices.queryOptions({ input: {} }),
    enabled: asked !== null,
  });
  return asked && choices.data ? <TalkEarlyDialog asked={asked} choices={choices.data} /> : null;
}

interface TalkEarlyDialogProps {
  asked: TalkEarlyAsked;
  choices: Outputs['partnership']['issueChoices'];
}

function TalkEarlyDialog({ asked, choices }: TalkEarlyDialogProps) {
  const navigate = useNavigate();
  const { enquiry, workplaceId } = asked;
  const draft = useDialogDraft(`issue:early:${'id' in enquiry ? enquiry.id : 'new'}`, EMPTY, closeTalkEarly);
  const { value, change } = draft;
  const raise = useAction(
    (client, input: Inputs['partnership']['talkEarly'], signal) => client.partnership.talkEarly(input, { signal }),
    {
      done: ({ issue }) => `${issue.number} is raised, without a name. Who asked is kept in an enquiry.`,
      undoes: ({ issue }) => ({ collection: 'issues', id: issue.id }),
      onDone: ({ issue }) => {
        draft.finish();
        asked.onDone?.(issue);
        void navigate({ to: '/partnership/issues/$id', params: { id: issue.id } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const naming = raise.issueFor('title');
  const saysWho = naming?.includes('says who it is') ?? false;
  const forumId = value.forumId ?? choices.forumId ?? NO_FORUM;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Talk early first"
      sentence="Who asked stays in an enquiry that only our branch sees. The issue says what troubles whom, without a name: the other side may see it."
      action="Raise it without a name"
      isRunning={raise.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={raise.trouble}
      isSaidByFields={naming !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void raise.run({
          title: value.title,
          department: value.department,
          themes: value.themes,
          ...(value.forumId !== null && { forumId: value.forumId === NO_FORUM ? null : value.forumId }),
          ...(workplaceId !== undefined && { workplaceId }),
          ...(value.isNameMeant && { isNameMeant: true }),
          enquiry,
        })
      }
    >
      <TextField
        label="What troubles whom"
        placeholder="Shifts changed at a day’s notice"
        data-autofocus
        value={value.title}
        onChange={(title) => change({ title, isNameMeant: false })}
        maxLength={500}
        problem={naming}
        autoComplete="off"
      />
      {(saysWho || value.isNameMeant) && (
        <Checkbox
          label="It is no name here; keep it as it is"
          checked={value.isNameMeant}
          onChange={(event) => change({ isNameMeant: event.currentTarget.checked })}
        />
      )}
      <DepartmentField
        known={choices.departments}
        value={value.department}
        onChange={(department) => change({ department })}
      />
      <TagsField label="Themes" known={choices.themes} value={value.themes} onChange={(themes) => change({ themes })} />
      <ForumField
        forums={choices.forums}
        none="None: our branch alone"
        value={forumId}
        onChange={(chosen) => change({ forumId: chosen })}
      />
    </FormDialog>
  );
}
