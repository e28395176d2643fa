// What every partnership record shares: whose it is, on which side, and who may see it.

import * as z from 'zod';
import { DaySchema, IdSchema, NameSchema, RecordSchema } from '../values.ts';

export const SideSchema = z.enum(['management', 'staff', 'joint', 'independent']);
export type Side = z.infer<typeof SideSchema>;

/** The two sides that sit across from each other: each answers, approves and signs for itself. */
export const TwoSidesSchema = z.enum(['management', 'staff']);
export type TwoSides = z.infer<typeof TwoSidesSchema>;

/**
 * Who may see a record, the narrowest first: `inConfidence` until `confidentialUntil` (and then until somebody releases it),
 * `branch` (the branch's own, the default), `staffSide` (all recognised unions), `joint` (both sides).
 */
export const VisibilitySchema = z.enum(['inConfidence', 'branch', 'staffSide', 'joint']);
export type Visibility = z.infer<typeof VisibilitySchema>;

export const sharing = {
  visibility: VisibilitySchema,
  /** The last day of a confidence; null where it is none, or where nobody said until when. It ends nothing by itself. */
  confidentialUntil: DaySchema.nullable(),
};

export const PartnershipRecordSchema = RecordSchema.extend(sharing);

/** A collection of partnership records that others may point at. */
export const PartnershipCollectionSchema = z.enum([
  'forums',
  'meetings',
  'issues',
  'consultations',
  'decisions',
  'actions',
  'initiatives',
  'measures',
  'healthWaves',
  'unionProfiles',
  'agreements',
  'negotiations',
]);
export type PartnershipCollection = z.infer<typeof PartnershipCollectionSchema>;

export const PartnershipRefSchema = z.object({ collection: PartnershipCollectionSchema, id: IdSchema });
export type PartnershipRef = z.infer<typeof PartnershipRefSchema>;

/** A day on which somebody signed or approved, and who. */
export const SignatureSchema = z.object({ on: DaySchema, name: NameSchema });
export const TwoSignaturesSchema = z.object({
  management: SignatureSchema.nullable(),
  staff: SignatureSchema.nullable(),
});

/** The six joint commitments. */
export const CommitmentSchema = z.enum([
  'successOfOrganisation',
  'legitimateInterests',
  'employmentSecurity',
  'qualityOfWorkingLives',
  'transparency',
  'addingValue',
]);
export type Commitment = z.infer<typeof CommitmentSchema>;

export const CompassSchema = z.enum([
  'serviceQuality',
  'staffExperience',
  'affordabilityValue',
  'relationsClimate',
  'healthSafety',
  'equality',
]);
export type Compass = z.infer<typeof CompassSchema>;

/** A group whom something affects, or who were consulted: what they are called, and where the desk knows more. */
export const GroupSchema = z.object({ name: NameSchema, workplaceId: IdSchema.nullable() });
