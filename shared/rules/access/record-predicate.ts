// The rules of a collection as one plain function of a record. can() wraps the record, looks for rules and interprets
// their conditions anew each time: 56 ms for a list where this takes 1 ms. Also says by which index the records lie that
// the rules leave, so that a list of a hundred thousand is not read through for the few hundred of one rep.

import { rulesToAST } from '@casl/ability/extra';
import type { CollectionName } from '../../domain/collections.ts';
import type { RecordAbility } from './record-rules.ts';

/** A node of a condition as CASL hands it over: of `@ucast/core`, which is CASL's own dependency and not ours. */
interface Node {
  readonly operator: string;
  readonly value: unknown;
  readonly field?: string;
}
type Test = (record: unknown) => boolean;

/** One value that a field must have for the record to be among those that are seen. */
export interface Lead {
  /** With the fields of what it is in: `jobs.workplaceId`. */
  path: string;
  value: string;
}

export interface RecordPredicate {
  sees: Test;
  /** Every record that is seen has one of these values; null where that cannot be said. */
  among: readonly Lead[] | null;
  /** Seen but for these: every record that is closed has one of the values; null where that cannot be said. */
  closedAmong: readonly Lead[] | null;
}

/** 'all' and 'none' where no record has to be looked at. */
export function recordPredicate(ability: RecordAbility, collection: CollectionName): RecordPredicate | 'all' | 'none' {
  const node = rulesToAST(ability, 'read', collection) as Node | null;
  if (node === null) return 'none';
  if (isEverything(node)) return 'all';
  return { sees: compile(node), among: once(leadsOf(node, '')), closedAmong: once(closedLeadsOf(node)) };
}

const once = (leads: Lead[] | null): Lead[] | null =>
  leads && [...new Map(leads.map((lead) => [`${lead.path} ${lead.value}`, lead])).values()];

const isEverything = ({ operator, value }: Node): boolean =>
  operator === 'and' && Array.isArray(value) && value.every((part) => isEverything(part as Node));

const parts = ({ value }: Node): Node[] => (Array.isArray(value) ? (value as Node[]) : [value as Node]);

function compile(node: Node): Test {
  const { operator, value } = node;
  if (operator === 'and' || operator === 'or' || operator === 'not') {
    const tests = parts(node).map(compile);
    if (operator === 'and') return (record) => tests.every((test) => test(record));
    if (operator === 'or') return (record) => tests.some((test) => test(record));
    return (record) => !tests.some((test) => test(record));
  }
  const read = reader(node.field ?? '');
  if (operator === 'eq') return anyOf(read, (found) => found === value);
  if (operator === 'in') {
    const allowed = new Set(value as unknown[]);
    return allowed.size === 0 ? () => false : anyOf(read, (found) => allowed.has(found));
  }
  if (operator === 'gte') return anyOf(read, (found) => typeof found === 'string' && found >= (value as string));
  if (operator === 'elemMatch') {
    const test = compile(value as Node);
    return (record) => {
      const found = read(record);
      return Array.isArray(found) && found.some(test);
    };
  }
  throw new TypeError(`a rule about records uses ${operator}, which is not known here`);
}

function reader(field: string): (record: unknown) => unknown {
  const keys = field.split('.');
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return (record) => (record as Record<string, unknown>)[only];
  return (record) =>
    keys.reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], record);
}

/** A field with several values has what one of them has. */
function anyOf(read: (record: unknown) => unknown, test: Test): Test {
  return (record) => {
    const found = read(record);
    return Array.isArray(found) ? found.some(test) : test(found);
  };
}

function leadsOf(node: Node, within: string): Lead[] | null {
  const { operator, value } = node;
  if (operator === 'or') {
    const leads = parts(node).map((part) => leadsOf(part, within));
    return leads.includes(null) ? null : leads.flatMap((each) => each ?? []);
  }
  if (operator === 'and') {
    const known = parts(node).flatMap((part) => {
      const leads = leadsOf(part, within);
      return leads === null ? [] : [leads];
    });
    return known.sort((a, b) => a.length - b.length)[0] ?? null;
  }
  const path = within + (node.field ?? '');
  if (operator === 'elemMatch') return leadsOf(value as Node, `${path}.`);
  if (operator === 'eq') return typeof value === 'string' ? [{ path, value }] : null;
  if (operator === 'in')
    return (value as unknown[]).every((each) => typeof each === 'string') ? inLeads(path, value as string[]) : null;
  return null;
}

const inLeads = (path: string, values: readonly string[]): Lead[] => values.map((value) => ({ path, value }));

/** Of "everything but …": what closes. What one role sees does not close because another sees less. */
function closedLeadsOf(node: Node): Lead[] | null {
  if (node.operator === 'or')
    return parts(node).reduce<Lead[] | null>((found, part) => found ?? closedLeadsOf(part), null);
  if (node.operator !== 'and') return null;
  const closing = parts(node).filter((part) => !isEverything(part));
  if (closing.some(({ operator }) => operator !== 'not')) return null;
  const leads = closing.flatMap(parts).map((part) => leadsOf(part, ''));
  return leads.includes(null) ? null : leads.flatMap((each) => each ?? []);
}
