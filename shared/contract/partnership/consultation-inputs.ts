// What may be given of a consultation and of a decision: everything may be left out, and what is short to write is short.

import * as z from 'zod';
import {
  ConsultationSchema,
  InformationItemSchema,
  InvolvementAnswerSchema,
  ResponseSchema,
} from '../../domain/partnership/consultations.ts';
import { DecisionSchema } from '../../domain/partnership/decisions.ts';
import { GroupSchema, VisibilitySchema } from '../../domain/partnership/sides.ts';
import { DaySchema, IdSchema, NameSchema, ProseSchema } from '../../domain/values.ts';

/** What a paper is built from: this level and wider. */
export const PaperLevelSchema = VisibilitySchema.exclude(['inConfidence']);

/** A group by its name alone, or with its workplace. */
const GroupInput = z.union([NameSchema, GroupSchema.partial({ workplaceId: true })]);

/** By its key alone, or with how many people it is about and when it first takes effect. */
export const ConsultationPresetInput = z
  .union([
    z.string().max(60),
    z
      .strictObject(ConsultationSchema.shape.preset.unwrap().shape)
      .partial({ people: true, establishment: true, firstEffectOn: true }),
  ])
  .nullable();

/** What was asked for, by its name alone or with its days. An item with the `id` of one that is there keeps it. */
const InformationInput = z.union([
  NameSchema,
  z.strictObject(InformationItemSchema.shape).partial().required({ what: true }),
]);

const ResponseInput = z.strictObject(ResponseSchema.shape).partial();

const Answer = z.strictObject(InvolvementAnswerSchema.shape).partial();

const own = ConsultationSchema.omit({ id: true, revision: true, number: true, topic: true }).shape;

export const ConsultationFields = z
  .strictObject({
    ...own,
    preset: ConsultationPresetInput,
    affected: z.array(GroupInput).max(100),
    consulted: z.array(GroupInput).max(100),
    /** Each side answers for itself; an answer with a point was asked for. */
    involvement: z.strictObject({ management: Answer, staff: Answer }).partial(),
    information: z.array(InformationInput).max(200),
    responses: z.array(ResponseInput).max(100),
    tests: z
      .strictObject({
        formative: own.tests.shape.formative.partial(),
        information: own.tests.shape.information.partial(),
        time: own.tests.shape.time.partial(),
        considered: own.tests.shape.considered.partial(),
      })
      .partial(),
    concluded: z.strictObject(own.concluded.unwrap().shape).partial({ on: true, reasons: true }).nullable(),
    reply: z.strictObject({ on: DaySchema.optional(), text: ProseSchema }).nullable(),
    live: z.strictObject(own.live.shape).partial(),
    atRisk: z
      .strictObject(own.atRisk.unwrap().shape)
      .partial({ redeployed: true, retained: true, leftVoluntarily: true, compulsory: true })
      .nullable(),
  })
  .partial();
export type ConsultationInput = z.infer<typeof ConsultationFields>;

const { stances, options, gains } = DecisionSchema.shape;
const decided = DecisionSchema.omit({ id: true, revision: true, number: true, title: true, finalOn: true }).shape;
const GainInput = z.union([ProseSchema, gains.shape.staff.partial({ measureId: true })]);

export const DecisionFields = z
  .strictObject({
    ...decided,
    options: z
      .array(z.union([NameSchema, z.strictObject(options.unwrap().shape).partial({ id: true, isChosen: true })]))
      .max(50),
    stances: z.array(z.strictObject(stances.unwrap().shape).partial({ note: true })).max(500),
    gains: z.strictObject({ organisation: GainInput, staff: GainInput, serviceUsers: GainInput }).partial(),
    meetingId: IdSchema.nullable(),
  })
  .partial();
export type DecisionInput = z.infer<typeof DecisionFields>;
