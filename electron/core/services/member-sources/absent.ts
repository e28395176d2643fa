// Who was not in the newest list of the whole branch: members still, until somebody decides about them.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { MemberList } from '../../../../shared/domain/branch.ts';
import type { Member, MembershipStanding } from '../../../../shared/domain/members.ts';
import { changeFrom } from '../../../../shared/rules/change-rows.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { newestWholeList } from '../branch/member-list.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { memberRow } from '../members/member-row.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

type Records = Pick<Transaction | View, 'all' | 'get'>;

/** Those of the list's absent who are members on the day and of whom nothing has been decided. */
function undecided(from: Records, { absent, kept }: MemberList, day: string): Member[] {
  const isKept = new Set(kept);
  return absent.flatMap((id) => {
    const member = isKept.has(id) ? undefined : from.get('members', id);
    return member !== undefined && membershipOn(member, day).isMember ? [member] : [];
  });
}

const byName = (a: Member, b: Member): number =>
  a.lastName.localeCompare(b.lastName, 'en') || a.firstName.localeCompare(b.firstName, 'en');

export function absent(input: Inputs['members']['absent'], context: CallContext): Outputs['members']['absent'] {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const list = newestWholeList(view);
  if (list === null) return { rows: [], total: 0, list: null };
  const all = undecided(view, list, today).sort(byName);
  const { offset = FIRST_PAGE.offset, limit = FIRST_PAGE.limit } = input?.page ?? FIRST_PAGE;
  const rows = all.slice(offset, offset + limit).map((member) => {
    const { id, revision, number, workplace, standing, openCases, isRep } = memberRow(view, member, today);
    const name = `${member.firstName} ${member.lastName}`.trim();
    return { memberId: id, revision, number, name, workplace, standing, openCases, isRep };
  });
  return { rows, total: all.length, list: { id: list.id, day: list.day, fileName: list.fileName } };
}

/**
 * One transaction: the standing holds from the day (inclusive; today unless said), or they stay members and are listed no
 * more. @throws InvalidInput when somebody is not among those who left the newest list.
 */
export async function settleAbsent(
  { memberIds, standing, from }: Inputs['members']['settleAbsent'],
  context: CallContext,
): Promise<Outputs['members']['settleAbsent']> {
  const { today } = branchProfile(context);
  const day = from ?? today;
  if (day > today) throw new InvalidInput({ path: ['from'], message: 'This day is still to come.' });
  const chosen = [...new Set(memberIds)];
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.settleAbsent', ids: chosen.length === 1 ? chosen : [] },
    async (tx) => {
      const list = newestWholeList(tx);
      const open = new Map((list ? undecided(tx, list, today) : []).map((member) => [member.id, member]));
      const index = chosen.findIndex((id) => !open.has(id));
      if (list === null || index !== -1) {
        const message =
          'Somebody here is in the newest list, or has been decided about already. Look at the list again.';
        throw new InvalidInput({ path: ['memberIds', Math.max(0, index)], message });
      }
      if (standing === null) {
        tx.put('lists', { ...list, kept: [...list.kept, ...chosen] }, list.revision);
        return;
      }
      const turns = new Turns();
      for (const id of chosen) {
        const member = open.get(id) as Member;
        tx.put('members', { ...member, standings: standingsFrom(member, standing, day) }, member.revision);
        if (turns.due()) await turns.pass();
      }
    },
  );
  return { seq, settled: chosen.length };
}

/** What was thought to begin later is taken back: somebody who left on a day did not fall into arrears after it. */
function standingsFrom({ standings }: Member, standing: MembershipStanding, day: string): Member['standings'] {
  const before = standings.filter((row) => row.from === null || row.from <= day);
  return changeFrom(before, day, { standing });
}
