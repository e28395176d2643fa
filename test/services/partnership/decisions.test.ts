// Decisions: how they were made, what they lack to be final, and what members are told of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
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

const support = (seatId: string) => ({ seatId, stance: 'support' as const });
const final = async (input: Parameters<typeof partnership.recordDecision>[0]) => {
  const { id, revision } = await partnership.recordDecision(input);
  return partnership.finaliseDecision({ id, revision });
};

describe('a decision', () => {
  it('is a draft with a title alone, of today', async () => {
    const draft = await partnership.recordDecision({ title: 'New rosters' });
    expect(draft).toMatchObject({ number: 'DE-2026-0001', on: '2026-11-24', finalOn: null, visibility: 'joint' });
    const page = await partnership.decision({ id: draft.id });
    expect(page.seats.map(({ title, side, union }) => [title, side, union])).toEqual([
      ['Director of people', 'management', null],
      ['Head of estates', 'management', null],
      ['Staff side chair', 'staff', 'Union A'],
      ['Senior steward', 'staff', 'Union B'],
    ]);
    expect(page.gates).toEqual([]);
  });

  it('one block keeps it from being a consensus; can-live-with does not, and a stand-aside is named', async () => {
    const block = { seatId: atTable.chair, stance: 'block' as const };
    const call = partnership.recordDecision({
      title: 'X',
      method: 'consensus',
      stances: [support(atTable.director), block],
    });
    expect((await refused(call)).issues).toMatchObject([{ path: ['method'] }]);
    const lived = await partnership.recordDecision({
      title: 'X',
      method: 'consensus',
      stances: [support(atTable.director), { seatId: atTable.chair, stance: 'canLiveWith' }],
    });
    expect(lived.method).toBe('consensus');
    const aside = await partnership.recordDecision({
      title: 'X',
      method: 'consensus',
      stances: [support(atTable.director), { seatId: atTable.chair, stance: 'standAside', note: 'Not our members' }],
    });
    expect(aside.method).toBe('consensusWithStandAside');
  });

  it('takes no stance of a seat that is not on its forum, nor two of one', async () => {
    const stances = (...seatIds: string[]) => partnership.recordDecision({ title: 'X', stances: seatIds.map(support) });
    expect((await refused(stances(crypto.randomUUID()))).issues[0].path).toEqual(['stances', 0, 'seatId']);
    expect((await refused(stances(atTable.chair, atTable.chair))).issues[0].path).toEqual(['stances', 1, 'seatId']);
  });
});

describe('the gates', () => {
  it('jobs: a consultation that went before, or a published exception', async () => {
    const draft = await partnership.recordDecision({ title: 'Two posts go', affectsJobs: true });
    const { issues } = await refused(partnership.finaliseDecision({ id: draft.id, revision: 1 }));
    expect(issues).toMatchObject([{ path: ['exceptionReason'], message: expect.stringContaining('no consultation') }]);
    const { id } = await partnership.openConsultation({ topic: 'Posts', firstInvolvedOn: '2026-10-01' });
    const linked = await partnership.changeDecision({ id: draft.id, revision: 1, consultationId: id });
    expect((await partnership.finaliseDecision({ id: draft.id, revision: linked.revision })).finalOn).toBe(
      '2026-11-24',
    );
    expect((await partnership.decision({ id: draft.id })).leadDays).toBe(54);
  });

  it('reasons: not against the union’s view with nothing answered', async () => {
    const draft = await partnership.recordDecision({ title: 'X', unionView: 'Keep the night desk', influence: 'none' });
    expect(draft.hasResponded).toBe(true);
    expect((await refused(partnership.finaliseDecision({ id: draft.id, revision: 1 }))).issues).toMatchObject([
      { path: ['responseToUnionView'] },
    ]);
    const answered = await partnership.changeDecision({
      id: draft.id,
      revision: 1,
      responseToUnionView: 'Nobody calls at night',
    });
    await partnership.finaliseDecision({ id: draft.id, revision: answered.revision });
  });

  it('mutual gain: both sides’, not one', async () => {
    const draft = await partnership.recordDecision({
      title: 'X',
      isMutualGain: true,
      gains: { organisation: 'Fewer agency shifts' },
    });
    expect((await refused(partnership.finaliseDecision({ id: draft.id, revision: 1 }))).issues).toMatchObject([
      { path: ['gains'] },
    ]);
    const both = await partnership.changeDecision({
      id: draft.id,
      revision: 1,
      gains: { staff: 'Rosters six weeks ahead', serviceUsers: 'Familiar faces' },
    });
    expect(both.gains.organisation.text).toBe('Fewer agency shifts');
    await partnership.finaliseDecision({ id: draft.id, revision: both.revision });
    expect((await partnership.decision({ id: draft.id })).gainKind).toBe('threeWay');
  });

  it('hold for a final decision that is changed', async () => {
    const { id, revision } = await final({ title: 'X' });
    expect((await refused(partnership.changeDecision({ id, revision, affectsJobs: true }))).issues).toMatchObject([
      { path: ['exceptionReason'] },
    ]);
  });
});

describe('the influence report', () => {
  const report = async (format: 'pdf' | 'docx' | 'md', change: object = {}) => {
    const path = join(desk.folder, `report.${format}`);
    const made = await partnership.influenceReport({ format, path, ...change });
    return { made, bytes: await readFile(path) };
  };

  const fill = async () => {
    await final({
      title: 'Rosters six weeks ahead',
      on: '2026-03-02',
      unionView: 'Two weeks are too few',
      influence: 'substantiallyChanged',
      whatChanged: 'Six weeks instead of two, as Grace Obi proposed',
      peopleAffected: 1240,
    });
    await final({
      title: 'Car park charges',
      on: '2026-05-04',
      unionView: 'No charges for night staff',
      influence: 'none',
      responseToUnionView: 'The contract runs to 2028',
    });
    await final({ title: 'Night desk', on: '2026-06-01', affectsJobs: true, exceptionReason: 'The roof came down' });
    await partnership.recordDecision({ title: 'DRAFTMARK', on: '2026-06-02' });
    await final({ title: 'BRANCHMARK', on: '2026-06-03', visibility: 'branch' });
  };

  it('lists each change with its day and the people it reached, what was not taken up and why, and exceptions', async () => {
    await furnish(desk);
    await fill();
    const { made, bytes } = await report('md');
    expect(made).toMatchObject({ decisions: 3, responded: 2, influenced: 1, exceptions: 1 });
    const text = bytes.toString('utf8');
    for (const part of [
      'Mon 2 March 2026',
      '1,240',
      '1 of 2 (50.0%)',
      'The contract runs to 2028',
      'The roof came down',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('as somebody proposed');
  });

  it('holds no member’s name, no draft and nothing that is not both sides’, in every format', async () => {
    await furnish(desk);
    await fill();
    const { bytes: pdf } = await report('pdf');
    const pages = (await pdfPages(pdf)).join(' ');
    expect(pages).toContain('What the union changed');
    const { bytes: markdown } = await report('md');
    for (const text of [pages, markdown.toString('utf8')]) {
      for (const mark of ['Grace', 'Obi', 'DRAFTMARK', 'BRANCHMARK']) expect(text).not.toContain(mark);
    }
    const { bytes: word } = await report('docx');
    expect(word.subarray(0, 2).toString()).toBe('PK');
  });

  it('says n/a, not nothing per cent, where nobody was asked', async () => {
    const { bytes } = await report('md', { from: '2020-01-01', to: '2020-12-31' });
    expect(bytes.toString('utf8')).toContain('People reached:** n/a');
    expect((await refused(partnership.influenceReport({ from: '2026-02-01', to: '2026-01-01' }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('shows at which of five points the union was brought in, with each decision’s lead', async () => {
    const { id } = await partnership.openConsultation({
      topic: 'Rosters',
      firstInvolvedOn: '2026-01-21',
      involvement: { staff: { point: 'afterOptionsRaised' } },
    });
    await final({ title: 'Rosters from March', on: '2026-03-02', consultationId: id });
    const text = (await report('md')).bytes.toString('utf8');
    expect(text).toContain('In 1 of 1 it was brought in while options were still open.');
    expect(text).toContain('After options were on the table: 1');
    expect(text).toContain('| Rosters from March | 40 days before |');
  });

  it('tells of jobs saved, and hides early against late while there are few', async () => {
    await partnership.openConsultation({
      topic: 'Depot',
      firstInvolvedOn: '2026-01-01',
      live: { on: '2026-06-01', incidents: 2 },
      atRisk: { people: 10, redeployed: 7, leftVoluntarily: 2, compulsory: 1 },
      positionDecided: 'oppose',
      positionLive: 'support',
      involvement: { staff: { point: 'withManagersFromStart' } },
    });
    const text = (await report('md')).bytes.toString('utf8');
    expect(text).toContain('Of 10 people whose jobs were at risk, 9 (90%) were not dismissed');
    expect(text).toContain('came round to 1');
    expect(text).not.toContain('Brought in late');
  });

  it('lists what is good for all three, and not what is good for two', async () => {
    const gains = { organisation: 'Fewer agency shifts', staff: 'Notice' };
    await final({ title: 'THREEWAYS', gains: { ...gains, serviceUsers: 'Familiar faces' } });
    await final({ title: 'TWOWAYS', gains });
    const text = (await report('md')).bytes.toString('utf8');
    const good = text.slice(text.indexOf('## Good for everybody'));
    expect(good).toContain('THREEWAYS');
    expect(good).not.toContain('TWOWAYS');
  });
});

describe('the chronology of a consultation', () => {
  it('is dated, says who was given what, and has the papers behind it; nothing above its level stands in it', async () => {
    const opened = await partnership.openConsultation({
      topic: 'Depot closure',
      preset: { key: 'collectiveRedundancy', people: 120, firstEffectOn: '2026-12-20' },
      firstInvolvedOn: '2026-11-02',
      windowFrom: '2026-11-09',
      windowTo: '2026-12-08',
    });
    const on = { collection: 'consultations' as const, id: opened.id };
    const paper = await partnership.addPaper({
      on,
      file: new File(['The whole of the section 188 letter'], 'section-188.txt'),
      day: '2026-11-09',
      visibility: 'joint',
    });
    await partnership.addEntry({ on, day: '2026-11-10', text: 'JOINTMARK', visibility: 'joint' });
    await partnership.addEntry({ on, day: '2026-11-11', text: 'BRANCHMARK' });
    await partnership.addEntry({ on, day: '2026-11-11', kind: 'sounding', text: 'SOUNDINGMARK', visibility: 'joint' });
    await partnership.changeConsultation({
      id: opened.id,
      revision: 1,
      information: opened.information.map((item, at) =>
        at === 0 ? { ...item, suppliedOn: '2026-11-09', paperId: paper.id } : item,
      ),
    });
    const path = join(desk.folder, 'chronology.pdf');
    const made = await partnership.consultationChronology({ id: opened.id, path });
    expect(made).toMatchObject({ papers: 1, notIncluded: [] });
    const text = (await pdfPages(await readFile(path))).join(' ');
    for (const part of [
      'Disclosure log',
      'Mon 9 November 2026',
      'JOINTMARK',
      'The whole of the section 188 letter',
      'Breach',
      's.188',
      'Tab 2',
    ]) {
      expect(text).toContain(part);
    }
    for (const mark of ['BRANCHMARK', 'SOUNDINGMARK']) expect(text).not.toContain(mark);
    const own = join(desk.folder, 'own.pdf');
    await partnership.consultationChronology({ id: opened.id, level: 'branch', path: own });
    const ours = (await pdfPages(await readFile(own))).join(' ');
    expect(ours).toContain('BRANCHMARK');
    expect(ours).not.toContain('SOUNDINGMARK');
  });

  it('is refused for a level that the consultation itself does not reach', async () => {
    const { id } = await partnership.openConsultation({ topic: 'Ours', visibility: 'branch' });
    expect((await refused(partnership.consultationChronology({ id }))).issues).toMatchObject([{ path: ['level'] }]);
  });
});
