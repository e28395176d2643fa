// What it still needs: each step leads to the place where it is done.

import { Link } from '@tanstack/react-router';
import { Check, Circle } from 'lucide-react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { negotiationStateWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useMay } from '../../../app/use-may.ts';
import { LinkAction } from '../../../components/link-action.tsx';
import { SideHint, SideList } from '../../../components/side-list.tsx';
import classes from './life.module.css';
import { type NegotiationQuestion, questionOf } from './use-negotiation.ts';

interface StepsCardProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

export function StepsCard({ page: { negotiation, steps, next, agreement, items }, onAsk }: StepsCardProps) {
  const may = useMay();
  const disputes = items.flatMap(({ disputeId, title }) => (disputeId === null ? [] : [{ disputeId, title }]));
  return (
    <>
      <SideList title={negotiation.closedOn === null ? 'What is next' : negotiationStateWords[negotiation.state]}>
        {negotiation.closedOn !== null && agreement === null && <SideHint>Nothing waits for anybody here.</SideHint>}
        {steps.map(({ code, isDone, text, tab, itemId }) => {
          const question = questionOf({ code, tab });
          const Mark = isDone ? Check : Circle;
          return (
            <li
              key={code}
              className={classes.step}
              data-done={isDone || undefined}
              data-next={code === next?.code || undefined}
            >
              <Mark size={15} aria-label={isDone ? 'Done:' : 'To do:'} />
              {isDone ? (
                <span>{text}</span>
              ) : question !== undefined ? (
                <span>
                  {text}{' '}
                  {may('negotiations.change') && (
                    <LinkAction about={text} onPress={() => onAsk(question)}>
                      {question === 'close' ? 'Close it' : 'Write it'}
                    </LinkAction>
                  )}
                </span>
              ) : (
                <Link
                  to="/negotiations/$id"
                  params={{ id: negotiation.id }}
                  search={{ tab, ...(itemId !== null && { item: itemId }) }}
                >
                  {text}
                </Link>
              )}
            </li>
          );
        })}
      </SideList>
      {agreement && (
        <SideList title="It ended in">
          <li className={classes.step}>
            <Check size={15} aria-hidden />
            <Link to="/partnership/agreements/$id" params={{ id: agreement.id }}>
              {agreement.title}
            </Link>
          </li>
        </SideList>
      )}
      {disputes.length > 0 && (
        <SideList title="In dispute">
          {disputes.map(({ disputeId, title }) => (
            <li key={disputeId} className={classes.step}>
              <Circle size={15} aria-hidden />
              <Link to="/partnership/issues/$id" params={{ id: disputeId }}>
                {title}
              </Link>
            </li>
          ))}
        </SideList>
      )}
    </>
  );
}
