// Adding, changing, reviewing and taking away an agreement. What the two sides signed has two parties; a side letter ends no
// later than the agreement beside which it stands.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { type Agreement, emptyAgreement } from '../../../../shared/domain/agreements.ts';
import { agreementStateWords } from '../../../../shared/domain/partnership/words-people.ts';
import { isSigned, mayMove } from '../../../../shared/rules/agreements.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { monthsAfter } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, Unsaved } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { changedSharing, narrowWhatHangs, sharingOf } from '../partnership/sharing.ts';
import { namingAgreements, namingClauses, whatNames } from '../workplaces/what-refers.ts';

type Keep = Inputs['agreements']['keep'];

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function keepAgreement(input: Keep, context: CallContext): Promise<Agreement> {
  const profile = branchProfile(context);
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: input.id === undefined ? 'agreements.add' : 'agreements.change', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'agreements', basedOn(input.id, input.revision));
      const written = before === null ? fresh(input, id) : changed(before, input);
      const within = above(tx, written);
      const sharing =
        before === null ? sharingOf(context, input, 'joint', within) : changedSharing(context, before, input, within);
      const { visibility, confidentialUntil } = sharing;
      const after = { ...written, visibility, confidentialUntil };
      check(tx, after, before, profile);
      if (before !== null && isDeepStrictEqual(after, before)) return before;
      const kept = tx.put('agreements', after, before?.revision);
      if (before !== null) narrowWhatHangs(tx, 'agreements', id, sharing);
      return kept;
    },
  );
  return result;
}

export function basedOn(id: string, revision: number | undefined): { id: string; revision: number } {
  if (revision !== undefined) return { id, revision };
  throw new InvalidInput({ path: ['revision'], message: 'Say which revision this was based on.' });
}

/** The clauses, the rows of the scope matrix and the time off as they are kept: those without an id get one. */
function rowsOf({
  clauses,
  scope,
  facilityTime,
}: Keep): Partial<Pick<Agreement, 'clauses' | 'scope' | 'facilityTime'>> {
  return {
    ...(clauses && { clauses: clauses.map((row) => ({ id: randomUUIDv7(), ref: '', tags: [], ...given(row) })) }),
    ...(scope && {
      scope: scope.map((row) => ({
        id: randomUUIDv7(),
        level: 'consult' as const,
        who: '',
        noticeDays: null,
        ...given(row),
      })),
    }),
    ...(facilityTime && {
      facilityTime: facilityTime.map((row) => ({
        id: randomUUIDv7(),
        repKinds: [],
        kinds: [],
        isForEach: true,
        ...given(row),
      })),
    }),
  };
}

/** What was said; what is undefined was not. */
const given = <T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as never;

function fresh(input: Keep, id: string): Unsaved<'agreements'> {
  const { revision: _none, clauses: _clauses, scope: _scope, facilityTime: _time, ...written } = input;
  if (input.title === undefined) throw new InvalidInput({ path: ['title'], message: 'Say what it is called.' });
  const type = input.type ?? (input.mainId ? 'sideLetter' : 'substantive');
  return {
    ...emptyAgreement,
    visibility: 'joint',
    confidentialUntil: null,
    ...(input.signedOn && { state: 'signed' as const }),
    ...given(written),
    ...rowsOf(input),
    title: input.title,
    type,
    id,
  };
}

function changed(before: Agreement, input: Keep): Agreement {
  const { id: _id, revision: _revision, clauses: _clauses, scope: _scope, facilityTime: _time, ...written } = input;
  const after = { ...before, ...given(written), ...rowsOf(input) };
  // A day of signing that is new says that it is signed, unless a state is given with it.
  if (input.state === undefined && input.signedOn && before.signedOn === null && !isSigned(before))
    after.state = 'signed';
  return after;
}

/** What it hangs on: it is never wider than its forum and its main agreement. */
const above = (tx: Transaction, { forumId, mainId }: Unsaved<'agreements'>) =>
  [
    forumId === null ? undefined : tx.get('forums', forumId),
    mainId === null ? undefined : tx.get('agreements', mainId),
  ].filter((record) => record !== undefined);

function check(
  tx: Transaction,
  after: Unsaved<'agreements'>,
  before: Agreement | null,
  { dateOrder }: BranchProfile,
): void {
  const issues: Issue[] = [];
  const refuse = (path: string, message: string) => issues.push({ path: [path], message });
  const said = (day: string) => dayInWords(day, dateOrder);
  if (before !== null && !mayMove(before.state, after.state)) {
    const [from, to] = [agreementStateWords[before.state], agreementStateWords[after.state]];
    refuse('state', `It cannot go from “${from}” to “${to}”.`);
  }
  const parties = new Set(after.parties.map((party) => fold(party).trim()));
  if (parties.size < after.parties.length) refuse('parties', 'A party is there twice.');
  if (isSigned(after)) {
    if (parties.size < 2) refuse('parties', 'One party alone has no agreement: name at least two before it is signed.');
    if (after.signedOn === null) refuse('signedOn', 'Say on which day it was signed.');
  }
  const { signedOn, effectiveFrom, expiresOn, reviewDue } = after;
  const first = effectiveFrom ?? signedOn;
  if (expiresOn !== null && first !== null && expiresOn < first) {
    refuse('expiresOn', `It takes effect on ${said(first)}: it cannot end before it begins.`);
  }
  if (reviewDue !== null && signedOn !== null && reviewDue < signedOn) {
    refuse('reviewDue', `It was signed on ${said(signedOn)}: its review comes after that.`);
  }
  issues.push(...takenOut(tx, before, after), ...rowProblems(after), ...relationProblems(tx, after, said));
  if (issues.length > 0) throw new InvalidInput(...issues);
}

/** A clause at which an item of a negotiation points stays. */
function takenOut(tx: Transaction, before: Agreement | null, after: Unsaved<'agreements'>): Issue[] {
  const kept = new Set(after.clauses.map(({ id }) => id));
  return (before?.clauses ?? []).flatMap(({ id, ref, text }): Issue[] => {
    const naming = kept.has(id) ? [] : whatNames(tx, namingClauses, id);
    const clause = ref || text.slice(0, 40);
    return naming.length === 0
      ? []
      : [{ path: ['clauses'], message: `“${clause}” cannot be taken out while ${naming.join(', and ')}.` }];
  });
}

function rowProblems({ clauses, scope, facilityTime }: Unsaved<'agreements'>): Issue[] {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  for (const [part, rows] of [
    ['clauses', clauses] as const,
    ['scope', scope] as const,
    ['facilityTime', facilityTime] as const,
  ]) {
    for (const [at, { id }] of rows.entries()) {
      if (ids.has(id)) issues.push({ path: [part, at, 'id'], message: 'This id is there twice: each has its own.' });
      ids.add(id);
    }
  }
  const topics = new Set<string>();
  for (const [at, { topic }] of scope.entries()) {
    if (topics.has(fold(topic).trim()))
      issues.push({ path: ['scope', at, 'topic'], message: 'This topic is there twice.' });
    topics.add(fold(topic).trim());
  }
  return issues;
}

/** What it hangs on is there, is no narrower than it, and no agreement comes to stand behind itself. */
function relationProblems(tx: Transaction, after: Unsaved<'agreements'>, said: (day: string) => string): Issue[] {
  const issues: Issue[] = [];
  const refuse = (path: string, message: string) => issues.push({ path: [path], message });
  const { forumId, employerId, mainId, supersedesId } = after;
  if (forumId !== null && tx.get('forums', forumId) === undefined)
    refuse('forumId', 'This forum is not here any more.');
  if (employerId !== null && tx.get('employers', employerId) === undefined) {
    refuse('employerId', 'This employer is not here any more.');
  }
  if (supersedesId !== null && tx.get('agreements', supersedesId) === undefined) {
    refuse('supersedesId', 'The older agreement is not here any more.');
  } else if (leadsBack(tx, after.id, supersedesId)) {
    refuse('supersedesId', 'An agreement cannot take the place of itself.');
  }
  if (mainId === null) return issues;
  const main = tx.get('agreements', mainId);
  if (main === undefined) {
    refuse('mainId', 'The main agreement is not here any more.');
  } else if (main.id === after.id || main.mainId !== null) {
    refuse('mainId', 'A side letter stands beside an agreement, not beside itself or another side letter.');
  } else {
    if (main.expiresOn !== null && after.expiresOn !== null && after.expiresOn > main.expiresOn) {
      const message = `“${main.title}” ends on ${said(main.expiresOn)}: a side letter ends no later than its main agreement.`;
      refuse('expiresOn', message);
    }
  }
  return issues;
}

/** Whether the chain of older agreements comes back to this one. */
function leadsBack(tx: Transaction, id: string, older: string | null): boolean {
  const seen = new Set([id]);
  for (let at = older; at !== null; at = tx.get('agreements', at)?.supersedesId ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function reviewAgreement(input: Inputs['agreements']['review'], context: CallContext): Promise<Agreement> {
  const { today, dateOrder } = branchProfile(context);
  const doneOn = input.doneOn ?? today;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'agreements.review', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'agreements', input);
      if (!isSigned(before)) {
        throw new InvalidInput({ path: ['id'], message: 'It is not signed yet: there is nothing to review.' });
      }
      if (doneOn > today) {
        const message = `Today is ${dayInWords(today, dateOrder)}: write a review down once it is done.`;
        throw new InvalidInput({ path: ['doneOn'], message });
      }
      const nextDue = input.nextDue === undefined ? monthsAfter(doneOn, 12) : input.nextDue;
      if (nextDue !== null && nextDue <= doneOn) {
        throw new InvalidInput({ path: ['nextDue'], message: 'The next review comes after this one.' });
      }
      const done = { id: randomUUIDv7(), dueOn: before.reviewDue, doneOn, result: input.result };
      return tx.put(
        'agreements',
        {
          ...before,
          state: before.state === 'underReview' ? 'signed' : before.state,
          reviews: [...before.reviews, done],
          reviewDue: nextDue,
        },
        input.revision,
      );
    },
  );
  return result;
}

/** With the entries on it. @throws InvalidInput when something still names it, NotThere, StaleRecord */
export async function removeAgreement(
  input: Inputs['agreements']['remove'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'agreements.remove', ids: [input.id] },
    (tx) => {
      foundAt(tx, 'agreements', input);
      const naming = whatNames(tx, namingAgreements, input.id);
      if (naming.length > 0) {
        const message = `It cannot be taken away while ${naming.join(', and ')}.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      for (const entry of tx.byIndex('entries', 'on', input.id)) tx.remove('entries', entry.id, entry.revision);
      tx.remove('agreements', input.id, input.revision);
    },
  );
  return { id: input.id };
}
