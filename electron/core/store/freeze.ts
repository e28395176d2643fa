// Records are replaced, never edited in place: what a transaction hands out or keeps cannot be changed by anybody.

/** Freezes JSON to its depths and returns it. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) for (const item of value) freeze(item);
  else for (const key in value) freeze(value[key]);
  return Object.freeze(value);
}
