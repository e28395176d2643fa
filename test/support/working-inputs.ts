// For each procedure that answers only where much is in place: one input that works, made just before it is tried, so
// that what wishes it ill gets past its door.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Case } from '../../shared/domain/cases.ts';
import type { Handover } from '../../shared/domain/handovers.ts';
import type { ListSource } from '../../shared/domain/list-sources.ts';
import { grievanceProcedure } from './whole-desk.ts';
import { wordTemplate } from './word-template.ts';
import { workingKeeping } from './working-keeping.ts';
import { workingMembership } from './working-membership.ts';
import { workingNegotiations } from './working-negotiations.ts';
import { workingOfficers } from './working-officers.ts';
import { workingPartnership } from './working-partnership.ts';
import { workingReps } from './working-reps.ts';

const day = '2026-11-02';

/** Somebody new with a post as rep, whose term no rule book ends. */
async function newRep(call: DeskClient): Promise<string> {
  const { id: memberId } = await call.members.add({ firstName: 'Ada', lastName: 'Byron' });
  return (await call.reps.appoint({ memberId, kind: 'rep', from: '2024-01-01', to: null })).id;
}

/** A case with nothing missing for its referral but the member's consent. */
async function readyCase(call: DeskClient, change: { repId?: string } = {}): Promise<Case> {
  const { rows } = await call.workplaces.employers({});
  const workplace = await call.workplaces.save({ name: `Place ${Math.random()}`, employerId: rows[0]!.id });
  const on = await call.cases.open({
    who: [{ lastName: 'Obi' }],
    type: 'grievance',
    whatHappened: 'The rota was changed without a word.',
    keyDates: [{ date: Temporal.Now.plainDateISO().add({ years: 9 }).toString() }],
    workplaceId: workplace.id,
    intake: { answer: 'represent', decidedOn: day, conditionsAcceptedOn: day, merits: 'Good' },
    ...change,
  });
  await call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'Rang the member.' });
  await call.cases.addDocument({ caseId: on.id, file: new File(['Dear Obi'], 'letter.txt') });
  return call.cases.moveStage({ id: on.id, revision: on.revision, stage: 'formal' });
}

async function newHandover(call: DeskClient): Promise<Handover> {
  const fromRepId = await newRep(call);
  const { id } = await readyCase(call, { repId: fromRepId });
  return call.handovers.make({ fromRepId, toRepId: await newRep(call), why: 'leaving', caseIds: [id] });
}

/** A case as another Branchdesk has it: every record's id is unknown here. */
async function exchangeFile(call: DeskClient, folder: string): Promise<File> {
  const { id } = await readyCase(call);
  const path = join(folder, `exchange-${id}.json`);
  await call.cases.exchange({ id, path });
  const file = JSON.parse(await readFile(path, 'utf8'));
  const own = [file.case, ...file.timeline, ...file.tasks, ...file.documents].map((record) => record.id as string);
  const text = own.reduce((all, each) => all.replaceAll(each, crypto.randomUUID()), JSON.stringify(file));
  return new File([text], 'case.json');
}

const template = async (): Promise<File> =>
  new File([await wordTemplate('Dear {memberName},', 'Yours')] as BlobPart[], 'letter.docx');

export const workingInputs: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'cases.updateEvent': async (call) => {
    const { id: caseId } = await readyCase(call);
    const { id, revision } = await call.cases.addEvent({ caseId, kind: 'call', text: 'Rang the member.' });
    return { id, revision, text: 'Rang the member again.' };
  },
  'cases.moveStage': async (call) => {
    const { id, revision } = await readyCase(call);
    return { id, revision, stage: 'appeal' };
  },
  'cases.seal': async (call) => ({ caseId: (await readyCase(call)).id }),
  'cases.unseal': async (call) => {
    const { id: caseId } = await readyCase(call);
    // Nothing is sealed where there are no keys.
    await call.cases.seal({ caseId }).catch(() => undefined);
    return { caseId, reason: 'The member asked for the branch' };
  },
  ...workingOfficers,
  ...workingPartnership,
  ...workingReps,
  ...workingNegotiations,
  ...workingKeeping,
  'cases.setStep': async (call) => {
    const { rows } = await call.workplaces.employers({});
    const saved = await call.procedures.save({ ...grievanceProcedure, employerId: rows[0]!.id });
    const { id, revision } = await readyCase(call);
    const stageId = saved.versions[0]!.stages[0]!.id;
    const on = await call.cases.moveStage({ id, revision, procedureId: saved.id, stageId });
    return { id, revision: on.revision, stepId: on.procedure!.steps[0]!.id, enteredOn: day };
  },
  'cases.close': async (call) => {
    const { id, revision } = await readyCase(call);
    const dates = { what: 'Settled between them.', memberToldOn: day };
    return { id, revision, outcome: 'settled', reason: 'Agreed.', dates };
  },
  'cases.reopen': async (call) => {
    const { id, revision } = await readyCase(call);
    const dates = { what: 'Settled between them.', memberToldOn: day };
    const closed = await call.cases.close({ id, revision, outcome: 'settled', reason: 'Agreed.', dates });
    return { id, revision: closed.revision };
  },
  'cases.bundle': async (call) => ({ id: (await readyCase(call)).id }),
  'cases.exportList': async () => ({ format: 'csv' }),
  'cases.handOut': async (call) => ({ id: (await readyCase(call)).id, password: 'a good password' }),
  'cases.refer': async (call) => {
    const { id, revision } = await readyCase(call);
    return { id, revision, to: 'Region', consentOn: day, consentHow: 'By email' };
  },
  'cases.redact': async (call) => ({ id: (await readyCase(call)).id, terms: [{ find: 'rota', replaceWith: 'plan' }] }),
  'cases.previewExchange': async (call, folder) => ({ file: await exchangeFile(call, folder) }),
  'cases.applyExchange': async (call, folder) => ({ file: await exchangeFile(call, folder) }),
  'enquiries.get': async (call) => ({ id: (await call.enquiries.add({ question: 'May they?' })).id }),
  'enquiries.update': async (call) => {
    const { id, revision } = await call.enquiries.add({ question: 'May they?' });
    return { id, revision, answer: 'No.' };
  },
  'procedures.get': async (call) => ({ id: (await newProcedure(call)).id }),
  'procedures.retire': async (call) => {
    const { id, revision } = await newProcedure(call);
    return { id, revision, isRetired: true };
  },
  'handovers.preview': async (call) => ({ fromRepId: await newRep(call) }),
  'handovers.make': async (call) => {
    const fromRepId = await newRep(call);
    const { id } = await readyCase(call, { repId: fromRepId });
    return { fromRepId, toRepId: await newRep(call), why: 'leaving', caseIds: [id] };
  },
  'handovers.accept': async (call) => {
    const { id, revision } = await newHandover(call);
    return { id, revision };
  },
  'handovers.paper': async (call) => ({ id: (await newHandover(call)).id }),
  'letters.template': async (call) => ({ which: { key: (await call.letters.list({})).rows[0]!.key } }),
  'letters.saveTemplate': async () => ({ title: 'Ours', file: await template() }),
  'letters.removeTemplate': async (call) => {
    const { id, revision } = await call.letters.saveTemplate({ title: 'Ours', file: await template() });
    return { templateId: id, revision };
  },
  'reports.exportCasework': async () => ({ from: '2026-01-01', to: '2026-12-31' }),
  'reports.exportMembership': async () => ({ format: 'csv' }),
  'reports.knownOn': async () => ({ day }),
  'reports.run': async () => ({ measure: 'members', by: ['workplace', 'month'] }),
  'reports.records': async () => ({ measure: 'density', by: ['workplace'], row: null }),
  'reports.export': async () => ({ measure: 'members', by: ['workplace'], format: 'csv' }),
  'reports.save': async () => ({
    title: 'Ours',
    definition: { measure: 'members', by: ['workplace'] },
    showsAs: 'table',
  }),
  'reports.removeSaved': async (call) => {
    const definition = { measure: 'members' as const, by: [] };
    const { id, revision } = await call.reports.save({ title: 'Ours', definition, showsAs: 'table' });
    return { id, revision };
  },
  'reports.membershipReturn': async () => ({ asAt: day }),
  'reports.exportMembers': async () => ({ format: 'csv' }),
  'workplaces.employer': async (call) => ({ id: (await call.workplaces.employers({})).rows[0]!.id }),
  'workplaces.saveEmployer': async () => ({ name: `Employer ${Math.random()}` }),
  'workplaces.removeEmployer': async (call) => newEmployer(call),
  'workplaces.mergeEmployers': async (call) => ({ keep: await newEmployer(call), other: await newEmployer(call) }),
  'workplaces.saveUnit': async (call) => newUnitInput(call),
  'workplaces.removeUnit': async (call) => {
    const { id, revision } = await call.workplaces.saveUnit(await newUnitInput(call));
    return { id, revision };
  },
  'workplaces.density': async () => ({ by: 'employer' }),
  'workplaces.densityOverTime': async (call) => ({ workplaceId: (await newPlace(call)).id }),
  'workplaces.wallChart': async (call) => ({ id: (await newPlace(call)).id }),
  'workplaces.saveNonMember': async (call) => newNonMember(call),
  'workplaces.removeNonMember': async (call) => {
    const { id, revision } = await call.workplaces.saveNonMember(await newNonMember(call));
    return { id, revision };
  },
  'workplaces.remove': async (call) => newPlace(call),
  'workplaces.merge': async (call) => ({ keep: await newPlace(call), other: await newPlace(call) }),
  'members.settleAbsent': async (call) => ({ memberIds: [(await listWithout(call)).absent], standing: 'left' }),
  'members.saveSource': async (call) => {
    const { id, revision, name, owns, isWhole, dateOrder } = (await listWithout(call)).source;
    return { id, revision, name, owns, isWhole, dateOrder };
  },
  'members.removeSource': async (call) => {
    const { id, revision } = (await listWithout(call)).source;
    return { id, revision };
  },
  'members.exportRejected': async () => ({ text: 'No,Surname,Joined\n1,Obi,31/02/2024\n2,Chen,1/3/2024' }),
  'mailings.letters': async (call) => ({
    to: await toOne(call),
    title: 'Welcome',
    which: { key: 'welcome' },
    values: signed,
  }),
  'mailings.previewLetter': async (call) => ({ to: await toOne(call), which: { key: 'welcome' }, values: signed }),
  'mailings.labels': async (call) => ({ to: await toOne(call), title: 'Envelopes', sheet: 'L7163', skip: 2 }),
  'mailings.emailList': async (call) => ({ to: await toOne(call), title: 'Newsletter' }),
  'mailings.get': async (call) => ({
    id: (await call.mailings.emailList({ to: await toOne(call), title: 'Newsletter' })).mailingId,
  }),
  'monitoring.save': async (call) => ({ memberId: (await reached(call)).id, answers: { sex: 'Female' } }),
  'monitoring.withdraw': async (call) => {
    const { id: memberId } = await reached(call);
    await call.monitoring.save({ memberId, answers: { sex: 'Female' } });
    return { memberId };
  },
  'letters.preview': (call) => letterInput(call),
  'letters.write': (call) => letterInput(call),
  ...workingMembership,
};

/** A list of the whole branch that names half of those who are members, and the kind of list that it is. */
async function listWithout(call: DeskClient): Promise<{ absent: string; source: ListSource }> {
  const { rows } = await call.members.list({ page: { offset: 0, limit: 500 } });
  const text = ['No,Surname,First name', ...rows.map(({ lastName }, at) => `list ${at},${lastName},Again`)].join('\n');
  await call.members.applyImport({ text, isWhole: true, saveSourceAs: 'Ours' });
  const { rows: absent } = await call.members.absent({});
  const { rows: sources } = await call.members.sources({});
  return { absent: absent[0]!.memberId, source: sources.find(({ name }) => name === 'Ours')! };
}

const signed = { signature: 'Sam Adeyemi', employerName: 'the hospital', workplaceName: 'the ward' };

/** Somebody new who can be written to in every way. */
const reached = (call: DeskClient) =>
  call.members.add({
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.org',
    address: '1 Mill Lane',
    standings: [{ from: '2024-01-01', to: null, standing: 'inBenefit' }],
  });

const toOne = async (call: DeskClient): Promise<object> => ({ memberIds: [(await reached(call)).id] });

const newProcedure = (call: DeskClient) =>
  call.procedures.save({ ...grievanceProcedure, name: `Ours ${Math.random()}`, employerId: null });

/** A workplace that nothing names yet, and what a change of it is based on. */
async function newPlace(call: DeskClient): Promise<{ id: string; revision: number }> {
  const { id, revision } = await call.workplaces.save({ name: `Place ${Math.random()}`, employerId: null });
  return { id, revision };
}

async function newEmployer(call: DeskClient): Promise<{ id: string; revision: number }> {
  const { id, revision } = await call.workplaces.saveEmployer({ name: `Employer ${Math.random()}` });
  return { id, revision };
}

async function newUnitInput(call: DeskClient) {
  const employerId = (await call.workplaces.employers({})).rows[0]!.id;
  return { name: `Unit ${Math.random()}`, employerId, workplaceIds: [], coverage: 'Grades 1 to 6', headcounts: [] };
}

const newNonMember = async (call: DeskClient) => ({
  firstName: 'Ada',
  lastName: 'Byron',
  email: '',
  phone: '',
  workplaceId: (await newPlace(call)).id,
  department: '',
  shift: '',
  title: '',
  inTouchSince: '2026-01-01',
  notes: '',
  memberId: null,
});

/** Everything that the case does not know is given. */
async function letterInput(call: DeskClient): Promise<object> {
  const { id: caseId } = await readyCase(call);
  const which = { key: (await call.letters.list({})).rows[0]!.key! };
  const { fields } = await call.letters.preview({ caseId, which });
  const values = Object.fromEntries(fields.filter(({ isMissing }) => isMissing).map(({ name }) => [name, 'x']));
  return { caseId, which, values };
}
