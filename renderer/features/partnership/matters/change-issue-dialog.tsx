// What an issue is about: its title, account, department, forum, themes, what it touches, and for something coming when.

import { Checkbox, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import { CommitmentSchema, CompassSchema } from '../../../../shared/domain/partnership/sides.ts';
import {
  compassWords,
  issueOriginWords,
  issueRouteWords,
  likelihoodWords,
} from '../../../../shared/domain/partnership/words-issues.ts';
import { commitmentWords } from '../../../../shared/domain/partnership/words-people.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { ComingDaysFields, DepartmentField, TagsField } from './issue-fields.tsx';
import { useChangeIssue } from './issue-texts-dialogs.tsx';
import classes from './matters.module.css';

type Values = Pick<
  Issue,
  | 'title'
  | 'what'
  | 'department'
  | 'forumId'
  | 'themes'
  | 'compass'
  | 'commitments'
  | 'isUrgent'
  | 'route'
  | 'origin'
  | 'raisedBy'
  | 'raisedOn'
  | 'expectedOn'
  | 'talkBy'
  | 'likelihood'
  | 'revision'
> & { affected: string[] };

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

const valuesOf = (issue: Issue): Values => {
  const { title, what, department, forumId, themes, compass, commitments, isUrgent, route, origin } = issue;
  const { raisedBy, raisedOn, expectedOn, talkBy, likelihood, revision } = issue;
  const about = { title, what, department, forumId, themes, compass, commitments, isUrgent, route, origin };
  return {
    ...about,
    raisedBy,
    raisedOn,
    expectedOn,
    talkBy,
    likelihood,
    revision,
    affected: issue.affected.map(({ name }) => name),
  };
};

export function ChangeIssueDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const { branch } = useSession();
  const choices = useQuery(useDesk().partnership.issueChoices.queryOptions({ input: {} }));
  const draft = useDialogDraft<Values>(`issue:${issue.id}:change`, valuesOf(issue), onClose);
  const { value, change } = draft;
  const save = useChangeIssue('The issue is changed.', draft.finish);
  if (!draft.isLoaded) return null;
  const commitments = commitmentWords(branch?.words);
  const isComing = issue.kind === 'coming';
  const said = ['title', 'raisedOn', 'forumId', 'expectedOn', 'talkBy'];
  const submit = () => {
    const affected = value.affected.map(
      (name) => issue.affected.find((group) => group.name === name) ?? { name, workplaceId: null },
    );
    void save.run({ id: issue.id, ...value, affected });
  };
  return (
    <FormDialog
      draft={draft}
      title="What it is about"
      action="Save the change"
      size="lg"
      isRunning={save.isRunning}
      isWaiting={value.title.trim() === '' || value.raisedOn === ''}
      trouble={save.trouble}
      isSaidByFields={said.some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <TextField
        label="What troubles whom"
        help="No names: the other side may see this."
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={500}
        problem={save.issueFor('title')}
      />
      <ProseField label="More about it" value={value.what} onChange={(what) => change({ what })} minRows={2} />
      {isComing && (
        <>
          <ComingDaysFields value={value} onChange={change} issueFor={save.issueFor} />
          <SelectField
            label="How likely"
            isOptional
            clearable
            options={options(likelihoodWords)}
            value={value.likelihood}
            onChange={(likelihood) => change({ likelihood })}
          />
          <TagsField
            label="Whom it affects"
            help="Departments, grades, sites. Press Enter after each."
            known={choices.data?.departments ?? []}
            value={value.affected}
            onChange={(affected) => change({ affected })}
          />
        </>
      )}
      <DepartmentField
        known={choices.data?.departments ?? []}
        value={value.department}
        onChange={(department) => change({ department })}
      />
      <ForumField
        forums={choices.data?.forums ?? []}
        value={value.forumId ?? NO_FORUM}
        onChange={(chosen) => change({ forumId: chosen === NO_FORUM ? null : chosen })}
        problem={save.issueFor('forumId')}
      />
      <TagsField
        label="Themes"
        known={choices.data?.themes ?? []}
        value={value.themes}
        onChange={(themes) => change({ themes })}
      />
      <MultiSelect
        label="What it touches"
        data={CompassSchema.options.map((point) => ({ value: point, label: compassWords[point] }))}
        value={value.compass}
        onChange={(compass) => change({ compass: compass as Values['compass'] })}
      />
      <MultiSelect
        label="Joint commitments"
        data={CommitmentSchema.options.map((one) => ({ value: one, label: commitments[one] }))}
        value={value.commitments}
        onChange={(all) => change({ commitments: all as Values['commitments'] })}
      />
      <div className={classes.pair}>
        <SelectField
          label="Raised by"
          options={options(sideWords(branch?.words))}
          value={value.raisedBy}
          onChange={(raisedBy) => change({ raisedBy: raisedBy ?? 'staff' })}
        />
        <SelectField
          label="It came from"
          options={options(issueOriginWords)}
          value={value.origin}
          onChange={(origin) => change({ origin: origin ?? 'rep' })}
        />
      </div>
      <div className={classes.pair}>
        <SelectField
          label="Where it belongs"
          options={options(issueRouteWords)}
          value={value.route}
          onChange={(route) => change({ route: route ?? 'forum' })}
        />
        <DayField
          label="Raised on"
          lean="past"
          value={value.raisedOn || null}
          onChange={(raisedOn) => change({ raisedOn: raisedOn ?? '' })}
          problem={save.issueFor('raisedOn')}
        />
      </div>
      <Checkbox
        label="It is urgent"
        checked={value.isUrgent}
        onChange={(event) => change({ isUrgent: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
