// In whose constituency somebody is.

import { describe, expect, it, test } from 'vitest';
import { emptyJob } from '../../../shared/domain/members.ts';
import { wholeBranch } from '../../../shared/domain/reps/posts.ts';
import { covers, isInConstituency } from '../../../shared/rules/reps/covers.ts';

const MILL = '01900000-0000-7000-8000-000000000001';
const YARD = '01900000-0000-7000-8000-000000000002';
const job = { ...emptyJob, workplaceId: MILL, department: 'Dye house', shift: 'Nights' };

describe('a constituency', () => {
  it.each([
    ['of the whole branch', wholeBranch, true],
    ['of the workplace', { ...wholeBranch, workplaceIds: [YARD, MILL] }, true],
    ['of another workplace', { ...wholeBranch, workplaceIds: [YARD] }, false],
    ['of the department, wherever it is', { ...wholeBranch, departments: ['Dye house'] }, true],
    ['of the department as somebody else writes it', { ...wholeBranch, departments: ['  dye  HOUSE '] }, true],
    ['of the shift there', { ...wholeBranch, workplaceIds: [MILL], shifts: ['nights'] }, true],
    ['of another shift there', { ...wholeBranch, workplaceIds: [MILL], shifts: ['Days'] }, false],
    ['of the department elsewhere', { ...wholeBranch, workplaceIds: [YARD], departments: ['Dye house'] }, false],
    ['of two departments', { ...wholeBranch, departments: ['Stores', 'Dye house'] }, true],
  ])('%s: %o', (_, constituency, isIn) => {
    expect(covers(constituency, job)).toBe(isIn);
  });

  it('of a shift has nobody whose shift is not known, and of a workplace nobody without one', () => {
    expect(covers({ ...wholeBranch, shifts: ['Nights'] }, { ...job, shift: '' })).toBe(false);
    expect(covers({ ...wholeBranch, workplaceIds: [MILL] }, { ...job, workplaceId: null })).toBe(false);
  });
});

test('one of several jobs is enough, on the days on which it holds; ends count', () => {
  const ofYard = { ...wholeBranch, workplaceIds: [YARD] };
  const jobs = [job, { ...job, workplaceId: YARD, isMain: false, from: '2026-02-01', to: '2026-03-31' }];
  expect(isInConstituency(ofYard, jobs, '2026-01-31')).toBe(false);
  expect(isInConstituency(ofYard, jobs, '2026-02-01')).toBe(true);
  expect(isInConstituency(ofYard, jobs, '2026-03-31')).toBe(true);
  expect(isInConstituency(ofYard, jobs, '2026-04-01')).toBe(false);
});

test('in the whole branch is also somebody without a job', () => {
  expect(isInConstituency(wholeBranch, [], '2026-04-01')).toBe(true);
  expect(isInConstituency({ ...wholeBranch, departments: ['Dye house'] }, [], '2026-04-01')).toBe(false);
});
