// One spelling of a value, so that two desks find the same hash for the same content: keys in order, nothing between
// them, and what is empty left out. A field that a later version adds, empty, changes no hash.

/** What is left out of an object: null, false, and what is spelled '', [] or {}. */
const LEFT_OUT: ReadonlySet<string | undefined> = new Set([undefined, 'null', 'false', '""', '[]', '{}']);

/**
 * JSON with the keys of each object in the order of their UTF-16 code units. Fields that are null, false, '', [] or {} are
 * left out, also when only what they held was; items of an array stay in their places.
 */
export function canonicalJson(value: unknown): string {
  return spelled(value) ?? 'null';
}

function spelled(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => spelled(item) ?? 'null').join(',')}]`;
  const fields = Object.entries(value)
    .map(([key, field]): [string, string | undefined] => [key, spelled(field)])
    .filter(([, field]) => !LEFT_OUT.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${field}`).join(',')}}`;
}
