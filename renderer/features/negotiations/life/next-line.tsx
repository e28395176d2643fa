// What is next in a negotiation, in one sentence that leads to the place where it is done, and the nearest day.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './life.module.css';
import { type NegotiationQuestion, questionOf } from './use-negotiation.ts';

interface NextLineProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

export function NextLine({ page, onAsk }: NextLineProps) {
  const { negotiation, next, nextDay } = page;
  const today = useToday();
  if (negotiation.closedOn !== null) return 'This is over. What was said and worked out stays here to be looked up.';
  return (
    <>
      {next && <NextStep id={negotiation.id} next={next} onAsk={onAsk} />}
      {nextDay && (
        <>
          {' '}
          {nextDay.text}: <DayText day={nextDay.day} isShort /> ({daysLeftInWords(daysBetween(today, nextDay.day))}).
        </>
      )}
    </>
  );
}

interface NextStepProps extends Pick<NextLineProps, 'onAsk'> {
  id: string;
  next: NonNullable<NegotiationPage['next']>;
}

function NextStep({ id, next, onAsk }: NextStepProps) {
  const may = useMay();
  const { tab, itemId, text } = next;
  const question = questionOf(next);
  if (question !== undefined) {
    return may('negotiations.change') ? (
      <Button variant="transparent" className={classes.nextStep} onClick={() => onAsk(question)}>
        Next: {text}
      </Button>
    ) : (
      `Next: ${text}`
    );
  }
  return (
    <Link to="/negotiations/$id" params={{ id }} search={{ tab, ...(itemId !== null && { item: itemId }) }}>
      Next: {text}
    </Link>
  );
}
