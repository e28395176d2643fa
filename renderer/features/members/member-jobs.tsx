// What somebody does, and where: several jobs may hold at once, the main one is marked. Each is changed from a day or ended,
// and what held before stays below.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Job } from '../../../shared/domain/members.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import { useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SideButton } from '../../components/side-list.tsx';
import { JobDialog } from './job-dialog.tsx';
import { jobsEnding } from './job-form.ts';
import type { MemberPageData } from './member-page.tsx';
import { nameInUse, spanInWords } from './member-words.ts';
import classes from './members.module.css';
import { type PlaceChoices, usePlaceChoices } from './place-choices.ts';

export function MemberJobs({ data }: { data: MemberPageData }) {
  const { member } = data;
  const today = useToday();
  const may = useMay();
  const places = usePlaceChoices();
  const [changing, setChanging] = useState<Job | 'new' | null>(null);
  const [ending, setEnding] = useState<Job | null>(null);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const holds = (job: Job) => job.to === null || job.to >= today;
  const now = member.jobs.filter(holds).sort((a, b) => Number(b.isMain) - Number(a.isMain));
  const earlier = member.jobs.filter((job) => !holds(job)).reverse();
  return (
    <section className={classes.block} aria-label="Jobs">
      <div className={classes.blockHead}>
        <h2 className="section-title">Jobs</h2>
        <SideButton needs="members.update" hidden="a job" onPress={() => setChanging('new')}>
          Add
        </SideButton>
      </div>
      {now.length === 0 && <p className={classes.hint}>No job is recorded for today. Add where they work.</p>}
      <ul className={classes.jobs}>
        {now.map((job) => (
          <li key={`${job.from} ${job.workplaceId} ${job.title} ${job.isMain}`}>
            <OneJob job={job} places={places} isAlone={now.length === 1} today={today} />
            {may('members.update') && (
              <span className={classes.jobActions} data-no-print>
                <Button size="compact-sm" variant="subtle" onClick={() => setChanging(job)}>
                  Change
                  <span className="visually-hidden"> {job.title || 'this job'}</span>
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => setEnding(job)}>
                  End
                  <span className="visually-hidden"> {job.title || 'this job'}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
        {showsEarlier &&
          earlier.map((job) => (
            <li key={`${job.from} ${job.workplaceId} ${job.title}`} data-past>
              <OneJob job={job} places={places} isAlone today={today} />
            </li>
          ))}
      </ul>
      {earlier.length > 0 && !showsEarlier && (
        <Button variant="subtle" size="compact-md" data-no-print onClick={() => setShowsEarlier(true)}>
          {earlier.length === 1 ? 'Show one earlier job' : `Show ${earlier.length} earlier jobs`}
        </Button>
      )}
      {changing && (
        <JobDialog
          data={data}
          job={changing === 'new' ? null : changing}
          places={places}
          onClose={() => setChanging(null)}
        />
      )}
      {ending && <EndJob data={data} job={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

const named = (choices: readonly { value: string; label: string }[], id: string | null): string | undefined =>
  choices.find(({ value }) => value === id)?.label;

function OneJob(props: { job: Job; places: PlaceChoices; isAlone: boolean; today: string }) {
  const { job, places } = props;
  const where = named(places.workplaces, job.workplaceId) ?? named(places.employers, job.employerId);
  const details = [
    job.department,
    job.grade,
    job.shift,
    job.hours === null ? '' : `${job.hours} hours a week`,
    places.units.find(({ value }) => value === job.unitId)?.name ?? '',
    job.payrollNumber === '' ? '' : `payroll number ${job.payrollNumber}`,
  ].filter((part) => part !== '');
  return (
    <span className={classes.job}>
      <span>
        <strong>{job.title || 'No title recorded'}</strong>
        {where && `, ${where}`}
        {job.isMain && !props.isAlone && <span className={classes.main}>Main job</span>}
      </span>
      {details.length > 0 && <span className={classes.soft}>{details.join(' · ')}</span>}
      <span className={classes.soft}>
        {spanInWords(job)}
        {!holdsOn(job, props.today) && job.from !== null && job.from > props.today && ', not begun yet'}
      </span>
    </span>
  );
}

function EndJob({ data, job, onClose }: { data: MemberPageData; job: Job; onClose: () => void }) {
  const { member } = data;
  const today = useToday();
  const [to, setTo] = useState<string | null>(job.to ?? today);
  const end = useAction((client, input: Inputs['members']['update']) => client.members.update(input), {
    done: () => `${job.title || 'The job'} ends${to ? ` on ${dayInWords(to)}` : ''}.`,
    undoes: () => ({ collection: 'members', id: member.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`End ${job.title || 'this job'}`}
      sentence={`${nameInUse(member)} stays on the list. A new job is added with “Add”.`}
      action="Record the last day"
      isRunning={end.isRunning}
      isWaiting={to === null}
      trouble={end.trouble}
      isSaidByFields={end.issueFor('jobs') !== undefined}
      onClose={onClose}
      onSubmit={() =>
        to && void end.run({ id: member.id, revision: member.revision, jobs: jobsEnding(member.jobs, job, to) })
      }
    >
      <DayField label="Last day in the job" value={to} problem={end.issueFor('jobs')} onChange={setTo} />
    </FormDialog>
  );
}
