// What a schema says when it refuses something: a sentence for a person, never the bundler's or the library's words.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { allProcedures } from '../../electron/core/commands/find-procedure.ts';
import '../../shared/contract/words-for-issues.ts';

const said = (schema: z.ZodType, value: unknown): string => schema.safeParse(value).error?.issues[0]?.message ?? '';

test.each([
  [z.string(), 7, 'This must be text.'],
  [z.string(), undefined, 'This is missing.'],
  [z.int(), 1.5, 'This must be a whole number.'],
  [z.boolean(), 'yes', 'This must be true or false.'],
  [z.array(z.string()), 'a', 'This must be a list.'],
  [z.object({}), [], 'This must be a set of named fields.'],
  [z.string().max(500), 'x'.repeat(501), 'This is too long: 500 characters at most.'],
  [z.array(z.int()).max(1), [1, 2], 'This is too long: 1 entry at most.'],
  [z.string().min(1), '', 'Write something here.'],
  [z.array(z.int()).min(1), [], 'Give at least one.'],
  [z.string().min(3), 'ab', 'This is too short: 3 characters at least.'],
  [z.int().max(500), 501, 'This must be 500 or less.'],
  [z.number().gt(2), 2, 'This must be more than 2.'],
  [z.int().min(1), 0, 'This must be 1 or more.'],
  [z.uuid(), 'x', 'This is not the id of a record.'],
  [z.iso.datetime(), 'x', 'This is not a moment in time (2026-12-29T09:00:00Z).'],
  [z.enum(['a', 'b']), 'c', 'This must be one of: "a", "b".'],
  [z.literal('a'), 'c', 'This must be "a".'],
  [z.strictObject({}), { colour: 1 }, 'There is no field called "colour" here.'],
  [z.union([z.string(), z.int()]), true, 'This is none of the things that can be given here.'],
  [z.union([z.string(), z.object({ day: z.int() })]), { day: 1.5 }, 'This must be a whole number.'],
  [z.discriminatedUnion('rule', [z.object({ rule: z.literal('a') })]), { rule: 'z' }, 'This must be "a".'],
  [z.string().refine(() => false, { error: 'Its own sentence.' }), 'x', 'Its own sentence.'],
])('%#: %o', (schema, value, sentence) => {
  expect(said(schema as z.ZodType, value)).toBe(sentence);
});

describe('every procedure, whatever it is sent,', () => {
  const inputs = allProcedures().flatMap(({ area, verb, procedure }) => {
    const { inputSchema } = procedure['~orpc'];
    return inputSchema instanceof z.ZodType ? [{ name: `${area}.${verb}`, inputSchema }] : [];
  });
  test.each(inputs)('refuses in sentences: $name', ({ inputSchema }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const { message } of inputSchema.safeParse(value).error?.issues ?? []) {
          expect(message).toMatch(/^[A-Z].*[.)]$/s);
          expect(message).not.toMatch(/invalid|expected|received|undefined|Error/i);
        }
      }),
      { numRuns: 50 },
    );
  });
});
