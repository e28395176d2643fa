// Who is affected, held against who was consulted; what was asked for, held against what came.

import type { Consultation } from '../../../domain/partnership/consultations.ts';
import { fold } from '../../fold.ts';

type Group = Consultation['affected'][number];

export interface Coverage {
  affected: number;
  consulted: number;
  /** Whole per cent; null where nobody is named as affected. */
  percent: number | null;
  /** Groups that are affected and were not consulted. */
  missing: string[];
}

const isSame = (one: Group, other: Group): boolean =>
  one.workplaceId !== null && other.workplaceId !== null
    ? one.workplaceId === other.workplaceId
    : fold(one.name) === fold(other.name);

export function coverageOf({ affected, consulted }: Pick<Consultation, 'affected' | 'consulted'>): Coverage {
  const missing = affected.filter((group) => !consulted.some((each) => isSame(group, each)));
  const reached = affected.length - missing.length;
  return {
    affected: affected.length,
    consulted: reached,
    percent: affected.length === 0 ? null : Math.round((100 * reached) / affected.length),
    missing: missing.map(({ name }) => name),
  };
}

export type InformationItem = Consultation['information'][number];
export type InformationState = 'supplied' | 'refused' | 'overdue' | 'asked' | 'notAsked';

/** Overdue from the day after it was due. */
export function informationState(item: InformationItem, today: string): InformationState {
  if (item.suppliedOn !== null) return 'supplied';
  if (item.refused !== null) return 'refused';
  if (item.dueOn !== null && item.dueOn < today) return 'overdue';
  return item.askedOn === null ? 'notAsked' : 'asked';
}

export interface InformationSum {
  asked: number;
  supplied: number;
  refused: number;
  overdue: number;
  /** What the law asks for and has not come with a document. */
  missing: string[];
  /** Everything that the law asks for has come, each with its document; null where the law asks for nothing. */
  isComplete: boolean | null;
}

/** An item of the law's list counts once it was supplied and a document says so. */
export function informationSum(information: readonly InformationItem[], today: string): InformationSum {
  const states = information.map((item) => informationState(item, today));
  const count = (state: InformationState) => states.filter((each) => each === state).length;
  const statutory = information.filter(({ isStatutory }) => isStatutory);
  const missing = statutory.filter(({ suppliedOn, paperId }) => suppliedOn === null || paperId === null);
  return {
    asked: information.length,
    supplied: count('supplied'),
    refused: count('refused'),
    overdue: count('overdue'),
    missing: missing.map(({ what }) => what),
    isComplete: statutory.length === 0 ? null : missing.length === 0,
  };
}
