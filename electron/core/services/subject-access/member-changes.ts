// The history of a member's own record: when it was changed, by what, and each field before and after.

import { reasonWords } from '../../../../shared/domain/history-words.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import type { CallContext } from '../../desk.ts';

export interface MemberChange {
  at: string;
  what: string;
  fields: { field: string; before: unknown; after: unknown }[];
}

const PAGE = 500;

/** Oldest first. Those of records that went into this one are among them. */
export async function memberChanges(
  { id, mergedFrom }: Member,
  { desk, account }: CallContext,
  signal: AbortSignal | undefined,
): Promise<MemberChange[]> {
  const changes: MemberChange[] = [];
  for (const recordId of [...mergedFrom.map((merged) => merged.id), id]) {
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await desk.store.history({
        collection: 'members',
        id: recordId,
        account,
        page: { offset, limit: PAGE },
      });
      for (const { seq, at, reason } of rows) {
        signal?.throwIfAborted();
        const own = (await desk.store.changesOf(seq, account)).find((change) => change.id === recordId);
        if (own !== undefined)
          changes.push({ at, what: reasonWords(reason.code), fields: differing(own.before, own.after) });
      }
      if (rows.length < PAGE) break;
    }
  }
  return changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function differing(before: object | null, after: object | null): MemberChange['fields'] {
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => key !== 'id' && key !== 'revision',
  );
  return fields
    .filter((key) => canonicalJson(was[key] ?? null) !== canonicalJson(is[key] ?? null))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}
