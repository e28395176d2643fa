// The pay bill of a year, and behind "More" what some measures need besides: how many share it, how many hours are paid.

import { typedAmount, typedNumber } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { Fields, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { type CostDraft, isUnread } from './cost-draft.ts';
import { useCurrency } from './use-currency.ts';

interface PayBillFieldsProps {
  value: Pick<CostDraft, 'payBill' | 'headcount' | 'hoursPaid'>;
  change: (part: Partial<CostDraft>) => void;
  /** What is claimed cannot be costed without how many share it, or how many hours. */
  needsMore: boolean;
}

export function PayBillFields({ value, change, needsMore }: PayBillFieldsProps) {
  const currency = useCurrency();
  const amount = typedAmount(value.payBill);
  return (
    <div style={{ marginBottom: 22 }}>
      <Fields>
        <TextField
          label="Basic pay of a year, before anything rises"
          leftSection={<span aria-hidden>{currency}</span>}
          inputMode="decimal"
          placeholder="12,400,000"
          value={value.payBill}
          onChange={(payBill) => change({ payBill })}
          problem={
            isUnread(value.payBill, amount) || amount?.startsWith('-')
              ? 'This is not an amount of pay, such as 12,400,000.'
              : undefined
          }
        />
        <FoldedFields
          what="how many people, how many hours"
          isOpenAtFirst={value.headcount !== '' || value.hoursPaid !== ''}
          isKeptOpen={needsMore || value.headcount !== '' || value.hoursPaid !== ''}
        >
          <TextField
            label="People who share it, as full-time equivalents"
            inputMode="decimal"
            value={value.headcount}
            onChange={(headcount) => change({ headcount })}
            problem={isUnread(value.headcount, typedNumber(value.headcount)) ? 'This is not a number.' : undefined}
            help="For so much each, and for what is paid once."
          />
          <TextField
            label="Hours paid in a year, all together"
            inputMode="decimal"
            value={value.hoursPaid}
            onChange={(hoursPaid) => change({ hoursPaid })}
            problem={isUnread(value.hoursPaid, typedNumber(value.hoursPaid)) ? 'This is not a number.' : undefined}
            help="For so much an hour."
          />
        </FoldedFields>
      </Fields>
    </div>
  );
}
