// Of training that is done: the day on which it was, and until when it counts.

import { DayField } from '../../../components/day-field.tsx';

interface DayFieldProps {
  value: string | null;
  onChange: (day: string | null) => void;
  problem: string | undefined;
}

export const CompletedOn = (props: DayFieldProps) => <DayField label="Completed on" lean="past" {...props} />;

/** `whenEmpty`: what no day means; the rule book's length unless said. */
export const CountsUntil = ({
  whenEmpty = 'as long as the rule book says',
  ...props
}: DayFieldProps & { whenEmpty?: string }) => (
  <DayField label="It counts until" lean="future" help={`Empty: ${whenEmpty}.`} {...props} />
);
