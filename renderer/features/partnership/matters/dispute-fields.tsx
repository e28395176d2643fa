// What is asked about a dispute in more than one dialog: between whom, whether things stay as they are, what it taught.

import { NumberInput } from '@mantine/core';
import type { Dispute } from '../../../../shared/domain/partnership/issues.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { ProseField, SelectField } from '../../../components/fields.tsx';
import { TagsField } from './issue-fields.tsx';

export type StatusQuo = 'yes' | 'no' | 'unknown';
export const statusQuoOf = (isKept: boolean | null): StatusQuo => (isKept === null ? 'unknown' : isKept ? 'yes' : 'no');
export const isKept = (said: StatusQuo): boolean | null => (said === 'unknown' ? null : said === 'yes');

export function StatusQuoField(props: { value: StatusQuo; onChange: (value: StatusQuo) => void }) {
  return (
    <SelectField<StatusQuo>
      label="Until it is settled"
      options={[
        { value: 'unknown', label: 'Nobody has said' },
        { value: 'yes', label: 'Things stay as they were' },
        { value: 'no', label: 'Things do not stay as they were' },
      ]}
      value={props.value}
      onChange={(value) => props.onChange(value ?? 'unknown')}
    />
  );
}

export function PartiesField(props: { value: string[]; onChange: (value: string[]) => void }) {
  return <TagsField label="Between whom" help="The employer, the unions. Press Enter after each." {...props} />;
}

interface Learnt {
  staff: string;
  management: string;
  prevention: string;
  cost: string;
}

export const learntOf = ({ lessons, prevention, estimatedCost }: Dispute): Learnt => ({
  ...lessons,
  prevention,
  cost: estimatedCost === null ? '' : String(estimatedCost),
});

export const learntInput = ({ staff, management, prevention, cost }: Learnt) => ({
  lessons: { staff, management },
  prevention,
  estimatedCost: cost === '' ? null : Math.round(Number(cost)),
});

export function LearntFields(props: {
  value: Learnt;
  onChange: (part: Partial<Learnt>) => void;
  problem?: string | undefined;
}) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { value, onChange } = props;
  return (
    <>
      <ProseField
        label={`What it taught: ${sides.staff.toLowerCase()}`}
        minRows={2}
        value={value.staff}
        onChange={(staff) => onChange({ staff })}
        problem={props.problem}
      />
      <ProseField
        label={`What it taught: ${sides.management.toLowerCase()}`}
        help="At least one side says what it learnt: what happened and what next, never who."
        minRows={2}
        value={value.management}
        onChange={(management) => onChange({ management })}
      />
      <ProseField
        label="So that it does not come back"
        isOptional
        minRows={2}
        value={value.prevention}
        onChange={(prevention) => onChange({ prevention })}
      />
      <NumberInput
        label="What it cost, as an estimate"
        prefix={branch?.words === 'us' ? '$' : '£'}
        thousandSeparator=","
        min={0}
        max={10_000_000_000}
        decimalScale={0}
        value={value.cost}
        onChange={(cost) => onChange({ cost: String(cost) })}
      />
    </>
  );
}
