// Somebody applies for a course, or did something elsewhere: who, what, and where it was done already, when.

import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Course } from '../../../../shared/domain/reps/training.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { CompletedOn, CountsUntil } from './completed-fields.tsx';
import { useTopicsAsked } from './course-dialog.tsx';
import { PeopleField } from './people-field.tsx';

const ELSEWHERE = 'elsewhere';
const MANY = { offset: 0, limit: 200 };

interface ApplyDialogProps {
  /** Given, nobody asks which. */
  course?: Course;
  memberIds?: string[];
  onClose: () => void;
}

export function ApplyDialog({ course, memberIds, onClose }: ApplyDialogProps) {
  const today = useToday();
  const { branch } = useSession();
  const topics = useTopicsAsked();
  const courses = useQuery(useDesk().reps.courses.queryOptions({ input: { page: MANY } }));
  const draft = useDialogDraft(
    `apply:${course?.id ?? ''}:${memberIds?.join() ?? ''}`,
    {
      memberIds: memberIds ?? [],
      courseId: course?.id ?? '',
      how: 'applied' as 'applied' | 'done',
      name: '',
      topic: '',
      provider: '',
      completedOn: today as string | null,
      validUntil: null as string | null,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['reps']['keepTraining']) => client.reps.keepTraining(input), {
    done: ({ rows }) => `Noted for ${rows.length === 1 ? 'one person' : `${rows.length} people`}.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const ahead = courses.data?.rows ?? [];
  const isElsewhere = value.courseId === ELSEWHERE || (courses.data !== undefined && ahead.length === 0 && !course);
  const isDone = value.how === 'done';
  const input = (): Inputs['reps']['keepTraining'] => ({
    memberIds: value.memberIds,
    ...(isElsewhere
      ? { name: value.name, topic: value.topic.trim() === '' ? value.name : value.topic, provider: value.provider }
      : { courseId: value.courseId }),
    ...(isDone && { completedOn: value.completedOn, ...(value.validUntil && { validUntil: value.validUntil }) }),
  });
  const isWaiting =
    value.memberIds.length === 0 ||
    (isElsewhere ? value.name.trim() === '' : value.courseId === '') ||
    (isDone && value.completedOn === null);
  return (
    <FormDialog
      title="Note training"
      action="Note it"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={isWaiting}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('completedOn') !== undefined || save.issueFor('memberId') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void save.run(input())}
    >
      <PeopleField
        label="Who"
        value={value.memberIds}
        onChange={(next) => change({ memberIds: next })}
        problem={save.issueFor('memberId')}
      />
      {!course && ahead.length > 0 && (
        <SelectField
          label="For what"
          options={[
            ...ahead.map(({ course: { id, name, from } }) => ({
              value: id,
              label: from === null ? name : `${name}, ${dayInWords(from, branch?.dateOrder)}`,
            })),
            { value: ELSEWHERE, label: 'Something else' },
          ]}
          value={value.courseId === '' ? null : value.courseId}
          onChange={(courseId) => change({ courseId: courseId ?? '' })}
        />
      )}
      {isElsewhere && (
        <>
          <TextField label="What it is called" value={value.name} onChange={(name) => change({ name })} />
          <TextField
            label="It counts as"
            help={topics.length > 0 ? `The rule book asks: ${topics.join(', ')}.` : 'Empty: its name.'}
            value={value.topic}
            onChange={(topic) => change({ topic })}
          />
        </>
      )}
      <SegmentedControl
        aria-label="How far it is"
        data={[
          { value: 'applied', label: 'They apply for it' },
          { value: 'done', label: 'They have done it' },
        ]}
        value={value.how}
        onChange={(how) => change({ how: how as 'applied' | 'done' })}
      />
      {isDone && (
        <CompletedOn
          value={value.completedOn}
          onChange={(completedOn) => change({ completedOn })}
          problem={save.issueFor('completedOn')}
        />
      )}
      {isDone && (
        <FoldedFields what={isElsewhere ? 'who gave it, until when it counts' : 'until when it counts'}>
          {isElsewhere && (
            <TextField label="Given by" value={value.provider} onChange={(provider) => change({ provider })} />
          )}
          <CountsUntil
            value={value.validUntil}
            onChange={(validUntil) => change({ validUntil })}
            problem={save.issueFor('validUntil')}
          />
        </FoldedFields>
      )}
    </FormDialog>
  );
}
