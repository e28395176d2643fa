// A consultation from "something is changing" to what went wrong once it was live; the scenarios 5, 6 and 7 of partnership.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { atTable, layTheTable } from '../../support/consultation-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
let partnership: CaseworkDesk['call']['partnership'];

beforeEach(async () => {
  desk = await openCaseworkDesk();
  await layTheTable(desk);
  partnership = desk.call.partnership;
});
afterEach(() => desk.close());

const pageOf = (id: string) => partnership.consultation({ id });
const codesOf = async (id: string) => (await pageOf(id)).findings.map(({ code, isBreach }) => [code, isBreach]);

describe('Scenario 5: late consultation', () => {
  it('a decision 10 days before the first involvement is kept, told as a breach, and needs an exception to be final', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'Closing the night desk',
      affectsJobs: true,
      firstInvolvedOn: '2026-11-20',
    });
    const draft = await partnership.recordDecision({
      title: 'The night desk closes',
      on: '2026-11-10',
      consultationId: id,
    });
    expect(draft).toMatchObject({ affectsJobs: true, finalOn: null, forumId: atTable.forum });
    const page = await pageOf(id);
    expect(page.next).toBeNull();
    expect(page.leadDays).toBe(-10);
    expect(page.findings[0]).toMatchObject({ code: 'decidedBeforeInvolved', isBreach: true, on: '2026-11-10' });
    expect(page.findings[0]!.text).toContain('10 days before the union was first involved');

    const { issues } = await refused(partnership.finaliseDecision({ id: draft.id, revision: draft.revision }));
    expect(issues).toMatchObject([{ path: ['exceptionReason'] }]);
    const changed = await partnership.changeDecision({
      id: draft.id,
      revision: draft.revision,
      exceptionReason: 'The supplier stopped the line at a day’s notice',
    });
    const final = await partnership.finaliseDecision({ id: draft.id, revision: changed.revision });
    expect(final.finalOn).toBe('2026-11-24');
    expect(await partnership.decision({ id: draft.id })).toMatchObject({ leadDays: -10, isException: true });
  });

  it('raises the flag of late involvement, and is printed in the annual report with its reason', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'Closing the night desk',
      affectsJobs: true,
      firstInvolvedOn: '2026-11-20',
    });
    const draft = await partnership.recordDecision({
      title: 'The night desk closes',
      on: '2026-11-10',
      consultationId: id,
      exceptionReason: 'The supplier stopped the line at a day’s notice',
    });
    await partnership.finaliseDecision({ id: draft.id, revision: draft.revision });
    const year = { forumId: atTable.forum, from: '2025-12-01', to: '2026-11-30' };
    const { flags } = await partnership.indicators(year);
    expect(flags.map(({ key }) => key)).toContain('lateInvolvement');
    const path = join(desk.folder, 'annual.pdf');
    await partnership.annualReport({ ...year, isAgreed: false, statementIfNot: 'We were told, not asked', path });
    const text = (await pdfPages(await readFile(path))).join(' ');
    expect(text).toContain('The supplier stopped the line at a day’s notice');
  });
});

describe('Scenario 6: redundancy preset', () => {
  const redundancy = (firstEffectOn: string) => ({
    topic: 'Depot closure',
    preset: { key: 'collectiveRedundancy', people: 120, establishment: 'Depot', firstEffectOn },
    windowFrom: '2026-12-01',
    windowTo: '2027-01-10',
  });

  it('120 dismissals: 45 days before the first takes effect, and everything that has to be given in writing', async () => {
    const opened = await partnership.openConsultation(redundancy('2027-02-01'));
    expect(opened).toMatchObject({ level: 'consultWithViewToAgreement', affectsJobs: true });
    expect(opened.information.length).toBeGreaterThanOrEqual(9);
    expect(opened.information.every(({ isStatutory, dueOn }) => isStatutory && dueOn === '2026-12-01')).toBe(true);
    const page = await pageOf(opened.id);
    expect(page.minimum).toMatchObject({
      days: 45,
      earliest: '2027-01-15',
      validFrom: '2013-04-06',
      validTo: null,
      verified: false,
    });
    expect(page.minimum!.authority).toContain('s.188');
    expect(page.information).toMatchObject({ isComplete: false, supplied: 0 });
    expect(page.findings.filter(({ isBreach }) => isBreach)).toEqual([]);
  });

  it('a first dismissal on day 44 is recorded as a breach, never refused', async () => {
    const { id, revision } = await partnership.openConsultation(redundancy('2027-02-01'));
    const saved = await partnership.changeConsultation({
      id,
      revision,
      preset: { key: 'collectiveRedundancy', people: 120, establishment: 'Depot', firstEffectOn: '2027-01-14' },
    });
    expect(saved.preset!.firstEffectOn).toBe('2027-01-14');
    expect(await codesOf(id)).toContainEqual(['tooFewDays', true]);
    const onTime = await partnership.changeConsultation({
      id,
      revision: saved.revision,
      preset: { key: 'collectiveRedundancy', people: 120, establishment: 'Depot', firstEffectOn: '2027-01-15' },
    });
    expect(onTime.revision).toBe(3);
    expect(await codesOf(id)).toContainEqual(['clearDays', false]);
  });

  it('its rows carry their days, and say what nobody has verified', async () => {
    const { rows } = await partnership.presets({});
    const row = rows.find(({ key }) => key === 'collectiveRedundancy')!;
    expect(row).toMatchObject({
      validFrom: '2013-04-06',
      validTo: null,
      verified: false,
      bands: [
        { atLeast: 20, days: 30 },
        { atLeast: 100, days: 45 },
      ],
    });
    expect(row.note).toContain('Employment Rights Act 2025');
    const northern = await partnership.presets({ nation: 'northern-ireland' });
    expect(northern.rows.find(({ key }) => key === 'collectiveRedundancy')!.bands[1]).toEqual({
      atLeast: 100,
      days: 90,
    });
    const { rows: american } = await partnership.presets({ nation: 'united-states' });
    expect(american.map(({ key }) => key)).toEqual(['plantClosing', 'midTermBargaining']);
  });

  it('information is complete once each thing came with its document', async () => {
    const { id, revision, information } = await partnership.openConsultation({
      topic: 'Depot closure',
      preset: 'collectiveRedundancy',
    });
    const paper = await partnership.addPaper({
      on: { collection: 'consultations', id },
      file: new File(['Section 188 letter'], 'section-188.txt'),
    });
    const given = information.map((item) => ({ ...item, suppliedOn: '2026-11-24', paperId: paper.id }));
    const some = await partnership.changeConsultation({
      id,
      revision,
      information: given.map((item, at) => (at === 0 ? { ...item, paperId: null } : item)),
    });
    expect((await pageOf(id)).information).toMatchObject({ isComplete: false, missing: [information[0]!.what] });
    await partnership.changeConsultation({ id, revision: some.revision, information: given });
    expect((await pageOf(id)).information).toMatchObject({ isComplete: true, missing: [] });
  });
});

describe('Scenario 7: mandate clash', () => {
  const tenDays = { topic: 'New uniforms', windowFrom: '2026-12-01', windowTo: '2026-12-10' };

  it('names the union before anything is opened', async () => {
    const { clashes, window } = await partnership.previewWindow(tenDays);
    expect(window).toMatchObject({ days: 10 });
    expect(clashes).toMatchObject([{ union: 'Union A', needs: 21, has: 10 }]);
    expect(clashes[0]!.sentence).toBe('Union A needs 21 days to ask its members, and the window has 10.');
    expect((await partnership.matters({})).total).toBe(0);
  });

  it('is opened only with a reason, which is kept and told', async () => {
    const { issues } = await refused(partnership.openConsultation(tenDays));
    expect(issues).toMatchObject([
      { path: ['shortWindowReason'], message: expect.stringContaining('Union A needs 21 days') },
    ]);
    const { id, shortWindowReason } = await partnership.openConsultation({
      ...tenDays,
      shortWindowReason: 'Union A has asked its members already',
    });
    expect(shortWindowReason).toBe('Union A has asked its members already');
    const page = await pageOf(id);
    expect(page.findings.map(({ text }) => text).join()).toContain(
      'It was accepted: Union A has asked its members already',
    );
  });

  it('is told of a plan that leaves too little time though nobody set a window', async () => {
    const call = partnership.openConsultation({ topic: 'New uniforms', decisionPlannedOn: '2026-12-01' });
    expect((await refused(call)).issues).toMatchObject([{ path: ['shortWindowReason'] }]);
  });
});

describe('something is changing', () => {
  it('takes a topic alone, with the forum, its unions and today', async () => {
    const opened = await partnership.openConsultation({ topic: '  New car parks ' });
    expect(opened).toMatchObject({
      number: 'CO-2026-0001',
      topic: '  New car parks ',
      forumId: atTable.forum,
      level: 'consult',
      firstInvolvedOn: '2026-11-24',
      visibility: 'joint',
      windowFrom: null,
    });
    expect([...opened.unionIds].sort()).toEqual([atTable.unionA, atTable.unionB]);
    expect(await pageOf(opened.id)).toMatchObject({ stage: 'opened', forum: 'Northfield partnership forum' });
  });

  it('fills the level and the last day for responses from the agreement’s scope matrix', async () => {
    const opened = await partnership.openConsultation({
      topic: 'Shift patterns on the wards',
      windowFrom: '2026-12-01',
    });
    expect(opened).toMatchObject({ level: 'negotiate', windowTo: '2026-12-28' });
    const { promised } = await pageOf(opened.id);
    expect(promised).toMatchObject({ agreement: 'Partnership agreement', noticeDays: 28, topic: 'Shift patterns' });
  });

  it('tells when the agreement promises more than there is', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'Shift patterns',
      windowFrom: '2026-12-01',
      windowTo: '2026-12-24',
    });
    expect(await codesOf(id)).toContainEqual(['shortNotice', false]);
  });

  it('is found by its number and by its words, with what was decided on it', async () => {
    const { id } = await partnership.openConsultation({ topic: 'Car parks at Eastgate' });
    const decision = await partnership.recordDecision({ title: 'Permits for Eastgate', consultationId: id });
    await desk.store.searchReady;
    const found = async (text: string) => (await desk.call.branch.search({ text })).rows;
    expect(await found('CO-2026-0001')).toMatchObject([
      { kind: 'consultation', id, title: 'Car parks at Eastgate', detail: expect.stringContaining('Opened') },
    ]);
    expect((await found('eastgate')).map((row) => row.id).sort()).toEqual([decision.id, id].sort());
  });

  it('works on an empty desk', async () => {
    const empty = await openCaseworkDesk();
    const opened = await empty.call.partnership.openConsultation({ topic: 'Anything' });
    expect(opened).toMatchObject({ forumId: null, unionIds: [] });
    await empty.close();
  });

  it('refuses what cannot be: an end before the beginning, a day still to come, a law that is not there', async () => {
    const refusedAt = async (input: object) =>
      (await refused(partnership.openConsultation({ topic: 'X', ...input }))).issues.map(
        ({ path }: { path: string[] }) => path.join('.'),
      );
    expect(await refusedAt({ windowFrom: '2026-12-10', windowTo: '2026-12-01' })).toEqual(['windowTo']);
    expect(await refusedAt({ firstInvolvedOn: '2026-12-10' })).toEqual(['firstInvolvedOn']);
    expect(await refusedAt({ preset: 'plantClosing' })).toEqual(['preset']);
    expect(await refusedAt({ forumId: crypto.randomUUID() })).toEqual(['forumId']);
    expect(await refusedAt({ atRisk: { people: 1, redeployed: 2 } })).toEqual(['atRisk.people']);
  });
});

describe('what the unions stand for already', () => {
  it('is found for the topic of a proposal, and that it goes against it can be noted on the consultation', async () => {
    const { union } = await partnership.union({ id: atTable.unionA });
    await partnership.keepUnion({
      id: union.id,
      revision: union.revision,
      name: union.name,
      positions: [{ level: 'national', topic: 'Flexible working', text: 'From the first day' }],
    });
    const { id } = await partnership.openConsultation({ topic: 'Flexible working in the contact centre' });
    const { rows } = await partnership.positions({ topic: (await pageOf(id)).consultation.topic });
    expect(rows).toMatchObject([{ union: 'Union A', level: 'national', text: 'From the first day' }]);
    const on = { collection: 'consultations' as const, id };
    await partnership.addEntry({ on, title: 'It goes against a position', text: rows[0]!.text });
    expect((await partnership.entries({ on, page: {} })).rows).toMatchObject([{ text: 'From the first day' }]);
  });
});

describe('as it goes on', () => {
  it('says who was left out, and how many were reached', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'New uniforms',
      affected: ['Porters', 'Theatre', 'Estates'],
      consulted: ['Porters', 'Theatre'],
    });
    const page = await pageOf(id);
    expect(page.coverage).toEqual({ affected: 3, consulted: 2, percent: 67, missing: ['Estates'] });
    expect(page.findings.map(({ text }) => text)).toContain('Affected and not consulted: Estates.');
  });

  it('takes each side’s answer on when the union was brought in; not asked is an answer', async () => {
    const opened = await partnership.openConsultation({ topic: 'New uniforms' });
    expect(opened.involvement.management).toEqual({ point: null, isAsked: false, on: null, channel: '' });
    const staff = await partnership.changeConsultation({
      id: opened.id,
      revision: 1,
      involvement: { staff: { point: 'afterTentativeDecision' } },
    });
    expect(staff.involvement.staff).toMatchObject({ isAsked: true, on: '2026-11-24' });
    expect((await pageOf(opened.id)).isInvolvementDisputed).toBeNull();
    await partnership.changeConsultation({
      id: opened.id,
      revision: 2,
      involvement: { management: { point: 'withManagersFromStart', on: '2026-11-23', channel: 'Email' } },
    });
    expect(await pageOf(opened.id)).toMatchObject({
      isInvolvementDisputed: true,
      consultation: { involvement: { staff: { point: 'afterTentativeDecision' } } },
    });
  });

  it('asks for reasons when it ends without agreement, and not when it was agreed', async () => {
    const { id } = await partnership.openConsultation({ topic: 'New uniforms' });
    const conclude = (how: 'agreed' | 'notAgreedImposed', reasons?: string) =>
      partnership.changeConsultation({ id, revision: 1, concluded: { how, ...(reasons && { reasons }) } });
    expect((await refused(conclude('notAgreedImposed'))).issues).toMatchObject([{ path: ['concluded', 'reasons'] }]);
    expect(await conclude('notAgreedImposed', 'The budget was fixed')).toMatchObject({
      concluded: { on: '2026-11-24', reasons: 'The budget was fixed' },
    });
    expect(await pageOf(id)).toMatchObject({ stage: 'concluded' });
  });

  it('records it live before the window closed as a breach, with what went wrong', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'New uniforms',
      firstInvolvedOn: '2026-10-01',
      windowFrom: '2026-10-20',
      windowTo: '2026-11-23',
    });
    await partnership.changeConsultation({
      id,
      revision: 1,
      live: { on: '2026-11-16', incidents: 3, wentWrong: 'Half the sizes were missing' },
      positionDecided: 'oppose',
      positionLive: 'support',
      atRisk: { people: 10, redeployed: 7, leftVoluntarily: 2, compulsory: 1 },
    });
    expect(await codesOf(id)).toContainEqual(['liveInWindow', true]);
    expect(await pageOf(id)).toMatchObject({ stage: 'live', shift: 'towards', avoidedCompulsory: 90, stillAtRisk: 0 });
  });

  it('changes only what is given, keeps text as it was typed, and is undone', async () => {
    const { id } = await partnership.openConsultation({ topic: 'New uniforms', what: '  As typed\n ' });
    const changed = await partnership.changeConsultation({
      id,
      revision: 1,
      responses: [{ unionId: atTable.unionA, text: 'No' }],
    });
    expect(changed).toMatchObject({ what: '  As typed\n ', responses: [{ party: 'Union A', position: 'neutral' }] });
    expect((await refused(partnership.changeConsultation({ id, revision: 1, what: 'Late' }))).code).toBe(
      'STALE_RECORD',
    );
    await desk.call.branch.revert({ seq: desk.store.seq });
    expect((await pageOf(id)).consultation.responses).toEqual([]);
  });

  it('is never wider than its forum, and narrows what hangs on it', async () => {
    const { id } = await partnership.openConsultation({ topic: 'New uniforms' });
    const entry = await partnership.addEntry({
      on: { collection: 'consultations', id },
      text: 'Said across the table',
      visibility: 'joint',
    });
    await partnership.changeConsultation({ id, revision: 1, visibility: 'staffSide' });
    expect(desk.store.view('branch').get('entries', entry.id)!.visibility).toBe('staffSide');
  });
});
