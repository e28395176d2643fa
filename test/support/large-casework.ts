// Casework as large as it comes: a branch's cases (large-branch.ts) with reps, an employer's procedure, conciliation, hearings
// ahead, tasks and remedies, as many entries as years of it leave, and one case that has gone on for very long.

import { noConciliation } from '../../shared/domain/cases.ts';
import type { RecordOf } from '../../shared/domain/collections.ts';
import { emptyRep } from '../../shared/domain/reps/posts.ts';
import { addDays } from '../../shared/rules/limits.ts';
import { type LargeBranch, makeLargeBranch, type Sown, sown } from './large-branch.ts';
import { seeded } from './seeded.ts';

export interface LargeCaseworkSize {
  members: number;
  cases: number;
  timeline: number;
  /** Entries of the first case beside its share. */
  longest: number;
}

export const LARGE_CASEWORK: LargeCaseworkSize = { members: 5_000, cases: 20_000, timeline: 500_000, longest: 2_000 };

/** The generator's own day. */
const TODAY = '2026-11-20';
const REPS = 40;

type Unsaved<C extends 'reps' | 'tasks' | 'procedures'> = Omit<RecordOf<C>, 'revision'>;

export interface LargeCasework extends LargeBranch {
  reps: Unsaved<'reps'>[];
  procedures: Unsaved<'procedures'>[];
  tasks: Unsaved<'tasks'>[];
}

const idOf = (kind: string, at: number): string => `0190${kind}000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;

export function makeLargeCasework(size: LargeCaseworkSize = LARGE_CASEWORK, seed = 43): LargeCasework {
  const branch = makeLargeBranch(size, seed);
  const random = seeded(seed + 1);
  const upTo = (count: number): number => Math.floor(random() * count);
  const reps = branch.members.slice(0, REPS).map((member, at) => ({
    ...emptyRep,
    id: idOf('a', at),
    memberId: member.id,
    kind: 'rep' as const,
    workplaceIds: [branch.workplaces[at % branch.workplaces.length]!.id],
    from: null,
    to: null,
  }));
  const procedures = branch.employers.map(({ id }, at) => procedureOf(id, at));
  const tasks: LargeCasework['tasks'] = [];
  const cases = branch.cases.map((on, at): LargeBranch['cases'][number] => {
    const [keyDate] = on.keyDates;
    const dated = { ...keyDate!, date: addDays(on.openedOn, -upTo(30)) };
    const repId = random() < 0.95 ? reps[upTo(reps.length)]!.id : null;
    if (on.closed !== null) {
      const done = random() < 0.97 ? doneOn(on.closed.on) : null;
      const remedies = random() < 0.05 ? [remedyOf(at, addDays(TODAY, upTo(60) - 30))] : [];
      return { ...on, repId, keyDates: [{ ...dated, done }], remedies };
    }
    tasks.push({
      id: idOf('b', at),
      caseId: on.id,
      what: 'Ask for the notes of the meeting',
      dueOn: addDays(TODAY, upTo(60) - 5),
      doneOn: null,
      repId: null,
      isPromise: random() < 0.2,
    });
    // Half of the open cases began lately, so that their limits are still to come.
    const date = random() < 0.5 ? addDays(TODAY, -upTo(85)) : dated.date;
    const dayA = random() < 0.2 && date < '2026-10-01' ? addDays(date, 20) : null;
    const conciliation = dayA === null || dayA > TODAY ? noConciliation : { ...noConciliation, dayA };
    const procedure = procedures.find(({ employerId }) => employerId === on.employerId);
    const step = { id: idOf('c', at), stageId: procedure?.versions[0]?.stages[0]?.id ?? '', enteredOn: on.openedOn };
    return {
      ...on,
      repId,
      keyDates: [{ ...dated, date, conciliation }],
      procedure:
        procedure === undefined || random() < 0.6
          ? null
          : {
              procedureId: procedure.id,
              version: 1,
              steps: [
                { ...step, leftOn: null, starts: [{ event: 'submitted', on: on.openedOn }], extensions: [], done: [] },
              ],
            },
    };
  });
  const longest = Array.from({ length: size.longest }, (_, at) => ({
    ...branch.timeline[at % branch.timeline.length]!,
    id: idOf('d', at),
    caseId: cases[0]!.id,
  }));
  const timeline = branch.timeline.map((entry, at) =>
    at % 100 === 0 ? { ...entry, kind: 'hearing' as const, day: addDays(TODAY, upTo(90)), time: '10:00' } : entry,
  );
  return { ...branch, cases, timeline: [...timeline, ...longest], reps, procedures, tasks };
}

const doneOn = (on: string) => ({
  kind: 'done' as const,
  on,
  what: 'Settled',
  proof: 'COT3 on file',
  documentId: null,
  memberToldOn: on,
  recordedAt: `${on}T10:00:00Z`,
});

const remedyOf = (at: number, byWhen: string) => ({
  id: idOf('e', at),
  what: 'Pay the arrears',
  byWhen,
  doneOn: null,
  proof: '',
});

function procedureOf(employerId: string, at: number): Unsaved<'procedures'> {
  const limit = (which: number, who: 'employer' | 'member') => ({
    id: idOf('f', at * 10 + which),
    what: who === 'employer' ? 'Answer in writing' : 'Appeal',
    who,
    count: 10,
    unit: 'workingDays' as const,
    startsFrom: 'submitted' as const,
    onSilence: 'nothing' as const,
  });
  const stage = {
    id: idOf('9', at),
    name: 'Formal',
    caseStage: 'formal' as const,
    limits: [limit(1, 'employer'), limit(2, 'member')],
  };
  const version = { version: 1, from: null, source: '', nation: 'england-and-wales' as const, stages: [stage] };
  return {
    id: idOf('8', at),
    name: `Grievance policy ${at}`,
    employerId,
    caseTypes: ['grievance'],
    versions: [version],
    isRetired: false,
  };
}

/** Every record with its collection, parents before what refers to them. */
export function* sownCasework(casework: LargeCasework): Generator<Sown> {
  yield* sown(casework);
  for (const record of casework.reps) yield { collection: 'reps', record };
  for (const record of casework.procedures) yield { collection: 'procedures', record };
  for (const record of casework.tasks) yield { collection: 'tasks', record };
}
