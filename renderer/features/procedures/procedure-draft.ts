// A procedure while it is being written: counts as they are typed, and what the desk is asked to save.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Frame } from '../../../shared/contract/procedures.ts';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import type { Procedure, ProcedureStage, ProcedureVersion, StageLimit } from '../../../shared/domain/procedures.ts';
import type { Nation } from '../../../shared/domain/values.ts';

/** `count` as typed: empty while nobody has looked it up. */
export type DraftLimit = Omit<StageLimit, 'count'> & { count: string };
export type DraftStage = Omit<ProcedureStage, 'limits'> & { limits: DraftLimit[] };

export interface ProcedureDraft {
  name: string;
  employerId: string | null;
  caseTypes: CaseType[];
  from: string | null;
  source: string;
  nation: Nation;
  stages: DraftStage[];
  /** What it was begun from; null for a new one. */
  revision: number | null;
}

const draftStages = (stages: readonly ProcedureStage[]): DraftStage[] =>
  stages.map((stage) => ({
    ...stage,
    limits: stage.limits.map((limit) => ({ ...limit, count: limit.count === null ? '' : String(limit.count) })),
  }));

export const emptyStage = (id: string): DraftStage => ({ id, name: '', caseStage: 'formal', limits: [] });

export const emptyLimit = (id: string): DraftLimit => ({
  id,
  what: '',
  who: 'employer',
  count: '',
  unit: 'workingDays',
  startsFrom: 'stageStarted',
  metBy: null,
  onSilence: 'nothing',
});

/** A new one: from a frame's stages, or with one stage that nothing is known of. */
export function newDraft(frame: Frame | null, nation: Nation, id: string): ProcedureDraft {
  return {
    name: frame?.name ?? '',
    employerId: null,
    caseTypes: frame?.caseTypes ?? [],
    from: null,
    source: '',
    nation,
    stages: frame ? draftStages(frame.stages) : [emptyStage(id)],
    revision: null,
  };
}

/** The newest version to be corrected, or as what a new one starts from: its first day is then to be said. */
export function draftOf(procedure: Procedure, newest: ProcedureVersion, isNewVersion: boolean): ProcedureDraft {
  return {
    name: procedure.name,
    employerId: procedure.employerId,
    caseTypes: procedure.caseTypes,
    from: isNewVersion ? null : newest.from,
    source: isNewVersion ? '' : newest.source,
    nation: newest.nation,
    stages: draftStages(newest.stages),
    revision: procedure.revision,
  };
}

/** The stages as they would be saved; what is no number counts as not typed, and is complained of beside it. */
export const stagesOf = (draft: ProcedureDraft): ProcedureStage[] =>
  draft.stages.map((stage) => ({
    ...stage,
    limits: stage.limits.map((limit) => ({ ...limit, count: countOf(limit.count) })),
  }));

export const isCount = (text: string): boolean => text.trim() === '' || /^\d{1,4}$/.test(text.trim());
const countOf = (text: string): number | null => (text.trim() !== '' && isCount(text) ? Number(text.trim()) : null);

export function saveInput(
  draft: ProcedureDraft,
  id: string | null,
  asNewVersion: boolean,
): Inputs['procedures']['save'] {
  const { name, employerId, caseTypes, from, source, nation, revision } = draft;
  return {
    ...(id !== null && { id }),
    ...(revision !== null && { revision }),
    name,
    employerId,
    caseTypes,
    version: { from, source, nation, stages: stagesOf(draft) },
    asNewVersion,
  };
}

/** What must be there before it can be saved, in words; empty when nothing is missing. */
export function lackingIn({ name, caseTypes, stages }: ProcedureDraft): string[] {
  const limits = stages.flatMap((stage) => stage.limits);
  return [
    ...(name.trim() === '' ? ['its name'] : []),
    ...(caseTypes.length === 0 ? ['which cases follow it'] : []),
    ...(stages.length === 0 ? ['at least one stage'] : []),
    ...(stages.some((stage) => stage.name.trim() === '') ? ['the name of each stage'] : []),
    ...(limits.some(({ what }) => what.trim() === '') ? ['what must be done in each limit'] : []),
    ...(limits.some(({ count }) => !isCount(count)) ? ['a whole number of days'] : []),
  ];
}
