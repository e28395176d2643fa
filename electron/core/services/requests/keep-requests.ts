// Data requests: written down, taken further, closed. What was recorded is never guessed: a step stands there because somebody
// said that it was taken.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { DataRequest } from '../../../../shared/domain/data-requests.ts';
import { monthsToAnswer } from '../../../../shared/rules/data-request-steps.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { requestFacts } from '../due/request-dates.ts';
import { InvalidInput } from '../implementer.ts';
import { requestRow } from './request-row.ts';

type Log = Inputs['requests']['log'];
type Row = Outputs['requests']['get'];

export function getRequest({ id }: { id: string }, context: CallContext): Row {
  const view = context.desk.store.view(context.account);
  return requestRow(view, found(view, 'requests', id), branchProfile(context));
}

/** A new request within somebody else's transaction. @throws InvalidInput, NotThere. */
export function writeRequest(tx: Transaction, input: Log, profile: BranchProfile): DataRequest {
  const { kind, memberId = null, name = '', memberIds = [], caseIds = [], what = '', people = null } = input;
  const receivedOn = input.receivedOn ?? profile.today;
  refuseAhead(receivedOn, ['receivedOn'], profile);
  for (const id of [memberId, ...memberIds]) if (id !== null) found(tx, 'members', id);
  for (const id of caseIds) found(tx, 'cases', id);
  if (kind !== 'breach' && memberId === null && name.trim() === '' && memberIds.length === 0) {
    throw new InvalidInput({
      path: ['name'],
      message: 'Say who asks: choose them from the list, or write their name.',
    });
  }
  const awareAt = kind === 'breach' ? (input.awareAt ?? tx.at) : null;
  if (awareAt !== null && awareAt > tx.at) {
    throw new InvalidInput({ path: ['awareAt'], message: 'This moment is still to come.' });
  }
  const year = Number(receivedOn.slice(0, 4));
  return tx.put('requests', {
    id: randomUUIDv7(),
    number: `DP-${year}-${String(tx.nextNumber(`requests-${year}`)).padStart(4, '0')}`,
    kind,
    memberId,
    name,
    memberIds,
    caseIds,
    what,
    receivedOn,
    awareAt,
    people,
    sentToOffice: null,
    acknowledged: null,
    identityChecked: null,
    extended: null,
    answered: null,
    reported: null,
    whyNotReported: '',
    peopleTold: null,
    closed: null,
  });
}

export async function logRequest(input: Log, context: CallContext): Promise<Row> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact({ account: context.account }, { code: 'requests.log' }, (tx) =>
    writeRequest(tx, input, profile),
  );
  return getRequest(result, context);
}

const STEPS = ['sentToOffice', 'acknowledged', 'identityChecked', 'extended', 'answered', 'peopleTold'] as const;

export async function changeRequest(input: Inputs['requests']['change'], context: CallContext): Promise<Row> {
  const profile = branchProfile(context);
  const { id, revision, ...given } = input;
  await context.desk.store.transact({ account: context.account }, { code: 'requests.change', ids: [id] }, (tx) => {
    const before = foundAt(tx, 'requests', { id, revision });
    refuseClosed(before);
    const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after = { ...before, ...chosen } as DataRequest;
    for (const step of STEPS) if (after[step] !== null) refuseAhead(after[step].on, [step, 'on'], profile);
    refuseAhead(after.receivedOn, ['receivedOn'], profile);
    if (after.kind === 'breach' && after.awareAt === null) {
      throw new InvalidInput({
        path: ['awareAt'],
        message: 'Say when the branch became aware of it: the 72 hours count from then.',
      });
    }
    for (const [path, at] of [
      ['awareAt', after.awareAt],
      ['reported', after.reported?.at],
    ] as const) {
      if (at != null && at > tx.at) throw new InvalidInput({ path: [path], message: 'This moment is still to come.' });
    }
    refuseLateExtension(before, after, context.desk.store.view(context.account), profile);
    return tx.put('requests', after, revision);
  });
  return getRequest({ id }, context);
}

/** The two months longer are told within the first month, or there are none. */
function refuseLateExtension(before: DataRequest, after: DataRequest, view: View, profile: BranchProfile): void {
  const { nation, closures } = requestFacts(view);
  if (after.extended === null || after.extended.on === before.extended?.on || nation === 'united-states') return;
  const { due } = monthsToAnswer(after.receivedOn, nation, closures);
  if (after.extended.on <= due) return;
  const message = `It can only take longer where the person was told so within the first month, by ${dayInWords(due, profile.dateOrder)}.`;
  throw new InvalidInput({ path: ['extended', 'on'], message });
}

export async function closeRequest(input: Inputs['requests']['close'], context: CallContext): Promise<Row> {
  const profile = branchProfile(context);
  const on = input.on ?? profile.today;
  refuseAhead(on, ['on'], profile);
  const reason = { code: 'requests.close', ids: [input.id] };
  await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    const before = foundAt(tx, 'requests', input);
    refuseClosed(before);
    const { answersForItself } = requestFacts(context.desk.store.view(context.account));
    if (!answersForItself && before.sentToOffice === null) {
      const message = 'It was not sent to the data-protection office yet. Send it first, or it is nobody’s.';
      throw new InvalidInput({ path: ['sentToOffice'], message });
    }
    if (on < before.receivedOn) {
      throw new InvalidInput({ path: ['on'], message: 'It cannot have been closed before it came.' });
    }
    return tx.put('requests', { ...before, closed: { on, outcome: input.outcome } }, input.revision);
  });
  return getRequest(input, context);
}

function refuseAhead(day: string, path: string[], { today }: BranchProfile): void {
  if (day > today)
    throw new InvalidInput({ path, message: 'This day is still to come: write down what has happened.' });
}

function refuseClosed({ closed }: DataRequest): void {
  if (closed !== null) throw new InvalidInput({ path: ['id'], message: 'This request is closed. Log a new one.' });
}

const NO_OFFICE = { name: '', email: '', phone: '', answersForItself: false };

/** Open ones by their first day, then those without a day, then the closed, newest first. */
export function listRequests(input: Inputs['requests']['list'], context: CallContext): Outputs['requests']['list'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { isOpen, memberId, caseId } = input ?? {};
  const wanted = [...view.all('requests')].filter(
    (request) =>
      (isOpen === undefined || (request.closed === null) === isOpen) &&
      (memberId === undefined || request.memberId === memberId || request.memberIds.includes(memberId)) &&
      (caseId === undefined || request.caseIds.includes(caseId)),
  );
  const rows = wanted.map((request) => requestRow(view, request, profile)).sort(byUrgency);
  const { offset = 0, limit = 50 } = input?.page ?? {};
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    office: profile.branch?.dataProtectionOffice ?? NO_OFFICE,
  };
}

function byUrgency(a: Row, b: Row): number {
  const rank = ({ request, dates }: Row) => (request.closed !== null ? 2 : dates.length === 0 ? 1 : 0);
  const first = rank(a) - rank(b);
  if (first !== 0) return first;
  const [left, right] = [a.dates[0]?.day ?? '', b.dates[0]?.day ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.request.receivedOn > b.request.receivedOn ? -1 : a.request.receivedOn < b.request.receivedOn ? 1 : 0;
}
