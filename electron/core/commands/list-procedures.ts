// `call -- --list`: every procedure with its input as JSON Schema, for people and programs who script the desk.

import * as z from 'zod';
import { allProcedures } from './find-procedure.ts';

export interface ListedProcedure {
  procedure: string;
  /** JSON Schema of what may be sent; null for a procedure that takes nothing. */
  input: unknown;
}

export function listProcedures(): ListedProcedure[] {
  return allProcedures().map(({ area, verb, procedure }) => {
    const { inputSchema } = procedure['~orpc'];
    return {
      procedure: `${area}.${verb}`,
      input:
        inputSchema instanceof z.ZodType ? z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) : null,
    };
  });
}
