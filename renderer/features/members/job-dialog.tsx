// One job of a member: where, what as, since when. A change begins on a day and leaves what held before in the record; a
// correction puts right what was wrong all along.

import { Checkbox, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Job } from '../../../shared/domain/members.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { type JobForm, jobFormOf, jobsAfter, mainBefore, readHours } from './job-form.ts';
import type { MemberPageData } from './member-page.tsx';
import { decidedByList, LIST_DECIDES, nameInUse } from './member-words.ts';
import classes from './members.module.css';
import { NameField } from './name-field.tsx';
import type { PlaceChoices } from './place-choices.ts';

interface JobDialogProps {
  data: MemberPageData;
  /** null for a new one. */
  job: Job | null;
  places: PlaceChoices;
  onClose: () => void;
}

export function JobDialog({ data, job, places, onClose }: JobDialogProps) {
  const { member, ownedByList } = data;
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const initial = useMemo(() => jobFormOf(job, member.jobs, today), [job, member.jobs, today]);
  const draft = useDialogDraft<JobForm>(`job:${member.id}:${job ? member.jobs.indexOf(job) : 'new'}`, initial, onClose);
  const form = draft.value;
  const inUse = useQuery(desk.members.inUse.queryOptions({ input: {} }));
  const save = useAction((client, input: Inputs['members']['update']) => client.members.update(input), {
    done: (saved) => `${nameInUse(saved)}’s ${job ? 'job is changed' : 'new job is recorded'}.`,
    undoes: () => ({ collection: 'members', id: member.id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const employerId = places.workplaces.find(({ value }) => value === form.workplaceId)?.employerId ?? form.employerId;
  const units = places.units.filter((unit) => employerId === null || unit.employerId === employerId);
  const other = mainBefore(member.jobs, job, form, today);
  const hours = readHours(form.hours);
  const isDecided = (['workplace', 'employer', 'jobTitle', 'department'] as const).some((f) => ownedByList.includes(f));
  const name = (key: 'department' | 'title' | 'grade' | 'shift', label: string) => ({
    label,
    value: form[key],
    names: inUse.data?.[key === 'title' ? 'titles' : (`${key}s` as 'departments' | 'grades' | 'shifts')],
    help: decidedByList(ownedByList, key === 'title' ? 'jobTitle' : key),
    onChange: (value: string) => draft.change({ [key]: value }),
  });
  const submit = () => {
    const unitId = units.some(({ value }) => value === form.unitId) ? form.unitId : null;
    const jobs = jobsAfter(member.jobs, job, { ...form, employerId, unitId });
    void save.run({ id: member.id, revision: member.revision, jobs });
  };
  return (
    <FormDialog
      title={job ? `Change ${job.title || 'this job'}` : `A new job for ${nameInUse(member)}`}
      action={job ? 'Save the change' : 'Record the job'}
      size="lg"
      {...(isDecided && { sentence: LIST_DECIDES })}
      isRunning={save.isRunning}
      isWaiting={hours === undefined}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('jobs') !== undefined}
      draft={draft}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <SelectField
        label={capital(terms.workplace)}
        placeholder="Choose where they work"
        help={decidedByList(ownedByList, 'workplace')}
        options={places.workplaces}
        value={form.workplaceId}
        onChange={(workplaceId) => draft.change({ workplaceId })}
        clearable
      />
      {form.workplaceId === null && (
        <SelectField
          label="Employer"
          help={`Where the ${terms.workplace} is not known.`}
          options={places.employers}
          value={form.employerId}
          onChange={(value) => draft.change({ employerId: value })}
          clearable
        />
      )}
      <div className={classes.twoFields}>
        <NameField {...name('title', 'Job title')} />
        <NameField {...name('department', 'Department')} />
      </div>
      <div className={classes.twoFields}>
        <NameField {...name('grade', 'Grade')} />
        <NameField {...name('shift', 'Shift')} />
      </div>
      <div className={classes.twoFields}>
        <TextField
          label="Hours a week"
          value={form.hours}
          inputMode="decimal"
          problem={hours === undefined ? 'Write a number of hours up to 168, such as 37.5.' : undefined}
          onChange={(value) => draft.change({ hours: value })}
        />
        <TextField
          label="Payroll number"
          value={form.payrollNumber}
          help="As the employer’s lists have it."
          onChange={(payrollNumber) => draft.change({ payrollNumber })}
        />
      </div>
      {units.length > 0 && (
        <SelectField
          label="Bargaining unit"
          placeholder="In none"
          options={units}
          value={units.some(({ value }) => value === form.unitId) ? form.unitId : null}
          onChange={(unitId) => draft.change({ unitId })}
          clearable
        />
      )}
      <Checkbox
        label="This is their main job"
        description="They are listed and counted by it."
        checked={form.isMain}
        onChange={(event) => draft.change({ isMain: event.currentTarget.checked })}
      />
      {other && (
        <Radio.Group
          label={`What becomes of ${other.title || 'the main job until now'}?`}
          value={form.before}
          onChange={(before) => draft.change({ before: before as JobForm['before'] })}
        >
          <Stack gap={8} mt={8}>
            <Radio value="ends" label="It ends the day before" />
            <Radio value="goesOn" label="It goes on beside this one" />
          </Stack>
        </Radio.Group>
      )}
      {job && (
        <Radio.Group
          label="Since when is it so?"
          value={form.isCorrection ? 'always' : 'from'}
          onChange={(value) => draft.change({ isCorrection: value === 'always' })}
        >
          <Stack gap={8} mt={8}>
            <Radio value="from" label="It changed on a day" />
            <Radio value="always" label="It was always so: what stood here was wrong" />
          </Stack>
        </Radio.Group>
      )}
      {!(job && form.isCorrection) && (
        <DayField
          label={job ? 'Changed on' : 'First day in the job'}
          value={form.from}
          onChange={(from) => draft.change({ from })}
          problem={save.issueFor('jobs')}
          isOptional={job === null}
          lean="past"
        />
      )}
      {job && form.isCorrection && save.issueFor('jobs') && (
        <p role="alert" className={classes.problem}>
          {save.issueFor('jobs')}
        </p>
      )}
    </FormDialog>
  );
}
