// What is next in a negotiation, in one sentence that leads to the place where it is done, and the nearest day.

import { Link } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';

export function NextLine({ page: { negotiation, next, nextDay } }: { page: NegotiationPage }) {
  const today = useToday();
  if (negotiation.closedOn !== null) return 'This is over. What was said and worked out stays here to be looked up.';
  return (
    <>
      {next && (
        <Link
          to="/negotiations/$id"
          params={{ id: negotiation.id }}
          search={{ tab: next.tab, ...(next.itemId !== null && { item: next.itemId }) }}
        >
          Next: {next.text}
        </Link>
      )}
      {nextDay && (
        <>
          {' '}
          {nextDay.text}: <DayText day={nextDay.day} isShort /> ({daysLeftInWords(daysBetween(today, nextDay.day))}).
        </>
      )}
    </>
  );
}
