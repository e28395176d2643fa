// What a report is narrowed to, as chips: employer, place, unit, category, standing, payment, band.

import { useQuery } from '@tanstack/react-query';
import type { ReportFilter } from '../../../shared/domain/report-definitions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dimensionWord } from '../../../shared/rules/report-run/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { type Filter, FilterChips, type FilterChoice } from '../../components/filter-chips.tsx';

const MANY = { page: { offset: 0, limit: 500 } } as const;

interface ReportFiltersProps {
  filter: ReportFilter | undefined;
  onChange: (filter: ReportFilter | undefined) => void;
}

export function ReportFilters({ filter, onChange }: ReportFiltersProps) {
  const desk = useDesk();
  const words = useWords();
  const { terms } = words;
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: MANY }));
  const workplaces = useQuery(
    desk.workplaces.list.queryOptions({ input: { ...MANY, sort: [{ field: 'name', direction: 'asc' }] } }),
  );
  const units = useQuery(desk.workplaces.units.queryOptions({ input: MANY }));
  const bands = useQuery(desk.reports.run.queryOptions({ input: { measure: 'members', by: ['band'] } }));
  const chip = <F extends keyof ReportFilter>(field: F, label: string, choices: FilterChoice[]): Filter => {
    const keys = filter?.[field] as (string | null)[] | undefined;
    const several = keys !== undefined && keys.length !== 1 ? `${keys.length} of them` : undefined;
    return {
      key: field,
      label,
      choices: several ? [...choices, { value: several, label: `${label}: ${several}` }] : choices,
      value: several ?? keys?.[0],
      onChange: (value) => {
        const { [field]: _left, ...rest } = filter ?? {};
        const next = value === undefined ? rest : { ...rest, [field]: [value] };
        onChange(Object.keys(next).length === 0 ? undefined : (next as ReportFilter));
      },
    };
  };
  const named = (rows: readonly { id: string; name: string }[] | undefined, none: string): FilterChoice[] => [
    ...(rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    { value: null, label: none },
  ];
  const coded = (codes: Record<string, string>): FilterChoice[] => [
    ...Object.entries(codes).map(([value, label]) => ({ value, label })),
    { value: null, label: 'Not recorded' },
  ];
  const unitRows = units.data?.rows ?? [];
  const bandRows = (bands.data?.rows ?? []).map(({ key, label }) => ({ value: key, label }));
  return (
    <FilterChips
      filters={[
        chip('employerId', capital(terms.employer), named(employers.data?.rows, `No ${terms.employer}`)),
        chip('workplaceId', capital(terms.workplace), named(workplaces.data?.rows, `No ${terms.workplace}`)),
        ...(unitRows.length > 0 || filter?.unitId
          ? [chip('unitId', capital(dimensionWord('unit', words)), named(unitRows, 'No bargaining unit'))]
          : []),
        chip('category', 'Category', coded(words.categories)),
        chip('standing', 'Standing', coded(words.standings)),
        chip('paymentMethod', 'Payment', coded(words.paymentMethods)),
        ...(bandRows.some(({ value }) => value !== null) || filter?.band ? [chip('band', 'Band', bandRows)] : []),
      ]}
    />
  );
}
