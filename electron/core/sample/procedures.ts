// The sample's employers' procedures, two or three each, with limits such as policies have; and where a case stands in one.

import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import type { CaseProcedure, Step } from '../../../shared/domain/case-procedure.ts';
import type { Procedure, ProcedureStage, StageLimit } from '../../../shared/domain/procedures.ts';
import { addDays, earlierDay, laterDay } from '../../../shared/rules/limits.ts';
import { between, idFrom, weekdayOf } from './random.ts';

export type SampleProcedure = Omit<Procedure, 'revision'>;

/** What an open case waits for in its procedure: the employer's answer, late or soon, or the member's own appeal. */
export type Awaits = 'lateAnswer' | 'answer' | 'appeal';

const KINDS: readonly { name: string; source: string; types: readonly CaseType[]; answer: number; appeal: number }[] = [
  {
    name: 'Grievance procedure',
    source: 'Grievance policy, March 2025',
    types: ['grievance', 'discrimination', 'pay', 'flexibleWorking', 'healthAndSafety', 'whistleblowing', 'other'],
    answer: 5,
    appeal: 10,
  },
  {
    name: 'Disciplinary procedure',
    source: 'Disciplinary policy, January 2024',
    types: ['disciplinary', 'dismissal'],
    answer: 5,
    appeal: 5,
  },
  {
    name: 'Attendance procedure',
    source: 'Managing attendance, September 2023',
    types: ['sickness'],
    answer: 7,
    appeal: 10,
  },
];

/** Whether the sample's employers have a procedure for cases of this type. */
export const hasProcedure = (type: CaseType): boolean => KINDS.some(({ types }) => types.includes(type));

/** The policy that a type of case relies upon, as it is called. */
export const policyOf = (type: CaseType): string =>
  KINDS.find(({ types }) => types.includes(type))?.source ?? 'Collective agreement, 2024';

export function someProcedures(employerIds: readonly string[], today: string): SampleProcedure[] {
  const madeOn = addDays(today, -400);
  return employerIds.flatMap((employerId) =>
    KINDS.map(({ name, source, types, answer, appeal }): SampleProcedure => {
      const limit = (
        what: string,
        who: StageLimit['who'],
        count: number,
        startsFrom: StageLimit['startsFrom'],
        metBy: StageLimit['startsFrom'],
      ) => ({
        id: idFrom(madeOn),
        what,
        who,
        count,
        unit: 'workingDays' as const,
        startsFrom,
        metBy,
        onSilence: 'nothing' as const,
      });
      const stages: ProcedureStage[] = [
        { id: idFrom(madeOn), name: 'Informal', caseStage: 'informal', limits: [] },
        {
          id: idFrom(madeOn),
          name: 'Formal',
          caseStage: 'formal',
          limits: [
            limit('Hold the meeting', 'employer', 10, 'submitted', 'meetingHeld'),
            limit('Answer in writing', 'employer', answer, 'meetingHeld', 'decisionReceived'),
            limit('Appeal in writing', 'member', appeal, 'decisionReceived', 'submitted'),
          ],
        },
        {
          id: idFrom(madeOn),
          name: 'Appeal',
          caseStage: 'appeal',
          limits: [
            limit('Hear the appeal', 'employer', 15, 'submitted', 'meetingHeld'),
            limit('Answer in writing', 'employer', answer, 'meetingHeld', 'decisionReceived'),
          ],
        },
      ];
      const version = { version: 1, from: null, source, nation: 'england-and-wales' as const, stages };
      const id = idFrom(madeOn);
      return { id, name, employerId, caseTypes: [...types], versions: [version], isRetired: false };
    }),
  );
}

/** So many weekdays before a day. */
function weekdaysBefore(day: string, count: number): string {
  const before = addDays(day, -1);
  if (count === 0) return day;
  return weekdaysBefore(before, weekdayOf(before) > 5 ? count : count - 1);
}

interface Standing {
  type: CaseType;
  employerId: string | null;
  stage: string;
  openedOn: string;
  today: string;
  awaits: Awaits | null;
}

/** The steps of an open case up to its stage; null where its employer has no procedure for its type. */
export function procedureAt(
  procedures: readonly SampleProcedure[],
  { type, employerId, stage, openedOn, today, awaits }: Standing,
): CaseProcedure | null {
  const found = procedures.find((each) => each.employerId === employerId && each.caseTypes.includes(type));
  const stages = found?.versions[0]?.stages ?? [];
  const reached = stages.findIndex(({ caseStage }) => caseStage === stage);
  if (found === undefined || reached === -1) return null;
  const days = Array.from({ length: reached + 1 }, (_, at) =>
    earlierDay(addDays(openedOn, at * between(6, 12)), addDays(today, -1)),
  );
  const steps = stages.slice(0, reached + 1).map((each, at): Step => {
    const enteredOn = days[at]!;
    const leftOn = days[at + 1] ?? null;
    const isLast = at === reached;
    const step: Step = {
      id: idFrom(enteredOn),
      stageId: each.id,
      enteredOn,
      leftOn,
      starts: [],
      extensions: [],
      done: [],
    };
    if (each.limits.length === 0) return step;
    step.starts.push({ event: 'submitted', on: enteredOn });
    const [meeting, answer] = each.limits as [StageLimit, StageLimit];
    if (isLast && awaits !== null) startWaiting(step, each.limits, awaits, today);
    else {
      const on = laterDay(enteredOn, addDays(leftOn ?? today, -4));
      step.done.push({ limitId: meeting.id, on, what: 'Meeting held' });
      if (!isLast) step.done.push({ limitId: answer.id, on: leftOn ?? on, what: 'Outcome letter received' });
    }
    return step;
  });
  return { procedureId: found.id, version: 1, steps };
}

function startWaiting(step: Step, limits: readonly StageLimit[], awaits: Awaits, today: string): void {
  const [meeting, answer, appeal] = limits as [StageLimit, StageLimit, StageLimit | undefined];
  const due = addDays(today, awaits === 'lateAnswer' ? -1 : awaits === 'answer' ? 4 : 3);
  const isAppeal = awaits === 'appeal' && appeal !== undefined;
  const last = isAppeal ? appeal : answer;
  const on = earlierDay(weekdaysBefore(due, last.count ?? 5), today);
  step.done.push({ limitId: meeting.id, on, what: 'Meeting held' });
  step.starts.push({ event: 'meetingHeld', on });
  if (!isAppeal) return;
  step.done.push({ limitId: answer.id, on, what: 'Outcome letter received' });
  step.starts.push({ event: 'decisionReceived', on });
}
