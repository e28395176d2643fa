// One date on Today: what it is in words and as a picture, whose case, how long is left. The card opens the case; what can
// be answered here is.

import { Link } from '@tanstack/react-router';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import type { Urgency } from '../../components/urgency.ts';
import { placeOfDue } from '../cases/due-place.ts';
import { dueLooks } from '../cases/list-due-kinds.ts';
import { canBeDoneHere, DueDone } from './due-done.tsx';
import classes from './due-list.module.css';

function urgencyOf(item: DueItem): Urgency | undefined {
  // A hearing is not late because it is near: red is for what runs out.
  return item.kind === 'hearing' && item.daysLeft !== null && item.daysLeft >= 0 && item.daysLeft <= 3
    ? 'soon'
    : undefined;
}

export function DueCard({ item }: { item: DueItem }) {
  const words = useWords();
  const urgency = urgencyOf(item);
  const look = dueLooks(words)[item.kind];
  const Icon = look.icon;
  return (
    <li className={classes.card} data-tone={look.tone}>
      <Icon size={17} strokeWidth={1.9} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span className={classes.line}>
          <Link {...placeOfDue(item)} className={classes.open}>
            <span className="visually-hidden">{look.label}: </span>
            {item.title}
          </Link>
          <span className={classes.right}>
            {canBeDoneHere(item) && <DueDone item={item} />}
            {item.daysLeft === null ? (
              <Badge urgency={item.kind === 'noKeyDate' ? 'soon' : 'plain'}>
                {item.kind === 'noKeyDate' ? 'not sure' : 'no day yet'}
              </Badge>
            ) : (
              <DaysLeft daysLeft={item.daysLeft} isEvent={item.kind === 'hearing'} {...(urgency && { urgency })} />
            )}
          </span>
        </span>
        <span className={classes.line} data-quiet>
          <span>
            {item.caseNumber} · {item.typeInWords} · {item.detail}
          </span>
          {item.caseId !== null && (
            <span className={classes.rep} data-nobody={item.repName === null || undefined}>
              {item.repName ?? 'Nobody allocated'}
            </span>
          )}
        </span>
        {item.laterDay && (
          <span className={classes.note}>
            The safe date has passed; a longer limit may apply, up to <DayText day={item.laterDay} />: get advice today.
          </span>
        )}
      </div>
    </li>
  );
}
