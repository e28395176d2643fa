// A post that the branch's rules provide: what it is, for whom, how many seats. Whoever holds it follows its constituency.

import { NumberInput } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PostRow } from '../../../../shared/contract/reps/posts.ts';
import type { RepKind } from '../../../../shared/domain/reps/posts.ts';
import { termInWords } from '../../../../shared/rules/reps/posts-words.ts';
import { useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import { useMay } from '../../../app/use-may.ts';
import { NarrowerFields, WorkplacesField } from '../../../components/constituency-fields.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

/** Without a post a new one. */
export function PostDialog({ post, onClose }: { post?: PostRow; onClose: () => void }) {
  const { terms } = useWords();
  const kinds = useKindWords();
  const may = useMay();
  const draft = useDialogDraft(
    `post:${post?.id ?? 'new'}`,
    {
      kind: post?.kind ?? ('rep' as RepKind),
      title: post?.title ?? '',
      workplaceIds: post?.workplaceIds ?? [],
      departments: post?.departments ?? [],
      shifts: post?.shifts ?? [],
      seats: post?.seats ?? 1,
      termMonths: post?.termMonths ?? null,
      note: post?.note ?? '',
      from: post?.from ?? null,
      to: post?.to ?? null,
    },
    onClose,
  );
  const { value, change } = draft;
  const keep = useAction((client, input: Inputs['reps']['keepPost']) => client.reps.keepPost(input), {
    done: ({ followed }) =>
      followed === 0
        ? 'The post is saved.'
        : `The post is saved, and is now also the constituency of ${followed === 1 ? 'whoever holds it' : `${followed} people`}.`,
    undoes: ({ post: saved }) => ({ collection: 'posts', id: saved.id }),
    onDone: draft.finish,
  });
  const remove = useAction((client, input: Inputs['reps']['removePost']) => client.reps.removePost(input), {
    done: () => 'The post is taken away.',
    undoes: ({ id }) => ({ collection: 'posts', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const usual = kinds.termMonths(value.kind);
  const isHeld = post !== undefined && post.holders.length + post.deputies.length > 0;
  return (
    <FormDialog
      title={post === undefined ? 'A new post' : post.called}
      sentence={
        isHeld
          ? 'Whom it is for is also whom its holders and deputies are for, from today on.'
          : 'A seat that your rules provide. While nobody holds it, it stands among the vacancies.'
      }
      action="Save the post"
      size="lg"
      draft={draft}
      isRunning={keep.isRunning || remove.isRunning}
      trouble={keep.trouble ?? remove.trouble}
      isSaidByFields={FIELDS.some((field) => keep.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() => void keep.run({ ...value, ...(post !== undefined && { id: post.id, revision: post.revision }) })}
    >
      {post?.vacancy != null && may('elections.open') && (
        <div>
          <LinkButton to="/elections/new" search={{ postId: post.id }}>
            Open an election for it
          </LinkButton>
        </div>
      )}
      <SelectField
        label="What it is"
        options={kinds.choices.filter(({ value: kind }) => kind !== 'employedOfficial')}
        value={value.kind}
        onChange={(kind) => kind && change({ kind })}
        problem={keep.issueFor('kind')}
      />
      <WorkplacesField value={value} change={change} problem={keep.issueFor('workplaceIds', 0)} />
      <NumberInput
        label="Seats"
        description={`How many ${terms.reps} hold it at once.`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.seats}
        onChange={(seats) => typeof seats === 'number' && change({ seats })}
        error={keep.issueFor('seats')}
        min={1}
        max={100}
        allowDecimal={false}
      />
      <FoldedFields
        what="a title of its own, departments and shifts, length of a term, days"
        isOpenAtFirst={post !== undefined}
      >
        <TextField
          label="A title of its own"
          help={`Empty: ${kinds.called(value.kind)}.`}
          value={value.title}
          onChange={(title) => change({ title })}
          problem={keep.issueFor('title')}
          maxLength={500}
          autoComplete="off"
        />
        <NarrowerFields value={value} change={change} />
        <NumberInput
          label="Months of a term"
          description={
            usual === null
              ? 'Empty: it ends when somebody says so.'
              : `Empty: ${termInWords(usual)}, as the rule book has it.`
          }
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={value.termMonths ?? ''}
          onChange={(months) => change({ termMonths: typeof months === 'number' ? months : null })}
          error={keep.issueFor('termMonths')}
          min={1}
          max={120}
          allowDecimal={false}
        />
        <DayField
          label="There is such a post from"
          value={value.from}
          onChange={(from) => change({ from })}
          problem={keep.issueFor('from')}
          isOptional
        />
        <DayField
          label="Its last day"
          help="After it nobody is looked for any more; its history stays."
          value={value.to}
          onChange={(to) => change({ to })}
          problem={keep.issueFor('to')}
          isOptional
        />
        <ProseField label="Note" value={value.note} onChange={(note) => change({ note })} minRows={2} />
        {post !== undefined && (
          <div>
            <LinkAction about={post.called} onPress={() => void remove.run({ id: post.id, revision: post.revision })}>
              Take this post away
            </LinkAction>
          </div>
        )}
      </FoldedFields>
    </FormDialog>
  );
}

const FIELDS = ['kind', 'seats', 'title', 'termMonths', 'from', 'to'] as const;
