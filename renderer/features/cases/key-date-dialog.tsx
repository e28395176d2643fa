// A key date: set once somebody is sure, corrected, or added beside another. The claim decides how the date is called
// and how long there is.

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import { type Claim, ClaimSchema } from '../../../shared/domain/claims.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { claimWords, nationWords } from '../../../shared/domain/words.ts';
import { defaultKeyDate, keyDateKindOf, keyDateWords } from '../../../shared/rules/key-dates.ts';
import { useSession } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { SelectField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSetKeyDate } from './use-set-key-date.ts';

export const claimOptions = ClaimSchema.options.map((value) => ({ value, label: claimWords[value] }));
export const nationOptions = (Object.keys(nationWords) as Nation[]).map((value) => ({
  value,
  label: nationWords[value],
}));

/** `keyDateId` null adds another date. */
export function KeyDateDialog(question: { page: CasePageData; keyDateId: string | null; onClose: () => void }) {
  const { page, keyDateId, onClose } = question;
  const { branch } = useSession();
  const before = page.case.keyDates.find(({ id }) => id === keyDateId);
  const usual = defaultKeyDate(page.case.type);
  const [claim, setClaim] = useState<Claim>(before?.claim ?? usual.claim);
  const [nation, setNation] = useState<Nation>(before?.nation ?? branch?.nation ?? 'england-and-wales');
  const [date, setDate] = useState<string | null>(before?.date ?? null);
  const [isUnsure, setIsUnsure] = useState(false);
  const action = useSetKeyDate(question, () => (before ? 'The date is set.' : 'Another date is kept with this case.'));
  const kind = before && before.claim === claim ? before.kind : keyDateKindOf[claim];
  const { label, hint } = keyDateWords[kind];
  const problem = action.issueFor('date');
  return (
    <FormDialog
      title={before ? 'Set the date' : 'Add another date'}
      action={before ? 'Set the date' : 'Add the date'}
      isRunning={action.isRunning}
      isWaiting={date === null && !isUnsure}
      trouble={action.trouble}
      isSaidByFields={problem !== undefined}
      onClose={onClose}
      onSubmit={() =>
        void action.save({
          ...(before ? { keyDateId: before.id } : {}),
          claim,
          kind,
          nation,
          date: isUnsure ? null : date,
        })
      }
    >
      <div>
        <DayField
          label={label}
          help={hint}
          value={isUnsure ? null : date}
          onChange={setDate}
          lean="past"
          isDisabled={isUnsure}
          problem={problem}
        />
        <Checkbox
          mt="sm"
          label="Not sure: keep the case on Today until somebody is"
          checked={isUnsure}
          onChange={(event) => setIsUnsure(event.currentTarget.checked)}
        />
      </div>
      {/* The claims are those of an employment tribunal. */}
      {nation !== 'united-states' && (
        <SelectField
          label="What would be claimed"
          help="It decides what the date is and how long there is."
          options={claimOptions}
          value={claim}
          onChange={(value) => value && setClaim(value)}
        />
      )}
      <SelectField
        label="Whose law"
        options={nationOptions}
        value={nation}
        onChange={(value) => value && setNation(value)}
      />
    </FormDialog>
  );
}
