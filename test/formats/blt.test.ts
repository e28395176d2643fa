// Ballot files as councils and programs write them, and those in which somebody's vote might be read as another's.

import { describe, expect, test } from 'vitest';
import { isBlt, readBlt } from '../../electron/core/formats/blt.ts';
import { nameIn } from '../../electron/core/formats/blt-names.ts';
import { NotCountable } from '../../shared/rules/elections/not-countable.ts';

const END = '0\n"Ann"\n"Bob"\n"Cy"\n"Branch chair"\n';
const file = (papers: string): string => `3 2\n${papers}\n${END}`;
const papersOf = async (text: string) =>
  (await readBlt(text)).papers.map(({ preferences, count }) => [count, preferences]);

async function refusal(text: string): Promise<string[]> {
  const error = await readBlt(text).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(NotCountable);
  return (error as NotCountable).problems.map(({ message }) => message);
}

describe('is read', () => {
  test('plainly', async () => {
    const read = await readBlt(file('4 1 2 0\n2 3 0'));
    expect(read).toEqual({
      title: 'Branch chair',
      seats: 2,
      candidates: ['Ann', 'Bob', 'Cy'],
      withdrawn: [],
      papers: [
        { preferences: [1, 2], count: 4, where: 'line 2' },
        { preferences: [3], count: 2, where: 'line 3' },
      ],
      findings: [],
      notes: [],
    });
  });

  const same = [
    ['with the ends of lines of Windows', file('4 1 2 0\n2 3 0').replaceAll('\n', '\r\n')],
    ['with the ends of lines of an old Macintosh', file('4 1 2 0\n2 3 0').replaceAll('\n', '\r')],
    ['without an end of its last line', file('4 1 2 0\n2 3 0').trimEnd()],
    ['with a byte order mark', `\ufeff${file('4 1 2 0\n2 3 0')}`],
    ['with blank lines and spaces', `\n  3   2 \n\n\t4 1 2 0  \n\n2   3 0\n\n${END}\n\n`],
    ['with comments', `# made by hand\n3 2 # candidates, seats\n4 1 2 0 # box one\n# box two\n2 3 0\n${END}# end`],
    ['with ids of papers', file('(A17) 4 1 2 0\n(12) 2 3 0')],
    [
      'with the commas that a spreadsheet leaves',
      file('4 1 2 0,,,\n2 3 0,').replace('3 2\n', '3 2,,\n').replace('\n0\n', '\n0,,,,\n'),
    ],
    ['with commas between the numbers', file('4,1,2,0\n2,3,0').replace('3 2\n', '3,2\n')],
    ['with several papers on a line', file('4 1 2 0 2 3 0')],
    ['with a mark of the end of a file', `${file('4 1 2 0\n2 3 0')}\u001a`],
  ];
  test.each(same)('%s', async (_, text) => {
    const read = await readBlt(text!);
    expect(read.papers.map(({ preferences, count }) => [count, preferences])).toEqual([
      [4, [1, 2]],
      [2, [3]],
    ]);
    expect([read.seats, read.candidates, read.title]).toEqual([2, ['Ann', 'Bob', 'Cy'], 'Branch chair']);
  });

  test('with a word about lines that hold more than one kind of paper', async () => {
    expect((await readBlt(file('4 1 2 0 2 3 0'))).notes).toEqual([
      'Line 2 was read as more than one kind of paper: there is a 0 within it.',
    ]);
    expect((await readBlt(file('4 1 2 0 2 3 0\n1 1 0\n1 1 0 1 2 0'))).notes).toEqual([
      'Lines 2, 4 were each read as more than one kind of paper: there is a 0 within them.',
    ]);
  });

  test('with candidates who withdrew, said in any of the ways', async () => {
    for (const said of ['-3\n', '-3 -1\n', '[withdrawn 3]\n', '-3 ']) {
      const read = await readBlt(file(`${said}4 1 2 0`));
      expect(read.withdrawn).toEqual(said.includes('-1') ? [1, 3] : [3]);
      expect(read.papers).toHaveLength(1);
    }
    expect((await readBlt(file('4 1 2 0').replace('3 2\n', '3 2 -2\n'))).withdrawn).toEqual([2]);
  });

  test('only where a number below 0 can be nothing but that', async () => {
    expect((await readBlt(file('4 1 2 0\n-3\n2 1 0'))).withdrawn).toEqual([3]);
    expect(await refusal(file('4 1 2 0\n-3 2 1 0'))).toEqual([
      'Line 3 begins with -3, among the papers: that may be a number of papers or somebody who withdrew. Who withdrew stands on a line of its own.',
    ]);
  });

  test('as far as the order on a paper is certain', async () => {
    const read = await readBlt(
      file('1 1 - 3 0\n1 1 2=3 0\n1 2 (1 3) 0\n1 - 1 0\n1 1=2 3 0\n1 0\n1 1 2 1 0\n5 1 2 3 - 0'),
    );
    expect(read.papers.map(({ preferences }) => preferences)).toEqual([[1], [1], [2], [1, 2, 3]]);
    expect(read.findings.map(({ where, outcome, reason }) => `${where} ${outcome} ${reason}`)).toEqual([
      'line 2 cut preference 2 is missing',
      'line 3 cut candidates 2 and 3 share preference 2',
      'line 4 cut candidates 1 and 3 share preference 2',
      'line 5 setAside no first preference is marked',
      'line 6 setAside candidates 1 and 2 are all marked as first preference',
      'line 7 setAside no preference is marked',
      'line 8 setAside candidate 1 is marked more than once',
    ]);
  });
});

describe('names', () => {
  test.each([
    ['"Ann LEE (Lab)"', 'Ann LEE (Lab)'],
    ['Ann LEE (Lab)', 'Ann LEE (Lab)'],
    ["Cecilia O'LONE (Lab)", "Cecilia O'LONE (Lab)"],
    ['  "Ann LEE (Lab)" ,,,', 'Ann LEE (Lab)'],
    ['Ann LEE (Lab),,', 'Ann LEE (Lab)'],
    ['""Ann LEE (Lab)""', 'Ann LEE (Lab)'],
    ['"""Ann LEE (Lab)"""', 'Ann LEE (Lab)'],
    ['"Neil ALEXANDER ""Scottish Liberal Democrats"""', 'Neil ALEXANDER "Scottish Liberal Democrats"'],
    ['"Ann ""Nan"" LEE"', 'Ann "Nan" LEE'],
    ['"Ann "Nan" LEE"', 'Ann "Nan" LEE'],
    ['"Ann LEE" # Candidate 1', 'Ann LEE'],
    ['Ann LEE # Candidate 1', 'Ann LEE'],
    ['Team #1', 'Team #1'],
    ['"Team #1"', 'Team #1'],
    ['"Ann LEE" "Labour"', 'Ann LEE (Labour)'],
    ['“Ann LEE”', 'Ann LEE'],
    ['"Ann LEE', 'Ann LEE'],
    ['""', ''],
    ['"Лена Ó’Brien-Šmíd"', 'Лена Ó’Brien-Šmíd'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  test('may be left out, be empty, or have no title after them', async () => {
    const without = await readBlt('2 1\n3 1 0\n0\n');
    expect(without.candidates).toEqual(['Candidate 1', 'Candidate 2']);
    expect(without.notes).toEqual(['The file names no candidates: they are called by their numbers.']);
    const empty = await readBlt('2 1\n3 1 0\n0\n""\n"Bob"');
    expect([empty.candidates, empty.title]).toEqual([['Candidate 1', 'Bob'], '']);
    expect(empty.notes).toEqual([
      'Line 4 leaves the name empty: it is called Candidate 1.',
      'The file has no title: line 5, its last, was read as the name of candidate 2. If it is a title, a name is missing.',
    ]);
  });

  test('are never papers that come after a line of 0 too early', async () => {
    const early = '3 1\n4 2 0\n0\n3 1 0\n"Ann"\n"Bob"\n"Cy"\n';
    expect(await refusal(early)).toEqual([
      'Line 4 is a paper among the names: “3 1 0”. The line of 0 before it ends the papers too early.',
    ]);
    expect((await readBlt('2 1\n3 1 0\n0\n12\n100\nTitle')).candidates).toEqual(['12', '100']);
  });

  test('may all stand on one line, or in comments as some councils write them', async () => {
    expect((await readBlt('2 1\n3 1 0\n0\n"Ann" "Bob" "Title"')).candidates).toEqual(['Ann', 'Bob']);
    const alternative = await readBlt('2 1\n3 1 0\n0\n# ALTERNATIVE NAME 1: Ann LEE (SNP)\n"Bob (Lab)"\nWard 4');
    expect([alternative.candidates, alternative.title]).toEqual([['Ann LEE (SNP)', 'Bob (Lab)'], 'Ward 4']);
    expect(alternative.notes).toEqual(['Line 4 is a comment that names a candidate, and was read as the name.']);
    const all = await readBlt(
      "2 1\n3 1 0\n0\n# ALTERNATIVE NAME 1: Ann LEE (SNP)\n# ALTERNATIVE NAME 2: Rory O'BRIEN (Con)\nWard 4,",
    );
    expect([all.candidates, all.title]).toEqual([['Ann LEE (SNP)', "Rory O'BRIEN (Con)"], 'Ward 4']);
    const beside = await readBlt('2 1\n3 1 0\n0\n"Ann LEE"\n# ALTERNATIVE NAME 1: Nan LEE\n"Bob"\n"Ward 4"');
    expect([beside.candidates, beside.title, beside.notes]).toEqual([['Ann LEE', 'Bob'], 'Ward 4', []]);
  });

  test('keep all of their 300 letters', async () => {
    const name = 'Wolfeschlegelsteinhausen'.repeat(13).slice(0, 300);
    expect((await readBlt(`1 1\n3 1 0\n0\n"${name}"\n`)).candidates).toEqual([name]);
  });

  test('tell of lines after the title', async () => {
    expect((await readBlt('2 1\n3 1 0\n0\n"Ann"\n"Bob"\n"Title"\n"Source"')).notes).toEqual([
      'After 2 names and a title there is more, on line 7, which was not read. If it names a candidate, line 1 is wrong.',
    ]);
  });
});

describe('is refused with its line', () => {
  test.each([
    ['', 'This file is empty: a ballot file begins with how many candidates and seats there are.'],
    [
      'candidates 3\n',
      'Line 1 is “candidates 3”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.',
    ],
    [
      '3\n4 1 0\n0\n',
      'Line 1 is “3”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.',
    ],
    [
      '3 2 1\n4 1 0\n0\n',
      'Line 1 is “3 2 1”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.',
    ],
    [
      '-3 2\n',
      'Line 1 is “-3 2”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.',
    ],
    ['0 2\n', 'Line 1 says that there are 0 candidates.'],
    ['3 0\n4 1 0\n0\n', 'Line 1 says that there are 0 seats.'],
    ['400 2\n', 'Line 1 says that there are 400 candidates: 200 at most can be counted.'],
    [file('4 1 2 0\n3 4 0'), 'Line 3 has a preference for candidate 4, and there are 3 candidates.'],
    [file('4 1 2\n3 3 0'), 'Line 2 does not end with 0: “4 1 2”.'],
    [file('1.5 1 2 0'), 'Line 2 counts 1.5 papers: only whole papers are counted.'],
    [file('1,5 1 2 0'), 'Line 2 counts 1,5 papers: only whole papers are counted.'],
    [file('0 1 2 0'), 'Line 2 says 0 papers: “0 1 2 0”. Only a line of 0 alone ends the papers.'],
    [file('4 1 03 3 0'), 'Line 2 has “03” where a candidate’s number is expected.'],
    [file('4 1 two 0'), 'Line 2 has “two” where a candidate’s number is expected.'],
    [file('4 1 2 0\n-4'), 'Line 3 says that candidate 4 withdrew, and there are 3 candidates.'],
    [file('[nick a b c]\n4 1 0'), 'Line 2 is of a kind that is not known here: “[nick a b c]”.'],
    [
      '3 2\n4 1 2 0\n"Ann"\n"Bob"\n"Cy"\n',
      'Line 3 has a name where a paper is expected: “"Ann"”. A line of 0 goes between the papers and the names.',
    ],
    [
      '3 2\n4 1 2 0\n3 2 0',
      'The file ends on line 3 without a line of 0, which goes after the last paper: part of it may be missing.',
    ],
    ['3 2\n4 1 2 0\n0\n"Ann"\n"Bob"', 'Line 1 says 3 candidates, and the file names 2: the last name is on line 5.'],
    [
      '1 1\n4 1 0\n0\n"A"\n"B"\n"C"\n"D"\n"E"',
      'Line 1 says 1 candidates, and after the papers there are 5 lines of names (from line 4).',
    ],
  ])('%j', async (text, message) => {
    expect(await refusal(text)).toEqual([message]);
  });

  test('each line of several, and no more than twenty', async () => {
    expect(await refusal(file('4 9 0\n4 1 0\n4 1\n3 x 0'))).toEqual([
      'Line 2 has a preference for candidate 9, and there are 3 candidates.',
      'Line 4 does not end with 0: “4 1”.',
      'Line 5 has “x” where a candidate’s number is expected.',
    ]);
    expect(await refusal(file(Array.from({ length: 500 }, () => '1 8 0').join('\n')))).toHaveLength(20);
  });

  test('what is meant for another program is told and not used', async () => {
    const read = await readBlt(file('[tie 3 2 1]\n4 1 0'));
    expect(read.notes).toEqual(['Line 2 is for another program and was not used: [tie 3 2 1]']);
  });
});

test('is told from a list', () => {
  expect(isBlt(file('4 1 2 0'))).toBe(true);
  expect(isBlt(`# a comment\r\n\r\n${file('4 1 2 0')}`)).toBe(true);
  expect(isBlt('Ann,Bob\n1,2\n2,1\n')).toBe(false);
  expect(isBlt('1,2\n2,1\n')).toBe(false);
  expect(isBlt('')).toBe(false);
});

test('the papers of a hundred thousand lines are read', async () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => `1 ${(index % 3) + 1} 0`).join('\n');
  expect((await papersOf(file(lines))).length).toBe(100_000);
});
