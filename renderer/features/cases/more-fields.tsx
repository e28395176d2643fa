// What can wait: where it happened, who looks after it, what would be claimed and whose law counts. Each follows from the
// member, the type and the branch unless somebody says otherwise.

import { useQuery } from '@tanstack/react-query';
import type { CaseOpen } from '../../../shared/contract/case-inputs.ts';
import type { Claim } from '../../../shared/domain/claims.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { capital, claimWords, nationWords } from '../../../shared/domain/words.ts';
import { defaultKeyDate } from '../../../shared/rules/key-dates.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { SelectField } from '../../components/fields.tsx';
import type { CaseDraft, KeyDateDraft } from './case-draft.ts';
import { useWorkplaceOptions } from './change-dialog.tsx';
import { claimOptions, nationOptions } from './key-date-dialog.tsx';

import { casesInWords } from './next-list.tsx';

const USUAL = 'usual';
const NOBODY = 'nobody';
const MOST_REPS = 500;

interface MoreFieldsProps {
  values: CaseDraft;
  keyDate: KeyDateDraft;
  onChange: (change: Partial<Pick<CaseOpen, 'workplaceId' | 'repId'>>) => void;
  onKeyDate: (keyDate: KeyDateDraft) => void;
  problemOf: (field: 'workplaceId' | 'repId') => string | undefined;
}

export function MoreFields({ values, keyDate, onChange, onKeyDate, problemOf }: MoreFieldsProps) {
  const { terms } = useWords();
  const { branch } = useSession();
  const { options } = useWorkplaceOptions();
  const { data: reps } = useQuery(
    useDesk().reps.list.queryOptions({ input: { page: { offset: 0, limit: MOST_REPS } } }),
  );
  const usualClaim = values.type && defaultKeyDate(values.type).claim;
  const usualNation = branch?.nation ?? 'england-and-wales';
  return (
    <>
      <SelectField
        label={`${capital(terms.workplace)} it happened at`}
        options={[{ value: USUAL, label: `Where the ${terms.member} works` }, ...options]}
        value={values.workplaceId ?? USUAL}
        onChange={(value) => onChange({ workplaceId: value === USUAL || value === null ? undefined : value })}
        problem={problemOf('workplaceId')}
      />
      <SelectField
        label={`${capital(terms.rep)} who looks after it`}
        options={[
          { value: NOBODY, label: 'Nobody yet' },
          ...(reps?.rows ?? []).map((rep) => ({
            value: rep.id,
            label: `${rep.name}, ${casesInWords(rep.openCases, terms.case, terms.cases)}`,
          })),
        ]}
        value={values.repId ?? NOBODY}
        onChange={(value) => onChange({ repId: value === NOBODY ? null : value })}
        problem={problemOf('repId')}
      />
      {/* The claims are those of an employment tribunal. */}
      {(keyDate.nation ?? usualNation) !== 'united-states' && (
        <SelectField<Claim | typeof USUAL>
          label="What would be claimed"
          help="It decides which date counts and how long there is."
          options={[
            {
              value: USUAL,
              label: usualClaim ? `${claimWords[usualClaim]}, as is usual for this kind` : 'What is usual for its kind',
            },
            ...claimOptions,
          ]}
          value={keyDate.claim ?? USUAL}
          onChange={(value) => onKeyDate({ ...keyDate, claim: value === USUAL || value === null ? undefined : value })}
        />
      )}
      <SelectField<Nation | typeof USUAL>
        label="Whose law"
        options={[{ value: USUAL, label: `${nationWords[usualNation]}, as for the ${terms.branch}` }, ...nationOptions]}
        value={keyDate.nation ?? USUAL}
        onChange={(value) => onKeyDate({ ...keyDate, nation: value === USUAL || value === null ? undefined : value })}
      />
    </>
  );
}
