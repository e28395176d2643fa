// Jobs side by side: one of those that hold is the main one, by which a member is listed and counted.

import { describe, expect, test } from 'vitest';
import { emptyJob, type Job } from '../../shared/domain/members.ts';
import { changeMainJob, impossibleJobs, jobBeside, mainJobOn } from '../../shared/rules/jobs.ts';

const job = (title: string, from: string | null, to: string | null, isMain = true): Job => ({
  ...emptyJob,
  title,
  from,
  to,
  isMain,
});
const titleOn = (jobs: readonly Job[], day: string) => mainJobOn(jobs, day)?.title;

const driver = job('Driver', '2020-01-01', '2023-12-31');
const cleaner = job('Cleaner', '2022-01-01', null, false);
const clerk = job('Clerk', '2024-01-01', null);

describe('the main job on a day', () => {
  const jobs = [driver, cleaner, clerk];

  test('is the main one of those that hold, both days inclusive', () => {
    expect(titleOn(jobs, '2019-12-31')).toBeUndefined();
    expect(titleOn(jobs, '2020-01-01')).toBe('Driver');
    expect(titleOn(jobs, '2023-12-31')).toBe('Driver');
    expect(titleOn(jobs, '2024-01-01')).toBe('Clerk');
  });

  test('is the one begun last where none of them is the main one', () => {
    const beside = [job('Cook', '2021-01-01', null, false), cleaner];
    expect(titleOn(beside, '2023-01-01')).toBe('Cleaner');
    expect(titleOn(beside, '2021-06-01')).toBe('Cook');
  });
});

describe('a new main job', () => {
  test('ends the one before it the day before; those beside it stay', () => {
    const { from: _, to: __, isMain: ___, ...guard } = job('Guard', null, null);
    const jobs = changeMainJob([driver, cleaner, clerk], '2025-03-01', guard);
    expect(titleOn(jobs, '2025-02-28')).toBe('Clerk');
    expect(titleOn(jobs, '2025-03-01')).toBe('Guard');
    expect(jobs.find(({ title }) => title === 'Cleaner')).toEqual(cleaner);
    expect(impossibleJobs(jobs)).toBeUndefined();
  });

  test('may be none: they work nowhere as their main job from then on', () => {
    const jobs = changeMainJob([driver, clerk], '2025-03-01', null);
    expect(titleOn(jobs, '2025-02-28')).toBe('Clerk');
    expect(titleOn(jobs, '2025-03-01')).toBeUndefined();
  });
});

describe('a main job beside which others go on', () => {
  const guard = job('Guard', '2024-03-01', '2024-08-31');
  const jobs = jobBeside([driver, clerk], guard);

  test('is the main one while it holds; the other is beside it then, and the main one again after it', () => {
    expect(['2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01'].map((day) => titleOn(jobs, day))).toEqual([
      'Clerk',
      'Guard',
      'Guard',
      'Clerk',
    ]);
    const clerks = jobs.filter(({ title }) => title === 'Clerk').map(({ from, to, isMain }) => [from, to, isMain]);
    expect(clerks).toEqual([
      ['2024-01-01', '2024-02-29', true],
      ['2024-03-01', '2024-08-31', false],
      ['2024-09-01', null, true],
    ]);
    expect(impossibleJobs(jobs)).toBeUndefined();
  });

  test('leaves alone what ended before it or began after it', () => {
    expect(jobBeside([driver], guard)).toEqual([driver, guard]);
    const open = job('Guard', null, null);
    expect(jobBeside([driver, cleaner], open)).toEqual([open, { ...driver, isMain: false }, cleaner]);
  });
});

describe('what cannot be', () => {
  test('two main jobs at once, or one that ends before it begins; beside each other they may hold', () => {
    expect(impossibleJobs([driver, cleaner, clerk])).toBeUndefined();
    expect(impossibleJobs([driver, job('Clerk', '2023-12-31', null)])).toMatch(/Two main jobs/);
    expect(impossibleJobs([job('Clerk', '2024-01-02', '2024-01-01', false)])).toMatch(/ends before it begins/);
    expect(impossibleJobs([cleaner, { ...cleaner, title: 'Cook' }])).toBeUndefined();
  });
});
