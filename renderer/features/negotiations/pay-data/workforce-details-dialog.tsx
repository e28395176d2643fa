// What a workforce is besides its rows: its name, employer and unit, the day, the spine, what the employer pays on top, and the
// pay bill where nobody knows more than that.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { typedAmount, typedPercent } from '../../../../shared/domain/negotiations/typed-figures.ts';
import type { OnCosts, Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { AboutFields, type AboutWorkforce } from './about-workforce.tsx';

const NONE = '';
const ALL = { page: { offset: 0, limit: 500 } };

type OnCostTexts = Record<keyof OnCosts, string>;

const textsOf = (onCosts: OnCosts | null): OnCostTexts => ({
  insurancePercent: onCosts === null ? '' : String(onCosts.insurancePercent),
  insuranceThreshold: onCosts?.insuranceThreshold ?? '',
  pensionPercent: onCosts === null ? '' : String(onCosts.pensionPercent),
  otherPercent: onCosts === null ? '' : String(onCosts.otherPercent),
});

/** null: nothing is typed; undefined: something cannot be read. */
function onCostsOf(texts: OnCostTexts): OnCosts | null | undefined {
  if (Object.values(texts).every((text) => text.trim() === '')) return null;
  const percent = (text: string) => (text.trim() === '' ? 0 : typedPercent(text));
  const insurancePercent = percent(texts.insurancePercent);
  const pensionPercent = percent(texts.pensionPercent);
  const otherPercent = percent(texts.otherPercent);
  const insuranceThreshold = texts.insuranceThreshold.trim() === '' ? '0' : typedAmount(texts.insuranceThreshold);
  if (insurancePercent === undefined || pensionPercent === undefined || otherPercent === undefined) return undefined;
  return insuranceThreshold === undefined
    ? undefined
    : { insurancePercent, insuranceThreshold, pensionPercent, otherPercent };
}

export function WorkforceDetailsDialog({ workforce, onClose }: { workforce: Workforce; onClose: () => void }) {
  const desk = useDesk();
  const [about, setAbout] = useState<AboutWorkforce>(workforce);
  const [unitId, setUnitId] = useState(workforce.unitId ?? NONE);
  const [payBill, setPayBill] = useState(workforce.payBill ?? '');
  const [notes, setNotes] = useState(workforce.notes);
  const [texts, setTexts] = useState(() => textsOf(workforce.onCosts));
  const units = useQuery(
    desk.workplaces.units.queryOptions({
      input: { ...(about.employerId !== null && { employerId: about.employerId }), ...ALL },
    }),
  ).data?.rows;
  const { data: law } = useQuery(desk.negotiations.onCostPresets.queryOptions({ input: {} }));
  const preset = law?.presets[0];
  const save = useAction(
    (client, input: Inputs['negotiations']['keepWorkforce']) => client.negotiations.keepWorkforce(input),
    {
      done: ({ name }) => `${name} is changed.`,
      undoes: ({ id }) => ({ collection: 'workforces', id }),
      onDone: onClose,
    },
  );
  const onCosts = onCostsOf(texts);
  const put = (part: Partial<OnCostTexts>) => setTexts({ ...texts, ...part });
  const isUnitHere = units?.some(({ id }) => id === unitId) ?? true;
  return (
    <FormDialog
      title="Change what is said of it"
      action="Save the change"
      size="lg"
      isRunning={save.isRunning}
      isWaiting={about.name.trim() === '' || about.asAt === null || onCosts === undefined}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() =>
        void save.run({
          ...{ id: workforce.id, revision: workforce.revision, name: about.name, source: about.source, notes },
          ...{ employerId: about.employerId, spineId: about.spineId, unitId: isUnitHere ? unitId || null : null },
          ...(about.asAt !== null && { asAt: about.asAt }),
          ...(onCosts !== undefined && { onCosts }),
          ...{ payBill: payBill.trim() === '' ? null : payBill, isSure: true },
        })
      }
    >
      <AboutFields value={about} onChange={(part) => setAbout({ ...about, ...part })} />
      {(units?.length ?? 0) > 0 && (
        <SelectField
          label="Bargaining unit"
          options={[
            { value: NONE, label: 'Not said' },
            ...(units ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={isUnitHere ? unitId : NONE}
          onChange={(id) => setUnitId(id ?? NONE)}
          problem={save.issueFor('unitId')}
        />
      )}
      <FoldedFields what="what the employer pays on top" isOpenAtFirst>
        <TextField
          label="National Insurance, percent above the threshold"
          value={texts.insurancePercent}
          onChange={(insurancePercent) => put({ insurancePercent })}
          inputMode="decimal"
        />
        <TextField
          label="Its threshold a year"
          value={texts.insuranceThreshold}
          onChange={(insuranceThreshold) => put({ insuranceThreshold })}
          inputMode="decimal"
          help={
            preset && (
              <>
                {`${preset.insurancePercent}% above ${Number(preset.insuranceThreshold).toLocaleString('en-GB')} a year: ${preset.authority}${preset.verified ? '' : ' (not checked against the instrument)'}. ${preset.note}`}{' '}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() =>
                    put({
                      insurancePercent: String(preset.insurancePercent),
                      insuranceThreshold: preset.insuranceThreshold,
                    })
                  }
                >
                  Take these
                </Button>
              </>
            )
          }
        />
        <TextField
          label="Pension, percent of pay"
          help="The employer’s own rate: each fund sets it, so ask."
          value={texts.pensionPercent}
          onChange={(pensionPercent) => put({ pensionPercent })}
          inputMode="decimal"
        />
        <TextField
          label="Other, percent of pay"
          help="The apprenticeship levy is 0.5% for a large employer."
          value={texts.otherPercent}
          onChange={(otherPercent) => put({ otherPercent })}
          problem={onCosts === undefined ? 'Percentages and amounts are written 18.2 and 5000.' : undefined}
          inputMode="decimal"
        />
      </FoldedFields>
      {workforce.rows.length === 0 && (
        <TextField
          label="Pay bill of a year"
          help="Where nobody knows more than that."
          value={payBill}
          onChange={setPayBill}
          problem={save.issueFor('payBill')}
        />
      )}
      <ProseField label="Notes" value={notes} onChange={setNotes} />
    </FormDialog>
  );
}
