// Whatever somebody does that is for our side alone, as a page does it: no paper for both sides changes by a byte, nor its name.
// And what the other side has nothing of yet stands in none of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { JOINT_SECTIONS } from '../../../shared/domain/negotiations/words-brief.ts';
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfAbout, pdfText } from '../../support/pdf-text-of.ts';
import { isFull } from '../../support/seeded.ts';

type Item = Outputs['negotiations']['item']['item'];

const at = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });
const on = ({ id, revision }: Pick<Item, 'id' | 'revision'>) => ({ itemId: id, revision });
const rise = (percent: number): Inputs['negotiations']['keepRound']['years'] => [
  { from: '2027-04-01', measures: [{ kind: 'percent', percent }] },
];

async function atTheTable() {
  const desk = await openPartnershipDesk();
  const { call } = desk;
  const spine = await call.negotiations.applySpineImport({
    text: 'scp\t2026-27\n2\t24413\n3\t24796',
    name: 'House spine',
  });
  const spineId = spine.spine.id;
  const rows = [{ grade: 'Cleaner', point: '2', headcount: 40 }];
  const workforce = await call.negotiations.keepWorkforce({ name: 'Support staff', spineId, rows });
  const employer = await call.workplaces.saveEmployer({ name: 'Northfield Council', headcounts: [] });
  const negotiation = await call.negotiations.open({
    ...{ title: 'Pay 2027', employerIds: [employer.id], purpose: 'A fair rise', year: '2027-28' },
    team: [
      { name: 'Ana Obi', role: 'Leads' },
      { name: 'The director', side: 'management' },
    ],
    timetable: [{ kind: 'meeting', title: 'First meeting', day: '2026-12-01' }],
    costing: { spineId, workforceId: workforce.id },
  });
  const { id: negotiationId } = negotiation;
  const told = { who: 'The county', what: 'Settled', value: '4.75', source: 'Circular 9', isForBothSides: true };
  const benchmark = await call.negotiations.keepBenchmark(told);
  let pay = await call.negotiations.keepItem({
    negotiationId,
    title: 'Pay',
    kind: 'pay',
    benchmarkIds: [benchmark.id],
  });
  const marked = { text: 'One post in five is empty', isForBothSides: true };
  pay = await call.negotiations.keepEvidence({ ...on(pay), ...marked });
  pay = await call.negotiations.keepRound({ ...on(pay), side: 'staff', text: 'Ten percent', years: rise(10) });
  pay = await call.negotiations.table({ id: negotiationId, itemId: pay.id });
  pay = await call.negotiations.keepRound({ ...on(pay), side: 'management', text: 'Three percent', years: rise(3) });
  const secret = await call.negotiations.keepItem({ negotiationId, title: 'SECRET demand', problem: 'SECRET problem' });
  const presentIds = negotiation.team.map(({ id }) => id);
  const meeting = await call.negotiations.keepMeeting({
    negotiationId,
    day: '2026-12-01',
    place: 'Room 4',
    presentIds,
  });
  const latest = {
    negotiation: async () => (await call.negotiations.get({ id: negotiationId })).negotiation,
    pay: async () => (await call.negotiations.item({ itemId: pay.id })).item,
    secret: async () => (await call.negotiations.item({ itemId: secret.id })).item,
    meeting: async () => (await call.negotiations.meeting({ id: meeting.id })).meeting,
  };
  /** Every paper for both sides, in both formats, as a page takes it: its name and its bytes. */
  const papers = async (): Promise<Map<string, { name: string; bytes: Buffer }>> => {
    const made = new Map<string, { name: string; bytes: Buffer }>();
    for (const format of ['pdf', 'docx'] as const) {
      const joint = { audience: 'joint', format } as const;
      const offers = {
        brief: await call.negotiations.brief({ id: negotiationId, sections: [...JOINT_SECTIONS], ...joint }),
        minutes: await call.negotiations.meetingPaper({ id: meeting.id, ...joint }),
        sheet: await call.negotiations.itemSheet({ itemId: pay.id, ...joint }),
      };
      for (const [paper, offer] of Object.entries(offers)) {
        const download = desk.desk.downloads.take('token' in offer ? (offer.token ?? '') : '')!;
        const bytes = Buffer.from(await new Response(await download.open()).arrayBuffer());
        made.set(`${paper} ${format}`, { name: download.name, bytes });
      }
    }
    return made;
  };
  return { ...desk, negotiationId, benchmark, pay, secret, meeting, spineId, workforce, latest, papers };
}

type Table = Awaited<ReturnType<typeof atTheTable>>;

/** What somebody does that is ours alone; each on its own. */
const OURS: Readonly<Record<string, (table: Table) => Promise<unknown>>> = {
  'mandate and plan': async ({ call, latest }) =>
    call.negotiations.change({
      ...at(await latest.negotiation()),
      ...{ plan: 'SECRET plan', mandate: { by: 'SECRET meeting', limits: 'SECRET limits', on: '2026-11-01' } },
    }),
  'the role of somebody of ours': async ({ call, latest }) => {
    const negotiation = await latest.negotiation();
    const team = negotiation.team.map((place) => ({ ...place, role: 'SECRET role' }));
    await call.negotiations.change({ ...at(negotiation), team });
  },
  'days of ours in the timetable': async ({ call, latest }) => {
    const negotiation = await latest.negotiation();
    const own = [
      { kind: 'consultMembers' as const, title: 'SECRET survey', day: '2026-12-05' },
      { kind: 'other' as const, title: 'SECRET walk', day: '2026-12-06' },
    ];
    await call.negotiations.change({ ...at(negotiation), timetable: [...negotiation.timetable, ...own] });
  },
  'red line, fallback, interests, cases, notes': async ({ call, latest }) => {
    const item = await latest.pay();
    const secret = { redLine: 'SECRET', fallback: 'SECRET', theirCase: 'SECRET', ourAnswer: 'SECRET', notes: 'SECRET' };
    const interests = { staff: 'SECRET', management: 'SECRET' };
    const speakerId = (await latest.negotiation()).team[0]!.id;
    await call.negotiations.keepItem({ ...on(item), costNote: 'SECRET', ours: { ...secret, interests, speakerId } });
  },
  'a draft of ours': async ({ call, latest }) =>
    call.negotiations.keepRound({
      ...on(await latest.pay()),
      ...{ side: 'staff', text: 'SECRET seven', years: rise(7), ourNote: 'SECRET' },
    }),
  'what we think of their offer': async ({ call, latest }) => {
    const item = await latest.pay();
    await call.negotiations.keepRound({ ...on(item), roundId: item.rounds.at(-1)!.id, ourNote: 'SECRET blink' });
  },
  'options and standards of ours': async ({ call, latest }) =>
    call.negotiations.keepItem({
      ...on(await latest.pay()),
      options: [{ text: 'SECRET option', isForBothSides: false }],
      standards: [{ text: 'SECRET standard', isForBothSides: false }],
    }),
  'evidence that is not marked': async ({ call, latest }) =>
    call.negotiations.keepEvidence({ ...on(await latest.pay()), text: 'SECRET count', source: 'SECRET cases' }),
  'a benchmark that is not marked': async ({ call, latest }) => {
    const own = { who: 'SECRET trust', what: 'SECRET', value: '9', source: 'SECRET', isForBothSides: false };
    const { id } = await call.negotiations.keepBenchmark(own);
    const item = await latest.pay();
    await call.negotiations.keepItem({ ...on(item), benchmarkIds: [...item.benchmarkIds, id] });
  },
  'why a benchmark compares': async ({ call, benchmark }) =>
    call.negotiations.keepBenchmark({
      ...at(benchmark),
      why: 'SECRET',
      comparability: 'weak',
      checkedOn: '2026-11-20',
    }),
  'a waiver': async ({ call, latest }) =>
    call.negotiations.waive({ ...on(await latest.pay()), of: 'costing', reason: 'SECRET', by: 'SECRET' }),
  'an item of which they have nothing': async ({ call, latest }) => {
    const item = await call.negotiations.keepItem({ ...on(await latest.secret()), title: 'SECRET other' });
    await call.negotiations.keepRound({ ...on(item), side: 'staff', text: 'SECRET draft', years: rise(2) });
  },
  'another item of ours': async ({ call, negotiationId }) =>
    call.negotiations.keepItem({ negotiationId, title: 'SECRET third', kind: 'hours' }),
  'notes of a meeting, and what was said among ourselves': async ({ call, latest }) => {
    const meeting = await latest.meeting();
    const agenda = meeting.agenda.map((item) => ({ ...item, notes: 'SECRET' }));
    const said = [
      { side: 'staff' as const, who: 'SECRET voice', text: 'SECRET six', agendaId: agenda[0]!.id, isOurs: true },
      { side: 'staff' as const, text: 'SECRET seven', agendaId: agenda[1]!.id, isOurs: true },
    ];
    await call.negotiations.keepMeeting({ ...at(meeting), title: 'SECRET', notes: 'SECRET', agenda, said });
  },
  'an action of ours': async ({ call, meeting }) =>
    call.negotiations.meetingAction({ id: meeting.id, text: 'SECRET errand', team: 'SECRET', contact: 'SECRET' }),
  'another meeting': async ({ call, negotiationId }) =>
    call.negotiations.keepMeeting({ negotiationId, day: '2026-12-08', title: 'SECRET', place: 'SECRET' }),
  'a note on the negotiation': async ({ call, negotiationId }) =>
    call.partnership.addEntry({
      on: { collection: 'negotiations', id: negotiationId },
      ...{ kind: 'note', title: 'SECRET', text: 'SECRET' },
    }),
  'what their own brief holds': async ({ call, negotiationId }) =>
    call.negotiations.keepBriefSections({ id: negotiationId, audience: 'staff-side', sections: ['plan'] }),
  'members are asked': async ({ call, negotiationId }) =>
    call.negotiations.askMembers({ id: negotiationId, question: 'SECRET question?' }),
  'where the figures are from': async ({ call, workforce, spineId }) => {
    await call.negotiations.keepWorkforce({ ...at(workforce), name: 'SECRET', source: 'SECRET', notes: 'SECRET' });
    const { spine } = await call.negotiations.spine({ id: spineId });
    await call.negotiations.keepSpine({ ...at(spine), name: 'SECRET', notes: 'SECRET' });
  },
  'another negotiation': async ({ call }) => call.negotiations.open({ title: 'SECRET talks' }),
};

const AT_ONCE = isFull ? 1 : 6;

test('whatever is done that is ours alone, no paper for both sides changes, nor is it called otherwise', async () => {
  const table = await atTheTable();
  const before = await table.papers();
  expect(before.size).toBe(6);
  const acts = Object.entries(OURS);
  // Each on its own takes minutes where much else runs: together they say the same, but for which of them it was.
  for (let at = 0; at < acts.length; at += AT_ONCE) {
    const together = acts.slice(at, at + AT_ONCE);
    const what = together.map(([name]) => name).join(', ');
    for (const [name, act] of together) {
      const { seq } = table.store;
      await act(table);
      expect(table.store.seq, name).toBeGreaterThan(seq);
    }
    for (const [paper, { name, bytes }] of await table.papers()) {
      const was = before.get(paper)!;
      expect([what, paper, name]).toEqual([what, paper, was.name]);
      expect(bytes.equals(was.bytes), `${what}: ${paper}`).toBe(true);
    }
  }
  // All of it is there now, and nothing of it in any part of any of them.
  for (const [paper, { name, bytes }] of await table.papers()) {
    const text = paper.endsWith('pdf')
      ? `${await pdfText(bytes)} ${await pdfAbout(bytes)}`
      : Object.values(new PizZip(bytes).files)
          .filter(({ dir }) => !dir)
          .map((part) => `${part.name} ${part.asText()}`)
          .join('\n');
    expect(text.length).toBeGreaterThan(100);
    expect(`${name} ${text}`, paper).not.toMatch(/SECRET|Leads|NG-2026/);
  }
}, 120_000);

test('a claim that was not made yet comes onto their agenda when it was talked about, and not before', async () => {
  const { call, folder, meeting, latest } = await atTheTable();
  const minutes = async (): Promise<string> => {
    const path = join(folder, `minutes-${Math.random()}.pdf`);
    await call.negotiations.meetingPaper({ id: meeting.id, audience: 'joint', path });
    return pdfText(await readFile(path));
  };
  expect(meeting.agenda.map(({ title }) => title)).toEqual(['Pay', 'SECRET demand']);
  expect(await minutes()).toContain('1. Pay');
  expect(await minutes()).not.toContain('SECRET');
  const before = await latest.meeting();
  const agendaId = before.agenda[1]!.id;
  const said = [{ side: 'staff' as const, text: 'We shall also ask for this', agendaId }];
  await call.negotiations.keepMeeting({ ...at(before), said });
  expect(await minutes()).toContain('2. SECRET demand');
});

test('of what is kept in confidence there is no paper for both sides at all', async () => {
  const { call, negotiationId, meeting, pay, latest } = await atTheTable();
  await call.negotiations.change({ ...at(await latest.negotiation()), visibility: 'inConfidence' });
  const joint = { audience: 'joint' } as const;
  await refusedFor(call.negotiations.brief({ id: negotiationId, ...joint }), /in confidence/);
  await refusedFor(call.negotiations.meetingPaper({ id: meeting.id, ...joint }), /in confidence/);
  await refusedFor(call.negotiations.itemSheet({ itemId: pay.id, ...joint }), /in confidence/);
});
