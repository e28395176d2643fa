// What is said of a workforce besides its rows: whose, of which day, on which spine. The employer's only spine is taken.

import { useQuery } from '@tanstack/react-query';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import classes from './pay-data.module.css';

export interface AboutWorkforce {
  name: string;
  employerId: string | null;
  spineId: string | null;
  asAt: string | null;
  source: string;
}

const NONE = '';
const ALL = { page: { offset: 0, limit: 500 } };

export function useEmployers() {
  return useQuery(useDesk().workplaces.employers.queryOptions({ input: ALL })).data?.rows ?? [];
}

export function useSpines() {
  return useQuery(useDesk().negotiations.spines.queryOptions({ input: ALL })).data?.rows;
}

interface AboutFieldsProps {
  value: AboutWorkforce;
  onChange: (part: Partial<AboutWorkforce>) => void;
}

export function AboutFields({ value, onChange }: AboutFieldsProps) {
  const { terms } = useWords();
  const employers = useEmployers();
  const spines = useSpines() ?? [];
  return (
    <div className={classes.about}>
      <TextField
        label="What it is called"
        placeholder="Council staff"
        value={value.name}
        onChange={(name) => onChange({ name })}
        maxLength={500}
      />
      <SelectField
        label={capital(terms.employer)}
        options={[{ value: NONE, label: 'Not said' }, ...employers.map(({ id, name }) => ({ value: id, label: name }))]}
        value={value.employerId ?? NONE}
        onChange={(id) => onChange({ employerId: id || null })}
      />
      <SelectField
        label="On which spine"
        options={[
          { value: NONE, label: 'None: pay is written out' },
          ...spines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.spineId ?? NONE}
        onChange={(id) => onChange({ spineId: id || null })}
      />
      <DayField label="The figures are of" lean="past" value={value.asAt} onChange={(asAt) => onChange({ asAt })} />
      <div className={classes.source}>
        <TextField
          label="Source"
          isOptional
          placeholder="The employer’s answer of 3 November"
          value={value.source}
          onChange={(source) => onChange({ source })}
          maxLength={500}
        />
      </div>
    </div>
  );
}
