// A negotiation: with whom, for whom, how, who sits on each side, when, on whose mandate. It is never for both sides' eyes as
// a record: a joint paper is built from its joint fields (shared/rules/negotiations/joint-fields.ts).

import * as z from 'zod';
import { PartnershipRecordSchema, TwoSidesSchema, VisibilitySchema } from '../partnership/sides.ts';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, TimeOfDaySchema } from '../values.ts';
import { RoundingSchema } from './spines.ts';
import { OnCostsSchema } from './workforces.ts';

/** The narrowest first; `joint` is not among them. */
export const NegotiationVisibilitySchema = VisibilitySchema.exclude(['joint']);

export const TeamPlaceSchema = z.object({
  id: IdSchema,
  side: TwoSidesSchema,
  name: NameSchema,
  role: LineSchema,
  /** null: no member of the branch. */
  memberId: IdSchema.nullable(),
});

export const TimetableStepSchema = z.object({
  id: IdSchema,
  kind: z.enum([
    'claimDue',
    'claimSubmitted',
    'offerDue',
    'meeting',
    'consultMembers',
    'settlementDue',
    'anniversary',
    'other',
  ]),
  title: NameSchema,
  day: DaySchema,
  at: TimeOfDaySchema.nullable(),
  doneOn: DaySchema.nullable(),
});

/** What the costing counts with; null: what the spine or the workforce says. */
export const CostingSettingsSchema = z.object({
  spineId: IdSchema.nullable(),
  /** The year of the spine that the claim starts from. */
  spineYearId: IdSchema.nullable(),
  workforceId: IdSchema.nullable(),
  rounding: RoundingSchema.nullable(),
  onCosts: OnCostsSchema.nullable(),
  /** Percent of the rise for benefits that follow pay, where no on-costs are known. */
  rollUpPercent: z.number().min(0).max(1_000).nullable(),
  /** The month of each year (1 to 12) in which increments are paid; null: the costing is of the award alone. */
  incrementMonth: z.int().min(1).max(12).nullable(),
});

export const BRIEF_SECTIONS = [
  'purpose',
  'summary',
  'sideBySide',
  'costing',
  'realTerms',
  'benchmarks',
  'evidence',
  'theirCase',
  'interests',
  'options',
  'plan',
  'speakers',
  'timetable',
] as const;
export const BriefSectionSchema = z.enum(BRIEF_SECTIONS);

export const NegotiationSchema = PartnershipRecordSchema.extend({
  visibility: NegotiationVisibilitySchema,
  /** "NG-2026-0003". */
  number: z.string().max(20),
  title: NameSchema,
  employerIds: z.array(IdSchema).max(50),
  unitId: IdSchema.nullable(),
  /** The pay year that it is about: "2027-28". */
  year: LineSchema,
  method: z.enum(['positional', 'interestBased', 'mixed']),
  state: z.enum(['preparing', 'open', 'agreed', 'failedToAgree', 'closed']),
  openedOn: DaySchema,
  closedOn: DaySchema.nullable(),
  /** What it is for, in words for both sides. */
  purpose: ProseSchema,
  team: z.array(TeamPlaceSchema).max(100),
  timetable: z.array(TimetableStepSchema).max(200),
  /** Who gave it, when, how far it goes. Ours alone. */
  mandate: z.object({
    by: LineSchema,
    on: DaySchema.nullable(),
    limits: ProseSchema,
    /** The consultative ballot that gave it. */
    electionId: IdSchema.nullable(),
  }),
  /** Consultative and industrial-action ballots of it. */
  electionIds: z.array(IdSchema).max(50),
  costing: CostingSettingsSchema,
  /** The plan for the next meeting. Ours alone. */
  plan: ProseSchema,
  /** What members are told, and what the brief holds: sections by audience. */
  brief: z.object({
    staffSide: z.array(BriefSectionSchema).max(20),
    joint: z.array(BriefSectionSchema).max(20),
  }),
  /** The agreement that it ended in. */
  agreementId: IdSchema.nullable(),
});
export type Negotiation = z.infer<typeof NegotiationSchema>;

export const emptyCosting = {
  spineId: null,
  spineYearId: null,
  workforceId: null,
  rounding: null,
  onCosts: null,
  rollUpPercent: null,
  incrementMonth: null,
} satisfies Negotiation['costing'];

/** What a negotiation is besides its record, number, title, day and level. */
export const emptyNegotiation = {
  employerIds: [],
  unitId: null,
  year: '',
  method: 'positional',
  state: 'preparing',
  closedOn: null,
  purpose: '',
  team: [],
  timetable: [],
  mandate: { by: '', on: null, limits: '', electionId: null },
  electionIds: [],
  costing: emptyCosting,
  plan: '',
  brief: {
    staffSide: [...BRIEF_SECTIONS],
    joint: ['purpose', 'summary', 'sideBySide', 'costing', 'timetable'],
  },
  agreementId: null,
} satisfies Partial<Negotiation>;
