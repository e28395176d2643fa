// What of a call's input the procedure takes at all. It is looked at as it came, before anything is checked: a field that the
// procedure ignores must not make a list look like one record, nor anything else than it was.

import type * as z from 'zod';
import { contract } from '../../../shared/contract/contract.ts';

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
}

const known = new Map<string, ReadonlySet<string>>();

/** The input with the fields alone that the procedure knows; itself where it is no object. */
export function knownInput(procedure: string, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const fields = known.get(procedure) ?? fieldsOf(procedure);
  known.set(procedure, fields);
  return Object.fromEntries(Object.entries(input).filter(([field]) => fields.has(field)));
}

function fieldsOf(procedure: string): ReadonlySet<string> {
  const [area = '', verb = ''] = procedure.split('.');
  const verbs = (contract as Record<string, Record<string, { '~orpc': { inputSchema?: unknown } }>>)[area];
  const schema = verbs?.[verb]?.['~orpc'].inputSchema as z.ZodType | undefined;
  return new Set(schema ? keysOf(schema) : []);
}

function keysOf(schema: z.ZodType): string[] {
  const { shape, innerType, in: input, options } = schema._zod.def as Definition;
  if (shape) return Object.keys(shape);
  const inner = innerType ?? input;
  return inner ? keysOf(inner) : (options ?? []).flatMap(keysOf);
}
