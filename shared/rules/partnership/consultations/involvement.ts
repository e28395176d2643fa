// When the union was brought in: how long before the decision, at which of five points, and what each side says of it.

import {
  type Consultation,
  type InvolvementPoint,
  InvolvementPointSchema,
} from '../../../domain/partnership/consultations.ts';
import type { Decision } from '../../../domain/partnership/decisions.ts';
import { daysBetween } from '../../limits.ts';

/** Days from the first involvement to the decision; negative where the decision came first: that is the finding. null while unknown. */
export const leadDays = (firstInvolvedOn: string | null, decidedOn: string | null): number | null =>
  firstInvolvedOn === null || decidedOn === null ? null : daysBetween(firstInvolvedOn, decidedOn);

/** The first decision that was made on it; undefined while there is none. */
export const firstDecision = <D extends Pick<Decision, 'on'>>(decisions: readonly D[]): D | undefined =>
  decisions.reduce<D | undefined>(
    (first, each) => (first === undefined || each.on < first.on ? each : first),
    undefined,
  );

const POINTS = InvolvementPointSchema.options;
const EARLY = 3;

/** Whether a point is among the first three of the five. */
export const isEarlyPoint = (point: InvolvementPoint): boolean => POINTS.indexOf(point) < EARLY;

type Involved = Pick<Consultation, 'involvement'>;

/** What the staff side says, and what the employer says while the staff side has not answered. */
export const involvementPoint = ({ involvement: { staff, management } }: Involved): InvolvementPoint | null =>
  staff.point ?? management.point;

/** Whether the two sides answered differently; null while one has not answered. */
export const isInvolvementDisputed = ({ involvement: { staff, management } }: Involved): boolean | null =>
  staff.point === null || management.point === null ? null : staff.point !== management.point;
