// An issue in fifteen seconds: a title and Enter. Everything else has an answer already and opens from "More".

import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { VisibilityField } from '../entries/visibility-field.tsx';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { ComingDaysFields, DepartmentField, TagsField } from './issue-fields.tsx';
import { closeRaising, type RaisedFrom, takeEarly, useRaising } from './raise-issue.ts';

interface Values {
  kind: 'issue' | 'coming';
  title: string;
  /** null: the usual one. */
  forumId: string | null;
  department: string;
  themes: string[];
  what: string;
  isUrgent: boolean;
  raisedOn: string;
  expectedOn: string | null;
  talkBy: string | null;
  /** null: what is usual. */
  visibility: Visibility | null;
  confidentialUntil: string | null;
}

/** Stands in the frame once; draws nothing until somebody asks for it. */
export function RaiseIssueHost() {
  const from = useRaising();
  const choices = useQuery({
    ...useDesk().partnership.issueChoices.queryOptions({ input: {} }),
    enabled: from !== null,
  });
  if (from === null) return null;
  if (choices.error) return <ErrorBanner error={choices.error} onTryAgain={() => void choices.refetch()} />;
  return choices.data ? <RaiseIssueDialog from={from} choices={choices.data} /> : null;
}

function RaiseIssueDialog({ from, choices }: { from: RaisedFrom; choices: Outputs['partnership']['issueChoices'] }) {
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDialogDraft<Values>(
    `issue:new:${from.meetingId ?? from.forumId ?? from.kind ?? ''}`,
    {
      kind: from.kind === 'coming' ? 'coming' : 'issue',
      title: from.title ?? '',
      forumId: from.forumId === null ? NO_FORUM : (from.forumId ?? null),
      department: from.department ?? '',
      themes: [],
      what: '',
      isUrgent: false,
      raisedOn: today,
      expectedOn: null,
      talkBy: null,
      visibility: null,
      confidentialUntil: null,
    },
    closeRaising,
  );
  const { value, change } = draft;
  const forumId = value.forumId ?? choices.forumId;
  const raise = useAction(
    (client, input: Inputs['partnership']['raiseIssue'], signal) => client.partnership.raiseIssue(input, { signal }),
    {
      done: (issue) => `${issue.number} is raised: ${issue.title}`,
      undoes: (issue) => ({ collection: 'issues', id: issue.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const isComing = value.kind === 'coming';
  const usual: Visibility = forumId === null || forumId === NO_FORUM ? 'branch' : 'joint';
  const input = (): Inputs['partnership']['raiseIssue'] => ({
    kind: value.kind,
    title: value.title,
    ...(value.forumId !== null && { forumId: value.forumId === NO_FORUM ? null : value.forumId }),
    department: value.department,
    themes: value.themes,
    what: value.what,
    isUrgent: value.isUrgent,
    raisedOn: value.raisedOn || today,
    ...(isComing && { expectedOn: value.expectedOn, ...(value.talkBy !== null && { talkBy: value.talkBy }) }),
    ...(value.visibility !== null && {
      visibility: value.visibility,
      confidentialUntil: value.confidentialUntil,
    }),
    ...(from.meetingId !== undefined && { meetingId: from.meetingId }),
    ...(from.origin !== undefined && { origin: from.origin }),
    ...(from.workplaceId !== undefined && { workplaceId: from.workplaceId }),
  });
  const raiseAndOpen = async () => {
    const issue = await raise.run(input());
    if (issue) void navigate({ to: '/partnership/issues/$id', params: { id: issue.id } });
  };
  const isWaiting = value.title.trim() === '';
  const saidAt = ['title', 'expectedOn', 'talkBy', 'raisedOn', 'visibility', 'confidentialUntil'];
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Raise an issue"
      action="Raise it"
      isRunning={raise.isRunning}
      isWaiting={isWaiting}
      trouble={raise.trouble}
      isSaidByFields={saidAt.some((field) => raise.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() => void raise.run(input())}
    >
      <TextField
        label="What troubles whom"
        placeholder={isComing ? 'The laundry is to close in spring' : 'Rotas come out too late'}
        help="Enter raises it. No names: the other side may see this."
        data-autofocus
        value={value.title}
        onChange={(title) => change({ title })}
        onFocus={() => {
          const typed = takeEarly();
          if (typed !== '') change({ title: value.title + typed });
        }}
        maxLength={500}
        problem={raise.issueFor('title')}
        autoComplete="off"
      />
      <SegmentedControl
        aria-label="What it is"
        data={[
          { value: 'issue', label: 'It is here' },
          { value: 'coming', label: 'It is coming' },
        ]}
        value={value.kind}
        onChange={(kind) => change({ kind: kind as Values['kind'] })}
      />
      {isComing && (
        <ComingDaysFields
          value={value}
          onChange={change}
          talkByHelp="In two weeks unless you say."
          issueFor={raise.issueFor}
        />
      )}
      <DepartmentField
        known={choices.departments}
        value={value.department}
        onChange={(department) => change({ department })}
      />
      <FoldedFields what="forum, themes, account, who may see it">
        <ForumField
          forums={choices.forums}
          value={forumId ?? NO_FORUM}
          onChange={(chosen) => change({ forumId: chosen, visibility: null })}
        />
        <TagsField
          label="Themes"
          known={choices.themes}
          value={value.themes}
          onChange={(themes) => change({ themes })}
        />
        <ProseField label="More about it" value={value.what} onChange={(what) => change({ what })} minRows={2} />
        <DayField
          label="Raised on"
          value={value.raisedOn || null}
          onChange={(raisedOn) => change({ raisedOn: raisedOn ?? '' })}
          problem={raise.issueFor('raisedOn')}
        />
        <Checkbox
          label="It is urgent"
          checked={value.isUrgent}
          onChange={(event) => change({ isUrgent: event.currentTarget.checked })}
        />
        <VisibilityField
          value={{ visibility: value.visibility ?? usual, confidentialUntil: value.confidentialUntil }}
          onChange={(part) => change(part)}
          problem={raise.issueFor('visibility')}
          dayProblem={raise.issueFor('confidentialUntil')}
        />
      </FoldedFields>
      {!isWaiting && (
        <div>
          <Button variant="subtle" size="compact-md" ml={-8} onClick={() => void raiseAndOpen()}>
            Raise it and open it
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
