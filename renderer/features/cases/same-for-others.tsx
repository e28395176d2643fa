// Asks whether what is recorded of conciliation holds for the case's other dates too: one notification covers what it was
// made about. The same person's dates are taken to be meant; others' are not, until somebody says so.

import { Checkbox } from '@mantine/core';
import type { CasePage } from '../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { useWords } from '../../app/desk.tsx';
import { keyDateName } from './clocks-in-order.ts';
import type { OtherDates } from './same-conciliation.ts';

export interface SameFor {
  isForOwn: boolean;
  isForOthers: boolean;
}

export const sameForOwn: SameFor = { isForOwn: true, isForOthers: false };

/** The dates that were shown and ticked and still fit the case as it stands; nothing where there are none. */
export function alsoFor(
  shown: OtherDates,
  fitting: OtherDates,
  { isForOwn, isForOthers }: SameFor,
): { alsoFor?: string[] } {
  const stillFits = (some: 'own' | 'others') =>
    fitting[some].filter(({ id }) => shown[some].some((each) => each.id === id)).map(({ id }) => id);
  const ids = [...(isForOwn ? stillFits('own') : []), ...(isForOthers ? stillFits('others') : [])];
  return ids.length === 0 ? {} : { alsoFor: ids };
}

interface SameForOthersProps {
  page: CasePage;
  dates: OtherDates;
  value: SameFor;
  onChange: (value: Partial<SameFor>) => void;
}

export function SameForOthers({ page, dates: { own, others }, value, onChange }: SameForOthersProps) {
  const { terms } = useWords();
  if (own.length + others.length === 0) return null;
  const named = (dates: readonly KeyDate[]) => dates.map((each) => keyDateName(page, each)).join('; ');
  return (
    <div>
      {own.length > 0 && (
        <Checkbox
          label={`The same for the other ${own.length === 1 ? 'date' : `${own.length} dates`} of this ${terms.case}`}
          description={named(own)}
          checked={value.isForOwn}
          onChange={(event) => onChange({ isForOwn: event.currentTarget.checked })}
        />
      )}
      {others.length > 0 && (
        <Checkbox
          mt={own.length > 0 ? 8 : 0}
          label={`A group’s: the same for ${others.length === 1 ? 'one date' : `${others.length} dates`} of other ${terms.members}`}
          description={named(others)}
          checked={value.isForOthers}
          onChange={(event) => onChange({ isForOthers: event.currentTarget.checked })}
        />
      )}
      <p style={{ margin: '6px 0 0', fontSize: '0.8125rem', color: 'var(--soft)' }}>
        A different respondent or matter may need a certificate of its own.
      </p>
    </div>
  );
}
