// Many cases at once: tags, bulk changes, like cases, and who might take one.

import type { Outputs } from '../../../shared/contract/contract.ts';
import type { CallContext } from '../desk.ts';
import { compareKeys, sortKey } from '../store/conditions.ts';
import { changeMany } from './case-finding/bulk.ts';
import { comparators } from './case-finding/comparators.ts';
import { suggestRep } from './case-finding/suggest-rep.ts';
import { procedure } from './implementer.ts';

const MOST_THEMES = 500;

/** Every tag in use with how many cases have it, by name; open and closed cases alike. */
function themes(context: CallContext): Outputs['cases']['themes'] {
  const counts = new Map<string, number>();
  for (const { themes: tags } of context.desk.store.view(context.account).all('cases')) {
    for (const theme of new Set(tags)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const rows = [...counts]
    .map(([theme, cases]) => ({ theme, cases, key: sortKey(theme) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.theme < b.theme ? -1 : 1))
    .map(({ theme, cases }) => ({ theme, cases }));
  return { rows: rows.slice(0, MOST_THEMES), total: rows.length };
}

export const caseFinding = {
  bulk: procedure.cases.bulk.handler(({ input, context }) => changeMany(input, context)),
  themes: procedure.cases.themes.handler(({ context }) => themes(context)),
  comparators: procedure.cases.comparators.handler(({ input, context }) => comparators(input, context)),
  suggestRep: procedure.cases.suggestRep.handler(({ input, context }) => suggestRep(input, context)),
};
