// Any JSON value, checked without recursion: one nested ten thousand deep is refused instead of ending in a full stack.

import * as z from 'zod';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const DEEPEST = 100;

const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function isJsonValue(root: unknown): boolean {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (typeof value !== 'object' || depth >= DEEPEST) return false;
    if (!Array.isArray(value) && !isPlainObject(value)) return false;
    for (const item of Object.values(value)) pending.push({ value: item, depth: depth + 1 });
  }
  return true;
}

/** A JSON value, at most 100 levels deep. */
export const JsonValueSchema = z.custom<JsonValue>(isJsonValue, {
  error: 'This cannot be kept: it is not plain data, or it is nested too deeply.',
});
