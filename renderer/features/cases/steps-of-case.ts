// Where a case stands in its employer's procedure, drawn from the version that it began under: each stage as gone through,
// where it stands, or still ahead; and what moved when a day was changed.

import type { Outputs } from '../../../shared/contract/contract.ts';
import type { Step } from '../../../shared/domain/case-procedure.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import type { Procedure, ProcedureStage, ProcedureVersion, StartEvent } from '../../../shared/domain/procedures.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';

export interface StageOnStrip {
  stage: ProcedureStage;
  state: 'past' | 'here' | 'ahead';
  /** The last time that the case went into it; null while it lies ahead. */
  step: Step | null;
}

/** The version that the case began under; the newest where that is not there. */
export function versionOf(procedure: Procedure, on: Case): ProcedureVersion {
  return procedure.versions.find(({ version }) => version === on.procedure?.version) ?? procedure.versions.at(-1)!;
}

export function stagesOnStrip(version: ProcedureVersion, on: Case): StageOnStrip[] {
  const steps = on.procedure?.steps ?? [];
  const here = steps.at(-1);
  return version.stages.map((stage) => {
    const step = steps.findLast(({ stageId }) => stageId === stage.id) ?? null;
    const state = here && stage.id === here.stageId ? 'here' : step ? 'past' : 'ahead';
    return { stage, state, step };
  });
}

/** The stage after the one where the case stands; the first where it stands in none; null after the last. */
export function nextStage(version: ProcedureVersion, on: Case): ProcedureStage | null {
  const here = on.procedure?.steps.at(-1)?.stageId;
  const at = version.stages.findIndex(({ id }) => id === here);
  return version.stages[at + 1] ?? null;
}

/** The days that start a stage's clocks, besides the day on which the case entered it; each once. */
export function startEventsOf(stage: ProcedureStage): StartEvent[] {
  return [...new Set(stage.limits.map(({ startsFrom }) => startsFrom))].filter((event) => event !== 'stageStarted');
}

type Moved = Outputs['cases']['setStep']['moved'];
const SAID = 2;

/** "Appeal reply due: Fri 4 Dec, now Tue 8 Dec." Nothing where no date moved. */
export function movedInWords(moved: Moved, today: string, order: 'dmy' | 'mdy' | undefined): string {
  const day = (each: string | null) => (each === null ? 'no day' : shortDayInWords(each, today, order));
  const said = moved.slice(0, SAID).map(({ what, was, is }) => `${what}: it was ${day(was)}, it is ${day(is)}.`);
  const others = moved.length - said.length;
  if (others > 0) said.push(others === 1 ? 'One more date moved.' : `${others} more dates moved.`);
  return said.join(' ');
}
