// Bringing in the live cases of a spreadsheet: what it would do, and doing it as one transaction that one undo takes back
// whole, whoever and whatever was added for it included.

import { randomUUIDv7 } from 'node:crypto';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type Case, emptyCasework } from '../../../../shared/domain/cases.ts';
import { emptyJob, emptyMember, type Member } from '../../../../shared/domain/members.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import type { CaseImportPlan, PlannedCase } from '../../../../shared/rules/case-import-plan.ts';
import { caseNumber, caseSeries } from '../../../../shared/rules/case-number.ts';
import { ImportPlaces } from '../../../../shared/rules/import-places.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { DeskStore, Transaction, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { personName, repName, writeEvent } from '../cases/case-records.ts';
import { workplaceAndEmployer } from '../cases/log-case.ts';
import { membershipOf } from '../cases/membership.ts';
import { Busy, InvalidInput } from '../implementer.ts';
import { asRead, hasNames } from '../read-mapped-list.ts';
import { firstEntry, type ImportInput, keyDateOf, NO_NAMES, planCases, readCases, strangerOf } from './read-cases.ts';

const MOST_LISTED = 500;
const MOST_REJECTED = 1_000;
const MOST_TO_RING = 5_000;

/** What the spreadsheet would do. Nothing is changed. */
export async function previewCases(
  input: ImportInput,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['previewImport']> {
  const procedure = 'cases.previewImport';
  const read = await readCases(input, context, procedure, signal);
  const view = context.desk.store.view(context.account);
  const { plan, warnings } = await planCases(read, input, view, context, procedure, signal);
  const { table, mapping, profile } = read;
  const undated = [...plan.planned, ...plan.choices].filter(({ imported }) => imported.keyDate === null).length;
  return {
    mapping,
    ...asRead(table),
    counts: {
      new: plan.planned.length + plan.choices.length,
      already: plan.already,
      withoutDate: undated,
      notOnList: plan.planned.filter(({ whose }) => whose.kind === 'new').length,
      rejected: plan.rejected.length,
    },
    cases: plan.planned.slice(0, MOST_LISTED).map((each) => plannedRow(view, each, profile)),
    choices: plan.choices.slice(0, MOST_LISTED).map(({ imported, whose }) => ({
      row: imported.row,
      name: personName(imported) || (imported.number ?? ''),
      members: whose.members.map((member) => ({ id: member.id, name: describe(view, member, profile) })),
    })),
    ...rejectedRows(plan),
    warnings: warnings.slice(0, 200),
  };
}

function plannedRow(view: View, { imported, whose, repId }: PlannedCase, profile: BranchProfile) {
  const isOnList = whose.kind === 'member';
  return {
    row: imported.row,
    name: isOnList ? personName(whose.member) : personName(strangerOf(imported)),
    memberId: isOnList ? whose.member.id : null,
    match: whose.match,
    type: profile.words.caseTypes[imported.type],
    keyDate: imported.keyDate,
    clock: caseClock(keyDateOf(imported, profile), profile.today, false, imported.type).sentence,
    repName: repName(view, repId),
  };
}

/** "Grace Obi, 1003318, St Anne’s Hospital": enough to tell people of one name apart. */
function describe(view: View, member: Member, { today }: BranchProfile): string {
  const job = mainJobOn(member.jobs, today) ?? member.jobs.at(-1);
  const place = job?.workplaceId ? view.get('workplaces', job.workplaceId)?.name : undefined;
  return [personName(member), member.number, place, member.isToCheck ? 'to check' : null].filter(Boolean).join(', ');
}

function rejectedRows({ rejected }: CaseImportPlan) {
  return { rejected: rejected.slice(0, MOST_REJECTED), rejectedTotal: rejected.length };
}

const importing = new WeakSet<DeskStore>();

/**
 * Brings them in: all as one transaction, or nothing. A row that waits for a choice is among the rejected.
 * @throws Busy while another spreadsheet is being brought in; InvalidInput; TooLarge; AbortError.
 */
export async function bringInCases(
  input: ImportInput,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['applyImport']> {
  const { store, progress } = context.desk;
  if (importing.has(store)) throw new Busy('Other cases are being brought in. Try again when they are in.');
  importing.add(store);
  const procedure = 'cases.applyImport';
  try {
    const read = await readCases(input, context, procedure, signal);
    if (!hasNames(read.mapping)) throw new InvalidInput({ path: ['mapping'], message: NO_NAMES });
    const { seq, result } = await store.transact(
      { account: context.account },
      { code: procedure },
      async (tx) => {
        const { plan } = await planCases(read, input, tx, context, procedure, signal);
        const writer = new Writer(tx, read.profile);
        const turns = new Turns(signal);
        for (const [index, planned] of plan.planned.entries()) {
          writer.write(planned);
          if ((index & 15) === 0 && turns.due()) {
            progress.report({ procedure, phase: 'Checking', done: index, total: plan.planned.length });
            await turns.pass();
          }
        }
        writer.writePlaces();
        signal?.throwIfAborted();
        return {
          imported: plan.planned.length,
          already: plan.already,
          withoutDate: writer.toRing.slice(0, MOST_TO_RING),
          ...rejectedRows(plan),
        };
      },
      {
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => progress.report({ procedure, phase: 'Saving', done, total }),
      },
    );
    return { seq, ...result };
  } finally {
    importing.delete(store);
  }
}

/** Writes planned cases one by one, with whoever and whatever they need. */
class Writer {
  readonly toRing: Outputs['cases']['applyImport']['withoutDate'] = [];
  private readonly tx: Transaction;
  private readonly profile: BranchProfile;
  private readonly places: ImportPlaces;
  private readonly strangers = new Map<string, Member>();

  constructor(tx: Transaction, profile: BranchProfile) {
    this.tx = tx;
    this.profile = profile;
    this.places = new ImportPlaces(tx.all('employers'), tx.all('workplaces'), randomUUIDv7);
  }

  write(planned: PlannedCase): void {
    const { tx, profile } = this;
    const { imported, repId } = planned;
    const named = this.placeOf(planned);
    const member = this.memberOf(planned, named);
    const keyDate = keyDateOf(imported, profile);
    const openedOn = imported.openedOn ?? profile.today;
    const year = Number(openedOn.slice(0, 4));
    const reference = imported.reference.trim() === '' ? {} : { reference: imported.reference };
    const on: Case = tx.put('cases', {
      ...emptyCasework,
      id: randomUUIDv7(),
      number: caseNumber(year, tx.nextNumber(caseSeries(year))),
      ...reference,
      type: imported.type,
      stage: imported.stage,
      memberIds: [member.id],
      ...(named ?? workplaceAndEmployer(tx, undefined, member, profile.today)),
      repId,
      whatHappened: imported.whatHappened,
      keyDates: [keyDate],
      membershipCheck: membershipOf([member], [keyDate], profile),
      themes: imported.themes,
      openedOn,
      closed: null,
    });
    writeEvent(tx, profile, on.id, firstEntry(imported, on));
    if (imported.nextStep !== '') this.addTask(on.id, imported.nextStep, imported.nextStepBy);
    if (imported.keyDate === null) {
      this.toRing.push({ id: on.id, number: on.number, name: personName(member), phone: member.phone });
    }
  }

  private addTask(caseId: string, what: string, dueOn: string | null): void {
    this.tx.put('tasks', {
      id: randomUUIDv7(),
      caseId,
      what: capital(what),
      dueOn,
      doneOn: null,
      repId: null,
      isPromise: false,
    });
  }

  /** Where the row says that it happened; null where it says nothing, and the member's own workplace holds. */
  private placeOf({ imported }: PlannedCase): Pick<Case, 'workplaceId' | 'employerId'> | null {
    const { employer, workplace } = imported;
    if (employer === '' && workplace === '') return null;
    const employerId = employer === '' ? null : this.places.employer(employer);
    if (workplace === '') return { workplaceId: null, employerId };
    const found = this.places.workplace(workplace, employerId);
    return { workplaceId: found.id, employerId: employerId ?? found.employerId };
  }

  private memberOf({ imported, whose }: PlannedCase, named: Pick<Case, 'workplaceId' | 'employerId'> | null): Member {
    if (whose.kind === 'member') return whose.member;
    const known = this.strangers.get(whose.key);
    if (known !== undefined) return known;
    const stranger = strangerOf(imported);
    const job = named === null ? [] : [{ ...emptyJob, ...named }];
    const added = this.tx.put('members', { ...emptyMember(stranger.id), ...stranger, jobs: job });
    this.strangers.set(whose.key, added);
    return added;
  }

  writePlaces(): void {
    for (const employer of this.places.newEmployers) this.tx.put('employers', employer);
    for (const workplace of this.places.newWorkplaces) this.tx.put('workplaces', workplace);
  }
}
