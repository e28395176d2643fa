// One forum on the home of partnership: its next meeting, what to do before it, and what stands open on it. What only meets and
// changes nothing says so.

import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { forumStateWords, forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge, DaysLeft } from '../../../components/days-left.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { BeforeList } from './before-list.tsx';
import classes from './cards.module.css';
import { RunUp } from './run-up.tsx';

export type ForumCardData = Outputs['partnership']['home']['forums'][number];

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** `isNearest`: the page's own button prepares its meeting. */
export function ForumCard(props: { card: ForumCardData; isNearest: boolean }) {
  const { id, name, type, state, before, visibility, mustFix } = props.card;
  const { branch } = useSession();
  const { next, tasks } = before;
  return (
    <section className={classes.card} aria-labelledby={`forum-${id}`}>
      <div className={classes.cardHead}>
        <div>
          <h2 id={`forum-${id}`} className={classes.cardTitle}>
            <Link to="/partnership/forums/$id" params={{ id }}>
              {name}
            </Link>
          </h2>
          <p className={classes.kind}>
            {forumTypeWords(branch?.words)[type]}
            {state !== 'active' && `, ${forumStateWords[state].toLowerCase()}`}{' '}
            {visibility !== 'joint' && <VisibilityMark visibility={visibility} />}
          </p>
        </div>
        {next !== null && (
          <div className={classes.when}>
            <span>
              Meets <DayText day={next.day} />
            </span>
            <DaysLeft daysLeft={next.daysLeft} isEvent />
            {!props.isNearest && (
              <LinkButton to="/partnership/meetings/$id" params={{ id: next.meetingId }} size="compact-md">
                Prepare the meeting
              </LinkButton>
            )}
          </div>
        )}
      </div>
      <RunUp before={before} />
      <BeforeList tasks={tasks} forumId={id} />
      {mustFix.length > 0 && (
        <p className={classes.warning}>
          <TriangleAlert size={17} className={classes.warningSign} aria-hidden />
          <span>
            {mustFix[0]}
            {mustFix.length > 1 && ` And ${many(mustFix.length - 1, 'more', 'more')} in its constitution.`}{' '}
            <Link to="/partnership/forums/$id" params={{ id }} search={{ tab: 'seats' }}>
              Seats and rules
            </Link>
          </span>
        </p>
      )}
      <Foot card={props.card} />
    </section>
  );
}

function Foot({ card }: { card: ForumCardData }) {
  const { id, openIssues, openConsultations, overdueActions, hasPractice, hasOutcome } = card;
  const where = { where: { forumId: { eq: id } } };
  return (
    <p className={classes.foot}>
      <Link to="/partnership/matters" search={where}>
        {many(openIssues, 'open issue', 'open issues')}
      </Link>
      <Link to="/partnership/matters" search={where}>
        {many(openConsultations, 'open consultation', 'open consultations')}
      </Link>
      {overdueActions > 0 && <span>{many(overdueActions, 'action overdue', 'actions overdue')}</span>}
      <Link to="/partnership/working" search={{ forumId: id }}>
        Is it working?
      </Link>
      {!(hasPractice && hasOutcome) && (
        <span className={classes.only}>
          <Badge urgency="plain">structure only</Badge>{' '}
          {hasPractice
            ? 'No outcome is measured yet.'
            : hasOutcome
              ? 'No joint practice has come of it yet.'
              : 'No joint practice and no outcome hang on it yet.'}
        </span>
      )}
    </p>
  );
}
