// Bringing in a list of time off: what it would do, and doing it as one transaction that one undo takes back whole.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityImportField } from '../../../../../shared/contract/reps/facility-import.ts';
import type { Member } from '../../../../../shared/domain/members.ts';
import { type ColumnOf, headerWarnings } from '../../../../../shared/rules/header-matching.ts';
import { findDateOrder } from '../../../../../shared/rules/import-days.ts';
import { sumsOf } from '../../../../../shared/rules/reps/facility-figures.ts';
import { facilityHeaders, readTimeRow } from '../../../../../shared/rules/reps/facility-import.ts';
import type { CallContext } from '../../../desk.ts';
import type { ListTable } from '../../../formats/list-table.ts';
import { Turns } from '../../../formats/turns.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { listWarnings } from '../../list-warnings.ts';
import { oneListAtATime } from '../../one-list-at-a-time.ts';
import { asRead, hasNames, readMappedList } from '../../read-mapped-list.ts';
import { TimeImportPlan } from './import-plan.ts';
import { outsidePosts } from './keep-time.ts';

type Input = Inputs['reps']['previewFacilityImport'];
type Procedure = 'reps.previewFacilityImport' | 'reps.applyFacilityImport';

const MOST_ENTRIES = 20_000;
const MOST_LISTED = 500;
const MOST_REJECTED = 1_000;
const NO_NAMES = 'No column with reps’ names or numbers was found: say which it is.';

interface ReadTimes {
  table: ListTable;
  mapping: ColumnOf<FacilityImportField>;
  profile: BranchProfile;
}

/** @throws InvalidInput in words when it is no list or a column is not there; TooLarge; AbortError. */
async function readTimes(
  input: Input,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadTimes> {
  const options = { words: facilityHeaders, procedure, mostRows: MOST_ENTRIES, rowsInWords: 'rows', signal };
  return { ...(await readMappedList<FacilityImportField>(input, context, options)), profile: branchProfile(context) };
}

/** What the rows would do as the desk stands. @throws InvalidInput when somebody chosen is not there; AbortError. */
async function planTimes(
  { table, mapping, profile }: ReadTimes,
  input: Input,
  records: View | Transaction,
  signal: AbortSignal | undefined,
): Promise<{ plan: TimeImportPlan; order: 'dmy' | 'mdy' }> {
  const accepted = new Map<number, Member>();
  for (const [index, { row, memberId }] of (input.accepted ?? []).entries()) {
    const member = records.get('members', memberId);
    if (member === undefined) {
      throw new InvalidInput({
        path: ['accepted', index, 'memberId'],
        message: 'This person is not on the list any more.',
      });
    }
    accepted.set(row, member);
  }
  const plan = new TimeImportPlan(records, accepted, profile);
  const days = mapping.on === undefined ? null : findDateOrder(table.rows.map(({ cells }) => cells[mapping.on!] ?? ''));
  const order = input.dateOrder ?? days?.order ?? profile.dateOrder;
  const options = {
    headers: table.headers,
    mapping,
    order,
    today: profile.today,
    dotMeans: input.dotMeans,
    isMixed: input.dateOrder === undefined && days?.isMixed === true,
  };
  for (const { row, reason } of table.unreadable) plan.reject({ row, column: null, reason, name: '' });
  const turns = new Turns(signal);
  for (const { row, cells } of table.rows) {
    const read = readTimeRow(row, cells, options);
    if ('reason' in read) plan.reject(read);
    else plan.take(read);
    if (turns.due()) await turns.pass();
  }
  plan.rejected.sort((a, b) => a.row - b.row);
  return { plan, order };
}

/** What the list would bring. Nothing is changed. */
export async function previewImport(
  input: Input,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['previewFacilityImport']> {
  const read = await readTimes(input, context, 'reps.previewFacilityImport', signal);
  const { table, mapping, profile } = read;
  const view = context.desk.store.view(context.account);
  const { plan } = await planTimes(read, input, view, signal);
  const days = plan.planned.map(({ on }) => on).sort();
  return {
    mapping,
    ...asRead(table),
    counts: {
      new: plan.planned.length,
      already: plan.already,
      toChoose: plan.choices.length,
      rejected: plan.rejected.length,
    },
    sums: sumsOf(plan.planned),
    people: new Set(plan.planned.map(({ member }) => member.id)).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    entries: plan.planned.slice(0, MOST_LISTED).map(({ row, member, match, ...entry }) => ({
      ...entry,
      row,
      memberId: member.id,
      name: personName(member),
      match,
      warning: outsidePosts(view, member.id, entry.on, profile),
    })),
    choices: plan.choices.slice(0, MOST_LISTED),
    rejected: plan.rejected.slice(0, MOST_REJECTED).map(({ isDotOpen: _, ...rest }) => rest),
    rejectedTotal: plan.rejected.length,
    isDotOpen: plan.rejected.some(({ isDotOpen }) => isDotOpen === true),
    warnings: [
      ...(hasNames(mapping) ? [] : [NO_NAMES]),
      ...table.notes,
      ...listWarnings(table),
      ...headerWarnings(table.headers, mapping),
    ].slice(0, 200),
  };
}

const inTurn = oneListAtATime();

/**
 * Brings them in: all as one transaction, or nothing. A row that waits for a choice stays out.
 * @throws Busy while another list is being brought in; InvalidInput; TooLarge; AbortError.
 */
export async function bringInTimes(
  input: Input,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['applyFacilityImport']> {
  const { store, progress } = context.desk;
  const procedure = 'reps.applyFacilityImport';
  return inTurn(store, async () => {
    const read = await readTimes(input, context, procedure, signal);
    if (!hasNames(read.mapping)) throw new InvalidInput({ path: ['mapping'], message: NO_NAMES });
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure },
      async (tx) => {
        const { plan } = await planTimes(read, input, tx, signal);
        for (const { row: _row, member, match: _match, ...entry } of plan.planned) {
          tx.put('facilityTime', { id: randomUUIDv7(), memberId: member.id, ...entry });
        }
        signal?.throwIfAborted();
        const waiting = plan.choices.map(({ row, name }) => ({
          row,
          column: null,
          reason: 'Nobody has said whose this is.',
          name,
        }));
        const rejected = [...plan.rejected, ...waiting].sort((a, b) => a.row - b.row);
        return {
          imported: plan.planned.length,
          already: plan.already,
          rejected: rejected
            .slice(0, MOST_REJECTED)
            .map(({ row, column, reason, name }) => ({ row, column, reason, name })),
          rejectedTotal: rejected.length,
        };
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => progress.report({ procedure, phase: 'Saving', done, total }),
      },
    );
    return { seq, ...result };
  });
}
