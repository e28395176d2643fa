// The questions that some answers need: who they are, where they work now, how they pay, which band, or what was done.

import { useQuery } from '@tanstack/react-query';
import type { PaymentMethod } from '../../../shared/domain/members.ts';
import type { Finding, Remittance } from '../../../shared/domain/subscriptions.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { FindMember } from './find-member.tsx';
import type { Question, Settling } from './finding-actions.ts';
import { placesOf } from './use-known.ts';
import { useMoney } from './use-money.ts';
import { useSettling } from './use-settling.ts';

export interface Asked {
  question: Question;
  findings: readonly Finding[];
}

interface SettleDialogProps {
  asked: Asked;
  remittance: Remittance;
  onClose: () => void;
  onDone: () => void;
}

interface Answer {
  memberId: string | null;
  workplaceId: string | null;
  band: string | null;
  method: PaymentMethod | null;
  how: string;
}

const EMPTY: Answer = { memberId: null, workplaceId: null, band: null, method: null, how: '' };

const TITLES: Record<Question, string> = {
  findMember: 'Who is it?',
  workplace: 'Where do they work now?',
  band: 'Which band are they in?',
  otherPayment: 'How do they pay?',
  note: 'What was done?',
};
const VERBS: Record<Question, string> = {
  findMember: 'It is them',
  workplace: 'Move them',
  band: 'Change the band',
  otherPayment: 'Change how they pay',
  note: 'Write it down',
};

export function SettleDialog({ asked: { question, findings }, remittance, onClose, onDone }: SettleDialogProps) {
  const { branch } = useSession();
  const [first] = findings;
  const draft = useDialogDraft<Answer>(`check-off:${remittance.id}:${first?.id}:${question}`, EMPTY, onClose);
  const settle = useSettling(remittance, () => {
    draft.finish();
    onDone();
  });
  const name = findings.length === 1 ? first?.name || first?.payrollNumber || 'this row' : `${findings.length} rows`;
  if (!draft.isLoaded || !first) return null;
  const { value } = draft;
  const settling = settlingOf(question, value);
  const since = `From ${dayInWords(remittance.from, branch?.dateOrder)}, the first day of the period.`;
  return (
    <FormDialog
      title={TITLES[question]}
      sentence={sentenceOf(question, findings, name, since)}
      action={VERBS[question]}
      isRunning={settle.isRunning}
      isWaiting={settling === null}
      trouble={settle.trouble}
      draft={draft}
      onClose={draft.leave}
      onSubmit={() =>
        settling &&
        void settle.run({
          findingIds: findings.map(({ id }) => id),
          settling,
          done: `${name}: ${question === 'note' ? value.how.trim() : VERBS[question].toLowerCase()}.`,
        })
      }
    >
      <Field question={question} finding={first} remittance={remittance} value={value} onChange={draft.change} />
    </FormDialog>
  );
}

function sentenceOf(question: Question, findings: readonly Finding[], name: string, since: string): string {
  const [first] = findings;
  switch (question) {
    case 'findMember':
      return first?.payrollNumber
        ? `The list has ${name} under payroll number ${first.payrollNumber}. It is written down with their job, and they are found by it the next time.`
        : `The list has ${name}. Whoever you choose is found by this name in the next list.`;
    case 'note':
      return `Nothing is changed on the roll for ${name}.`;
    default:
      return `${name}. ${since}`;
  }
}

/** What is sent; null while the question is not answered. */
function settlingOf(question: Question, { memberId, workplaceId, band, method, how }: Answer): Settling | null {
  switch (question) {
    case 'findMember':
      return memberId ? { action: 'payrollNumber', memberId } : null;
    case 'workplace':
      return workplaceId ? { action: 'moved', workplaceId } : null;
    case 'band':
      return band ? { action: 'band', band } : null;
    case 'otherPayment':
      return method ? { action: 'otherPayment', method } : null;
    case 'note':
      return how.trim() === '' ? null : { action: 'noted', how };
  }
}

interface FieldProps {
  question: Question;
  finding: Finding;
  remittance: Remittance;
  value: Answer;
  onChange: (part: Partial<Answer>) => void;
}

function Field({ question, finding, remittance, value, onChange }: FieldProps) {
  const { paymentMethods } = useWords();
  switch (question) {
    case 'findMember':
      return <FindMember name={finding.name} value={value.memberId} onChange={(memberId) => onChange({ memberId })} />;
    case 'workplace':
      return <PlaceField remittance={remittance} value={value.workplaceId} onChange={onChange} />;
    case 'band':
      return <BandField value={value.band} onChange={onChange} />;
    case 'otherPayment':
      return (
        <SelectField
          label="They pay by"
          data-autofocus
          options={(['directDebit', 'other'] as const).map((each) => ({ value: each, label: paymentMethods[each] }))}
          value={value.method === 'checkOff' ? null : value.method}
          onChange={(method) => onChange({ method })}
          placeholder="Choose"
        />
      );
    case 'note':
      return (
        <TextField
          label="What was done"
          data-autofocus
          value={value.how}
          onChange={(how) => onChange({ how })}
          maxLength={500}
          placeholder="Rang payroll: put right in December"
        />
      );
  }
}

function PlaceField(props: {
  remittance: Remittance;
  value: string | null;
  onChange: (part: { workplaceId: string | null }) => void;
}) {
  const { terms } = useWords();
  const places = useQuery(useDesk().workplaces.list.queryOptions({ input: placesOf(props.remittance.employerId) }));
  return (
    <SelectField
      label={`The ${terms.workplace}`}
      data-autofocus
      searchable
      options={(places.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={(workplaceId) => props.onChange({ workplaceId })}
      placeholder="Choose"
      help={
        places.data?.rows.length === 0 ? `This ${terms.employer} has no ${terms.workplace} on the desk yet.` : undefined
      }
    />
  );
}

function BandField(props: { value: string | null; onChange: (part: { band: string | null }) => void }) {
  const money = useMoney();
  const bands = useQuery(useDesk().members.bands.queryOptions({ input: {} }));
  const { rows = [], unpriced = [] } = bands.data ?? {};
  const options = [
    ...rows.map(({ name, rates }) => {
      const rate = rates.at(-1);
      return { value: name, label: rate ? `${name}, ${money(rate.pence)}` : name };
    }),
    ...unpriced
      .filter(({ name }) => !rows.some((row) => row.name === name))
      .map(({ name }) => ({ value: name, label: `${name}, no rate yet` })),
  ];
  return (
    <SelectField
      label="Band"
      data-autofocus
      searchable
      options={options}
      value={props.value}
      onChange={(band) => props.onChange({ band })}
      placeholder="Choose"
    />
  );
}
