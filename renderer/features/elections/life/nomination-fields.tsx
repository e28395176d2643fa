// What is asked of a nomination when it comes in and when it is put right: who proposes and seconds, and the day.

import { DayField } from '../../../components/day-field.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';

interface Values {
  proposerId: string | null;
  seconderId: string | null;
  receivedOn: string | null;
}

interface NominationFieldsProps {
  value: Values;
  change: (part: Partial<Values>) => void;
  issueFor: (field: keyof Values) => string | undefined;
}

interface NominatorsProps extends NominationFieldsProps {
  /** Who is asked for; both unless said. */
  needs?: { needsProposer: boolean; needsSeconder: boolean };
  /** As they are called who stand there already. */
  named?: { proposer: string | null; seconder: string | null };
}

export function Nominators({ value, change, issueFor, needs, named }: NominatorsProps) {
  return (
    <>
      {needs?.needsProposer !== false && (
        <MemberChoice
          label="Proposer"
          isFirst={false}
          search={named?.proposer ?? ''}
          value={value.proposerId}
          onChange={(proposerId) => change({ proposerId })}
          problem={issueFor('proposerId')}
        />
      )}
      {needs?.needsSeconder !== false && (
        <MemberChoice
          label="Seconder"
          isFirst={false}
          search={named?.seconder ?? ''}
          value={value.seconderId}
          onChange={(seconderId) => change({ seconderId })}
          problem={issueFor('seconderId')}
        />
      )}
    </>
  );
}

export function ReceivedOn({ value, change, issueFor }: NominationFieldsProps) {
  return (
    <DayField
      label="Received on"
      lean="past"
      value={value.receivedOn}
      onChange={(receivedOn) => change({ receivedOn })}
      problem={issueFor('receivedOn')}
    />
  );
}
