// What is done about findings of a remittance list: the roll is put right and each says how, in one transaction.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Job, Member } from '../../../../shared/domain/members.ts';
import { emptyJob } from '../../../../shared/domain/members.ts';
import type { Finding, Remittance } from '../../../../shared/domain/subscriptions.ts';
import { capital, type WordList } from '../../../../shared/domain/words.ts';
import { changeFrom } from '../../../../shared/rules/change-rows.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { changeMainJob, mainJobOn } from '../../../../shared/rules/jobs.ts';
import { bandInWords } from '../../../../shared/rules/reconcile/band-words.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type Input = Inputs['members']['settleFindings'];
type Change = (member: Member, finding: Finding) => Partial<Member>;

/** What is written down where the person says nothing else. */
function howOf(input: Input, { paymentMethods, standings }: WordList): string {
  switch (input.action) {
    case 'inArrears':
      return standings.inArrears;
    case 'otherPayment':
      return `Pays by: ${paymentMethods[input.method ?? 'directDebit']}`;
    case 'moved':
      return 'Moved on the roll';
    case 'payrollNumber':
      return 'Found on the roll';
    case 'band':
      return capital(bandInWords(input.band ?? ''));
    default:
      return 'Noted';
  }
}

/** @throws NotThere, StaleRecord, InvalidInput; AbortError once `signal` fires: nothing is changed then. */
export async function settleFindings(
  input: Input & { how?: string | undefined },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['members']['settleFindings']> {
  const { today, words } = branchProfile(context);
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.settleFindings', ids: [input.remittanceId] },
    async (tx) => {
      const remittance = foundAt(tx, 'remittances', { id: input.remittanceId, revision: input.revision });
      const chosen = new Set(input.findingIds);
      const known = new Set(remittance.findings.map(({ id }) => id));
      const missing = input.findingIds.findIndex((id) => !known.has(id));
      if (missing !== -1) {
        throw new InvalidInput({ path: ['findingIds', missing], message: 'This row is not in the list any more.' });
      }
      const said = input.how ?? '';
      const how = said.trim() === '' ? howOf(input, words) : said;
      const settledBy = (finding: Finding): Finding => {
        if (input.action === 'reopen') return { ...finding, settled: null };
        // Who somebody is is said by hand, and may have been said wrongly before.
        const memberId = (input.action === 'payrollNumber' ? input.memberId : undefined) ?? finding.memberId;
        if (input.action !== 'noted') changeRoll(tx, input, remittance, finding, memberId);
        return { ...finding, memberId, settled: { on: today, how } };
      };
      const turns = new Turns(signal);
      const findings: Finding[] = [];
      for (const finding of remittance.findings) {
        findings.push(chosen.has(finding.id) ? settledBy(finding) : finding);
        if (turns.due()) await turns.pass();
      }
      return tx.put('remittances', { ...remittance, findings }, input.revision);
    },
  );
  return { seq, remittance: result };
}

function changeRoll(
  tx: Transaction,
  input: Input,
  remittance: Remittance,
  finding: Finding,
  memberId: string | null,
): void {
  if (memberId === null) {
    throw new InvalidInput({ path: ['memberId'], message: `Say which member ${finding.name || 'this row'} is.` });
  }
  const member = found(tx, 'members', memberId);
  const changes = changeOf(tx, input, remittance)(member, finding);
  tx.put('members', { ...member, ...changes }, member.revision);
}

function changeOf(tx: Transaction, input: Input, { employerId, from }: Remittance): Change {
  switch (input.action) {
    case 'inArrears':
      return ({ standings }) => ({ standings: changeFrom(standings, from, { standing: 'inArrears' }) });
    case 'otherPayment':
      return ({ payments }) => ({ payments: changeFrom(payments, from, { method: input.method ?? 'directDebit' }) });
    case 'band':
      if ((input.band ?? '').trim() === '') throw new InvalidInput({ path: ['band'], message: 'Say which band.' });
      return ({ bands }) => ({ bands: changeFrom(bands, from, { band: input.band! }) });
    case 'payrollNumber':
      return (member, finding) =>
        finding.payrollNumber === '' ? {} : { jobs: withNumber(tx, member, finding, employerId, from) };
    default:
      return (member, finding) => {
        const workplaceId = input.workplaceId ?? workplaceNamed(tx, employerId, finding.workplace);
        if (tx.get('workplaces', workplaceId)?.employerId !== employerId) {
          throw new InvalidInput({ path: ['workplaceId'], message: 'This workplace is not one of this employer.' });
        }
        const job = mainJobOn(member.jobs, from) ?? emptyJob;
        // What is said of a department, a unit or a shift was said of the other workplace.
        const next = { ...job, employerId, workplaceId, unitId: null, department: '', shift: '' };
        return { jobs: changeMainJob(member.jobs, from, next) };
      };
  }
}

/** The jobs with the list's payroll number: on their job with this employer, or on one that begins with the period. */
function withNumber(
  tx: Transaction,
  { jobs }: Member,
  { payrollNumber, workplace }: Finding,
  employerId: string,
  from: string,
): Job[] {
  if (jobs.some((job) => job.employerId === employerId && holdsOn(job, from) && job.payrollNumber === payrollNumber)) {
    return jobs;
  }
  // A number that nobody had written down was theirs all along; another one is theirs from the period on.
  const bare = jobs.find(
    (job) => job.employerId === employerId && holdsOn(job, from) && job.payrollNumber.trim() === '',
  );
  if (bare) return jobs.map((job) => (job === bare ? { ...job, payrollNumber } : job));
  const main = mainJobOn(jobs, from);
  if (main?.employerId === employerId) return changeMainJob(jobs, from, { ...main, payrollNumber });
  const workplaceId = placeNamed(tx, employerId, workplace)?.id ?? null;
  return changeMainJob(jobs, from, { ...emptyJob, employerId, workplaceId, payrollNumber });
}

function placeNamed(tx: Transaction, employerId: string, name: string) {
  const folded = fold(name);
  return tx.byIndex('workplaces', 'employerId', employerId).find((place) => fold(place.name) === folded);
}

function workplaceNamed(tx: Transaction, employerId: string, name: string): string {
  const known = placeNamed(tx, employerId, name);
  if (!known) {
    throw new InvalidInput({ path: ['workplaceId'], message: `Say which workplace “${name}” is on the desk.` });
  }
  return known.id;
}
