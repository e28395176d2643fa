// elections.count and elections.countSheet: papers in every way in which they are given, what is refused and how it is told,
// and sheets that another program reads.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseworkDesk, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { foodBlt, wards } from '../../support/official-counts.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const BLT = '3 2\n4 1 2 0\n2 3 0\n1 2 0\n0\n"Zoë MÜLLER"\n"Bob"\n"Cy"\n"Chair"\n';

let desk: CaseworkDesk;
let folder: string;
beforeAll(async () => {
  desk = await openCaseworkDesk();
  folder = await mkdtemp(join(tmpdir(), 'count-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

const messages = async (input: object): Promise<string[]> => {
  const error = await refused(desk.call.elections.count(input as never));
  return (error.data as { issues: { message: string }[] }).issues.map(({ message }) => message);
};

describe('elections.count', () => {
  it('counts the text of a ballot file by Scottish STV unless told otherwise', async () => {
    const { rule, quota, elected } = await desk.call.elections.count({ blt: foodBlt() });
    expect([rule, quota]).toEqual(['scottish-stv', 6]);
    expect(elected.map(({ name }) => name)).toEqual(['Chocolate', 'Oranges', 'Strawberries']);
  });

  it('reads files in every encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${BLT}`, 'utf16le');
    const written = {
      plain: Buffer.from(BLT),
      mark: Buffer.from(`\ufeff${BLT}`),
      utf16,
      windows: Buffer.from(BLT, 'latin1'),
    };
    for (const [name, bytes] of Object.entries(written)) {
      const path = join(folder, `${name}.blt`);
      await writeFile(path, bytes);
      const { candidates, elected } = await desk.call.elections.count({ path });
      expect(
        candidates.map((one) => one.name),
        name,
      ).toEqual(['Zoë MÜLLER', 'Bob', 'Cy']);
      expect(
        elected.map(({ number }) => number),
        name,
      ).toEqual([1, 3]);
    }
    const file = new File([written.windows], 'papers.blt');
    expect((await desk.call.elections.count({ file })).title).toBe('Chair');
  });

  it('takes ballots as numbers, alone or with how many say so', async () => {
    const ballots = [[3, 1], [2], { preferences: [1, 2], count: 5 }, { preferences: [1] }];
    const { valid, candidates, elected } = await desk.call.elections.count({ ballots, seats: 1 });
    expect([valid, candidates.map(({ name }) => name)]).toEqual([8, ['Candidate 1', 'Candidate 2', 'Candidate 3']]);
    expect(elected).toEqual([{ number: 1, name: 'Candidate 1', stage: 1 }]);
  });

  it('takes a list, and the seats and names that are given before those of the file', async () => {
    const listed = await desk.call.elections.count({ csv: 'Ann,Bob\n1,2\n2,1\n1,\n', seats: 1, rule: 'fptp' });
    expect(listed.elected.map(({ name }) => name)).toEqual(['Ann']);
    expect(listed.quota).toBeNull();
    const one = await desk.call.elections.count({ blt: BLT, seats: 1, candidates: ['A', 'B', 'C'] });
    expect([one.seats, one.quota, one.elected[0]?.name]).toEqual([1, 4, 'A']);
    expect(one.notes).toContain('Counted for 1 seat: the file says 2.');
  });

  it('gives the same bytes again, and says what a lot was drawn from', async () => {
    const tied = { ballots: Array.from({ length: 10 }, (_, index) => [index + 1]), seats: 3 };
    const [one, other] = [await desk.call.elections.count(tied), await desk.call.elections.count(tied)];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one.elected).toHaveLength(3);
    expect(one.ties.every(({ lot, text }) => lot !== null && text.includes('A lot was drawn'))).toBe(true);
    expect(one.notes.at(-1)).toMatch(/^A lot was drawn\. Its seed is "[0-9a-f]{64}", the SHA-256 of the papers/);
    const seeded = await desk.call.elections.count({ ...tied, seed: 'drawn by the scrutineer' });
    expect(seeded.ties[0]?.lot?.seed).toBe('drawn by the scrutineer');
    expect(seeded.notes.at(-1)).toContain('"drawn by the scrutineer"');
  });

  it('sets papers aside with their reason, and counts others as far as they are certain', async () => {
    const blt = '3 1\n4 1 2 0\n2 2 3 2 0\n1 - 1 0\n3 3 - 1 0\n1 0\n0\n"A"\n"B"\n"C"\n"T"\n';
    const { valid, setAside, findings, notes } = await desk.call.elections.count({ blt });
    expect([valid, setAside]).toEqual([7, 4]);
    expect(findings).toHaveLength(4);
    expect(notes).toEqual([
      '2 papers were set aside: candidate 2 is marked more than once (line 3).',
      '1 paper was set aside: no first preference is marked (line 4).',
      '3 papers were counted as far as the order is certain: preference 2 is missing (line 5).',
      '1 paper was set aside: no preference is marked (line 6).',
    ]);
  });

  it('passes over whoever withdrew', async () => {
    const { valid, setAside, elected, stages, notes } = await desk.call.elections.count({
      blt: BLT.replace('3 2\n', '3 1\n-1\n'),
    });
    expect([valid, setAside]).toEqual([7, 0]);
    expect(stages[0]?.votes).toEqual({ 1: '0.00000', 2: '5.00000', 3: '2.00000' });
    expect(elected.map(({ number }) => number)).toEqual([2]);
    expect(notes).toEqual([
      'Zoë MÜLLER (number 1) has withdrawn and takes no votes.',
      'On 4 of the papers somebody who withdrew is passed over for the next preference.',
    ]);
  });

  it('tells two candidates of one name apart, and keeps a name of 300 letters', async () => {
    const long = 'x'.repeat(300);
    const { stages, notes, candidates } = await desk.call.elections.count({
      ballots: [[1], [1], [2, 1], [3], [3]],
      candidates: ['Ann', 'ann', long],
      seats: 1,
    });
    expect(stages[1]?.action).toBe('Exclusion of ann (candidate 2)');
    expect(candidates[2]?.name).toBe(long);
    expect(notes).toEqual(['Candidates 1 and 2 have the same name, Ann: they are told apart by their number.']);
  });

  it('answers to a thousand reasons without drowning in them', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => `mark ${index},`).join('\n');
    const answer = await desk.call.elections.count({ csv: `Ann,Bob\n1,2\n${rows}\n`, seats: 1 });
    expect([answer.valid, answer.setAside, answer.findings.length, answer.notes.length]).toEqual([
      1, 1_500, 1_000, 101,
    ]);
    expect(answer.notes.at(-1)).toBe('1,400 papers more were set aside or counted in part, each for its own reason.');
    const names = Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(2_000, 'x'));
    const tied = await desk.call.elections.count({
      ballots: names.map((_, index) => [index + 1]),
      candidates: names,
      seats: 100,
    });
    expect(tied.elected).toHaveLength(100);
  });

  it('elects everybody where there are as many seats, and says so', async () => {
    const { elected, stages, notes } = await desk.call.elections.count({ blt: BLT, seats: 3 });
    expect(elected.map(({ number }) => number)).toEqual([1, 3, 2]);
    expect(stages).toHaveLength(1);
    expect(notes).toContain('There are as many candidates as seats (3): all are elected, and nothing was transferred.');
  });

  it.each([
    [{}, 'There are no papers in this. Give a ballot file, a list or the ballots: one of them.'],
    [
      { blt: BLT, csv: 'A\n1\n' },
      'There are papers in blt and in csv. Give a ballot file, a list or the ballots: one of them.',
    ],
    [{ ballots: [[1]] }, 'Say how many seats there are: these papers do not.'],
    [{ ballots: [], seats: 1 }, 'There is no candidate to count for.'],
    [{ ballots: [], seats: 1, candidates: ['A', 'B'] }, 'There are no papers to count.'],
    [
      { ballots: [[]], seats: 1, candidates: ['A', 'B'] },
      'There is no valid paper to count. The first, paper 1: no preference is marked.',
    ],
    [
      { ballots: [[1], [4]], seats: 1, candidates: ['A', 'B'] },
      'Paper 2: a preference for candidate 4, and the candidates are numbered 1 to 2.',
    ],
    [
      { blt: BLT, seats: 4 },
      'There are 4 seats and 3 candidates: there is nothing to count. Whoever stands is elected without a ballot, and 1 of the seats stay vacant.',
    ],
    [
      { blt: BLT.replace('\n1 2 0', '\n1 7 0') },
      'Line 4 has a preference for candidate 7, and there are 3 candidates.',
    ],
    [
      { blt: 'nonsense' },
      'Line 1 is “nonsense”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.',
    ],
    [{ blt: BLT, candidates: ['A'] }, '1 candidates are named, and the file has 3.'],
    [{ blt: BLT, withdrawn: [9] }, 'Candidate 9 is said to have withdrawn, and there are 3 candidates.'],
  ])('refuses %j in a sentence', async (input, message) => {
    expect(await messages(input)).toEqual([message]);
  });
});

describe('elections.countSheet', () => {
  const ward = wards().find(({ name }) => name === 'glasgow_2017_ward9')!;
  const about = {
    title: 'Ward 9 Calton',
    countedOn: '2017-05-05',
    place: 'Emirates Arena',
    returningOfficer: 'The returning officer',
  };

  async function made(format: 'pdf' | 'xlsx' | 'csv', name: string): Promise<Buffer> {
    const to = join(folder, `${name}.${format}`);
    await desk.call.elections.countSheet({ blt: ward.blt, format, about, to });
    return readFile(to);
  }

  it('is the same bytes when the papers are counted again', async () => {
    for (const format of ['pdf', 'xlsx', 'csv'] as const) {
      expect((await made(format, 'again')).equals(await made(format, 'once')), format).toBe(true);
    }
  });

  it('holds on paper who was elected, every total, and why', async () => {
    const text = (await pdfPages(await made('pdf', 'paper'))).join(' ').replace(/\s+/g, ' ');
    for (const said of [
      'Ward 9 Calton',
      'Emirates Arena',
      '1. Greg HEPBURN (SNP) (stage 1)',
      '1,097',
      '876.25492',
      '966.04',
      'Why each was elected or not',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('holds numbers in a workbook that add up to the valid papers at each stage', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await made('xlsx', 'book')) as never);
    const sheet = book.getWorksheet('Votes')!;
    expect(sheet.rowCount).toBe(1 + 9 + 3);
    for (let column = 4; column <= 3 + 9; column += 1) {
      let sum = 0;
      for (let row = 2; row <= 11; row += 1) sum += Number(sheet.getCell(row, column).value ?? 0);
      expect(sum).toBeCloseTo(5_484, 5);
      expect(sheet.getCell(12, column).value).toBe(5_484);
    }
  });

  it('holds a candidate a row as CSV', async () => {
    const [header, first] = (await made('csv', 'list')).toString('utf8').split('\r\n');
    expect(header).toContain('Stage 2: Surplus of Greg HEPBURN (SNP)');
    expect(first).toBe(
      '1,Robert CONNELLY (C),Elected at stage 9,627,628.26132,647.89198,708.89198,732.89198,758.1022,824.84041,824.89321,966.04229',
    );
  });
});
