// What the keys of a report are called: names from the records as they were known, codes in the branch's words.

import type { ReportDimension } from '../../../../shared/domain/report-definitions.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { dimensionWord, periodLabel } from '../../../../shared/rules/report-run/words.ts';
import type { PastView } from '../../store/desk-store.ts';

const GONE = 'No longer on the desk';

type Named = PastView<'employers' | 'workplaces' | 'units'>;
type Employers = Pick<PastView<'employers'>, 'get'>;
export type LabelOf = (by: ReportDimension, key: string | null) => string;

export function labelsOf(view: Named, words: WordList): LabelOf {
  const coded = (codes: Record<string, string>, key: string) => codes[key] ?? key;
  const workplaces = named(view, [...view.all('workplaces')]);
  const units = named(view, [...view.all('units')]);
  return (by, key) => {
    if (key === null) return `No ${dimensionWord(by, words)} recorded`;
    switch (by) {
      case 'employer':
        return view.get('employers', key)?.name ?? GONE;
      case 'workplace':
        return workplaces.get(key) ?? GONE;
      case 'unit':
        return units.get(key) ?? GONE;
      case 'category':
        return coded(words.categories, key);
      case 'standing':
        return coded(words.standings, key);
      case 'paymentMethod':
        return coded(words.paymentMethods, key);
      case 'month':
      case 'quarter':
      case 'year':
        return periodLabel(key);
      default:
        return key;
    }
  };
}

/** Names by id; of two that have one name, each with its employer. */
export function named(
  view: Employers,
  places: readonly { id: string; name: string; employerId: string | null }[],
): Map<string, string> {
  const byName = Map.groupBy(places, ({ name }) => name);
  return new Map(
    places.map(({ id, name, employerId }) => {
      const employer = employerId === null ? undefined : view.get('employers', employerId)?.name;
      return [id, (byName.get(name)?.length ?? 0) > 1 && employer ? `${name} (${employer})` : name];
    }),
  );
}
