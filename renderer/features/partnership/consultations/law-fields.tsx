// Which law asks for this consultation, and what it counts: the kind, how many people, where, and the first effect.

import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Consultation } from '../../../../shared/domain/partnership/consultations.ts';
import { useDesk } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import classes from './consultation.module.css';

type Preset = Consultation['preset'];

const NONE = 'none';

interface LawFieldsProps {
  value: Preset;
  onChange: (preset: Preset) => void;
  problem?: string | undefined;
}

export function LawFields({ value, onChange, problem }: LawFieldsProps) {
  const presets = useQuery(useDesk().partnership.presets.queryOptions({ input: {} }));
  const rows = presets.data?.rows ?? [];
  const row = rows.find(({ key }) => key === value?.key);
  const change = (part: Partial<NonNullable<Preset>>) => value && onChange({ ...value, ...part });
  return (
    <>
      <SelectField
        label="Does a law ask for it?"
        options={[
          { value: NONE, label: 'No law, our agreement or good sense' },
          ...rows.map(({ key, title }) => ({ value: key, label: title })),
        ]}
        value={value?.key ?? NONE}
        problem={problem}
        help={row?.timing}
        onChange={(key) =>
          onChange(
            key === null || key === NONE
              ? null
              : { people: null, establishment: '', firstEffectOn: null, ...value, key },
          )
        }
      />
      {value && row?.people && (
        <div className={classes.pair}>
          <NumberInput
            label={row.people}
            min={0}
            allowDecimal={false}
            hideControls
            value={value.people ?? ''}
            onChange={(people) => change({ people: people === '' ? null : Number(people) })}
          />
          <TextField
            label="Where"
            placeholder="Northfield depot"
            value={value.establishment}
            onChange={(establishment) => change({ establishment })}
            maxLength={500}
          />
        </div>
      )}
      {value && row?.effect && (
        <DayField
          label={`${row.effect} on`}
          isOptional
          lean="future"
          value={value.firstEffectOn}
          onChange={(firstEffectOn) => change({ firstEffectOn })}
        />
      )}
    </>
  );
}
