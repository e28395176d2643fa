// What a schema says when it refuses something, in sentences that a person understands. Set for all of zod, so that a
// form and the desk say the same. A schema with a sentence of its own keeps it.

import * as z from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of named fields',
  record: 'a set of named fields',
  file: 'a file',
  date: 'a date',
  null: 'nothing (null)',
  undefined: 'nothing',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'This is not the id of a record.',
  email: 'This is not an email address.',
  url: 'This is not a web address.',
  datetime: 'This is not a moment in time (2026-12-29T09:00:00Z).',
  date: 'This is not a date (2026-12-29).',
  time: 'This is not a time (14:30).',
};

const units: Readonly<Record<string, [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
  file: ['byte', 'bytes'],
};

const counted = (amount: number | bigint, origin: string): string => {
  const unit = units[origin];
  const figure = amount.toLocaleString('en-GB');
  return unit ? `${figure} ${Number(amount) === 1 ? unit[0] : unit[1]}` : figure;
};

const quoted = (value: z.core.util.Primitive): string => (typeof value === 'string' ? `"${value}"` : String(value));

function oneOf(values: readonly z.core.util.Primitive[]): string {
  if (values.length === 1) return `This must be ${quoted(values[0])}.`;
  const shown = values.slice(0, 20).map(quoted);
  const rest = values.length > shown.length ? ' and others' : '';
  return `This must be one of: ${shown.join(', ')}${rest}.`;
}

/** Of several ways to be right, the one that came nearest says what is wrong: first one in which all but a name fits. */
function nearest(branches: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const misnamed = branches.find((issues) => issues.every(({ code }) => code === 'unrecognized_keys'));
  if (misnamed?.[0]) return misnamed[0].message;
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length));
  const deepest = branches.toSorted((a, b) => depth(b) - depth(a))[0];
  return deepest && depth(deepest) > 0 ? deepest[0]?.message : undefined;
}

/** One sentence for one issue; never shows what was typed. */
export function wordsForIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `This must be ${kinds[issue.expected] ?? 'something else'}.`;
    case 'invalid_value':
      return issue.input === undefined ? 'This is missing.' : oneOf(issue.values);
    case 'too_big':
      if (issue.origin in units) return `This is too long: ${counted(issue.maximum, issue.origin)} at most.`;
      return `This must be ${issue.inclusive === false ? 'less than ' : ''}${counted(issue.maximum, issue.origin)}${issue.inclusive === false ? '' : ' or less'}.`;
    case 'too_small':
      if (issue.origin in units) {
        const isNonEmpty = Number(issue.minimum) === 1;
        if (isNonEmpty) return issue.origin === 'string' ? 'Write something here.' : 'Give at least one.';
        return `This is too short: ${counted(issue.minimum, issue.origin)} at least.`;
      }
      return `This must be ${issue.inclusive === false ? 'more than ' : ''}${counted(issue.minimum, issue.origin)}${issue.inclusive === false ? '' : ' or more'}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it must be.';
    case 'not_multiple_of':
      return `This must be a multiple of ${issue.divisor}.`;
    case 'unrecognized_keys':
      return `There is no field called ${issue.keys.slice(0, 10).map(quoted).join(', ')} here.`;
    case 'invalid_union':
      if (issue.input === undefined) return 'This is missing.';
      if (Array.isArray(issue.options) && issue.options.length > 0) return oneOf(issue.options);
      return nearest(issue.errors) ?? 'This is none of the things that can be given here.';
    case 'invalid_key':
      return 'A name in this cannot be used.';
    default:
      return 'This cannot be used.';
  }
}

z.config({ customError: wordsForIssue });
