// Opens a case-exchange file, or merges one that came back: what it would do, and doing it as one transaction, which one
// undo takes back. Nothing that is here is lost unless somebody chose so.

import { randomUUIDv7 } from 'node:crypto';
import type { CaseExchange, ExchangedCase, ExchangedMember } from '../../../../shared/contract/case-exchange.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case, KeyDate } from '../../../../shared/domain/cases.ts';
import { emptyMember } from '../../../../shared/domain/members.ts';
import type { ExchangeState } from '../../../../shared/rules/exchange-merge.ts';
import type { CallContext } from '../../desk.ts';
import type { DeskStore, Transaction } from '../../store/desk-store.ts';
import { DamagedAttachment, NotThere } from '../../store/errors.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { freeNumber } from './free-number.ts';
import { placesByName, repByName } from './match-names.ts';
import { type ExchangePlan, type PlannedRecord, planExchange } from './plan-exchange.ts';
import { readExchange } from './read-exchange.ts';
import { cameText, mergedText } from './what-came.ts';

const MOST_ROWS = 5_000;
/** What somebody must decide about comes first. */
const ORDER: readonly ExchangeState[] = ['conflict', 'changedThere', 'new', 'changedHere', 'same'];

/** What the file would bring. Changes nothing. */
export async function previewExchange(
  input: Inputs['cases']['previewExchange'],
  context: CallContext,
): Promise<Outputs['cases']['previewExchange']> {
  const file = await readExchange(input, context);
  const view = context.desk.store.view(context.account);
  const plan = planExchange(file, view, branchProfile(context));
  const known = await withoutLostDocuments(plan, file, context.desk.store);
  const count = (...states: ExchangeState[]) => known.filter(({ state }) => states.includes(state)).length;
  return {
    caseId: file.case.id,
    number: view.get('cases', file.case.id)?.number ?? file.case.number,
    isHere: plan.isHere,
    counts: {
      new: count('new'),
      changed: count('changedThere', 'changedHere'),
      conflicts: count('conflict'),
      same: count('same'),
    },
    rows: known
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .slice(0, MOST_ROWS)
      .map(({ id, collection, state, title, fields }) => ({
        id,
        collection,
        state,
        title,
        fields: state === 'conflict' ? fields() : [],
      })),
  };
}

/**
 * Does it, all or nothing.
 * @throws InvalidInput naming each conflict that nobody has decided.
 */
export async function applyExchange(
  input: Inputs['cases']['applyExchange'],
  context: CallContext,
): Promise<Outputs['cases']['applyExchange']> {
  const { store } = context.desk;
  const file = await readExchange(input, context);
  const choices = new Map((input.choices ?? []).map(({ id, keep }) => [id, keep]));
  // Refused before a byte is kept; planned again inside the transaction, where nothing can change in between.
  refuseUndecided(planExchange(file, store.view(context.account), branchProfile(context)), choices);
  await keepContents(file, store);
  const { seq, result } = await store.transact(
    { account: context.account },
    { code: 'cases.applyExchange', ids: [file.case.id] },
    async (tx) => {
      const profile = branchProfile(context);
      const plan = planExchange(file, tx, profile);
      refuseUndecided(plan, choices);
      const records = await withoutLostDocuments(plan, file, store);
      const taken = records.filter((record) => isTaken(record, choices));
      const added = taken.filter(({ state }) => state === 'new').length;
      const changed = taken.length - added;
      const keptOurs = records.filter(({ id, state }) => state === 'conflict' && choices.get(id) === 'ours').length;
      const ids = new Set(taken.map(({ id }) => id));
      if (taken.length > 0) {
        const members = plan.isHere && !ids.has(file.case.id) ? plan.members : addMembers(tx, file, plan);
        addProcedure(tx, file);
        const saved = ids.has(file.case.id) ? putCase(tx, file, members) : found(tx, 'cases', file.case.id);
        putRest(tx, file, ids);
        const text = plan.isHere
          ? mergedText(file, { added, changed, keptOurs }, profile)
          : cameText(file, saved.number, profile);
        writeEvent(tx, profile, file.case.id, text);
      }
      if (choices.get(file.case.id) === 'ours') addTheirDates(tx, file, plan);
      if (!plan.isKnown) keepReceived(tx, file, plan);
      return { caseId: file.case.id, added, changed, keptOurs };
    },
  );
  return { seq, ...result };
}

type Choices = ReadonlyMap<string, 'ours' | 'theirs'>;

function isTaken({ id, state }: PlannedRecord, choices: Choices): boolean {
  if (state === 'new') return true;
  if (state === 'same') return false;
  const chosen = choices.get(id);
  return chosen === undefined ? state === 'changedThere' : chosen === 'theirs';
}

function refuseUndecided({ records }: ExchangePlan, choices: Choices): void {
  const undecided = records.filter(({ id, state }) => state === 'conflict' && !choices.has(id));
  if (undecided.length === 0) return;
  throw new InvalidInput(
    ...undecided.slice(0, 100).map(({ id, title }) => ({
      path: ['choices', id],
      message: `“${title}” was changed both here and there. Say which to keep.`,
    })),
  );
}

/** A document whose bytes came with no file and are not here either cannot be opened: it is not taken. */
async function withoutLostDocuments(
  { records }: ExchangePlan,
  file: CaseExchange,
  store: DeskStore,
): Promise<PlannedRecord[]> {
  const lost = new Set<string>();
  const isNew = new Set(records.filter(({ state }) => state === 'new').map(({ id }) => id));
  for (const { id, content, hash } of file.documents) {
    if (content === null && isNew.has(id) && !(await isKept(store, hash))) lost.add(id);
  }
  return records.filter(({ id }) => !lost.has(id));
}

async function isKept(store: DeskStore, hash: string): Promise<boolean> {
  try {
    await (await store.attachment(hash)).cancel();
    return true;
  } catch (error) {
    if (error instanceof NotThere || error instanceof DamagedAttachment) return false;
    throw error;
  }
}

async function keepContents(file: CaseExchange, store: DeskStore): Promise<void> {
  for (const { content } of file.documents) {
    if (content === null) continue;
    const bytes = Buffer.from(content, 'base64');
    await store.attach(
      (async function* () {
        yield bytes;
      })(),
      file.case.id,
    );
  }
}

/** Everybody of the case, here: those who are not on the list become memberships to check. */
function addMembers(tx: Transaction, file: CaseExchange, plan: ExchangePlan): Map<string, string> {
  const ids = new Map<string, string>();
  for (const member of file.members) ids.set(member.id, plan.members.get(member.id) ?? addMember(tx, member));
  return ids;
}

function addMember(tx: Transaction, member: ExchangedMember): string {
  const { number } = member;
  const isTaken = number !== null && tx.byIndex('members', 'number', number.trim()).length > 0;
  const notes = isTaken ? `Came in a case-exchange file with the number ${number}, which somebody else has here.` : '';
  tx.put('members', { ...emptyMember(member.id), ...member, number: isTaken ? null : number, notes, isToCheck: true });
  return member.id;
}

/** The case follows its procedure here too: the one version that came, where it is not here yet. */
function addProcedure(tx: Transaction, { procedure, case: on }: CaseExchange): void {
  if (procedure === null) return;
  const { version, ...rest } = procedure;
  const here = tx.get('procedures', procedure.id);
  if (here === undefined) {
    const { employerId } = placesByName(tx, on);
    tx.put('procedures', { ...rest, employerId, versions: [version], isRetired: false });
  } else if (!here.versions.some((each) => each.version === version.version)) {
    const versions = [...here.versions, version].sort((a, b) => a.version - b.version);
    tx.put('procedures', { ...here, versions }, here.revision);
  }
}

function putCase(tx: Transaction, file: CaseExchange, members: ReadonlyMap<string, string | null>): Case {
  const { employer, workplace, rep, number, ...content } = file.case;
  const idHere = (id: string): string => members.get(id) ?? id;
  const theirs = {
    ...content,
    memberIds: [...new Set(content.memberIds.map(idHere))],
    keyDates: content.keyDates.map((date) => ({ ...date, memberId: date.memberId && idHere(date.memberId) })),
  };
  const here = tx.get('cases', file.case.id);
  if (here !== undefined) {
    const { number: ownNumber, employerId, workplaceId, repId } = here;
    const keyDates = withOwnDates(theirs.keyDates, here.keyDates);
    return tx.put('cases', { ...theirs, keyDates, number: ownNumber, employerId, workplaceId, repId }, here.revision);
  }
  return tx.put('cases', {
    ...theirs,
    number: freeNumber(tx, file.case as ExchangedCase),
    ...placesByName(tx, { employer, workplace }),
    repId: repByName(tx, rep),
  });
}

/** No date is lost to a merge: one that was written down here since they had the case stays, whoever wins the rest. */
function withOwnDates(theirs: readonly KeyDate[], ours: readonly KeyDate[]): KeyDate[] {
  const known = new Set(theirs.map(({ id }) => id));
  return [...theirs, ...ours.filter(({ id }) => !known.has(id))];
}

/** The same the other way round: ours was chosen for the case, and a date that they wrote down is still to be answered for. */
function addTheirDates(tx: Transaction, file: CaseExchange, { members }: ExchangePlan): void {
  const here = found(tx, 'cases', file.case.id);
  const theirs = file.case.keyDates.map((date) => ({
    ...date,
    memberId: date.memberId && (members.get(date.memberId) ?? date.memberId),
  }));
  const isOnCase = ({ memberId }: KeyDate) => memberId === null || here.memberIds.includes(memberId);
  const keyDates = withOwnDates(here.keyDates, theirs.filter(isOnCase));
  if (keyDates.length > here.keyDates.length) tx.put('cases', { ...here, keyDates }, here.revision);
}

function putRest(tx: Transaction, file: CaseExchange, taken: ReadonlySet<string>): void {
  const caseId = file.case.id;
  for (const { content: _, ...document } of file.documents) {
    if (taken.has(document.id))
      tx.put('documents', { ...document, caseId }, tx.get('documents', document.id)?.revision);
  }
  for (const entry of file.timeline) {
    if (taken.has(entry.id)) tx.put('timeline', { ...entry, caseId }, tx.get('timeline', entry.id)?.revision);
  }
  for (const { rep, ...task } of file.tasks) {
    if (!taken.has(task.id)) continue;
    const here = tx.get('tasks', task.id);
    tx.put('tasks', { ...task, caseId, repId: here === undefined ? repByName(tx, rep) : here.repId }, here?.revision);
  }
}

/** What came, so that the next file from there can be told apart from what was changed here. */
function keepReceived(tx: Transaction, file: CaseExchange, { hashes }: ExchangePlan): void {
  tx.put('exchanges', { id: randomUUIDv7(), caseId: file.case.id, at: file.madeAt, basis: hashes });
}
