// The page of who did what, and what a page tells when it is printed.

import type { AuditRow } from '../../../../shared/contract/audit.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { auditLabel } from './audit-labels.ts';
import { type Done, gather } from './gather.ts';
import type { AuditSight } from './who-may-see.ts';

const MOST_ABOUT = 20;
const MOST_FIELDS = 50;

/** @throws InvalidInput when a record is asked for by half, or the days are the wrong way round. */
export async function listAudit(
  input: Inputs['branch']['audit'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['audit']> {
  const { page, ...question } = input ?? {};
  const { offset, limit } = { offset: 0, limit: 50, ...page };
  mustFit(question);
  const { rows, total, sight } = await gather(question, context, offset + limit, signal);
  const say = inWords(context, sight);
  return {
    rows: rows.slice(offset).map(say),
    total,
    trouble: context.desk.store.access.trouble,
    officers: officersFor(context, sight),
  };
}

export function mustFit({
  collection,
  id,
  from,
  to,
}: {
  collection?: unknown;
  id?: unknown;
  from?: unknown;
  to?: unknown;
}) {
  if ((collection === undefined) !== (id === undefined)) {
    throw new InvalidInput({ path: ['id'], message: 'To ask about one record, name both its collection and its id.' });
  }
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    throw new InvalidInput({ path: ['to'], message: 'The last day is before the first.' });
  }
}

function inWords(context: CallContext, sight: AuditSight): (done: Done) => AuditRow {
  const view = context.desk.store.view(context.account);
  const { words } = branchProfile(context);
  return ({ about, fields, ...done }) => {
    const there = about.flatMap((each) => {
      const found = sight.whereIs(each);
      return found.state === 'open' ? [{ collection: found.collection, id: each.slice(each.indexOf('/') + 1) }] : [];
    });
    const { at, account, kind, what, rows, seq, n } = done;
    return {
      ...{ at, account, kind, what, rows, seq, n },
      officer: view.get('officers', account)?.name ?? null,
      about: there
        .slice(0, MOST_ABOUT)
        .map(({ collection, id }) => ({ collection, id, label: auditLabel(view, collection, id, words) })),
      aboutTotal: about.length,
      fields: fields.slice(0, MOST_FIELDS),
    };
  };
}

/** Everybody whose doings they may ask for. */
function officersFor({ desk, account }: CallContext, { oversees }: AuditSight): { account: string; name: string }[] {
  const officers = [...desk.store.view(account).all('officers')].map(({ id, name }) => ({ account: id, name }));
  const known = oversees ? officers : officers.filter((officer) => officer.account === account);
  return known
    .filter((officer) => officer.account !== BRANCH_ACCOUNT)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .slice(0, 1_000);
}

/** A page was sent to the printer. */
export function printed({ page, subject }: Inputs['session']['printed'], { desk, account }: CallContext) {
  const about = subject ? [`${subject.collection}/${subject.id}`] : [];
  desk.store.access.note({ account, kind: 'print', what: page, about, rows: null, fields: [] });
  return { isNoted: true };
}
