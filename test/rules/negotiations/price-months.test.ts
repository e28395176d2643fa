// Newer months of an index as they are pasted: read in every usual shape, asked about where they are odd.

import { describe, expect, it } from 'vitest';
import { judgePriceMonths } from '../../../shared/rules/negotiations/prices/judge-price-months.ts';
import { priceIndexOf } from '../../../shared/rules/negotiations/prices/price-index.ts';
import { readPriceMonths } from '../../../shared/rules/negotiations/prices/read-price-months.ts';

const cpi = priceIndexOf('cpi');
const judge = (...given: [month: string, value: string][]) =>
  judgePriceMonths(
    cpi,
    given.map(([month, value]) => ({ month, value })),
    '2026-11',
  );

describe('reading pasted months', () => {
  it('reads the publisher’s own file: its code, months alone, no years and no quarters', () => {
    const text = [
      '"Title","CPI INDEX 00: ALL ITEMS 2015=100"',
      '"CDID","D7BT"',
      '"Source dataset ID","MM23"',
      '"PreUnit",""',
      '"Unit","Index, base year = 100"',
      '"Release date","21-10-2026"',
      '"Next release","18 November 2026"',
      '"Important notes"',
      '"2025","138.2"',
      '"2026 Q3","143.5"',
      '"2026 AUG","143.6"',
      '"2026 SEP","144.1"',
    ].join('\r\n');
    expect(readPriceMonths(text)).toEqual({
      series: 'cpi',
      otherCode: null,
      months: [
        { line: 11, month: '2026-08', value: '143.6' },
        { line: 12, month: '2026-09', value: '144.1' },
      ],
      unread: [],
    });
  });

  it.each([
    '2026 SEP 144.1',
    '2026 SEP\t144.1',
    '2026-09;144.1',
    'Sep-26,144.1',
    '"September 2026","144.1"',
    ' 2026 SEP , 144.1 ',
  ])('%j', (line) => expect(readPriceMonths(line).months).toEqual([{ line: 1, month: '2026-09', value: '144.1' }]));

  it('keeps a line that holds a figure and cannot be read, for whoever mends it', () => {
    expect(readPriceMonths('period,CPI\n2026 SOP 144.1\n2026 OCT n/a\n2026 NOV -3')).toMatchObject({
      months: [],
      unread: [
        { line: 2, text: '2026 SOP 144.1' },
        { line: 3, text: '2026 OCT n/a' },
        { line: 4, text: '2026 NOV -3' },
      ],
    });
  });

  it('says which series it is where it is another', () => {
    expect(readPriceMonths('CDID,L522\n2026 SEP,139.1')).toMatchObject({ series: null, otherCode: 'L522' });
  });
});

describe('judging them', () => {
  it('takes what is new and what is the same without a question', () => {
    expect(judge(['2026-08', '143.60'], ['2026-09', '144.1'])).toMatchObject({
      fresh: [{ month: '2026-09', value: '144.1' }],
      same: [{ month: '2026-08' }],
      questions: [],
      problems: [],
    });
  });

  it('asks about a month that differs, and refuses one that is given twice or has not come', () => {
    expect(judge(['2026-08', '143.5']).questions).toEqual([
      'August 2026 is 143.6 here and 143.5 in yours. Shall yours take its place?',
    ]);
    expect(judge(['2026-09', '144.1'], ['2026-09', '144.2']).problems[0]).toContain(
      'given twice, as 144.1 and as 144.2',
    );
    expect(judge(['2026-12', '145.0']).problems).toEqual(['December 2026 has not come yet.']);
  });

  it('asks whether a yearly rate was meant, and refuses another base', () => {
    expect(judge(['2026-09', '3.8']).questions[0]).toContain('not its yearly rate and not another base');
    const onAnotherBase = judge(['2026-05', '107.8'], ['2026-06', '107.9'], ['2026-07', '108.2']);
    expect(onAnotherBase.problems[0]).toContain('looks like the CPI on another base. Take series D7BT, 2015 = 100');
    expect(onAnotherBase.questions).toEqual([]);
  });
});
