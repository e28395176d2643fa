// The eight operators of a list's filter, and the order in which values are compared, in one place: a filter `lt` and a
// sorted list always agree. Numbers go by size, false before true, text without case, accents or punctuation.

import type { Condition } from '../../../shared/contract/query.ts';
import { fold } from '../../../shared/rules/fold.ts';
import type { FieldValue } from './collection-definition.ts';

/** What a value is ordered by; null (nothing recorded, or text that folds to nothing) is neither before nor after. */
export type SortKey = string | number | null;

export function sortKey(value: FieldValue): SortKey {
  if (typeof value === 'string') return fold(value) || null;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return null;
  return sortKey(value[0] ?? null);
}

/** Below zero when `a` comes first. Nothing recorded comes last, whichever way a list runs. */
export function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1 = 1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === typeof b) return a < b ? -direction : direction;
  return typeof a === 'number' ? -direction : direction;
}

type Scalar = string | number | boolean | null;
/** `key` is the value's sort key where somebody has it at hand. */
type Test = (value: Scalar, key?: SortKey) => boolean;

function testOf(operator: string, operand: unknown): Test {
  if (operator === 'eq') return (value) => value === operand;
  if (operator === 'in') {
    const wanted = new Set(operand as Scalar[]);
    return (value) => wanted.has(value);
  }
  if (operator === 'contains') return containing(String(operand));
  const operandKey = sortKey(operand as Scalar);
  const isWanted = wantedOrder(operator);
  return (value, key = sortKey(value)) =>
    typeof value === typeof operand && key !== null && operandKey !== null && isWanted(compareKeys(key, operandKey));
}

function wantedOrder(operator: string): (order: number) => boolean {
  switch (operator) {
    case 'lt':
      return (order) => order < 0;
    case 'lte':
      return (order) => order <= 0;
    case 'gt':
      return (order) => order > 0;
    case 'gte':
      return (order) => order >= 0;
    default:
      throw new Error(`a filter has no operator ${operator}`);
  }
}

function containing(text: string): Test {
  const folded = fold(text);
  if (folded !== '') {
    return (value, key) => typeof value === 'string' && (typeof key === 'string' ? key : fold(value)).includes(folded);
  }
  const plain = text.trim();
  return (value) => typeof value === 'string' && value.includes(plain);
}

const holdsFor = (test: Test, value: FieldValue, key?: SortKey): boolean =>
  typeof value === 'object' && value !== null ? value.some((one) => test(one)) : test(value, key);

/** What a condition says of a value, and whether it is quicker when it is given the value's sort key. */
export interface CompiledCondition {
  readsKeys: boolean;
  holds: (value: FieldValue, key?: SortKey) => boolean;
}

/**
 * One predicate for a condition; several operators must all hold.
 * `eq`, `ne` and `in` compare exactly, null with null: `ne` holds where nothing is recorded. `lt`, `lte`, `gt` and
 * `gte` compare in list order and never hold for nothing recorded or for another kind of value. `contains` ignores
 * case, accents and punctuation and holds for text alone. Of several values one must hold, and for `ne` none be equal.
 */
export function compileCondition(condition: Condition | Scalar): CompiledCondition {
  const given: Record<string, unknown> =
    typeof condition === 'object' && condition !== null ? condition : { eq: condition };
  const operators = Object.entries(given).filter(([, operand]) => operand !== undefined);
  const tests = operators.map(([operator, operand]) => {
    const test = testOf(operator === 'ne' ? 'eq' : operator, operand);
    return operator === 'ne'
      ? (value: FieldValue) => !holdsFor(test, value)
      : (value: FieldValue, key?: SortKey) => holdsFor(test, value, key);
  });
  return {
    readsKeys: operators.some(([operator]) => !['eq', 'ne', 'in'].includes(operator)),
    holds: (value, key) => tests.every((test) => test(value, key)),
  };
}
