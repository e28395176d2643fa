// The sample branch, in which somebody can look round before there is anything of their own: from a seed and the day, so
// that pictures, journeys and figures are the same again. It lies in a folder of its own and says that it is a sample.

import { BRANCH_ID, emptySettings } from '../../../shared/domain/branch.ts';
import { caseNumber, caseSeries } from '../../../shared/rules/case-number.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { type Now, todayIn } from '../ports.ts';
import { settingsOf } from '../services/branch-profile.ts';
import { keepLooked } from '../services/today/changes.ts';
import type { DeskStore, Transaction } from '../store/desk-store.ts';
import { CONTACTS, entriesOf, type Life, tasksOf } from './case-lives.ts';
import { type SampleCase, someCases } from './cases.ts';
import { someEnquiries, someHandover } from './enquiries-and-handover.ts';
import {
  informationAsked,
  lawyersAdvice,
  notProceeding,
  offerMade,
  settlementOf,
  type WhoIsThere,
  withDetails,
} from './entry-details.ts';
import { letterPdf } from './letter-pdf.ts';
import { type SampleMember, type Site, someMembers } from './members.ts';
import { fillMembership } from './membership/fill-membership.ts';
import { putBargaining } from './negotiations/put-negotiations.ts';
import { putPartnership } from './partnership/fill-partnership.ts';
import { sampleEmployers } from './places.ts';
import { someProcedures } from './procedures.ts';
import { between, idFrom, inHundred, instantOf, oneOf, shuffled, startAgain } from './random.ts';
import { putReps } from './reps/put-reps.ts';
import { type SampleRep, someReps } from './reps.ts';
import { documentNames } from './timeline-texts.ts';

const ACCOUNT = { account: 'branch' };
const NATION = 'england-and-wales';

/** Fills an empty store. The same seed and the same day in the branch's zone give the same branch. */
export async function makeSample(store: DeskStore, now: Now): Promise<void> {
  const settings = settingsOf(NATION);
  const today = todayIn(now, settings.zone);
  startAgain();
  const sites = someSites(today);
  const members = someMembers(sites, today);
  const reps = someReps(members, sites, today);
  const procedures = someProcedures([...new Set(sites.map(({ employerId }) => employerId))], today);
  const sampleCases = someCases({ sites, members, procedures, today, ...postsOf(reps, sites) });
  endJobsOfTheDismissed(sampleCases, members, today);
  const named = new Set([
    ...reps.map(({ memberId }) => memberId),
    ...sampleCases.flatMap(({ record }) => record.memberIds),
  ]);
  const putMembership = fillMembership({ sites, members, named, today });
  const { hash, bytes } = await attachLetter(store);

  await store.transact(ACCOUNT, { code: 'sample.make' }, (tx) => {
    tx.put('branch', {
      id: BRANCH_ID,
      name: 'Northfield Branch',
      nation: NATION,
      ...settings,
      isSample: true,
      ...emptySettings,
    });
    putMembership(tx);
    for (const member of members) tx.put('members', member);
  });
  await store.transact(ACCOUNT, { code: 'sample.make' }, (tx) => {
    for (const rep of reps) tx.put('reps', rep);
    for (const procedure of procedures) tx.put('procedures', procedure);
    const who = peopleOf(members, reps);
    for (const sampleCase of sampleCases) putCase(tx, sampleCase, { hash, bytes }, who, today);
    for (const enquiry of someEnquiries({ members, reps, sampleCases, today })) tx.put('enquiries', enquiry);
    const handover = someHandover(reps, sampleCases, today);
    if (handover !== null) tx.put('handovers', handover);
    putPartnership(tx, { sites, members, reps, letter: { hash, bytes }, today });
    putReps(tx, { sites, members, reps, letter: { hash, bytes }, today });
    putBargaining(tx, { sites, members, letter: { hash, bytes }, today });
  });
  await keepLooked(store, ACCOUNT.account, { seq: store.seq, at: instantOf(addDays(today, -1), '17:20') });
  await thisMorning(store, sampleCases, today);
}

function someSites(today: string): Site[] {
  return sampleEmployers.flatMap(({ name, jobs, places }) => {
    const employerId = idFrom(addDays(today, -1_200));
    return places.map((place) => ({
      place,
      workplaceId: idFrom(addDays(today, -1_200)),
      employerId,
      employer: name,
      jobs,
    }));
  });
}

function postsOf(reps: readonly SampleRep[], sites: readonly Site[]) {
  const casework = reps.filter(({ kind }) => kind !== 'learningRep' && kind !== 'branchOfficer');
  const repsAt = new Map(
    sites.map(({ workplaceId }) => [
      workplaceId,
      casework.filter((rep) => rep.workplaceIds.includes(workplaceId)).map(({ id }) => id),
    ]),
  );
  for (const [workplaceId, there] of repsAt) if (there.length === 0) repsAt.delete(workplaceId);
  return { repsAt, reps: casework.map(({ id }) => id) };
}

/** Somebody whose last day has been works there no longer. */
function endJobsOfTheDismissed(
  sampleCases: readonly SampleCase[],
  members: readonly SampleMember[],
  today: string,
): void {
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const { record } of sampleCases) {
    const lastDay = record.keyDates[0]?.date ?? null;
    if (record.type !== 'dismissal' || lastDay === null || lastDay > today) continue;
    const job = byId.get(record.memberIds[0]!)?.jobs.at(-1);
    if (job !== undefined && job.to === null && (job.from ?? '') < lastDay) job.to = lastDay;
  }
}

async function attachLetter(store: DeskStore): Promise<{ hash: string; bytes: number }> {
  const letter = letterPdf([
    'SAMPLE LETTER',
    '',
    'This letter stands for a document on a case of the sample branch.',
    'Nobody wrote it and nobody received it.',
    '',
    'Dear colleague,',
    '',
    'You are invited to a meeting under the procedure. You may be accompanied',
    'by a trade union representative or by a colleague.',
    '',
    'Please confirm that you are able to come.',
  ]);
  async function* whole() {
    yield letter;
  }
  return store.attach(whole());
}

type Letter = { hash: string; bytes: number };

/** Names by member and by post. */
function peopleOf(members: readonly SampleMember[], reps: readonly SampleRep[]) {
  const byId = new Map(members.map((member) => [member.id, member]));
  const nameOf = (member: SampleMember | undefined) => (member ? `${member.firstName} ${member.lastName}` : null);
  const byPost = new Map(reps.map(({ id, memberId }) => [id, nameOf(byId.get(memberId))]));
  return ({ record, manager }: SampleCase): WhoIsThere => {
    const member = byId.get(record.memberIds[0] ?? '');
    return {
      member: nameOf(member) ?? 'The member',
      accessNeeds: member?.accessNeeds ?? '',
      rep: (record.repId && byPost.get(record.repId)) || null,
      manager,
      hr: record.people.find(({ role }) => role === 'hr')?.name ?? null,
    };
  };
}

function putCase(
  tx: Transaction,
  sampleCase: SampleCase,
  letter: Letter,
  whoOn: (sampleCase: SampleCase) => WhoIsThere,
  today: string,
): void {
  const { record, life, scenario } = sampleCase;
  const { id, openedOn, closed } = record;
  const year = Number(openedOn.slice(0, 4));
  const number = caseNumber(year, tx.nextNumber(caseSeries(year)));
  tx.put('cases', { ...record, number });
  const lived = life(number);
  const who = whoOn(sampleCase);
  for (const entry of entriesOf(lived)) tx.put('timeline', withDetails(entry, who, today));
  if (scenario?.open === 'information') tx.put('timeline', informationAsked(id, openedOn, today));
  if (scenario?.open === 'offer') tx.put('timeline', offerMade(id, openedOn, today));
  if (closed?.outcome === 'settled') tx.put('timeline', settlementOf(id, openedOn, closed.on));
  const stopped = closed === null ? null : notProceeding(id, closed.outcome, openedOn, closed.on);
  if (stopped !== null) tx.put('timeline', stopped);
  for (const task of tasksOf(lived)) tx.put('tasks', task);
  if (scenario?.isPresented && scenario.hearingIn !== null) {
    tx.put('timeline', lawyersAdvice(id, openedOn, today));
    putDocument(tx, lived, 'Advice of the union’s solicitors.pdf', letter, true);
  }
  if (!inHundred(22)) return;
  for (const name of shuffled(documentNames).slice(0, between(1, 3))) putDocument(tx, lived, name, letter, false);
}

function putDocument(tx: Transaction, life: Life, name: string, letter: Letter, isPrivileged: boolean): void {
  const day = addDays(life.openedOn, 1) <= life.until ? addDays(life.openedOn, 1) : life.openedOn;
  const id = idFrom(day);
  tx.put('documents', {
    id,
    caseId: life.caseId,
    name,
    mediaType: 'application/pdf',
    ...letter,
    addedOn: day,
    tags: [],
    isPrivileged,
  });
  tx.put('timeline', {
    id: idFrom(day),
    caseId: life.caseId,
    kind: 'document',
    day,
    time: null,
    place: '',
    text: name,
    isContactWithMember: false,
    documentId: id,
    ...(isPrivileged ? { isPrivileged } : {}),
    recordedAt: instantOf(day, '12:00'),
  });
}

/** A few entries since somebody last looked, each a transaction of its own, as they would be. */
async function thisMorning(store: DeskStore, sampleCases: readonly SampleCase[], today: string): Promise<void> {
  const open = sampleCases.filter(({ record, life }) => record.repId !== null && isInTouch(life('')));
  for (const { record, life } of shuffled(open).slice(0, 5)) {
    const { kind, texts } = oneOf(CONTACTS);
    const text = life('').fill(oneOf(texts));
    await store.transact(ACCOUNT, { code: 'cases.addEvent', ids: [record.id] }, (tx) => {
      tx.put('timeline', {
        id: idFrom(today),
        caseId: record.id,
        kind,
        day: today,
        time: null,
        place: '',
        text,
        isContactWithMember: true,
        documentId: null,
        recordedAt: instantOf(today, '00:05'),
      });
    });
  }
}

const isInTouch = (life: Life): boolean => life.closing === null && !life.isSilent;
