// Whether it affects jobs, which consultation went before it, and where none did: the reason that is published.

import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../../app/desk.tsx';
import { ProseField, SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { type Asked, useChange } from '../use-change.ts';

const NONE = 'none';
const MANY = { offset: 0, limit: 500 };

export function JobsDialog(asked: Asked) {
  const { affectsJobs, consultationId, exceptionReason } = asked.page.decision;
  const linked = asked.page.consultation;
  const matters = useQuery(
    useDesk().partnership.matters.queryOptions({
      input: { where: { kind: { op: 'eq', value: 'consultation' } }, page: MANY },
    }),
  );
  const question = useChange(
    asked,
    'jobs',
    { affectsJobs, consultationId, exceptionReason },
    'What went before it is written down.',
  );
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const rows = matters.data?.rows ?? [];
  const options = rows.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  if (linked && !rows.some(({ id }) => id === linked.id)) {
    options.unshift({ value: linked.id, label: `${linked.number} ${linked.topic}` });
  }
  return (
    <FormDialog
      draft={question}
      title="Jobs, and who was asked before"
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save(value)}
    >
      <Checkbox
        label="It affects people’s jobs"
        checked={value.affectsJobs}
        onChange={(event) => change({ affectsJobs: event.currentTarget.checked })}
      />
      <SelectField<string>
        label="The consultation before it"
        options={[{ value: NONE, label: 'There was none' }, ...options]}
        value={value.consultationId ?? NONE}
        onChange={(id) => change({ consultationId: id === NONE ? null : id })}
        problem={action.issueFor('consultationId')}
      />
      <ProseField
        label="Why nobody was asked first"
        help="Asked for where jobs are touched and no consultation went before. It is published in the annual report and in what members read."
        isOptional
        value={value.exceptionReason}
        onChange={(text) => change({ exceptionReason: text })}
        problem={action.issueFor('exceptionReason')}
      />
    </FormDialog>
  );
}
