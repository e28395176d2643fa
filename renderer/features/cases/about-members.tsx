// Whom a case is about, for the phone in hand: how to reach them, what the record says of their membership, and when they
// last heard from us.

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import { capital } from '../../../shared/domain/words.ts';
import { countOfDays } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import classes from './about-members.module.css';

const SHOWN_AT_FIRST = 6;
const SILENCE_DAYS = 14;

export function AboutMembers({ page }: { page: CasePageData }) {
  const { terms, membershipAnswers } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { members } = page;
  const isOne = members.length === 1;
  const shown = showsAll ? members : members.slice(0, SHOWN_AT_FIRST);
  const check = page.case.membershipCheck;
  return (
    <SideList title={isOne ? capital(terms.member) : `${capital(terms.members)}, ${members.length}`}>
      <LastContact page={page} />
      <SideItem title={membershipAnswers[check.answer]}>{check.reason}</SideItem>
      {shown.map((member) => (
        <li key={member.id} className={classes.member}>
          <Link to="/members/$id" params={{ id: member.id }} className={classes.name}>
            {member.name}
          </Link>
          <span className={classes.detail}>
            {[member.isToCheck ? 'membership to check' : (member.number ?? 'no number yet'), member.phone, member.email]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
      {members.length > shown.length && (
        <li className={classes.member}>
          <button type="button" className={classes.more} onClick={() => setShowsAll(true)}>
            Show all {members.length}
          </button>
        </li>
      )}
    </SideList>
  );
}

function LastContact({ page }: { page: CasePageData }) {
  const { terms } = useWords();
  const today = useToday();
  const { lastContactOn } = page;
  const since = lastContactOn ?? page.case.openedOn;
  const days = daysBetween(since, today);
  const isSilent = page.case.closed === null && days >= SILENCE_DAYS;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${countOfDays(days)} ago`;
  return (
    <SideItem
      title={lastContactOn === null ? 'Has not heard from us yet' : 'Last heard from us'}
      tone={isSilent ? 'late' : 'plain'}
    >
      {lastContactOn === null ? (
        `Add a call, an email or a letter and tick “The ${terms.member} heard from us”.`
      ) : (
        <>
          <DayText day={lastContactOn} />, {ago}
        </>
      )}
    </SideItem>
  );
}
