// A course, new or changed: what it is and when first; the rest may wait.

import { Checkbox, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Course } from '../../../../shared/domain/reps/training.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

const MINUTES = 60;

export function CourseDialog({
  course,
  onClose,
  onSaved,
}: {
  course?: Course;
  onClose: () => void;
  onSaved?: (saved: Course) => void;
}) {
  const draft = useDialogDraft(`course:${course?.id ?? 'new'}`, valuesOf(course), onClose);
  const { value, change } = draft;
  const topics = useTopicsAsked();
  const save = useAction((client, input: Inputs['reps']['keepCourse']) => client.reps.keepCourse(input), {
    done: ({ name }) => `“${name}” is kept.`,
    undoes: ({ id }) => ({ collection: 'courses', id }),
    onDone: (saved) => {
      draft.finish();
      onSaved?.(saved);
    },
  });
  if (!draft.isLoaded) return null;
  const { hours, topic, ...rest } = value;
  return (
    <FormDialog
      title={course ? 'Change the course' : 'New course'}
      action="Keep it"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={save.trouble}
      isSaidByFields={(['from', 'to', 'places'] as const).some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...(course && { id: course.id, revision: course.revision }),
          ...rest,
          topic: topic.trim() === '' ? value.name : topic,
          minutes: hours === null ? null : Math.round(hours * MINUTES),
        })
      }
    >
      <TextField label="What it is called" value={value.name} onChange={(name) => change({ name })} />
      <TextField
        label="It counts as"
        help={topics.length > 0 ? `The rule book asks: ${topics.join(', ')}.` : 'The topic; empty: its name.'}
        value={topic}
        onChange={(text) => change({ topic: text })}
        list="topics-of-rules"
        autoComplete="off"
      />
      <datalist id="topics-of-rules">
        {topics.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <DayField
        label="First day"
        isOptional
        lean="future"
        value={value.from}
        onChange={(from) => change({ from })}
        problem={save.issueFor('from')}
      />
      <DayField
        label="Last day"
        isOptional
        lean="future"
        help="Empty: it is one day."
        value={value.to}
        onChange={(to) => change({ to })}
        problem={save.issueFor('to')}
      />
      <TextField label="Where" isOptional value={value.place} onChange={(place) => change({ place })} />
      <FoldedFields isKeptOpen={save.issueFor('places') !== undefined} what="places, who gives it, hours, a note">
        <NumberInput
          label="How many can come"
          min={1}
          max={10_000}
          allowDecimal={false}
          value={value.places ?? ''}
          onChange={(places) => change({ places: places === '' ? null : Number(places) })}
          error={save.issueFor('places')}
        />
        <TextField label="Given by" isOptional value={value.provider} onChange={(provider) => change({ provider })} />
        <NumberInput
          label="Hours in all"
          min={0}
          max={10_000}
          decimalScale={2}
          value={hours ?? ''}
          onChange={(next) => change({ hours: next === '' ? null : Number(next) })}
        />
        <Checkbox
          label="Together with management"
          checked={value.isJoint}
          onChange={(event) => change({ isJoint: event.currentTarget.checked })}
        />
        <ProseField label="Note" value={value.note} onChange={(note) => change({ note })} minRows={2} />
      </FoldedFields>
    </FormDialog>
  );
}

const valuesOf = (course: Course | undefined) => ({
  name: course?.name ?? '',
  topic: course?.topic ?? '',
  from: course?.from ?? null,
  to: course?.to ?? null,
  place: course?.place ?? '',
  places: course?.places ?? null,
  provider: course?.provider ?? '',
  hours: course?.minutes == null ? null : course.minutes / MINUTES,
  isJoint: course?.isJoint ?? false,
  note: course?.note ?? '',
});

/** What the rule book asks, by name; none while it asks for nothing. */
export function useTopicsAsked(): string[] {
  const { data } = useQuery(useDesk().reps.training.queryOptions({ input: { page: { offset: 0, limit: 1 } } }));
  return data?.topics.map(({ topic }) => topic) ?? [];
}
