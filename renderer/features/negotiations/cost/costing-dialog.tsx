// What a costing counts with: the workforce and its spine, and behind "More" what the employer pays on top, roundings and
// increments. What is left as it is comes from the spine and the workforce.

import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { Rounding } from '../../../../shared/domain/negotiations/spines.ts';
import { typedAmount, typedNumber } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { MONTHS } from '../../../../shared/rules/day-words.ts';
import { useDesk } from '../../../app/desk.tsx';
import type { Trouble } from '../../../app/sentences.ts';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './cost.module.css';
import { useCurrency } from './use-currency.ts';

export type CostingSettings = Negotiation['costing'];

interface CostingDialogProps {
  costing: CostingSettings;
  /** The day from which the first year is paid: by it the law's on-costs are offered. */
  from: string | null;
  /** There is a pay bill in place of a workforce and a spine. */
  isBillAlone?: boolean;
  isRunning?: boolean;
  trouble?: Trouble | null;
  onSave: (costing: CostingSettings) => void;
  onClose: () => void;
}

type OnTop = 'asKnown' | 'own' | 'rollUp';

const AS_IT_IS = 'as-it-is';
const ROUNDINGS: Readonly<Record<Rounding, string>> = {
  pound: 'To the pound',
  penny: 'To the penny',
  none: 'Not at all',
};
const ALL = { offset: 0, limit: 500 };

export function CostingDialog({ costing, from, isBillAlone = false, ...props }: CostingDialogProps) {
  const desk = useDesk();
  const currency = useCurrency();
  const [chosen, setChosen] = useState(costing);
  const [onTop, setOnTop] = useState<OnTop>(
    costing.onCosts !== null ? 'own' : costing.rollUpPercent !== null ? 'rollUp' : 'asKnown',
  );
  const [figures, setFigures] = useState({
    insurancePercent: String(costing.onCosts?.insurancePercent ?? ''),
    insuranceThreshold: costing.onCosts?.insuranceThreshold ?? '',
    pensionPercent: String(costing.onCosts?.pensionPercent ?? ''),
    otherPercent: String(costing.onCosts?.otherPercent ?? ''),
    rollUp: costing.rollUpPercent === null ? '' : String(costing.rollUpPercent),
  });
  const presets =
    useQuery(desk.negotiations.onCostPresets.queryOptions({ input: from === null ? {} : { on: from } })).data
      ?.presets ?? [];
  const preset = presets.at(-1);
  const change = (part: Partial<CostingSettings>) => setChosen((now) => ({ ...now, ...part }));
  const write = (part: Partial<typeof figures>) => setFigures((now) => ({ ...now, ...part }));
  const read = readOnTop(onTop, figures);
  return (
    <FormDialog
      title="What it is costed on"
      action="Keep it"
      isRunning={props.isRunning ?? false}
      trouble={props.trouble ?? null}
      isWaiting={'problem' in read}
      onSubmit={() => 'problem' in read || props.onSave({ ...chosen, ...read })}
      onClose={props.onClose}
    >
      {!isBillAlone && <OnWhat chosen={chosen} change={change} />}
      <div>
        <p className={classes.label} id="on-top-of-pay">
          What the employer pays on top
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="on-top-of-pay"
          data={[
            { value: 'asKnown', label: isBillAlone ? 'Nothing' : 'As the workforce has it' },
            { value: 'own', label: 'On-costs' },
            { value: 'rollUp', label: 'A roll-up' },
          ]}
          value={onTop}
          onChange={(next) => {
            setOnTop(next as OnTop);
            if (next === 'own' && figures.insurancePercent === '' && preset) {
              write({
                insurancePercent: String(preset.insurancePercent),
                insuranceThreshold: preset.insuranceThreshold,
              });
            }
          }}
        />
      </div>
      {onTop === 'own' && (
        <>
          <div className={classes.pair}>
            <TextField
              label="Insurance, percent"
              inputMode="decimal"
              value={figures.insurancePercent}
              onChange={(insurancePercent) => write({ insurancePercent })}
            />
            <TextField
              label={`Above, a year in ${currency}`}
              inputMode="decimal"
              value={figures.insuranceThreshold}
              onChange={(insuranceThreshold) => write({ insuranceThreshold })}
            />
          </div>
          {preset && (
            <p className={classes.soft}>
              {preset.note} {preset.authority}
            </p>
          )}
          <div className={classes.pair}>
            <TextField
              label="Pension, percent"
              inputMode="decimal"
              value={figures.pensionPercent}
              onChange={(pensionPercent) => write({ pensionPercent })}
            />
            <TextField
              label="Other, percent"
              inputMode="decimal"
              value={figures.otherPercent}
              onChange={(otherPercent) => write({ otherPercent })}
            />
          </div>
        </>
      )}
      {onTop === 'rollUp' && (
        <TextField
          label="Roll-up, percent of the rise"
          inputMode="decimal"
          value={figures.rollUp}
          onChange={(rollUp) => write({ rollUp })}
          help="Benefits that follow pay, where nobody knows the on-costs."
        />
      )}
      {'problem' in read && read.problem !== '' && (
        <p role="alert" className={classes.wrong}>
          {read.problem}
        </p>
      )}
      {!isBillAlone && (
        <FoldedFields what="rounding, increments">
          <SelectField
            label="Each point’s pay is rounded"
            options={[
              { value: AS_IT_IS, label: 'As the spine says' },
              ...Object.entries(ROUNDINGS).map(([value, label]) => ({ value, label })),
            ]}
            value={chosen.rounding ?? AS_IT_IS}
            onChange={(next) => change({ rounding: next === AS_IT_IS ? null : (next as Rounding) })}
          />
          <SelectField
            label="Increments are paid in"
            options={[
              { value: AS_IT_IS, label: 'Not counted: the award alone' },
              ...MONTHS.map((label, at) => ({ value: String(at + 1), label })),
            ]}
            value={chosen.incrementMonth === null ? AS_IT_IS : String(chosen.incrementMonth)}
            onChange={(next) => change({ incrementMonth: next === AS_IT_IS ? null : Number(next) })}
            help="They are shown apart from the award: they are paid whatever is agreed."
          />
        </FoldedFields>
      )}
    </FormDialog>
  );
}

interface OnWhatProps {
  chosen: CostingSettings;
  change: (part: Partial<CostingSettings>) => void;
}

function OnWhat({ chosen, change }: OnWhatProps) {
  const desk = useDesk();
  const workforces = useQuery(desk.negotiations.workforces.queryOptions({ input: { page: ALL } })).data?.rows ?? [];
  const spines = useQuery(desk.negotiations.spines.queryOptions({ input: { page: ALL } })).data?.rows ?? [];
  const workforce = workforces.find(({ id }) => id === chosen.workforceId);
  const spineId = chosen.spineId ?? workforce?.spineId ?? null;
  const years =
    useQuery({
      ...desk.negotiations.spine.queryOptions({ input: { id: spineId ?? '' } }),
      enabled: spineId !== null,
    }).data?.spine.years ?? [];
  return (
    <>
      <SelectField
        label="Workforce"
        clearable
        placeholder={workforces.length === 0 ? 'None is here yet' : 'None: rates alone'}
        options={workforces.map(({ id, name, people, payBill }) => ({
          value: id,
          label: people > 0 || payBill === null ? `${name}, ${people.toLocaleString('en-GB')} people` : name,
        }))}
        value={chosen.workforceId}
        onChange={(workforceId) => change({ workforceId })}
        help="How many people are on which grade and point, or the pay bill."
      />
      <SelectField
        label="Pay spine"
        clearable
        placeholder={workforce?.spineId ? 'The workforce’s own' : 'None'}
        options={spines.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.spineId}
        onChange={(next) => change({ spineId: next, spineYearId: null })}
      />
      {years.length > 0 && (
        <SelectField
          label="Pay before the claim"
          options={[
            { value: AS_IT_IS, label: 'The year before the claim begins' },
            ...years.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={chosen.spineYearId ?? AS_IT_IS}
          onChange={(id) => change({ spineYearId: id === AS_IT_IS ? null : id })}
        />
      )}
    </>
  );
}

/** What is left empty counts as nothing; what cannot be read holds the form. */
function readOnTop(
  onTop: OnTop,
  typed: Record<'insurancePercent' | 'insuranceThreshold' | 'pensionPercent' | 'otherPercent' | 'rollUp', string>,
): Pick<CostingSettings, 'onCosts' | 'rollUpPercent'> | { problem: string } {
  if (onTop === 'asKnown') return { onCosts: null, rollUpPercent: null };
  const share = (text: string, most: number): number | undefined => {
    const value = text.trim() === '' ? 0 : typedNumber(text.replace('%', ''));
    return value !== undefined && value >= 0 && value <= most ? value : undefined;
  };
  if (onTop === 'rollUp') {
    if (typed.rollUp.trim() === '') return { problem: '' };
    const rollUpPercent = share(typed.rollUp, 1_000);
    if (rollUpPercent === undefined) return { problem: 'A roll-up is a percentage, such as 17.15.' };
    return { onCosts: null, rollUpPercent };
  }
  const [insurancePercent, pensionPercent, otherPercent] = [
    share(typed.insurancePercent, 100),
    share(typed.pensionPercent, 100),
    share(typed.otherPercent, 100),
  ];
  const threshold = typed.insuranceThreshold.trim() === '' ? '0' : typedAmount(typed.insuranceThreshold);
  if (insurancePercent === undefined || pensionPercent === undefined || otherPercent === undefined) {
    return { problem: 'On-costs are percentages from 0 to 100, such as 15.' };
  }
  if (threshold === undefined || threshold.startsWith('-')) {
    return { problem: 'The threshold is an amount of pay a year, such as 5000.' };
  }
  return {
    onCosts: { insurancePercent, insuranceThreshold: threshold, pensionPercent, otherPercent },
    rollUpPercent: null,
  };
}
