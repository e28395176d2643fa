// The filters above who did what: by whom, which kind, which days.

import { useNavigate } from '@tanstack/react-router';
import { type AuditKind, AuditKindSchema } from '../../../shared/domain/audit.ts';
import { AUDIT_KIND_WORDS } from '../../../shared/domain/audit-words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession } from '../../app/desk.tsx';
import type { Filter } from '../../components/filter-chips.tsx';
import { auditQuestion, daysChoices } from './audit-question.ts';
import type { AuditSearch } from './audit-search.ts';
import { useRecordFilter } from './use-record-filter.ts';

export function useAuditFilters(
  search: AuditSearch,
  officers: readonly { account: string; name: string }[],
  about: string | undefined,
  onOtherDays: () => void,
): Filter[] {
  const navigate = useNavigate();
  const { today, branch } = useSession();
  const go = (next: Partial<AuditSearch>) => void navigate({ to: '/branch/audit', search: { ...search, ...next } });
  const record = useRecordFilter(search, about, go);
  const filters: Filter[] = [
    {
      key: 'kind',
      label: 'Kind',
      choices: AuditKindSchema.options.map((kind) => ({ value: kind, label: AUDIT_KIND_WORDS[kind] })),
      value: search.kind,
      onChange: (kind) => go({ kind: (kind ?? undefined) as AuditKind | undefined }),
    },
    daysFilter(search, today, branch?.dateOrder ?? 'dmy', go, onOtherDays),
    record,
  ];
  if (officers.length > 0) {
    filters.unshift({
      key: 'account',
      label: 'Who',
      choices: officers.map(({ account, name }) => ({ value: account, label: name })),
      value: search.account,
      onChange: (account) => go({ account: account ?? undefined }),
    });
  }
  return filters;
}

const OTHER = 'other';

type Order = Parameters<typeof dayInWords>[1];

function daysFilter(
  search: AuditSearch,
  today: string,
  order: Order,
  go: (next: Partial<AuditSearch>) => void,
  onOtherDays: () => void,
): Filter {
  const { from = 'all', to } = auditQuestion(search, today);
  const presets = daysChoices(today).map(({ label, from: first }) => ({ value: `${first}/`, label }));
  const value = `${from}/${to ?? ''}`;
  const said = (day: string) => dayInWords(day, order);
  const own = { value, label: `${from === 'all' ? 'Up' : said(from)} to ${to === undefined ? 'today' : said(to)}` };
  const known = presets.some((preset) => preset.value === value) ? presets : [...presets, own];
  const choices = [...known, { value: OTHER, label: 'Other days…' }];
  // Taking the filter off shows everything there is; without a word in the address it is the last 30 days again.
  const isAll = value === 'all/';
  return {
    key: 'days',
    label: 'Days',
    choices,
    value: isAll ? undefined : value,
    onChange: (chosen) => {
      if (chosen === OTHER) return onOtherDays();
      const [first = 'all', last = ''] = (chosen ?? 'all/').split('/');
      go({ from: first, to: last === '' ? undefined : last });
    },
  };
}
