// The first sheet of the membership return: the figures that matter, and in words what each of them counts.

import type { ReportMeasure } from '../../../../shared/domain/report-definitions.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { measureWord, reportDefinition } from '../../../../shared/rules/report-run/words.ts';
import type { Sheet, SheetCell } from '../../formats/xlsx.ts';
import { instantInWords } from './instant-words.ts';
import type { KnownDesk } from './known-desk.ts';
import { type ReturnCounts, type ReturnDays, totalOf } from './return-counts.ts';

export function summarySheet(
  counts: ReturnCounts,
  { profile, knownAt, savedAt }: Pick<KnownDesk<'members'>, 'profile' | 'knownAt' | 'savedAt'>,
  { asAt, from }: ReturnDays,
): Sheet {
  const { words, dateOrder } = profile;
  const said = (day: string) => dayInWords(day, dateOrder);
  const total = (measure: 'members' | 'arrears' | 'joiners' | 'leavers' | 'movers') =>
    totalOf(counts.of(measure, 'workplace')).over;
  const density = totalOf(counts.of('density', 'workplace'));
  const define = (measure: ReportMeasure): SheetCell[] => [
    `What “${measureWord(measure, words)}” counts`,
    reportDefinition(measure, [], undefined, words),
  ];
  const rows: SheetCell[][] = [
    ['Membership return', profile.branch?.name ?? ''],
    ['As at', { day: asAt }, said(asAt)],
    ['Joiners, leavers and movers from', { day: from }, said(from)],
    ['Members on the day before', counts.before],
    ['Joiners', total('joiners')],
    ['Leavers', total('leavers')],
    ['Members', total('members'), 'Members on the day before, and joiners, less leavers.'],
    ['Movers', total('movers')],
    [measureWord('arrears', words), total('arrears')],
    ['Density', density.under ? { percent: (100 * density.over) / density.under } : 'n/a'],
    ['Headcount behind it', density.under ?? 'n/a'],
    ['Members behind it', density.under ? density.over : 'n/a'],
    define('members'),
    define('joiners'),
    define('leavers'),
    define('movers'),
    define('arrears'),
    define('density'),
    ['Known up to transaction', knownAt],
    ['Record last changed', savedAt === null ? '' : instantInWords(savedAt, profile)],
  ];
  return {
    name: 'Summary',
    columns: [
      { header: '', width: 40 },
      { header: '', width: 90 },
      { header: '', width: 50 },
    ],
    rows,
    hasHeader: false,
  };
}
