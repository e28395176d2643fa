// That a case is closed, how and why; and, until it is finished, what it still waits for.

import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import classes from './case-closed.module.css';

export function CaseClosed({ page }: { page: CasePageData }) {
  const { outcomes } = useWords();
  const { closed, keyDates, remedies } = page.case;
  if (!closed) return null;
  const notKept = remedies.filter(({ doneOn }) => doneOn === null).length;
  const notAnswered = keyDates.filter(({ done }) => done === null).length;
  return (
    <div className={classes.closed} data-open={!page.isFinished || undefined}>
      <p>
        <strong>
          Closed <DayText day={closed.on} />. {outcomes[closed.outcome]}.
        </strong>{' '}
        {closed.reason}
      </p>
      {!page.isFinished && <p className={classes.waiting}>{waitingFor(notKept, notAnswered)}</p>}
    </div>
  );
}

function waitingFor(notKept: number, notAnswered: number): string {
  const parts = [
    notKept === 1 && 'Closed, remedy not kept yet.',
    notKept > 1 && `Closed, ${notKept} remedies not kept yet.`,
    notAnswered === 1 &&
      'One date has nobody’s answer yet: say what was done, or why not and when the member was told.',
    notAnswered > 1 && `${notAnswered} dates have nobody’s answer yet: say what was done, or why not.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
