// The letter to an employer and the phone tree: who is in them, and what is not.

import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { fetched, putBranch } from '../../support/papers-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const trust = '01900000-0000-7000-8000-0000000000f1';
const ward = '01900000-0000-7000-8000-0000000000f2';

let desk: CaseworkDesk;

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
  await putBranch(desk);
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('employers', { id: trust, name: 'Vale Trust', headcounts: [] });
    const empty = { address: '', postcode: '', headcounts: [], departments: [], goals: [] };
    tx.put('workplaces', { id: ward, employerId: trust, name: 'Ward Nine', ...empty });
  });
});
afterEach(() => desk.close());

const letter = async (input: object = {}) => {
  const made = await desk.call.reps.noticePaper({ employerId: ids.employer, ...input });
  return (await pdfPages(await fetched(desk, made))).join(' ');
};

describe('the letter to an employer', () => {
  it('says who holds which post, for which of its own workplaces, from when to when, and nothing else of them', async () => {
    await desk.call.reps.appoint({
      memberId: ids.grace,
      kind: 'safetyRep',
      workplaceIds: [ids.hospital, ward],
      departments: ['Theatres'],
      from: '2026-01-01',
      to: '2027-12-31',
    });
    const text = await letter();
    for (const said of ['Grace Obi', 'St Anne’s Hospital · Theatres', 'Fri 31 December 2027', 'Sam Adeyemi', 'Depot']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('regulation 3(2)');
    for (const unsaid of ['Ward Nine', 'Vale Trust', '07700', 'example.org', '1003318', 'José']) {
      expect(text).not.toContain(unsaid);
    }
    expect(await letter({ employerId: trust })).toContain('Ward Nine');
  });

  it('has who begins within ninety days, leaves out who has gone, and says whose deputy somebody is', async () => {
    await desk.call.reps.appoint({ memberId: ids.jose, workplaceIds: [ids.depot], from: '2027-02-01' });
    await desk.call.reps.appoint({ memberId: ids.grace, deputyForId: ids.post });
    const far = { firstName: 'Far', lastName: 'Ahead', number: '91' };
    const past = { firstName: 'Long', lastName: 'Gone', number: '92' };
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('members', makeMember(ward, far));
      tx.put('members', makeMember(trust, past));
    });
    await desk.call.reps.appoint({ memberId: ward, workplaceIds: [ids.depot], from: '2027-06-01' });
    await desk.call.reps.appoint({ memberId: trust, workplaceIds: [ids.depot], from: '2020-01-01', to: '2026-11-23' });
    const text = await letter();
    expect(text).toContain('José O’Neill');
    expect(text).toContain('deputy for Sam Adeyemi');
    expect(text).not.toContain('Far Ahead');
    expect(text).not.toContain('Long Gone');
  });

  it('has those of the whole branch who work there, and no official of the union’s own', async () => {
    await desk.call.reps.appoint({ memberId: ids.grace, kind: 'branchSecretary' });
    await desk.call.reps.appoint({ kind: 'employedOfficial', name: 'Ada Mensah' });
    const text = await letter();
    expect(text).toContain('Grace Obi');
    expect(text).not.toContain('Ada Mensah');
    expect((await refused(letter({ employerId: trust }))).issues[0].message).toContain(
      'Nobody holds a post for Vale Trust',
    );
  });

  it('is a Word document too, and names no law of another country', async () => {
    await desk.call.branch.update({ ...(await branchNow()), nation: 'northern-ireland' } as never);
    await desk.call.reps.appoint({ memberId: ids.grace, kind: 'safetyRep', workplaceIds: [ids.hospital] });
    const made = await desk.call.reps.noticePaper({ employerId: ids.employer, format: 'docx' });
    expect(made.name).toMatch(/\.docx$/);
    const text = strFromU8(unzipSync(await fetched(desk, made))['word/document.xml']!);
    expect(text).toContain('Grace Obi');
    expect(text).not.toContain('regulation 3(2)');
  });
});

const branchNow = async () => [...desk.store.view('branch').all('branch')][0]!;

it('the phone tree has the branch’s own first, then each workplace with numbers, and says whom it is for', async () => {
  await desk.call.reps.appoint({ memberId: ids.grace, kind: 'branchSecretary' });
  const text = (await pdfPages(await fetched(desk, await desk.call.reps.phoneTree({})))).join(' ');
  expect(text.indexOf('Rung first')).toBeLessThan(text.indexOf('Northfield Council'));
  expect(text.indexOf('Grace Obi')).toBeLessThan(text.indexOf('Sam Adeyemi'));
  expect(text).toContain('07700 900123');
  expect(text).toContain('for the branch alone');
});
