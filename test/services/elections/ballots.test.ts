// Ballots on a question through the desk: their figures, the result, and the paper that tells it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

async function openBallot(change: Partial<NonNullable<Inputs['elections']['open']>> = {}) {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  const ballot = await at.call.elections.open({
    kind: 'industrialAction',
    title: 'Pay 2026',
    question: 'Are you prepared to take part in a strike?',
    from: '2026-11-02',
    timetable: { ballotOpensOn: '2026-11-04', ballotClosesOn: '2026-11-20' },
    ...change,
  });
  return { ...at, at, ballot, id: ballot.id };
}

const SHEET = [
  'Workplace\tEntitled\tYes\tNo\tSpoilt',
  'Depot\t120\t70\t10\t1',
  'St Anne’s Hospital\t1,204\t640\t55\t6',
  'Total\t1,324\t710\t65\t7',
].join('\n');

describe('figures', () => {
  test('a sheet is read whole, its places are found, and the result follows by the law of the opening day', async () => {
    const { call, id } = await openBallot();
    expect((await call.elections.result({ id })).tally.total.verdict).toBe('nothingYet');
    const kept = await call.elections.keepReturns({ id, text: SHEET });
    expect(kept.returns).toMatchObject([
      { constituency: 'Depot', workplaceId: ids.depot, employerId: ids.employer, entitled: 120, votes: [70, 10] },
      { constituency: 'St Anne’s Hospital', workplaceId: ids.hospital, entitled: 1_204, spoilt: 6 },
    ]);
    const { tally } = await call.elections.result({ id });
    expect(tally).toMatchObject({ on: '2026-11-04', nation: 'england-and-wales' });
    expect(tally.total).toMatchObject({
      entitled: 1_324,
      valid: 775,
      cast: 782,
      spoilt: 7,
      turnout: 59.06,
      verdict: 'carried',
    });
    expect(tally.total.thresholds.map(({ name, applies, isMet }) => [name, applies, isMet])).toEqual([
      ['majority', true, true],
      ['turnout', true, true],
      ['support', false, null],
    ]);
  });

  test('one constituency at a time: named by its workplace, changed, taken out, put back by undo', async () => {
    const { call, id, store } = await openBallot();
    const made = await call.elections.keepReturn({ id, workplaceId: ids.depot, entitled: 50, votes: [20, 10] });
    const returnId = made.returns[0]!.id;
    expect(made.returns[0]).toMatchObject({ constituency: 'Depot', employerId: ids.employer, spoilt: 0 });
    await call.elections.keepReturn({ id, returnId, spoilt: 3 });
    expect((await call.elections.result({ id })).tally.constituencies[0]).toMatchObject({
      cast: 33,
      votes: [{ votes: 20 }, { votes: 10 }],
    });
    expect((await call.elections.removeReturn({ id, returnId })).returns).toEqual([]);
    const { rows } = await call.branch.history({});
    expect(rows[0]).toMatchObject({ reason: 'elections.removeReturn' });
    await call.branch.revert({ seq: rows[0]!.seq });
    expect(store.view('branch').get('elections', id)?.returns).toHaveLength(1);
    expect(await refused(call.elections.removeReturn({ id, returnId: ids.nobody }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('what cannot be right is refused in a sentence, and nothing of it is kept', async () => {
    const { call, id, store } = await openBallot();
    const words = async (input: Omit<Inputs['elections']['keepReturns'], 'id'>) =>
      (await refused(call.elections.keepReturns({ id, ...input }))).issues.map(
        ({ message }: { message: string }) => message,
      );
    const depot = { constituency: 'Depot', entitled: 10, votes: [4, 4] };
    expect(await words({ returns: [{ ...depot, votes: [8, 4] }] })).toEqual([
      '“Depot” has more papers (12) than people entitled to vote (10).',
    ]);
    expect(await words({ returns: [{ ...depot, votes: [8] }] })).toEqual([
      '“Depot” has 1 figure for the 2 choices (Yes, No).',
    ]);
    expect(await words({ returns: [depot, { ...depot, constituency: 'DEPOT' }] })).toEqual([
      '“DEPOT” is there twice: its papers would count twice.',
    ]);
    expect(await words({ text: 'Workplace\tYes\tNo\nDepot\t4\t4' })).toEqual(['No column is headed “Entitled”.']);
    expect(await words({ text: 'Workplace\tEntitled\tYes\tNo\nDepot\tmany\t4\t4' })).toEqual([
      'Row 2: “many” is no whole number (entitled).',
    ]);
    expect(await words({})).toEqual(['Choose a file or paste the cells: one of the two.']);
    expect(store.view('branch').get('elections', id)?.returns).toEqual([]);
    await call.elections.keepReturns({ id, returns: [depot] });
    const stale = await refused(call.elections.keepReturn({ id, revision: 1, workplaceId: ids.hospital }));
    expect(stale).toMatchObject({ code: 'STALE_RECORD' });
    const post = await call.elections.open({ title: 'Steward', repKind: 'rep' });
    expect(await refused(call.elections.result({ id: post.id }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a declared result stands as it was declared', async () => {
    const { call, id } = await openBallot();
    const { revision } = await call.elections.keepReturns({ id, text: SHEET });
    await call.elections.declare({ id, revision });
    const said = await refused(call.elections.keepReturn({ id, workplaceId: ids.depot, votes: [1, 1] }));
    expect(said.message).toBe('The result is declared: its figures stand as they were declared.');
    expect((await call.elections.result({ id })).isClosed).toBe(said.message);
  });
});

describe('how it is judged', () => {
  test('each workplace for itself, and what the branch asks of a consultative ballot', async () => {
    const { call, id } = await openBallot();
    await call.elections.keepReturns({ id, text: SHEET.replace('70\t10', '40\t10') });
    await call.elections.keepBallotRule({ id, isEachForItself: true });
    const { tally } = await call.elections.result({ id });
    expect(tally.total.verdict).toBe('carriedAtSome');
    expect(tally.constituencies.map(({ outcome }) => outcome?.verdict)).toEqual(['notCarried', 'carried']);
    const asked = await openBallot({ kind: 'consultative', question: 'Accept?', choices: ['Accept', 'Reject'] });
    await asked.call.elections.keepReturns({
      id: asked.id,
      returns: [{ constituency: 'All', entitled: 100, votes: [30, 5] }],
    });
    expect((await asked.call.elections.result({ id: asked.id })).tally.total.inWords).toMatch(/^“Accept” has the most/);
    await asked.call.elections.keepBallotRule({ id: asked.id, ownTurnout: 40 });
    expect((await asked.call.elections.result({ id: asked.id })).tally.total.verdict).toBe('notDecided');
    expect(
      (await refused(asked.call.elections.keepBallotRule({ id: asked.id, isImportantPublicService: true }))).code,
    ).toBe('INVALID_INPUT');
  });

  test('figures alone are judged without a record; the day and the nation are today’s and the branch’s unless said', async () => {
    const { call } = await openBallot();
    const returns = [{ constituency: 'All', entitled: 1_000, votes: [300, 150] }];
    const today = await call.elections.tally({ returns });
    expect(today).toMatchObject({
      on: '2026-11-24',
      nation: 'england-and-wales',
      total: { verdict: 'notCarried', turnout: 45 },
    });
    const northern = await call.elections.tally({ returns, nation: 'northern-ireland' });
    expect(northern.total.verdict).toBe('carried');
    const early = await call.elections.tally({ returns, on: '2017-02-28' });
    expect(early.total.verdict).toBe('carried');
    expect(
      (await refused(call.elections.tally({ returns, choices: ['Yes', 'No', 'Both'] }))).issues[0].message,
    ).toMatch(/yes first/);
  });
});

describe('the paper', () => {
  const words = (pages: string[]) => pages.join(' ').replaceAll(/\s+/g, ' ');

  test('tells what section 231 asks, whole, and puts small places together', async () => {
    const { call, id, folder } = await openBallot();
    await call.elections.keepReturns({
      id,
      text: `${SHEET}\nHut\t6\t3\t1\t0\nLibrary\t40\t20\t9\t0`,
    });
    const path = join(folder, 'result.pdf');
    await call.elections.resultPaper({ id, path });
    const text = words(await pdfPages(await readFile(path)));
    for (const part of [
      'Carried: 733 Yes, 75 No',
      'Entitled to vote 1,370',
      'Answered “Yes” 733',
      'Answered “No” 75',
      'Spoiled or otherwise invalid papers returned 7',
      'At least half of those entitled voted 685 808 Yes',
      '2 places together',
      '(iia); its repeal by the Employment Rights Act 2025 s.68 waits for regulations',
      'Not checked against the law',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/Hut|Library/);
    expect(
      (await call.elections.result({ id })).tally.constituencies.map(({ constituency }) => constituency),
    ).toContain('Hut');
  });

  test('of each workplace for itself tells each whole; without figures there is none', async () => {
    const { call, id, folder } = await openBallot();
    expect((await refused(call.elections.resultPaper({ id }))).message).toMatch(/no figures yet/);
    await call.elections.keepReturns({ id, text: SHEET });
    await call.elections.keepBallotRule({ id, isEachForItself: true });
    const path = join(folder, 'each.pdf');
    await call.elections.resultPaper({ id, path });
    const text = words(await pdfPages(await readFile(path)));
    expect(text).toContain('Carried at every workplace.');
    expect(text).toMatch(/Depot .*Entitled to vote 120/);
  });
});
