// A file whose name wishes ill, by the whole road: from a page onto a case, in the bundle's index, in the referral's zip
// and back to the page as a download. The name is kept as it was given; nothing outside the case is ever named by it.

import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { pdfPages } from '../support/read-pdf.ts';
import { type OpenWay, openTestProgram, type TestProgram, waysIn } from './ways-in.ts';

const EMOJI = '😀'.repeat(255);
const names = [
  ['a path upwards', '../../escaped.txt'],
  ['255 emoji', `${EMOJI}.txt`],
  ['both', `../${EMOJI}.txt`],
  ['a whole path of another system', 'C:\\Windows\\escaped.txt'],
] as const;

/** The name that a browser saves the answer under. */
const savedAs = (answer: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '');

function expectOnlyAName(name: string): void {
  expect(name).not.toMatch(/[\\/:]|\.\./u);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name.isWellFormed()).toBe(true);
  expect(name).toMatch(/\.txt$/u);
}

describe.each(waysIn)('$name', (way) => {
  let desk: TestProgram;
  let open: OpenWay;
  beforeEach(async () => {
    desk = await openTestProgram();
    open = await way.open(desk.program);
  });
  afterEach(async () => {
    await open.close();
    await desk.remove();
  });

  test('a file keeps its name on the case and is a name alone everywhere else', async () => {
    const call = inProcessClient(desk.program);
    await call.branch.setUp({ name: 'Test branch', nation: 'england-and-wales' });
    await call.members.applyImport({ text: 'Last name,Employer,Workplace\nSomebody,Northfield Council,Depot' });
    const { rows } = await call.workplaces.list({});
    const today = Temporal.Now.plainDateISO();
    const on = await call.cases.open({
      who: [{ lastName: 'Somebody' }],
      type: 'grievance',
      whatHappened: 'The rota was changed.',
      workplaceId: rows[0]!.id,
      keyDates: [{ date: today.toString() }],
      intake: { answer: 'represent', decidedOn: today.toString(), conditionsAcceptedOn: today.toString() },
    });
    await call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'Rang the member.' });
    for (const [, name] of names) {
      const file = new File([`In ${[...name].length} characters`], name);
      const made = await open.client.cases.addDocument({ caseId: on.id, file, name });
      expect(made.name).toBe(name);
      const answer = await open.download((await open.client.cases.openDocument({ id: made.id })).token);
      expect(await answer.text()).toBe(`In ${[...name].length} characters`);
      expectOnlyAName(savedAs(answer));
    }
    const { documents } = await call.cases.get({ id: on.id });
    expect(documents.map(({ name }) => name).sort()).toEqual(names.map(([, name]) => name).sort());

    const bundle = await open.client.cases.bundle({ id: on.id });
    expect(bundle).toMatchObject({ documents: names.length, notIncluded: [] });
    const pages = await pdfPages(new Uint8Array(await (await open.download(bundle.token)).arrayBuffer()));
    for (const [, name] of names) expect(pages.join(' ')).toContain(`In ${[...name].length} characters`);
    expect(pages[0]).toContain('../../escaped');

    const moved = await call.cases.moveStage({ id: on.id, revision: on.revision, stage: 'formal' });
    const pack = await open.client.cases.refer({
      id: on.id,
      revision: moved.revision,
      to: 'Region',
      consentOn: today.toString(),
      consentHow: 'By email',
    });
    const files = unzipSync(new Uint8Array(await (await open.download(pack.token)).arrayBuffer()));
    const packed = Object.keys(files).filter((each) => each.includes('documents/'));
    expect(packed).toHaveLength(names.length);
    for (const each of packed) expectOnlyAName(each.slice(each.lastIndexOf('documents/') + 'documents/'.length));
  });
});
