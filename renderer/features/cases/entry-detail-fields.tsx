// The details of an entry's kind: a request's due day, a decision's why and who, an offer's amount and answer, how it was
// settled.

import { Checkbox, Input, SegmentedControl } from '@mantine/core';
import { settlementFormWords } from '../../../shared/domain/casework-words.ts';
import type { TimelineKind } from '../../../shared/domain/timeline.ts';

import { useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../components/fields.tsx';
import {
  type DecisionDraft,
  type DetailsDraft,
  detailKindOf,
  type OfferDraft,
  type RequestDraft,
  type SettlementDraft,
} from './entry-details.ts';
import classes from './entry-fields.module.css';
import { HearingFields } from './entry-hearing-fields.tsx';
import { HOW_TO_WRITE_MONEY, readMoney } from './read-money.ts';

interface DetailFieldsProps {
  kind: TimelineKind;
  day: string | null;
  value: DetailsDraft;
  onChange: (details: DetailsDraft) => void;
}

interface Of<T> {
  value: T;
  onChange: (change: Partial<T>) => void;
}

export function DetailFields({ kind, day, value, onChange }: DetailFieldsProps) {
  const of = detailKindOf(kind);
  if (of === null) return null;
  const asked = <K extends keyof DetailsDraft>(key: K): Of<DetailsDraft[K]> => ({
    value: value[key],
    onChange: (change) => onChange({ ...value, [key]: { ...value[key], ...change } }),
  });
  if (of === 'hearing') return <HearingFields {...asked(of)} day={day} isHearing={kind === 'hearing'} />;
  if (of === 'informationRequest') return <RequestFields {...asked(of)} />;
  if (of === 'decision') return <DecisionFields {...asked(of)} />;
  return of === 'offer' ? <OfferFields {...asked(of)} /> : <SettlementFields {...asked(of)} />;
}

function RequestFields({ value, onChange }: Of<RequestDraft>) {
  return (
    <div className={classes.pair}>
      <DayField
        label="Answer due by"
        help="It comes up on Today, and can be chased from here."
        value={value.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        lean="future"
      />
      <DayField
        label="Answered on"
        isOptional
        value={value.answeredOn}
        onChange={(answeredOn) => onChange({ answeredOn })}
        lean="past"
      />
    </div>
  );
}

function DecisionFields({ value, onChange }: Of<DecisionDraft>) {
  return (
    <div className={classes.details}>
      <div className={classes.pair}>
        <TextField
          label="What was decided"
          help="In a few words. Left empty, the first line above."
          value={value.decided}
          onChange={(decided) => onChange({ decided })}
          maxLength={500}
          autoComplete="off"
        />
        <TextField
          label="Who decided"
          value={value.by}
          onChange={(by) => onChange({ by })}
          maxLength={500}
          autoComplete="off"
        />
      </div>
      <ProseField
        label={value.isNotProceeding ? 'Why we did not proceed' : 'Why'}
        value={value.why}
        onChange={(why) => onChange({ why })}
        minRows={2}
        maxLength={10_000}
      />
      <Checkbox
        label="It is our own decision not to go on"
        checked={value.isNotProceeding}
        onChange={(event) => onChange({ isNotProceeding: event.currentTarget.checked })}
      />
    </div>
  );
}

const unreadMoney = (typed: string): string | undefined =>
  readMoney(typed) === undefined ? HOW_TO_WRITE_MONEY : undefined;

export const offerAnswers: { value: OfferDraft['answer']; label: string }[] = [
  { value: 'waiting', label: 'Not answered' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'refused', label: 'Refused' },
  { value: 'withdrawn', label: 'Withdrawn' },
];

function OfferFields({ value, onChange }: Of<OfferDraft>) {
  const { terms } = useWords();
  return (
    <div className={classes.details}>
      <Input.Wrapper label="Who offers" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Who offers"
            size="sm"
            value={value.from}
            onChange={(from) => onChange({ from: from as OfferDraft['from'] })}
            data={[
              { value: 'employer', label: `The ${terms.employer}` },
              { value: 'member', label: `The ${terms.member}` },
            ]}
          />
        </div>
      </Input.Wrapper>
      <div className={classes.pair}>
        <TextField
          label="Amount"
          isOptional
          inputMode="decimal"
          value={value.amount}
          onChange={(amount) => onChange({ amount })}
          problem={unreadMoney(value.amount)}
          autoComplete="off"
        />
        <DayField
          label="Open until"
          isOptional
          value={value.openUntil}
          onChange={(openUntil) => onChange({ openUntil })}
          lean="future"
        />
      </div>
      <SelectField
        label="Answer"
        options={offerAnswers}
        value={value.answer}
        onChange={(answer) => answer && onChange({ answer })}
      />
    </div>
  );
}

const formOptions = (Object.keys(settlementFormWords) as SettlementDraft['form'][]).map((value) => ({
  value,
  label: settlementFormWords[value],
}));

function SettlementFields({ value, onChange }: Of<SettlementDraft>) {
  const { terms } = useWords();
  return (
    <div className={classes.details}>
      <div className={classes.pair}>
        <SelectField
          label="How it is settled"
          options={formOptions}
          value={value.form}
          onChange={(form) => form && onChange({ form })}
        />
        <TextField
          label="Amount"
          isOptional
          inputMode="decimal"
          value={value.amount}
          onChange={(amount) => onChange({ amount })}
          problem={unreadMoney(value.amount)}
          autoComplete="off"
        />
      </div>
      {value.form === 'settlementAgreement' && (
        <TextField
          label="Independent adviser"
          help={`Named in the agreement, and insured: without one it does not bind the ${terms.member}.`}
          value={value.adviser}
          onChange={(adviser) => onChange({ adviser })}
          maxLength={500}
          autoComplete="off"
        />
      )}
      <div className={classes.pair}>
        <DayField
          label="Signed on"
          isOptional
          value={value.signedOn}
          onChange={(signedOn) => onChange({ signedOn })}
          lean="past"
        />
        <Checkbox
          mt={26}
          label="It sets a precedent"
          checked={value.withPrecedent}
          onChange={(event) => onChange({ withPrecedent: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
