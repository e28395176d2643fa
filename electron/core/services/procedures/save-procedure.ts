// Adding and changing an employer's procedure. Cases keep the version that they began under, and stand at stages by id: so a
// new version is added beside the old one, and a correction may not take away a stage that a case has been through.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Procedure, ProcedureVersion } from '../../../../shared/domain/procedures.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type Save = Inputs['procedures']['save'];

const MOST_VERSIONS = 100;

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function saveProcedure(input: Save, context: CallContext): Promise<Procedure> {
  const profile = branchProfile(context);
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'procedures.save', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'procedures', basedOn(input.id, input.revision));
      refuse(...stageProblems(input.version));
      checkOwner(tx, input, id);
      const after = {
        id,
        name: input.name,
        employerId: input.employerId,
        caseTypes: [...new Set(input.caseTypes)],
        versions: versionsWith(input, before?.versions ?? [], profile),
        isRetired: before?.isRetired ?? false,
      };
      if (before !== null && !input.asNewVersion) checkStagesInUse(tx, before, after.versions.at(-1)!);
      if (before !== null && isDeepStrictEqual({ ...after, revision: before.revision }, { ...before })) return before;
      return tx.put('procedures', after, before?.revision);
    },
  );
  return result;
}

function basedOn(id: string, revision: number | undefined): { id: string; revision: number } {
  if (revision !== undefined) return { id, revision };
  throw new InvalidInput({ path: ['revision'], message: 'Say which revision of the procedure this was based on.' });
}

function refuse(...issues: Issue[]): void {
  if (issues.length > 0) throw new InvalidInput(...issues);
}

/** What is there twice, and limits of no length. */
function stageProblems({ stages }: Save['version']): Issue[] {
  const issues: Issue[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  const once = (id: string, path: Issue['path']) => {
    if (ids.has(id)) issues.push({ path: [...path, 'id'], message: 'This id is there twice: each has its own.' });
    ids.add(id);
  };
  for (const [at, stage] of stages.entries()) {
    const path = ['version', 'stages', at];
    once(stage.id, path);
    if (names.has(fold(stage.name))) {
      issues.push({ path: [...path, 'name'], message: `Two stages are called ${stage.name}: tell them apart.` });
    }
    names.add(fold(stage.name));
    const limits = new Set<string>();
    for (const [place, limit] of stage.limits.entries()) {
      const where = [...path, 'limits', place];
      once(limit.id, where);
      const key = `${limit.who} ${limit.startsFrom} ${fold(limit.what)}`;
      if (limits.has(key)) issues.push({ path: [...where, 'what'], message: 'This limit is there twice.' });
      limits.add(key);
      if (limit.count === 0) {
        const message = 'A limit of 0 gives no time at all. Leave it empty while nobody knows how long it is.';
        issues.push({ path: [...where, 'count'], message });
      }
    }
  }
  return issues;
}

function checkOwner(tx: Transaction, { name, employerId }: Save, id: string): void {
  if (employerId !== null && tx.get('employers', employerId) === undefined) {
    throw new InvalidInput({ path: ['employerId'], message: 'This employer is not there any more. Choose another.' });
  }
  for (const other of tx.all('procedures')) {
    if (other.id === id || other.isRetired || other.employerId !== employerId) continue;
    if (fold(other.name) !== fold(name)) continue;
    const message = 'There is a procedure of this name already: change that one, or give this one another name.';
    throw new InvalidInput({ path: ['name'], message });
  }
}

function versionsWith(
  { version, asNewVersion }: Save,
  before: readonly ProcedureVersion[],
  { dateOrder }: BranchProfile,
): ProcedureVersion[] {
  const kept = asNewVersion ? before : before.slice(0, -1);
  const previous = kept.at(-1);
  if (kept.length >= MOST_VERSIONS) {
    throw new InvalidInput({ path: ['version'], message: `A procedure has ${MOST_VERSIONS} versions at most.` });
  }
  const path = ['version', 'from'];
  if (previous !== undefined && version.from === null) {
    throw new InvalidInput({ path, message: 'Say from which day on cases begin under this version.' });
  }
  if (previous !== undefined && previous.from !== null && version.from !== null && version.from <= previous.from) {
    const message = `The version before began on ${dayInWords(previous.from, dateOrder)}: this one begins after it.`;
    throw new InvalidInput({ path, message });
  }
  return [...kept, { ...version, version: (previous?.version ?? 0) + 1 }];
}

/** A case stands at a stage by its id: taken away, its dates would be gone without a word. */
function checkStagesInUse(tx: Transaction, before: Procedure, corrected: ProcedureVersion): void {
  const kept = new Set(corrected.stages.map(({ id }) => id));
  const gone = before.versions.at(-1)!.stages.filter(({ id }) => !kept.has(id));
  if (gone.length === 0) return;
  const followed = tx
    .byIndex('cases', 'procedureId', before.id)
    .filter(({ procedure }) => procedure?.version === corrected.version);
  for (const stage of gone) {
    const numbers = followed
      .filter(({ procedure }) => procedure?.steps.some(({ stageId }) => stageId === stage.id))
      .map(({ number }) => number)
      .sort();
    if (numbers.length === 0) continue;
    const more = numbers.length > 3 ? ` and ${numbers.length - 3} more` : '';
    const named = `${numbers.slice(0, 3).join(', ')}${more}`;
    throw new InvalidInput({
      path: ['version', 'stages'],
      message: `${stage.name} cannot be taken out: ${named} went through it. Add a new version instead, and these cases keep the old one.`,
    });
  }
}
