// Who they are and how to reach them, each way with what they said of it; category, payment and band as they are today.

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Channel, ChannelSchema } from '../../../shared/domain/members.ts';
import { currencyOf, poundsOf } from '../../../shared/rules/money.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import { consentOn } from '../../../shared/rules/writing-to.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import type { MemberPageData } from './member-page.tsx';
import { channelWords, consentInWords } from './member-words.ts';
import classes from './members.module.css';

export function MemberFacts({ data }: { data: MemberPageData }) {
  const { member, row } = data;
  const { branch } = useSession();
  const { categories, paymentMethods } = useWords();
  const rate = useRate(row.band);
  const facts: [string, ReactNode][] = [
    ['Born', member.birthDate && <DayText day={member.birthDate} />],
    ['Joined', member.joinedOn && <DayText day={member.joinedOn} />],
    ['Category', row.category && categories[row.category]],
    ['Pays by', row.paymentMethod && paymentMethods[row.paymentMethod]],
    ['Band', row.band && (rate ? `${row.band}, ${rate}` : row.band)],
    ['Other numbers', member.otherNumbers.join(', ')],
    ['Notes', member.notes],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== '');
  const reach = reachOf(member);
  const isKnown = known.length > 0 || member.consents.length > 0 || Object.values(reach).some((value) => value !== '');
  if (!isKnown) {
    return (
      <EmptyState title="Only the name is known">
        {member.isToCheck
          ? 'Logged with a case. Check the membership with the national list, then put the number in with Change.'
          : `Put in what ${branch?.name ?? 'the branch'} knows with Change.`}
      </EmptyState>
    );
  }
  return (
    <section className={classes.card} aria-label="Details">
      <ul className={classes.reach} aria-label="How to reach them">
        {ChannelSchema.options.map((channel) => (
          <Reach key={channel} channel={channel} value={reach[channel]} data={data} />
        ))}
      </ul>
      {known.length > 0 && (
        <dl className={classes.details}>
          {known.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** By which address or number each channel reaches them; '' where there is none. */
const reachOf = (member: MemberPageData['member']): Record<Channel, string> => ({
  post: [member.address, member.postcode].filter((part) => part.trim() !== '').join('\n'),
  email: member.email,
  phone: member.phone,
  text: member.phone,
});

function Reach({ channel, value, data }: { channel: Channel; value: string; data: MemberPageData }) {
  const today = useToday();
  const { consents } = data.member;
  const { said, how } = consentInWords(consents, channel, today);
  const isRefused = consentOn(consents, channel, today) === false;
  return (
    <li>
      <span className={classes.what}>{channelWords[channel]}</span>
      <span className={classes.value}>{value || <span className={classes.none}>None known</span>}</span>
      <span className={classes.when} data-refused={isRefused || undefined}>
        {isRefused && <strong>Do not use. </strong>}
        {said}
        {how !== '' && <span className={classes.how}>{how}</span>}
      </span>
    </li>
  );
}

const PERIODS = { week: 'a week', fortnight: 'a fortnight', fourWeeks: 'every four weeks', month: 'a month' } as const;

/** "£12.40 a month", where somebody wrote the band's rate down. */
function useRate(band: string | null): string | null {
  const may = useMay();
  const desk = useDesk();
  const today = useToday();
  const { branch } = useSession();
  const bands = useQuery({
    ...desk.members.bands.queryOptions({ input: {} }),
    enabled: band !== null && may('members.bands'),
  });
  const rate = rowAt(bands.data?.rows.find(({ name }) => name === band)?.rates ?? [], today);
  if (!rate) return null;
  const amount = poundsOf(rate.pence, currencyOf(branch?.nation));
  return `${amount} ${PERIODS[rate.period]}`;
}
