// Pairs of members who may be one person. Everybody is held against everybody; the answer is kept until a member changes.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { DuplicatePair as ContractPair } from '../../../../shared/contract/member-duplicates.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { ComparedPerson, DuplicatePair } from '../../../../shared/rules/duplicates/compared-person.ts';
import { findDuplicates, MINIMUM_SCORE } from '../../../../shared/rules/duplicates/find-duplicates.ts';
import { groupDuplicates } from '../../../../shared/rules/duplicates/group-duplicates.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { DeskStore, View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, personName } from '../cases/case-records.ts';

type Answer = Outputs['members']['duplicates'];

interface Kept {
  /** Counts saves that touched members. */
  version: number;
  found: { version: number; minimum: number; pairs: DuplicatePair[]; members: number } | null;
}

const keptOf = new WeakMap<DeskStore, Kept>();

function keptBy(store: DeskStore): Kept {
  const known = keptOf.get(store);
  if (known) return known;
  const kept: Kept = { version: 0, found: null };
  store.subscribe(({ collections }) => {
    if (!collections.includes('members')) return;
    kept.version += 1;
    kept.found = null;
  });
  keptOf.set(store, kept);
  return kept;
}

/** @throws NotThere for a member who is not there; AbortError once `signal` fires. */
export async function findPairs(
  input: Inputs['members']['duplicates'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { store } = context.desk;
  const { minimum = MINIMUM_SCORE, memberId, limit = 10_000 } = input ?? {};
  const view = store.view(context.account);
  if (memberId !== undefined) found(view, 'members', memberId);
  const kept = keptBy(store);
  const { version } = kept;
  const earlier = kept.found?.version === version && kept.found.minimum <= minimum ? kept.found : null;
  const { pairs, members } = earlier ?? (await compareAll(view, minimum, context, signal));
  if (kept.version === version) kept.found ??= { version, minimum, pairs, members };
  const apart = saidApart(view);
  const proposed = pairs.filter(
    ({ a, b, score }) =>
      score >= minimum &&
      (memberId === undefined || a.id === memberId || b.id === memberId) &&
      !apart.has(pairKey(a.id, b.id)),
  );
  const groups = new Map<string, number>();
  for (const [index, { ids }] of groupDuplicates(proposed).entries()) for (const id of ids) groups.set(id, index + 1);
  const { today } = branchProfile(context);
  const rows = proposed.slice(0, limit).flatMap(({ a, b, score, reasons }): ContractPair[] => {
    const [first, second] = [view.get('members', a.id), view.get('members', b.id)];
    if (!first || !second) return [];
    return [
      {
        a: a.number ?? '',
        b: b.number ?? '',
        aId: a.id,
        bId: b.id,
        aName: personName(first),
        bName: personName(second),
        aDetail: detailOf(view, first, today),
        bDetail: detailOf(view, second, today),
        score,
        reasons: reasons.slice(0, 20),
        group: groups.get(a.id) ?? 0,
      },
    ];
  });
  return { pairs: rows, total: proposed.length, members };
}

async function compareAll(view: View, minimum: number, context: CallContext, signal: AbortSignal | undefined) {
  const turns = new Turns(signal);
  const people: ComparedPerson[] = [];
  for (const member of view.all('members')) {
    people.push(comparedPerson(member));
    if (turns.due()) await turns.pass();
  }
  const pairs = await findDuplicates(people, {
    minimum: Math.min(minimum, MINIMUM_SCORE),
    onProgress: (done, total) =>
      context.desk.progress.report({ procedure: 'members.duplicates', phase: 'Comparing', done, total }),
    turn: () => (turns.due() ? turns.pass() : undefined),
  });
  return { pairs, members: people.length };
}

/** Pairs of whom a person said that they are two people. */
const saidApart = (view: View): ReadonlySet<string> =>
  new Set([...view.all('distinct')].map(({ memberIds: [a, b] }) => pairKey(a ?? '', b ?? '')));

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function comparedPerson(member: Member): ComparedPerson {
  const unread = member.unread.find(({ field }) => field === 'birthDate')?.text ?? '';
  return {
    id: member.id,
    number: member.number,
    otherNumbers: member.otherNumbers,
    firstName: member.firstName,
    lastName: member.lastName,
    knownAs: member.knownAs,
    birthDate: member.birthDate ?? unread,
    email: member.email,
    phone: member.phone,
    address: member.address,
    postcode: member.postcode,
    payrollNumbers: [...new Set(member.jobs.map(({ payrollNumber }) => payrollNumber))].filter((each) => each !== ''),
  };
}

/** What tells people of one name apart at a glance. */
function detailOf(view: View, member: Member, today: string): string {
  const place = mainJobOn(member.jobs, today)?.workplaceId;
  const born = member.birthDate === null ? '' : `born ${dayInWords(member.birthDate)}`;
  return [born, place ? (view.get('workplaces', place)?.name ?? '') : '', member.postcode]
    .filter((part) => part.trim() !== '')
    .join(', ');
}
