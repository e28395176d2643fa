// Many cases allocated and tagged at once: one transaction, which one undo takes back.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { conflictOf } from '../../../../shared/rules/conflicts.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { allocationSentence, postHeld } from '../cases/allocation.ts';
import { repName, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { postsOfHolder } from '../reps/posts-of-holder.ts';

const MOST_THEMES = 50;

/**
 * A closed case keeps its rep; its tags change. Each case is changed as it stands now, whatever a window showed.
 * @throws InvalidInput when the rep has stood down, or has a conflict of interest in one of the cases: it names it.
 */
export async function changeMany(
  input: Inputs['cases']['bulk'],
  context: CallContext,
): Promise<Outputs['cases']['bulk']> {
  const profile = branchProfile(context);
  const ids = [...new Set(input.ids)];
  const { result, seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.bulk', ids: ids.slice(0, 50) },
    (tx) => {
      const { repId } = input;
      const post = repId === undefined || repId === null ? null : postHeld(tx, repId, 'repId', profile);
      const counts = { changed: 0, unchanged: 0, missing: 0 };
      for (const id of ids) {
        const before = tx.get('cases', id);
        if (before === undefined) {
          counts.missing += 1;
          continue;
        }
        const isAllocated = repId !== undefined && repId !== before.repId && before.closed === null;
        if (isAllocated && post !== null) refuseConflict(tx, before, post);
        const themes = themesAfter(before, input);
        if (
          !isAllocated &&
          themes.length === before.themes.length &&
          themes.every((t, at) => t === before.themes[at])
        ) {
          counts.unchanged += 1;
          continue;
        }
        counts.changed += 1;
        tx.put('cases', { ...before, themes, repId: isAllocated ? repId : before.repId }, before.revision);
        if (isAllocated) writeEvent(tx, profile, id, allocationSentence(tx, before.repId, repId));
      }
      return counts;
    },
  );
  return { ...result, seq: result.changed > 0 ? seq : null };
}

function refuseConflict(tx: Transaction, on: Case, post: Rep): void {
  const name = repName(tx, post.id) ?? 'This rep';
  const postIds = postsOfHolder(tx, post);
  const conflict = conflictOf(on, { post, name, postIds }, personRoleWords);
  if (conflict === null) return;
  throw new InvalidInput({ path: ['repId'], message: `${name}, ${on.number}: ${conflict}. Leave this case out.` });
}

/** Themes that fold alike are one: "Rota" is not added where "rota" is. */
function themesAfter(on: Case, { addThemes = [], removeThemes = [] }: Inputs['cases']['bulk']): string[] {
  const keyOf = (theme: string): string => fold(theme) || theme.trim();
  const removed = new Set(removeThemes.map(keyOf));
  const themes = new Map(on.themes.filter((theme) => !removed.has(keyOf(theme))).map((theme) => [keyOf(theme), theme]));
  for (const theme of addThemes) if (!themes.has(keyOf(theme))) themes.set(keyOf(theme), theme);
  if (themes.size > MOST_THEMES) {
    throw new InvalidInput({
      path: ['addThemes'],
      message: `${on.number} would have more than ${MOST_THEMES} themes.`,
    });
  }
  return [...themes.values()];
}
