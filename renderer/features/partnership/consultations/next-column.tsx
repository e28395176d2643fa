// What comes next for this consultation, the decisions on it, and how long each union needs.

import { Link, useNavigate } from '@tanstack/react-router';
import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { influenceWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import { PositionsBeside } from './positions-beside.tsx';

interface NextColumnProps {
  page: ConsultationPage;
  onDecide: () => void;
  ask: {
    staff: () => void;
    management: () => void;
    reply: () => void;
    conclude: () => void;
    groups: () => void;
  };
}

export function NextColumn({ page, onDecide, ask }: NextColumnProps) {
  const navigate = useNavigate();
  const { unions, decisions, issue, window } = page;
  return (
    <>
      <Next page={page} ask={ask} onDecide={onDecide} />
      <SideList
        title="Decisions"
        action={
          <SideButton hidden="a decision" needs="partnership.recordDecision" onPress={onDecide}>
            Add
          </SideButton>
        }
      >
        {decisions.length === 0 && (
          <SideHint>None is written down. It is linked here, so that the lead counts.</SideHint>
        )}
        {decisions.map(({ id, number, title, on, finalOn, influence }) => (
          <SideItem
            key={id}
            title={`${number} ${title}`}
            onOpen={() => void navigate({ to: '/partnership/decisions/$id', params: { id } })}
          >
            <DayText day={on} isShort />
            {finalOn === null ? ' · draft' : influence === null ? '' : ` · ${influenceWords[influence].toLowerCase()}`}
          </SideItem>
        ))}
      </SideList>
      <SideList title="Unions in it">
        {unions.length === 0 && (
          <SideHint>No union is named. Those with a seat on the forum are, by themselves.</SideHint>
        )}
        {unions.map(({ id, name, mandateDays }) => {
          const isShort = mandateDays !== null && window !== null && window.days > 0 && mandateDays > window.days;
          return (
            <SideItem
              key={id}
              title={name}
              tone={isShort ? 'late' : 'plain'}
              onOpen={() => void navigate({ to: '/partnership/unions/$id', params: { id } })}
            >
              {mandateDays === null
                ? 'How long it needs is not known'
                : `needs ${countOfDays(mandateDays)} to ask its members${isShort ? `, has ${window.days}` : ''}`}
            </SideItem>
          );
        })}
      </SideList>
      <PositionsBeside topic={page.consultation.topic} on={{ collection: 'consultations', id: page.consultation.id }} />
      {issue && (
        <SideList title="It came from">
          <SideItem title={issue.title}>
            <Link to="/partnership/issues/$id" params={{ id: issue.id }}>
              {issue.number}
            </Link>
          </SideItem>
        </SideList>
      )}
    </>
  );
}

function Next({ page, ask, onDecide }: NextColumnProps) {
  const today = useToday();
  const { consultation: of, next, information, coverage, decisions } = page;
  const items: { title: string; detail?: string; onOpen?: () => void; isLate?: boolean }[] = [];
  if (information.overdue > 0) {
    const things = information.overdue === 1 ? 'One thing' : `${information.overdue} things`;
    items.push({ title: 'Chase the information', detail: `${things} overdue`, isLate: true });
  }
  if (of.involvement.staff.point === null) {
    items.push({ title: 'Say when we were brought in', detail: 'Five points, one answer', onOpen: ask.staff });
  }
  if (!of.involvement.management.isAsked) {
    items.push({ title: 'Ask management the same', detail: 'By email or at the table', onOpen: ask.management });
  }
  if (coverage.missing.length > 0 && of.concluded === null) {
    items.push({ title: 'Ask who is missing', detail: coverage.missing.join(', '), onOpen: ask.groups });
  }
  if (of.responses.length > 0 && of.reply === null) {
    items.push({ title: 'Wait for the reply', detail: 'Write it down when it comes', onOpen: ask.reply });
  }
  const isPlannedDayPast = of.decisionPlannedOn !== null && of.decisionPlannedOn < today;
  if (decisions.length === 0 && (isPlannedDayPast || of.reply !== null)) {
    items.push({ title: 'Write down the decision', onOpen: onDecide });
  }
  if (decisions.length > 0 && of.concluded === null) {
    items.push({ title: 'Say how it ended', detail: 'Agreed, or why not', onOpen: ask.conclude });
  }
  return (
    <SideList title="What comes next">
      {next && (
        <SideItem title={next.what === 'window' ? 'Responses until' : 'To be decided'}>
          <DayText day={next.on} isShort /> <DaysLeft daysLeft={next.daysLeft} />
        </SideItem>
      )}
      {items.slice(0, 5).map(({ title, detail, onOpen, isLate }) => (
        <SideItem
          key={title}
          title={title}
          needs="partnership.changeConsultation"
          tone={isLate ? 'late' : 'plain'}
          {...(onOpen && { onOpen })}
        >
          {detail}
        </SideItem>
      ))}
      {next === null && items.length === 0 && <SideHint>Nothing waits here.</SideHint>}
    </SideList>
  );
}
