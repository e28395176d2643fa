// What the dialog about a job makes of a member's jobs: added, changed on a day, put right all along, ended.

import { describe, expect, test } from 'vitest';
import {
  type JobForm,
  jobFormOf,
  jobsAfter,
  jobsEnding,
  mainBefore,
  readHours,
} from '../../renderer/features/members/job-form.ts';
import { emptyJob, type Job } from '../../shared/domain/members.ts';
import { impossibleJobs } from '../../shared/rules/jobs.ts';

const today = '2026-11-24';
const porter: Job = { ...emptyJob, title: 'Porter', from: '2019-03-04', hours: 37.5 };
const cleaner: Job = { ...emptyJob, title: 'Cleaner', from: '2022-01-01', isMain: false };
const form = (job: Job | null, jobs: readonly Job[], change: Partial<JobForm> = {}): JobForm => ({
  ...jobFormOf(job, jobs, today),
  ...change,
});
const told = (jobs: readonly Job[]) => jobs.map(({ title, from, to, isMain }) => [title, from, to, isMain]);

describe('a new job', () => {
  test('is beside the main one that holds, and the main one where none does', () => {
    expect(jobFormOf(null, [porter], today).isMain).toBe(false);
    expect(jobFormOf(null, [], today).isMain).toBe(true);
    expect(jobFormOf(null, [{ ...porter, to: '2026-11-23' }], today).isMain).toBe(true);
  });

  test('as the main one ends the one before it, or goes on with it beside', () => {
    const next = form(null, [porter], { title: 'Driver', isMain: true, from: '2026-12-01' });
    expect(mainBefore([porter], null, next, today)).toBe(porter);
    expect(told(jobsAfter([porter], null, next))).toEqual([
      ['Porter', '2019-03-04', '2026-11-30', true],
      ['Driver', '2026-12-01', null, true],
    ]);
    expect(told(jobsAfter([porter], null, { ...next, before: 'goesOn' }))).toEqual([
      ['Porter', '2019-03-04', '2026-11-30', true],
      ['Porter', '2026-12-01', null, false],
      ['Driver', '2026-12-01', null, true],
    ]);
  });
});

describe('a change', () => {
  test('on a day leaves what held before it', () => {
    const jobs = jobsAfter(
      [porter, cleaner],
      porter,
      form(porter, [porter, cleaner], { grade: '5', from: '2026-01-05' }),
    );
    expect(told(jobs)).toEqual([
      ['Porter', '2019-03-04', '2026-01-04', true],
      ['Cleaner', '2022-01-01', null, false],
      ['Porter', '2026-01-05', null, true],
    ]);
    expect(jobs.map(({ grade, hours }) => [grade, hours])).toEqual([
      ['', 37.5],
      ['', null],
      ['5', 37.5],
    ]);
    expect(impossibleJobs(jobs)).toBeUndefined();
  });

  test('that was always so puts right what stood there, and no history begins', () => {
    const always = form(porter, [porter], { title: 'Head porter', isCorrection: true });
    expect(told(jobsAfter([porter], porter, always))).toEqual([['Head porter', '2019-03-04', null, true]]);
  });

  test('on a day before the job began moves its beginning', () => {
    const earlier = form(porter, [porter], { from: '2018-01-01' });
    expect(told(jobsAfter([porter], porter, earlier))).toEqual([['Porter', '2018-01-01', null, true]]);
  });

  test('of a job beside into the main one ends the main one there was', () => {
    const main = form(cleaner, [porter, cleaner], { isMain: true, from: '2026-12-01' });
    expect(told(jobsAfter([porter, cleaner], cleaner, main))).toEqual([
      ['Porter', '2019-03-04', '2026-11-30', true],
      ['Cleaner', '2022-01-01', '2026-11-30', false],
      ['Cleaner', '2026-12-01', null, true],
    ]);
  });

  test('of an ended job keeps its last day', () => {
    const ended = { ...porter, to: '2024-12-31' };
    const jobs = jobsAfter([ended], ended, form(ended, [ended], { shift: 'Nights', from: '2024-06-01' }));
    expect(told(jobs)).toEqual([
      ['Porter', '2019-03-04', '2024-05-31', true],
      ['Porter', '2024-06-01', '2024-12-31', true],
    ]);
  });
});

test('an ended job has its last day, and the others stay', () => {
  expect(told(jobsEnding([porter, cleaner], cleaner, '2026-11-30'))).toEqual([
    ['Porter', '2019-03-04', null, true],
    ['Cleaner', '2022-01-01', '2026-11-30', false],
  ]);
});

test.each([
  ['37.5', 37.5],
  ['22,5', 22.5],
  [' ', null],
  ['168', 168],
  ['169', undefined],
  ['full time', undefined],
])('%s hours a week', (text, hours) => {
  expect(readHours(text)).toBe(hours);
});
