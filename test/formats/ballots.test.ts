// Papers that come as a list: a column for each candidate or for each choice, as CSV or as a workbook.

import { describe, expect, test } from 'vitest';
import { readBallots } from '../../electron/core/formats/ballots.ts';
import { writeWorkbook } from '../../electron/core/formats/xlsx.ts';
import { NotCountable } from '../../shared/rules/elections/not-countable.ts';

type Options = Parameters<typeof readBallots>[1];
const read = (text: string, options?: Options) => readBallots(text, options);
const papers = async (text: string, options?: Options) =>
  (await read(text, options)).papers.map(
    ({ preferences, count, where }) => `${where}: ${count} × ${preferences.join(' ')}`,
  );
const findings = async (text: string, options?: Options) =>
  (await read(text, options)).findings.map(({ where, outcome, reason }) => `${where} ${outcome}: ${reason}`);

async function refusal(text: string, options?: Options): Promise<string[]> {
  const error = await read(text, options).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(NotCountable);
  return (error as NotCountable).problems.map(({ message }) => message);
}

describe('a column for each candidate', () => {
  test('holds the voter’s numbers', async () => {
    const text = 'Paper,Ann,Bob,Cy,Count\n1,1,2,,3\n2,,1,,1\n3,3,2,1,1\n';
    expect(await papers(text)).toEqual(['row 2: 3 × 1 2', 'row 3: 1 × 2', 'row 4: 1 × 3 2 1']);
    expect((await read(text)).candidates).toEqual(['Ann', 'Bob', 'Cy']);
  });

  test('is matched to the candidates that are given, in whatever order', async () => {
    const candidates = ['Cy', 'Ann', 'Bób'];
    expect(await papers('ANN,bob,Cy\n1,2,\n,1,2\n', { candidates })).toEqual(['row 2: 1 × 2 3', 'row 3: 1 × 3 1']);
    expect(await refusal('Ann,Dee,Cy\n1,2,\n', { candidates })).toEqual([
      'Row 1 has a column “Dee”, and no candidate is called so.',
    ]);
  });

  test('is a candidate’s whatever they are called: “No” beside “Yes”, and whoever is known to stand', async () => {
    expect((await read('Yes,No\n1,\n,1\n')).candidates).toEqual(['Yes', 'No']);
    expect(await papers('No,Yes\n1,\n,1\n', { rule: 'fptp', seats: 1 })).toEqual(['row 2: 1 × 1', 'row 3: 1 × 2']);
    const candidates = ['Ann', 'Count', 'Row'];
    expect(await papers('Ann,Count,Row\n1,2,3\n', { candidates })).toEqual(['row 2: 1 × 1 2 3']);
    expect((await read('No,Ann,Bob\n17,1,2\n')).candidates).toEqual(['Ann', 'Bob']);
  });

  test('has a name above it, or nobody can tell whose votes stand in it', async () => {
    expect(await refusal('Ann,,Bob\n1,2,3\n,1,2\n')).toEqual([
      'Row 1 has nothing above column 2, and there is something in it: whose votes these are nobody can tell. Write the candidate’s name there, or “Number” if it only numbers the papers.',
    ]);
    expect(await papers('Ann,,Bob\n1,,2\n')).toEqual(['row 2: 1 × 1 2']);
  });

  test('leaves nothing unclear without a word', async () => {
    const text = 'Ann,Bob,Cy\n1,1,2\n1,3,\n2,3,\nx,,\nx,x,\nx,2,\nmaybe,,\n1st,2nd,3rd\n1,2,2\n0,1,-\n1,2000,\n';
    expect(await papers(text)).toEqual([
      'row 3: 1 × 1',
      'row 5: 1 × 1',
      'row 9: 1 × 1 2 3',
      'row 10: 1 × 1',
      'row 11: 1 × 2',
    ]);
    expect(await findings(text)).toEqual([
      'row 2 setAside: candidates 1 and 2 are all marked as first preference',
      'row 3 cut: preference 2 is missing',
      'row 4 setAside: no first preference is marked',
      'row 6 setAside: several candidates are crossed and none is numbered',
      'row 7 setAside: crosses and numbers are on one paper',
      'row 8 setAside: “maybe” is no rank',
      'row 10 cut: candidates 2 and 3 share preference 2',
      'row 12 setAside: “2000” is no rank',
    ]);
  });

  test('takes crosses where most votes are counted, as many as there are seats', async () => {
    const text = 'Ann,Bob,Cy\nx,,\nx,X,\nx,x,x\n1,1,\n';
    expect(await papers(text, { rule: 'fptp', seats: 2 })).toEqual([
      'row 2: 1 × 1',
      'row 3: 1 × 1 2',
      'row 5: 1 × 1 2',
    ]);
    expect(await findings(text, { rule: 'fptp', seats: 2 })).toEqual([
      'row 4 setAside: 3 candidates are marked and there are 2 seats',
    ]);
  });
});

describe('a column for each choice', () => {
  test.each([
    'First choice,Second choice',
    '1st,2nd',
    'Choice 1,Choice 2',
    'Preference 1,Preference 2',
    'First,Second',
  ])('%s', async (header) => {
    const candidates = ['Ann', 'Bob', 'Cy'];
    expect(await papers(`${header}\nCy,ann\nBob,\n3,1\n`, { candidates })).toEqual([
      'row 2: 1 × 3 1',
      'row 3: 1 × 2',
      'row 4: 1 × 3 1',
    ]);
  });

  test('finds the candidates on the papers when nobody says them, and says so', async () => {
    const found = await read('Choice 1,Choice 2\nCy,Ann\nBob,\n');
    expect(found.candidates).toEqual(['Ann', 'Bob', 'Cy']);
    expect(found.papers.map(({ preferences }) => preferences)).toEqual([[3, 1], [2]]);
    expect(found.notes).toEqual([
      'The list does not say who stands: only candidates who are on a paper are counted. They are numbered by the alphabet.',
    ]);
    expect((await read('Choice 1,Choice 2\n3,1\n2,\n')).candidates).toEqual([
      'Candidate 1',
      'Candidate 2',
      'Candidate 3',
    ]);
    expect(await refusal('Choice 1,Choice 2\nCy,2\nBob,\n')).toEqual([
      'Row 2: a preference for “2”, and no candidate is called so.',
    ]);
  });

  test('refuses who is no candidate, and two candidates of one name by name', async () => {
    expect(await refusal('Choice 1,Choice 2\nAnn,Dee\n9,\n', { candidates: ['Ann', 'Bob'] })).toEqual([
      'Row 2: a preference for “Dee”, and no candidate is called so.',
      'Row 3: a preference for “9”, and no candidate is called so.',
    ]);
    const candidates = ['Ann', 'ANN', 'Bob'];
    expect(await papers('Choice 1\n2\nBob\n', { candidates })).toEqual(['row 2: 1 × 2', 'row 3: 1 × 3']);
    expect(await refusal('Choice 1\nAnn\n', { candidates })).toHaveLength(1);
  });
});

describe('is refused', () => {
  test.each([
    [
      '1,2,3\n2,1,3\n1,2,3\n',
      'Row 1 calls the columns 1, 2, 3: that may be candidates or choices. Write the candidates’ names, or “Choice 1”, “Choice 2”.',
    ],
    ['Choice 1,Choice 3\nAnn,Bob\n', 'Row 1 has no column for choice 2, or has one twice.'],
    ['Choice 1,Ann\nAnn,1\n', 'Row 1 has columns for choices, and “Ann”, which is none.'],
    ['Ann,Bob,Count\n1,2,some\n', 'Row 2: “some” is not a number of papers.'],
    ['Ann,Bob,Count\n1,2,1.5\n', 'Row 2: “1.5” is not a number of papers.'],
  ])('%j', async (text, message) => {
    expect(await refusal(text)).toEqual([message]);
  });
});

test('a workbook is read as CSV is', async () => {
  const sheet = {
    name: 'Papers',
    columns: ['Ann', 'Bob', 'Count'].map((header) => ({ header, width: 10 })),
    rows: [
      [1, 2, 3],
      [2, 1, 1],
      ['', 1, 2],
    ],
  };
  const bytes = await writeWorkbook([sheet], '2026-11-22T12:00:00Z');
  const found = await readBallots(new Uint8Array(bytes));
  expect(found.papers.map(({ preferences, count }) => [count, preferences])).toEqual([
    [3, [1, 2]],
    [1, [2, 1]],
    [2, [2]],
  ]);
});
