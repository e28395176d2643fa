// The retention queue: what is due to go by its rule, why, and what keeps it all the same. Nothing goes by itself.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { QueueRow } from '../../../../shared/contract/requests.ts';
import type { Branch } from '../../../../shared/domain/branch.ts';
import { countsFromWords } from '../../../../shared/domain/data-request-words.ts';
import { type RetentionKind, RetentionKindSchema } from '../../../../shared/domain/data-requests.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { retentionOf, ruleFor } from '../../../../shared/rules/retention.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { collectionOfKind, type Kept, keptRecords, titleOfKept } from './kept-records.ts';
import { whatKeeps } from './what-keeps.ts';

const TURN_EVERY = 2_000;

interface Due {
  kept: Kept;
  from: string;
  dueOn: string;
  because: string[];
}

export async function retentionQueue(
  input: Inputs['branch']['retention'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['retention']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const schedule = profile.branch?.retention ?? [];
  const wanted = new Set<RetentionKind>(input?.kinds ?? RetentionKindSchema.options);
  const turns = new Turns(signal);
  const due: Due[] = [];
  const rows: Outputs['branch']['retention']['schedule'] = [];
  let read = 0;
  for (const kind of RetentionKindSchema.options) {
    const rule = ruleFor(kind, schedule);
    let total = 0;
    let dueOfKind = 0;
    // Who read what lies in a log of its own, and is cut off there.
    if (kind !== 'accessLog') {
      for (const kept of keptRecords(view, kind, profile)) {
        total += 1;
        const { isDue, from, dueOn, because } = retentionOf(rule, kept.counts, profile.today);
        if (isDue && from !== null && dueOn !== null) {
          dueOfKind += 1;
          if (wanted.has(kind)) due.push({ kept, from, dueOn, because });
        }
        read += 1;
        if (read % TURN_EVERY === 0 && turns.due()) await turns.pass();
      }
    }
    const { months, source, isDefault } = rule;
    rows.push({ kind, months, source, isDefault, countsFrom: countsFromWords[kind], due: dueOfKind, total });
  }
  const found = await worded(due, view, profile, turns);
  const shown = (input?.withKept ?? true) ? found : found.filter(({ keptBy }) => keptBy.length === 0);
  shown.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
  const { offset = 0, limit = 50 } = input?.page ?? {};
  return {
    rows: shown.slice(offset, offset + limit),
    total: shown.length,
    today: profile.today,
    revision: profile.branch?.revision ?? null,
    schedule: rows,
  };
}

async function worded(due: readonly Due[], view: View, profile: BranchProfile, turns: Turns): Promise<QueueRow[]> {
  const keeps = whatKeeps(view, profile);
  const dueCases = new Set(due.flatMap(({ kept }) => (kept.kind === 'cases' ? [kept.record.id] : [])));
  const rows: QueueRow[] = [];
  for (const { kept, from, dueOn, because } of due) {
    const until = keptUntil(profile.branch, kept, profile.today);
    const keptBy = [
      ...keeps.reasonsFor(kept.record),
      ...(kept.kind === 'formerMembers' ? stillNamed(view, kept.record.id, dueCases, profile) : []),
      ...(until === null
        ? []
        : [`Reviewed, and kept until ${dayInWords(until.until, profile.dateOrder)}: ${until.reason}`]),
    ];
    rows.push({
      kind: kept.kind,
      collection: kept.collection,
      id: kept.record.id,
      title: titleOfKept(view, kept, profile),
      from,
      dueOn,
      because,
      keptBy: keptBy.slice(0, 50),
      keptUntil: until?.until ?? null,
    });
    if (turns.due()) await turns.pass();
  }
  return rows;
}

/** Until the day itself, which does not count any more. */
function keptUntil(branch: Branch | null, { collection, record }: Kept, today: string) {
  const own = (branch?.keptLonger ?? []).filter((each) => each.collection === collection && each.id === record.id);
  return own.findLast(({ until }) => until > today) ?? null;
}

/** A former member stays as long as what is written about them stays. */
function stillNamed(view: View, memberId: string, dueCases: ReadonlySet<string>, profile: BranchProfile): string[] {
  const cases = view.byIndex('cases', 'memberId', memberId).filter(({ id }) => !dueCases.has(id));
  const posts = view.byIndex('reps', 'memberId', memberId).filter(({ to }) => to === null || to >= profile.today);
  return [
    ...cases.slice(0, 10).map(({ number }) => `Case ${number} is about them and is not due.`),
    ...(posts.length === 0 ? [] : ['They hold a post.']),
  ];
}

/** The kind of a record by its collection, for what was kept longer. */
export const kindOfCollection = (collection: string): RetentionKind | undefined =>
  (Object.keys(collectionOfKind) as (keyof typeof collectionOfKind)[]).find(
    (kind) => collectionOfKind[kind] === collection,
  );
