// Who read, printed or exported what is held about a person, from the log of reads.

import type { CallContext } from '../../desk.ts';
import { gather } from '../audit/gather.ts';

export interface Looked {
  at: string;
  who: string;
  what: string;
}

const MOST = 5_000;
const KIND_WORDS: Readonly<Record<string, string>> = {
  read: 'Read',
  export: 'Made into a file',
  print: 'Printed',
  refused: 'Asked in vain',
};

/** Oldest first; changes are not among them: the record's own history holds those. */
export async function whoLooked(
  memberId: string,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Looked[]> {
  const { rows } = await gather({ collection: 'members', id: memberId }, context, MOST, signal);
  const view = context.desk.store.view(context.account);
  return rows
    .filter(({ kind }) => kind in KIND_WORDS)
    .map(({ at, account, kind, what }) => ({
      at,
      who: view.get('officers', account)?.name ?? 'An officer of the branch',
      what: `${KIND_WORDS[kind]}: ${what}`,
    }))
    .reverse();
}
