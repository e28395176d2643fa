// Northern Ireland's tribunal limits. Its Orders stay as they were, and nobody here has read them: a person decides.

import { changes } from './great-britain-limits.ts';
import type { LimitRow } from './limit-row.ts';

const NORTHERN_IRELAND_PERSON =
  'Northern Ireland has its own Orders, and some limits in regulations for the whole United Kingdom do change: ask the regional office before relying on this date.';

const northernIrelandRows: LimitRow[] = [...changes.map((change) => change.claim), 'breach-of-contract' as const].map(
  (claim): LimitRow => ({
    claim,
    nation: 'northern-ireland',
    triggerFrom: null,
    triggerTo: null,
    months: 3,
    counting: 'monthsBeginningWith',
    authority: 'ERA 2025 s.152 and Sch 12 para 9 (Northern Ireland stays at three months)',
    verified: false,
    confidence: 'medium',
    note: 'The Northern Ireland Orders have not been read by anybody here.',
    needsPerson: NORTHERN_IRELAND_PERSON,
  }),
);

const northernIrelandSixMonths: LimitRow[] = (
  [
    ['redundancy-pay', 'Employment Rights (Northern Ireland) Order 1996 art 199'],
    ['equal-pay', 'Equal Pay Act (Northern Ireland) 1970 s.2'],
  ] as const
).map(
  ([claim, authority]): LimitRow => ({
    claim,
    nation: 'northern-ireland',
    triggerFrom: null,
    triggerTo: null,
    months: 6,
    counting: 'monthsBeginningWith',
    authority,
    verified: false,
    confidence: 'low',
    note: 'The Northern Ireland legislation has not been read by anybody here.',
    needsPerson: NORTHERN_IRELAND_PERSON,
  }),
);

export const northernIrelandLimits: readonly LimitRow[] = [...northernIrelandRows, ...northernIrelandSixMonths];
