// The fields of one time limit, made of what its rule asks for.

import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type Claim, ClaimSchema } from '../../../shared/domain/claims.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { claimWords, nationWords } from '../../../shared/domain/words.ts';
import type { ClockField, ClockRule } from '../../../shared/law/clock-rule.ts';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { emptyLine, type FormLine, type FormValue, type FormValues } from './clock-form-values.ts';
import { MomentField } from './moment-field.tsx';
import classes from './time-limits.module.css';

const claims = ClaimSchema.options.map((value) => ({ value, label: claimWords[value] }));

interface LimitFieldsProps {
  rule: ClockRule;
  values: FormValues;
  problems: Record<string, string>;
  onChange: (name: string, value: FormValue) => void;
}

export function LimitFields({ rule, values, problems, onChange }: LimitFieldsProps) {
  return rule.fields.map((field) => (
    <LimitField
      key={field.name}
      field={field}
      value={values[field.name] ?? null}
      problem={problems[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

interface LimitFieldProps {
  field: ClockField;
  value: FormValue;
  problem: string | undefined;
  onChange: (value: FormValue) => void;
}

function LimitField({ field, value, problem, onChange }: LimitFieldProps) {
  const common = { label: field.label, problem, isOptional: field.optional === true };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'day':
      return <DayField {...common} value={text || null} onChange={onChange} />;
    case 'int':
      return (
        <TextField
          {...common}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          w={220}
          value={text}
          onChange={onChange}
        />
      );
    case 'nation':
      return (
        <SelectField
          {...common}
          isOptional={false}
          options={(field.nations ?? []).map((nation) => ({ value: nation, label: nationWords[nation] }))}
          value={(text || null) as Nation | null}
          onChange={onChange}
        />
      );
    case 'claim':
      return (
        <SelectField
          {...common}
          placeholder="Choose what it would be about"
          options={claims}
          value={(text || null) as Claim | null}
          onChange={onChange}
        />
      );
    case 'dayTime':
      return <MomentField {...common} value={text} onChange={onChange} />;
    case 'instant':
      return <MomentField {...common} value={text} isInstant onChange={onChange} />;
    case 'yesNo':
      return (
        <Checkbox
          label={field.label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'unit':
      return (
        <fieldset className={classes.group}>
          <legend>{field.label}</legend>
          <SegmentedControl
            aria-label={field.label}
            value={text}
            onChange={onChange}
            data={[
              { value: 'calendarDays', label: 'Calendar days' },
              { value: 'workingDays', label: 'Working days' },
            ]}
          />
        </fieldset>
      );
    case 'steps':
    case 'answers':
    case 'certificates':
      return <Lines field={field} lines={Array.isArray(value) ? value : []} problem={problem} onChange={onChange} />;
  }
}

interface LinesProps {
  field: ClockField;
  lines: FormLine[];
  problem: string | undefined;
  onChange: (lines: FormLine[]) => void;
}

const addWords = { steps: 'Add a step', answers: 'Add an answer', certificates: 'Add a later certificate' };

/** A list that grows line by line: the steps of a contract, when each was answered, later certificates. */
function Lines({ field, lines, problem, onChange }: LinesProps) {
  const kind = field.kind as keyof typeof addWords;
  const set = (at: number, part: Partial<FormLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const name = kind === 'certificates' ? '' : `Step ${lines.length + 1}`;
  return (
    <fieldset className={classes.group}>
      <legend>{field.label}</legend>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end and have nothing of their own but their place
        <div key={index} className={classes.line} data-kind={kind}>
          {kind !== 'certificates' && (
            <TextField label="Step" value={line.name} maxLength={40} onChange={(text) => set(index, { name: text })} />
          )}
          {kind === 'steps' && (
            <TextField
              label="Days"
              inputMode="numeric"
              value={line.days}
              maxLength={4}
              onChange={(days) => set(index, { days })}
            />
          )}
          {kind !== 'steps' && (
            <DayField
              label={kind === 'answers' ? 'Answered on' : 'Day A'}
              value={line.from}
              onChange={(from) => set(index, { from })}
            />
          )}
          {kind === 'certificates' && (
            <>
              <DayField label="Day B" value={line.to} onChange={(to) => set(index, { to })} />
              <SelectField
                label="Who began it"
                options={[
                  { value: 'member', label: 'The member' },
                  { value: 'employer', label: 'The employer' },
                ]}
                value={line.startedBy}
                onChange={(startedBy) => startedBy && set(index, { startedBy })}
              />
            </>
          )}
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={`Take out line ${index + 1} of ${field.label}`}
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          >
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
      {problem && <p className={classes.problem}>{problem}</p>}
      <div>
        <Button
          size="compact-md"
          variant="subtle"
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => onChange([...lines, { ...emptyLine, name }])}
        >
          {addWords[kind]}
        </Button>
      </div>
    </fieldset>
  );
}
