// Input that wishes a procedure ill, made from the procedure's own schema: mostly of the right shape, so that it gets
// past the door and reaches the code behind it, with something wrong in one place or another.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod';

export const naughtyStrings: readonly string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);

/** Text that breaks programs: known offenders, any Unicode at all (halves of characters too), control characters. */
export const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...naughtyStrings) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\ud800', 'a\udfffb', '\0', '\r\n', ' ', '', '__proto__', 'constructor', '\u202e'),
  },
);

const deep = (levels: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { in: value };
  // fast-check would print it level by level, and fill the stack itself.
  return Object.defineProperty(value as object, fc.toStringMethod, { value: () => `something ${levels} levels deep` });
};

/** Values of no particular shape. Objects come from JSON text, so that `__proto__` is a key of their own. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, 0, -1, -0, 1e308, 2 ** 53, 0.1, [], {}, [[]]),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        '{"__proto__":{"polluted":true}}',
        '{"constructor":{"prototype":{"polluted":true}}}',
        '{"toString":1,"hasOwnProperty":2,"then":3}',
        '{"$ref":"#","length":-1}',
      )
      .map((text): unknown => JSON.parse(text)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }).map(deep) },
  { weight: 1, arbitrary: fc.integer({ min: 101, max: 300_000 }).map((length) => 'x'.repeat(length)) },
);

interface JsonSchema {
  /** Several: what may be null too. */
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

export interface Known {
  /** Ids of records that are there, for a property of this name. */
  ids(property: string): readonly string[];
}

const days = fc.oneof(
  fc.constantFrom('2026-12-01', '2026-02-28', '2024-02-29', '1999-12-31', '1800-01-01', '2200-12-31'),
  fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
/** A list as somebody might hand in: some columns that are known, some that are not, cells with anything in them. */
const list = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('Membership number', 'First name', 'Postcode', 'Joined', 'DOB', 'Status', 'x'), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(fc.array(fc.oneof(hostileText, days, fc.stringMatching(/^[0-9]{1,8}$/u)), { maxLength: 8 }), {
      maxLength: 6,
    }),
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([header, rows, delimiter, end]) => {
    // Somebody whom the list can bring in: a list of nobody is refused before its other rows are thought about.
    const somebody = header.map((_, at) => (at === 0 ? 'Obi' : ''));
    return [['Surname', ...header.slice(1)], somebody, ...rows].map((cells) => cells.join(delimiter)).join(end);
  });
/** A message as somebody might drop it on a case. */
const message = fc
  .tuple(hostileText, days, hostileText)
  .map(([subject, day, text]) =>
    [`Subject: ${subject.replace(/[\r\n]/gu, ' ')}`, `Date: ${day}`, 'From: Ada <ada@example.org>', '', text].join(
      '\r\n',
    ),
  );
const file = fc
  .tuple(fc.oneof(list, message, hostileText), hostileText)
  .map(([content, name]) => new File([content], name));

/** Values that the schema takes, or would but for the small evils within. `evil` is how often a part is spoilt, of 100. */
export function inputLike(schema: z.ZodType, known: Known, evil: number): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

  const spoilt = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 100 - evil, arbitrary: good }, { weight: evil, arbitrary: hostileValue });

  function of(part: JsonSchema, property: string, depth: number): fc.Arbitrary<unknown> {
    if (part.$ref) {
      const target = part.$ref === '#' ? root : root.$defs?.[part.$ref.split('/').at(-1) ?? ''];
      return target && depth < 6 ? of(target, property, depth + 1) : fc.constant(null);
    }
    const choices = part.anyOf ?? part.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => of(choice, property, depth + 1)));
    if (Array.isArray(part.type)) {
      return fc.oneof(...part.type.map((type) => of({ ...part, type }, property, depth + 1)));
    }
    if (part.const !== undefined) return spoilt(fc.constant(part.const));
    if (part.enum) return spoilt(fc.constantFrom(...part.enum));
    if (part.format === 'binary') return spoilt(file);
    switch (part.type) {
      case 'string':
        return spoilt(text(part, property));
      case 'integer':
      case 'number':
        return spoilt(number(part));
      case 'boolean':
        return spoilt(fc.boolean());
      case 'null':
        return fc.constant(null);
      case 'array':
        return spoilt(array(part, property, depth));
      case 'object':
        return spoilt(object(part, depth));
      default:
        return hostileValue;
    }
  }

  function text(part: JsonSchema, property: string): fc.Arbitrary<string> {
    if (part.format === 'uuid') {
      const ids = known.ids(property);
      return ids.length === 0
        ? fc.uuid()
        : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
    }
    if (part.format === 'date-time') return fc.constant('2026-12-01T09:00:00Z');
    if (part.description?.startsWith('A day')) return days;
    if (property === 'zone') return fc.constantFrom('Europe/London', 'America/New_York', 'Mars/Base', 'GMT+1');
    if (property === 'time') return fc.constantFrom('00:00', '09:30', '23:59');
    const longest = part.maxLength ?? 1_000;
    if (longest > 1_000_000) return list;
    return fc.oneof(
      { weight: 9, arbitrary: hostileText.map((some) => some.slice(0, longest)) },
      { weight: 1, arbitrary: fc.constant('ü'.repeat(Math.min(longest, 20_000))) },
    );
  }

  function number({ minimum = -1_000, maximum = 1_000, type }: JsonSchema): fc.Arbitrary<number> {
    const low = Math.max(minimum, -1_000_000_000);
    const high = Math.min(maximum, 1_000_000_000);
    if (type === 'number') return fc.double({ min: low, max: high, noNaN: true });
    const near = fc.integer({ min: low, max: Math.min(high, low + 20) });
    return fc.oneof({ weight: 8, arbitrary: near }, { weight: 2, arbitrary: fc.integer({ min: low, max: high }) });
  }

  function array(part: JsonSchema, property: string, depth: number): fc.Arbitrary<unknown[]> {
    const item = part.items ? of(part.items, property.replace(/s$/u, ''), depth + 1) : hostileValue;
    const minLength = part.minItems ?? 0;
    const few = fc.array(item, { minLength, maxLength: Math.max(minLength, 1) });
    const more = fc.array(item, { minLength, maxLength: Math.min(part.maxItems ?? 4, 4) });
    return fc.oneof({ weight: 3, arbitrary: few }, { weight: 1, arbitrary: more });
  }

  function object(part: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    const properties = part.properties ?? {};
    if (Object.keys(properties).length === 0 && typeof part.additionalProperties === 'object') {
      const key = part.propertyNames?.enum ? fc.constantFrom(...part.propertyNames.enum) : hostileText;
      return fc
        .array(fc.tuple(key, of(part.additionalProperties, '', depth + 1)), { maxLength: 5 })
        .map((entries) => withOwnKeys(entries as [string, unknown][]));
    }
    const fields = Object.entries(properties).map(([name, field]) => [name, of(field, name, depth + 1)] as const);
    const required = (part.required ?? []).filter((name) => name in properties);
    // A required field is left out now and then, but far more rarely than an optional one.
    const optional = Object.keys(properties).filter((name) => !required.includes(name));
    const draws = fc.array(fc.nat(9), { minLength: optional.length, maxLength: optional.length });
    const whole = fc
      .tuple(fc.record(Object.fromEntries(fields), { requiredKeys: required }), fc.nat(9), draws)
      .map(([made, luck, drawn]) => oneSource(luck < 6 ? sparing(made, optional, drawn) : made, luck));
    const strange = fc
      .tuple(whole, fc.constantFrom('__proto__', 'constructor', 'extra', 'id', ''), hostileValue)
      .map(([value, key, more]) => withOwnKeys([...Object.entries(value as object), [key, more]]));
    const lacking = fc.tuple(whole, fc.nat()).map(([value, at]) => {
      const entries = Object.entries(value as object);
      return withOwnKeys(entries.filter((_entry, index) => index !== at % Math.max(1, entries.length)));
    });
    return fc.oneof(
      { weight: 100 - evil, arbitrary: whole },
      { weight: Math.ceil(evil / 2), arbitrary: strange },
      { weight: Math.ceil(evil / 2), arbitrary: lacking },
    );
  }

  return of(root, '', 0);
}

/** Where there is much that may be left out, most of it is: with all of it something is nearly always refused. */
function sparing(made: Record<string, unknown>, optional: readonly string[], drawn: readonly number[]) {
  if (optional.length <= FEW_OPTIONAL) return made;
  const left = new Set(optional.filter((_name, index) => drawn[index]! >= 2));
  return Object.fromEntries(Object.entries(made).filter(([name]) => !left.has(name)));
}

const FEW_OPTIONAL = 4;

/** Bytes come by one road: whoever sends a file sends no text, and a page has no path. Now and then all of them stay. */
function oneSource(made: Record<string, unknown>, luck: number): Record<string, unknown> {
  if (luck === 9) return made;
  const { path: _path, ...given } = made;
  const { upload, ...withoutUpload } = given;
  const rest = 'file' in given && upload !== undefined ? withoutUpload : given;
  if (!('file' in rest && 'text' in rest)) return rest;
  const { [luck % 2 === 0 ? 'file' : 'text']: _other, ...one } = rest;
  return one;
}

/** An object whose every key is its own, `__proto__` too, as JSON.parse makes it. */
function withOwnKeys(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return made;
}

export { hostileValue };
