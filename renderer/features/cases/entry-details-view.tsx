// What an entry says besides its words: who was there, what was needed and provided, what was decided and why, an offer's
// amount, the people of an email. Only what is there.

import type { ReactNode } from 'react';
import { settlementFormWords } from '../../../shared/domain/casework-words.ts';
import type { EntryDetails } from '../../../shared/domain/timeline.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import classes from './entry-details-view.module.css';
import { moneyInWords } from './read-money.ts';

interface Line {
  name: string;
  value: ReactNode;
}

type Of<K extends EntryDetails['kind']> = Extract<EntryDetails, { kind: K }>;

export function EntryDetailsView({ details }: { details: EntryDetails }) {
  const lines = useLines(details);
  if (lines.length === 0) return null;
  return (
    <dl className={classes.details}>
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useLines(details: EntryDetails): Line[] {
  const { terms } = useWords();
  const { branch } = useSession();
  const money = (amount: number) => moneyInWords(amount, branch?.words ?? 'uk');
  switch (details.kind) {
    case 'hearing':
      return hearingLines(details, capital(terms.companion), capital(terms.employer));
    case 'informationRequest':
      return requestLines(details);
    case 'decision':
      return [
        ...some('Decided', details.decided),
        ...some('By', details.by),
        ...some(details.isNotProceeding ? 'Why we did not proceed' : 'Why', details.why),
      ];
    case 'offer':
      return [
        ...(details.amount === null ? [] : [{ name: 'Offered', value: money(details.amount) }]),
        ...someDay('Open until', details.openUntil),
      ];
    case 'settlement':
      return [
        { name: 'Settled by', value: settlementFormWords[details.form] },
        ...(details.amount === null ? [] : [{ name: 'Amount', value: money(details.amount) }]),
        ...some('Independent adviser', details.adviser),
        ...someDay('Signed', details.signedOn),
        { name: 'Precedent', value: details.withPrecedent ? 'It sets one' : 'Without precedent' },
      ];
    case 'email':
      return [
        ...some('Subject', details.subject),
        ...some('From', details.from ? personOf(details.from) : ''),
        ...some('To', details.to.map(personOf).join(', ')),
        ...some('Copy to', details.cc.map(personOf).join(', ')),
      ];
  }
}

const some = (name: string, value: string): Line[] => (value.trim() === '' ? [] : [{ name, value }]);

const someDay = (name: string, day: string | null): Line[] =>
  day === null ? [] : [{ name, value: <DayText day={day} /> }];

const personOf = ({ name, address }: { name: string; address: string }): string =>
  name.trim() === '' ? address : address.trim() === '' ? name : `${name} (${address})`;

function hearingLines(details: Of<'hearing'>, companion: string, employer: string): Line[] {
  const { attendees, postponement } = details;
  const side = (which: 'union' | 'employer' | 'other') =>
    attendees
      .filter((each) => each.side === which)
      .map(({ name }) => name)
      .join(', ');
  return [
    ...some('Ours', side('union')),
    ...some(employer, side('employer')),
    ...some('Others', side('other')),
    ...some(companion, details.companion),
    ...some('Adjustments needed', details.adjustmentsNeeded),
    ...some('Adjustments provided', details.adjustmentsProvided),
    ...(postponement
      ? [
          {
            name: 'Postponement',
            value: (
              <>
                asked on <DayText day={postponement.askedOn} isShort />, <DayText day={postponement.proposed} />{' '}
                proposed (the law gives until <DayText day={postponement.latest} isShort />)
                {postponement.why.trim() !== '' && `: ${postponement.why}`}
                {postponement.answer.trim() !== '' && `. They answered: ${postponement.answer}`}
              </>
            ),
          },
        ]
      : []),
  ];
}

function requestLines({ dueOn, chasedOn, answeredOn }: Of<'informationRequest'>): Line[] {
  return [
    ...(answeredOn === null ? someDay('Due by', dueOn) : []),
    ...(chasedOn.length > 0
      ? [
          {
            name: 'Chased',
            value: chasedOn.map((day, index) => (
              <span key={day}>
                {index > 0 && ', '}
                <DayText day={day} isShort />
              </span>
            )),
          },
        ]
      : []),
    ...someDay('Answered', answeredOn),
  ];
}
