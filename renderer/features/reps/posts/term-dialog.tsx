// What is said of a term, changed: its days, how it was filled, its title; its constituency where it is no post's.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { RepRow } from '../../../../shared/contract/reps/posts.ts';
import type { HowFilled } from '../../../../shared/domain/reps/posts.ts';
import { useAction } from '../../../app/use-action.ts';
import { NarrowerFields, WorkplacesField } from '../../../components/constituency-fields.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { HowField, OwnTitleField } from './term-fields.tsx';

export function TermDialog({ rep, onClose }: { rep: RepRow; onClose: () => void }) {
  const draft = useDialogDraft(
    `term:${rep.id}`,
    {
      name: rep.name,
      title: rep.title,
      workplaceIds: rep.workplaceIds,
      departments: rep.departments,
      shifts: rep.shifts,
      from: rep.from,
      to: rep.to,
      how: (rep.filled?.how ?? null) as HowFilled | null,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['reps']['changeTerm']) => client.reps.changeTerm(input), {
    done: ({ notes }) => ['The term is changed.', ...notes].join(' '),
    undoes: ({ id }) => ({ collection: 'reps', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const isOfficial = rep.memberId === null;
  const submit = () => {
    const { name, how, ...rest } = value;
    void save.run({
      ...rest,
      ...(isOfficial && { name }),
      filled: how === null ? null : { how, electionId: rep.filled?.electionId ?? null },
      id: rep.id,
      revision: rep.revision,
    });
  };
  return (
    <FormDialog
      title={`${rep.name}: ${rep.called}`}
      {...(rep.postId !== null && {
        sentence: 'Whom it is for comes from the post. Changed here, it is this term’s alone.',
      })}
      action="Save the change"
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      isSaidByFields={FIELDS.some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={submit}
    >
      {isOfficial && (
        <TextField
          label="Name"
          value={value.name}
          onChange={(name) => change({ name })}
          problem={save.issueFor('name')}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <DayField
        label="First day"
        value={value.from}
        onChange={(from) => change({ from })}
        problem={save.issueFor('from')}
        isOptional
      />
      <DayField
        label="Last day of the term"
        help="Empty: it goes on until somebody says so."
        value={value.to}
        onChange={(to) => change({ to })}
        problem={save.issueFor('to')}
        isOptional
      />
      <HowField value={value.how} onChange={(how) => change({ how })} />
      <FoldedFields what="a title of its own, for whom it is">
        <OwnTitleField value={value.title} onChange={(title) => change({ title })} problem={save.issueFor('title')} />
        <WorkplacesField value={value} change={change} problem={save.issueFor('workplaceIds', 0)} />
        <NarrowerFields value={value} change={change} />
      </FoldedFields>
    </FormDialog>
  );
}

const FIELDS = ['name', 'from', 'to', 'title'] as const;
