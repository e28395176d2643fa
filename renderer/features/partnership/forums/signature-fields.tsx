// Who signed for each side, and when: two names and two days, or neither.

import type { z } from 'zod';
import type { TwoSignaturesSchema } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import classes from './new-forum.module.css';

type TwoSignatures = z.infer<typeof TwoSignaturesSchema>;
type Typed = { name: string; on: string | null };

export interface SignatureValues {
  management: Typed;
  staff: Typed;
}

const typed = (signature: TwoSignatures['management']): Typed => signature ?? { name: '', on: null };

export const signaturesTyped = ({ management, staff }: TwoSignatures): SignatureValues => ({
  management: typed(management),
  staff: typed(staff),
});

const whole = ({ name, on }: Typed): TwoSignatures['management'] =>
  name.trim() === '' || on === null ? null : { name, on };

/** A name without a day, or a day without a name, is no signature. */
export const signaturesGiven = ({ management, staff }: SignatureValues): TwoSignatures => ({
  management: whole(management),
  staff: whole(staff),
});

interface SignatureFieldsProps {
  label: string;
  value: SignatureValues;
  onChange: (value: SignatureValues) => void;
}

export function SignatureFields({ label, value, onChange }: SignatureFieldsProps) {
  const { branch } = useSession();
  const names = sideWords(branch?.words);
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <legend className="section-title" style={{ padding: 0 }}>
        {label}
      </legend>
      {(['management', 'staff'] as const).map((side) => (
        <div key={side} className={classes.pair} style={{ marginTop: 8 }}>
          <TextField
            label={`${names[side]}: by whom`}
            value={value[side].name}
            onChange={(name) => onChange({ ...value, [side]: { ...value[side], name } })}
            maxLength={500}
          />
          <DayField
            label={`${names[side]}: on`}
            value={value[side].on}
            onChange={(on) => onChange({ ...value, [side]: { ...value[side], on } })}
            offersToday
          />
        </div>
      ))}
    </fieldset>
  );
}
