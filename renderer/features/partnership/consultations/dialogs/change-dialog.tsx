// What a consultation is about and the time it has: everything that was prefilled or left for later.

import { Checkbox, MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  type ConsultationLevel,
  ConsultationLevelSchema,
} from '../../../../../shared/domain/partnership/consultations.ts';
import { levelWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { useDesk } from '../../../../app/desk.tsx';
import { DayField } from '../../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { VisibilityField } from '../../entries/visibility-field.tsx';
import { ForumField, NO_FORUM } from '../../forum-field.tsx';
import { useForums } from '../../use-forums.ts';
import classes from '../consultation.module.css';
import { LawFields } from '../law-fields.tsx';
import { type Asked, useChange } from '../use-change.ts';
import { WindowNotes } from '../window-notes.tsx';

const PREVIEW_AFTER_MS = 250;
const MANY = { offset: 0, limit: 200 };

export function ChangeDialog(asked: Asked) {
  const { consultation: of } = asked;
  const { topic, what, level, preset, affectsJobs, firstInvolvedOn, windowFrom, windowTo } = of;
  const { decisionPlannedOn, shortWindowReason, visibility, confidentialUntil, forumId, unionIds, abandonedOn } = of;
  const question = useChange(
    asked,
    'change',
    {
      topic,
      what,
      level,
      preset,
      affectsJobs,
      firstInvolvedOn,
      windowFrom,
      windowTo,
      decisionPlannedOn,
      shortWindowReason,
      visibility,
      confidentialUntil,
      abandonedOn,
      forumId,
      unionIds,
    },
    'The consultation is changed.',
  );
  const { value, change, action } = question;
  const desk = useDesk();
  const forums = useForums();
  const unions = useQuery(desk.partnership.unions.queryOptions({ input: { page: MANY } }));
  const [settled] = useDebouncedValue(
    {
      topic: value.topic,
      preset: value.preset,
      windowFrom: value.windowFrom,
      windowTo: value.windowTo,
      firstInvolvedOn: value.firstInvolvedOn,
      decisionPlannedOn: value.decisionPlannedOn,
      forumId: value.forumId,
      unionIds: value.unionIds,
    },
    PREVIEW_AFTER_MS,
  );
  const preview = useQuery({
    ...desk.partnership.previewWindow.queryOptions({ input: settled }),
    placeholderData: keepPreviousData,
  });
  if (!question.isLoaded) return null;
  const isShort = (preview.data?.clashes.length ?? 0) > 0;
  return (
    <FormDialog
      draft={question}
      size="lg"
      title="Change the consultation"
      action="Save the change"
      isRunning={action.isRunning}
      isWaiting={value.topic.trim() === ''}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save(value)}
    >
      <TextField
        label="What is changing"
        value={value.topic}
        maxLength={500}
        onChange={(text) => change({ topic: text })}
      />
      <ProseField label="What is known of it" value={value.what} onChange={(text) => change({ what: text })} />
      <SelectField<ConsultationLevel>
        label="How far the unions are involved"
        options={ConsultationLevelSchema.options.map((each) => ({ value: each, label: levelWords[each] }))}
        value={value.level}
        onChange={(each) => each && change({ level: each })}
      />
      <ForumField
        forums={forums.data?.rows ?? []}
        value={value.forumId ?? NO_FORUM}
        onChange={(id) => change({ forumId: id === NO_FORUM ? null : id })}
        problem={action.issueFor('forumId')}
      />
      <MultiSelect
        label="Unions in it"
        description="Each with the time that it needs to ask its members."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={(unions.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.unionIds}
        onChange={(ids) => change({ unionIds: ids })}
      />
      <LawFields
        value={value.preset}
        onChange={(each) => change({ preset: each })}
        problem={action.issueFor('preset')}
      />
      <Checkbox
        label="It affects people’s jobs"
        description="Then a decision on it needs this consultation before it, or a reason that is published."
        checked={value.affectsJobs}
        onChange={(event) => change({ affectsJobs: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <DayField
          label="Union first involved"
          lean="past"
          value={value.firstInvolvedOn}
          onChange={(day) => change({ firstInvolvedOn: day })}
          problem={action.issueFor('firstInvolvedOn')}
        />
        <DayField
          label="To be decided on"
          value={value.decisionPlannedOn}
          onChange={(day) => change({ decisionPlannedOn: day })}
          problem={action.issueFor('decisionPlannedOn')}
        />
        <DayField
          label="Responses from"
          value={value.windowFrom}
          onChange={(day) => change({ windowFrom: day })}
          problem={action.issueFor('windowFrom')}
        />
        <DayField
          label="Responses until"
          help="The last day, that day included."
          value={value.windowTo}
          onChange={(day) => change({ windowTo: day })}
          problem={action.issueFor('windowTo')}
        />
      </div>
      {preview.data && <WindowNotes preview={preview.data} />}
      {isShort && (
        <TextField
          label="Why this is accepted all the same"
          maxLength={500}
          value={value.shortWindowReason}
          onChange={(text) => change({ shortWindowReason: text })}
          problem={action.issueFor('shortWindowReason')}
        />
      )}
      <DayField
        label="Given up on"
        isOptional
        help="Where nothing came of the plan and nobody concluded anything."
        lean="past"
        value={value.abandonedOn}
        onChange={(day) => change({ abandonedOn: day })}
        problem={action.issueFor('abandonedOn')}
      />
      <VisibilityField
        value={value}
        onChange={change}
        problem={action.issueFor('visibility')}
        dayProblem={action.issueFor('confidentialUntil')}
      />
    </FormDialog>
  );
}
