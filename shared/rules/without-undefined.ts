// What was given, without what was left out: so that a change touches only what it names.

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

export const withoutUndefined = <T extends object>(given: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Defined<T>>;
