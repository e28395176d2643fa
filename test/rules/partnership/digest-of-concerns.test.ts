import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concernsOf } from '../../../shared/rules/partnership/digest-of-concerns.ts';
import { FEWEST_SHOWN } from '../../../shared/rules/suppression.ts';

const issue = fc.record({
  themes: fc.uniqueArray(fc.constantFrom('rotas', 'pay', 'heat', 'bullying'), { maxLength: 3 }),
  department: fc.constantFrom('Laundry', 'Kitchen', 'Theatres', ''),
  state: fc.constantFrom('raised', 'onAgenda', 'withdrawn') as fc.Arbitrary<'raised'>,
});

it('never tells a count from one to four, nor leaves one alone hidden', () => {
  fc.assert(
    fc.property(fc.array(issue, { maxLength: 60 }), (issues) => {
      const told = concernsOf(issues);
      const tables = [told.byTheme, told.byDepartment, told.byState];
      for (const table of tables) {
        const counts = table.map(({ count }) => count);
        for (const count of counts) expect(count === null || count >= FEWEST_SHOWN).toBe(true);
        if (told.total !== null) expect(counts.filter((count) => count === null).length).not.toBe(1);
      }
      if (told.total !== null && told.total > 0) expect(told.total).toBe(issues.length);
    }),
  );
});

it('says of nothing that it is nothing', () => {
  expect(concernsOf([])).toEqual({ total: 0, byTheme: [], byDepartment: [], byState: [] });
});
