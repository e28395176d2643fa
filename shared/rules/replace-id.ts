// One record's id in place of another's wherever a record holds it, however deep: what a merge moves.

/** The same value where the id is nowhere in it. A list of ids holds each id once afterwards. */
export function replaceId<T>(value: T, from: string, to: string): T {
  if (value === (from as unknown)) return to as unknown as T;
  if (Array.isArray(value)) {
    let isChanged = false;
    const next = value.map((each: unknown) => {
      const replaced = replaceId(each, from, to);
      if (replaced !== each) isChanged = true;
      return replaced;
    });
    if (!isChanged) return value;
    return next.filter((each, index) => each !== to || next.indexOf(each) === index) as T;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const replaced = entries.map(([key, each]) => [key, replaceId(each as unknown, from, to)] as const);
  return replaced.some(([, each], index) => each !== entries[index]?.[1]) ? (Object.fromEntries(replaced) as T) : value;
}
