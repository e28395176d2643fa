// A share as people and programs ask for it: so many of so many, and the percentage where there is anything to divide by.

/** Percent with one place; null of nothing, never 0%. */
export const shareOf = (of: number, all: number): { of: number; all: number; percent: number | null } => ({
  of,
  all,
  percent: all === 0 ? null : Math.round((of * 1000) / all) / 10,
});
