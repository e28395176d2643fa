// The law as dated rows: on every day exactly one of each applies, and only what somebody has read is called verified.

import { describe, expect, test } from 'vitest';
import { greatBritainLimits } from '../../shared/law/great-britain-limits.ts';
import { noticeContent } from '../../shared/law/notice-contents.ts';
import { findPeriod, periods } from '../../shared/law/periods/periods.ts';
import { tribunalLimits } from '../../shared/law/tribunal-limits.ts';
import { addDays } from '../../shared/rules/limits.ts';

const kinds = [...new Set(periods.flatMap(({ period, nations }) => nations.map((nation) => `${period} ${nation}`)))];

describe('periods', () => {
  test.each(kinds)('%s: rows follow each other without a gap and without an overlap', (kind) => {
    const [period, nation] = kind.split(' ');
    const rows = periods
      .filter((row) => row.period === period && row.nations.some((name) => name === nation))
      .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (next) expect(next.from).toBe(addDays(row.to!, 1));
      const day = row.from ?? row.to ?? '2026-11-21';
      expect(findPeriod(row.period, day, row.nations[0]!)).toBe(row);
      if (row.from) expect(findPeriod(row.period, addDays(row.from, -1), row.nations[0]!)).not.toBe(row);
    });
  });

  test('each names an authority, and what is not verified is told apart', () => {
    for (const row of periods) expect(row.authority.length).toBeGreaterThan(3);
    expect([...new Set(periods.filter(({ verified }) => verified).map(({ period }) => period))].toSorted()).toEqual([
      'clear-days-that-skip',
      'executive-term',
    ]);
  });

  test('nothing that began on 18 February 2026 or later is called read', () => {
    const recent = [...periods, ...tribunalLimits.map(({ triggerFrom, ...row }) => ({ ...row, from: triggerFrom }))];
    const changed = recent.filter(({ from }) => from !== null && from >= '2025-12-01');
    expect(changed.length).toBeGreaterThan(20);
    expect(changed.filter(({ verified }) => verified)).toEqual([]);
  });
});

test('a ballot notice has one content for every day of receipt', () => {
  expect(noticeContent('ballot', '1999-01-01').regime).toBe('old');
  expect(noticeContent('ballot', '2026-02-17').regime).toBe('old');
  expect(noticeContent('ballot', '2026-02-18').regime).toBe('new');
  expect(noticeContent('ballot', '2040-01-01').regime).toBe('new');
});

test('Scotland’s contract claims are the one row of Great Britain that differs by nation', () => {
  const key = (row: (typeof greatBritainLimits)[number]) =>
    `${row.claim} ${row.triggerFrom} ${row.triggerTo} ${row.months}`;
  const of = (nation: string) => greatBritainLimits.filter((row) => row.nation === nation).map(key);
  const english = new Set(of('england-and-wales'));
  expect(of('scotland').filter((row) => !english.has(row))).toEqual([
    'breach-of-contract null 2026-11-08 3',
    'breach-of-contract 2026-11-09 null 6',
  ]);
});
