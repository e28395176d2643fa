// The timetable and the meetings in one row of days: a step is ticked when it is done, a meeting opens.

import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Section, SectionButton } from '../../partnership/consultations/section.tsx';
import classes from './life.module.css';
import { type NegotiationQuestion, useChangeNegotiation } from './use-negotiation.ts';

interface TimetableSectionProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

type Meeting = NegotiationPage['meetings'][number];

export function TimetableSection({ page: { negotiation, meetings }, onAsk }: TimetableSectionProps) {
  const { timetable, id } = negotiation;
  const live = meetings.filter(({ cancelledWhy }) => cancelledWhy === null);
  const calendar = useAction((client) => client.negotiations.timetable({ id }), { onDone: saveDownload });
  const days = [
    ...timetable.map((step) => ({
      day: step.day,
      key: step.id,
      row: <Step key={step.id} negotiation={negotiation} step={step} />,
    })),
    ...live.map((meeting) => ({
      day: meeting.heldOn ?? meeting.day,
      key: meeting.id,
      row: <Met key={meeting.id} meeting={meeting} />,
    })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <Section
      title="Timetable"
      actions={
        <>
          {days.length > 0 && (
            <SectionButton
              needs="negotiations.timetable"
              about="as a calendar"
              onPress={() => void calendar.run(undefined)}
            >
              To a calendar (.ics)
            </SectionButton>
          )}
          <SectionButton needs="negotiations.change" about="the timetable" onPress={() => onAsk('timetable')}>
            {timetable.length === 0 ? 'Write it' : 'Change'}
          </SectionButton>
        </>
      }
    >
      <ErrorBanner error={calendar.trouble} onClose={calendar.clear} />
      {days.length === 0 ? (
        <p className={classes.hint}>
          When the claim is due, when their offer, by when it is to be settled. Each day stands on Today too.
        </p>
      ) : (
        <ul className={classes.days} aria-label="Timetable">
          {days.map(({ row }) => row)}
        </ul>
      )}
    </Section>
  );
}

function Step({ negotiation, step }: { negotiation: Negotiation; step: Negotiation['timetable'][number] }) {
  const today = useToday();
  const may = useMay();
  const { id, title, day, at, doneOn } = step;
  const change = useChangeNegotiation(negotiation, doneOn === null ? `Done: ${title}.` : `${title} is open again.`);
  const isRunning = negotiation.closedOn === null;
  return (
    <li className={classes.day} data-done={doneOn !== null || undefined}>
      <Checkbox
        aria-label={`Done: ${title}`}
        checked={doneOn !== null}
        disabled={change.isRunning || !may('negotiations.change')}
        onChange={() =>
          void change.run({
            timetable: negotiation.timetable.map((each) =>
              each.id === id ? { ...each, doneOn: doneOn === null ? today : null } : each,
            ),
          })
        }
      />
      <span>
        {title}
        <ErrorBanner error={change.trouble} onClose={change.clear} />
      </span>
      <span className={classes.when}>
        <DayText day={day} isShort />
        {at}
        {doneOn === null && isRunning && <DaysLeft daysLeft={daysBetween(today, day)} />}
      </span>
    </li>
  );
}

function Met({ meeting: { id, title, day, startsAt, place, heldOn } }: { meeting: Meeting }) {
  const today = useToday();
  return (
    <li className={classes.day} data-done={heldOn !== null || undefined}>
      <span className={classes.sign}>
        <CalendarDays size={16} aria-hidden />
      </span>
      <span>
        <Link to="/negotiations/meetings/$id" params={{ id }}>
          {title.trim() === '' ? 'Meeting' : `Meeting: ${title}`}
        </Link>
        {place.trim() !== '' && <span className={classes.hint}> {place}</span>}
      </span>
      <span className={classes.when}>
        <DayText day={heldOn ?? day} isShort />
        {startsAt}
        {heldOn === null && <DaysLeft daysLeft={daysBetween(today, day)} />}
      </span>
    </li>
  );
}
