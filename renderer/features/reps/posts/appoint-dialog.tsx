// Somebody takes up a post: who, which post, from when. Where the post is written down, its kind, places and length are known.

import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { HowFilled, RepKind } from '../../../../shared/domain/reps/posts.ts';
import { lastDayOfTerm } from '../../../../shared/rules/reps/posts-terms.ts';
import { termInWords } from '../../../../shared/rules/reps/posts-words.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import { NarrowerFields, WorkplacesField } from '../../../components/constituency-fields.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { HowField, OwnTitleField } from './term-fields.tsx';

interface AppointDialogProps {
  postId?: string;
  /** The term of whoever they stand in for. */
  deputyFor?: { id: string; name: string };
  onClose: () => void;
}

const NONE = '';

export function AppointDialog({ postId, deputyFor, onClose }: AppointDialogProps) {
  const today = useToday();
  const { terms } = useWords();
  const kinds = useKindWords();
  const posts = useQuery(useDesk().reps.posts.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const draft = useDialogDraft(
    `appoint:${deputyFor?.id ?? postId ?? 'new'}`,
    {
      memberId: null as string | null,
      name: '',
      postId: postId ?? NONE,
      kind: 'rep' as RepKind,
      title: '',
      workplaceIds: [] as string[],
      departments: [] as string[],
      shifts: [] as string[],
      from: today as string | null,
      to: null as string | null,
      isUsualTerm: true,
      how: null as HowFilled | null,
    },
    onClose,
  );
  const { value, change } = draft;
  const appoint = useAction((client, input: Inputs['reps']['appoint']) => client.reps.appoint(input), {
    done: ({ notes }) => ['They hold the post now.', ...notes].join(' '),
    undoes: ({ id }) => ({ collection: 'reps', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const post = posts.data?.rows.find(({ id }) => id === value.postId);
  const isOfficial = post === undefined && deputyFor === undefined && value.kind === 'employedOfficial';
  const months = post === undefined ? kinds.termMonths(value.kind) : post.term;
  const hasUsualTerm = months !== null && value.from !== null && deputyFor === undefined;
  const submit = () =>
    void appoint.run({
      memberId: isOfficial && value.name.trim() !== '' ? null : value.memberId,
      name: isOfficial ? value.name : '',
      title: value.title,
      from: value.from,
      ...(value.how !== null && { filled: { how: value.how, electionId: null } }),
      ...(!(hasUsualTerm && value.isUsualTerm) && (value.to !== null || deputyFor === undefined) && { to: value.to }),
      ...whatFor(),
    });
  const whatFor = () => {
    if (deputyFor !== undefined) return { deputyForId: deputyFor.id };
    if (post !== undefined) return { postId: post.id };
    const { kind, workplaceIds, departments, shifts } = value;
    return { kind, workplaceIds, departments, shifts };
  };
  return (
    <FormDialog
      title={deputyFor === undefined ? 'Appoint somebody' : `A deputy for ${deputyFor.name}`}
      sentence={deputyFor && 'They stand in, and hold no seat: the post is vacant when its holder goes.'}
      action={deputyFor === undefined ? 'Record that they hold the post' : 'Record the deputy'}
      size="lg"
      draft={draft}
      isRunning={appoint.isRunning}
      isWaiting={value.memberId === null && !(isOfficial && value.name.trim() !== '')}
      trouble={appoint.trouble}
      isSaidByFields={FIELDS.some((field) => appoint.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={submit}
    >
      {isOfficial ? (
        <TextField
          label="Name"
          help={`Somebody whom the union employs is on no list of the ${terms.branch}.`}
          value={value.name}
          onChange={(name) => change({ name })}
          problem={appoint.issueFor('name') ?? appoint.issueFor('memberId')}
          maxLength={500}
          autoComplete="off"
        />
      ) : (
        <MemberChoice
          label="Who"
          value={value.memberId}
          onChange={(memberId) => change({ memberId })}
          search=""
          problem={appoint.issueFor('memberId') ?? appoint.issueFor('name')}
        />
      )}
      {deputyFor === undefined && (posts.data?.rows.length ?? 0) > 0 && (
        <SelectField
          label="Which post"
          options={[
            { value: NONE, label: 'None that is written down' },
            ...posts.data!.rows.map((row) => ({
              value: row.id,
              label: [row.called, row.constituency, row.vacancy === null ? '' : 'vacant'].filter(Boolean).join(' · '),
            })),
          ]}
          value={value.postId}
          onChange={(id) => change({ postId: id ?? NONE })}
          problem={appoint.issueFor('postId') ?? appoint.issueFor('kind')}
        />
      )}
      {deputyFor === undefined && post === undefined && (
        <>
          <SelectField
            label="What it is"
            options={kinds.choices}
            value={value.kind}
            onChange={(kind) => kind && change({ kind })}
            problem={appoint.issueFor('kind')}
          />
          <WorkplacesField value={value} change={change} problem={appoint.issueFor('workplaceIds', 0)} />
        </>
      )}
      <DayField
        label="From"
        value={value.from}
        onChange={(from) => change({ from })}
        problem={appoint.issueFor('from')}
        isOptional
      />
      {hasUsualTerm && (
        <Radio.Group
          label="Until"
          value={value.isUsualTerm ? 'usual' : 'other'}
          onChange={(chosen) => change({ isUsualTerm: chosen === 'usual' })}
        >
          <Radio
            value="usual"
            mt={6}
            label={
              <>
                <DayText day={lastDayOfTerm(value.from!, months)} />, as the rules have it: {termInWords(months)}
              </>
            }
          />
          <Radio value="other" mt={6} label="Another day, or none" />
        </Radio.Group>
      )}
      {!(hasUsualTerm && value.isUsualTerm) && (
        <DayField
          label="Last day of the term"
          help={
            deputyFor === undefined
              ? 'Empty: it goes on until somebody says so.'
              : 'Empty: that of whoever they stand in for.'
          }
          value={value.to}
          onChange={(to) => change({ to })}
          problem={appoint.issueFor('to')}
          lean="future"
          isOptional
        />
      )}
      <FoldedFields what="how they came to it, a title of its own, departments and shifts">
        <HowField value={value.how} onChange={(how) => change({ how })} />
        <OwnTitleField
          value={value.title}
          onChange={(title) => change({ title })}
          problem={appoint.issueFor('title')}
        />
        {deputyFor === undefined && post === undefined && <NarrowerFields value={value} change={change} />}
      </FoldedFields>
    </FormDialog>
  );
}

/** Fields that say themselves what is wrong with them. */
const FIELDS = ['name', 'memberId', 'postId', 'kind', 'from', 'to', 'title'] as const;
