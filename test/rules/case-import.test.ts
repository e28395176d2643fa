import { describe, expect, it } from 'vitest';
import { caseCodes, caseHeaders } from '../../shared/rules/case-import-words.ts';
import { matchColumns } from '../../shared/rules/header-matching.ts';

const columns = (...headers: string[]) =>
  Object.fromEntries(Object.entries(matchColumns(headers, caseHeaders)).map(([field, at]) => [field, headers[at]]));

describe('the columns of a spreadsheet of cases', () => {
  it.each([
    [
      ['Our ref', 'Member', 'Mem No', 'Issue', 'Rep', 'Status', 'Notes'],
      {
        reference: 'Our ref',
        fullName: 'Member',
        memberNumber: 'Mem No',
        type: 'Issue',
        rep: 'Rep',
        stage: 'Status',
        whatHappened: 'Notes',
      },
    ],
    [
      ['Surname', 'Name', 'Date of dismissal', 'Date opened', 'Employer', 'Site'],
      {
        lastName: 'Surname',
        firstName: 'Name',
        keyDate: 'Date of dismissal',
        openedOn: 'Date opened',
        employer: 'Employer',
        workplace: 'Site',
      },
    ],
    [
      ['First names', 'Family name', 'ACAS notified', 'Certificate date', 'ACAS ref', 'Next action', 'Due'],
      {
        firstName: 'First names',
        lastName: 'Family name',
        dayA: 'ACAS notified',
        dayB: 'Certificate date',
        certificateNo: 'ACAS ref',
        nextStep: 'Next action',
        nextStepBy: 'Due',
      },
    ],
    [
      ['Grievant', 'Case type', 'Date of occurrence', 'Steward', 'Tags'],
      { fullName: 'Grievant', type: 'Case type', keyDate: 'Date of occurrence', rep: 'Steward', themes: 'Tags' },
    ],
  ])('are known by their headers: %j', (headers, expected) => {
    expect(columns(...headers)).toEqual(expected);
  });

  it.each([
    'Manager name',
    'Rep phone',
    'Date joined',
    'Employment start date',
    'Membership status',
    'Next of kin name',
  ])('are not taken for what they are not: %s', (header) => {
    expect(columns(header)).toEqual({});
  });
});

describe('words for types and stages', () => {
  const { type, stage } = caseCodes('uk');

  it.each([
    ['Grievance', 'grievance'],
    ['DISCIPLINARY (gross misconduct)', 'disciplinary'],
    ['Unfair dismissal – constructive', 'dismissal'],
    ['Sickness or capability', 'sickness'],
    ['Pay & grading', 'pay'],
    ['H&S', 'healthAndSafety'],
    ['sexual harassment', 'discrimination'],
    ['TUPE', 'tupe'],
    ['Redundancy consultation', 'redundancy'],
    ['healthAndSafety', 'healthAndSafety'],
    ['Parking', undefined],
  ])('a type: %s', (cell, code) => {
    expect(type(cell)).toBe(code);
  });

  it('a grievance in the United States is the contract’s', () => {
    const us = caseCodes('us');
    expect(us.type('Grievance')).toBe('contractGrievance');
    expect(us.type('Discharge')).toBe('dismissal');
    expect(us.type('ULP')).toBe('unfairLaborPractice');
    expect(us.stage('Step 2')).toBe('formal');
  });

  it.each([
    ['Hearing arranged', 'formal'],
    ['ACAS EC', 'conciliation'],
    ['ET1 submitted', 'tribunal'],
    ['Closed', 'closed'],
    ['ongoing', null],
    ['Blue', undefined],
  ])('a stage: %s', (cell, code) => {
    expect(stage(cell)).toBe(code);
  });
});
