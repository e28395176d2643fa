// Who is a member on the desk and not in a list. It says something only of a list of the whole branch.

import type { KnownMember } from '../../../../shared/rules/import-plan.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { Turns } from '../../formats/turns.ts';
import type { Known } from './plan-import.ts';
import type { ImportInput, ReadImport } from './read-import.ts';

export interface Absence {
  /** Members of the day who are not in the list. */
  members: KnownMember[];
  isWhole: boolean;
}

/** A list that holds fewer than half of the members is taken for a part of the branch, unless somebody says otherwise. */
export async function absenceFrom(
  { all }: Known,
  { profile, source }: ReadImport,
  { isWhole }: Pick<ImportInput, 'isWhole'>,
  signal: AbortSignal | undefined,
): Promise<Absence> {
  const turns = new Turns(signal);
  const members: KnownMember[] = [];
  let present = 0;
  for (const [index, each] of all.entries()) {
    if (membershipOn(each.member, profile.today).isMember) {
      if (each.row === 0) members.push(each);
      else present += 1;
    }
    if ((index & 1023) === 0 && turns.due()) await turns.pass();
  }
  const holdsHalf = present >= members.length;
  return { members, isWhole: isWhole ?? ((source?.isWhole ?? true) && holdsHalf) };
}
