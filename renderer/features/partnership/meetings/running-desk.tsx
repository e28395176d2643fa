// The Meeting desk while it runs, and afterwards: who is here at the top, the agenda left, what is captured right. Everything
// goes by the keyboard, and everything is saved as one types.

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MeetingPage, MeetingSeat } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Attendance } from '../../../../shared/domain/partnership/meetings.ts';
import { useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { AddItemLine } from './add-item-line.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AttendanceBar } from './attendance-bar.tsx';
import { CapturePane } from './capture-pane.tsx';
import classes from './meetings.module.css';
import { MinutesCard } from './minutes-card.tsx';
import { OffersCard } from './offers-card.tsx';
import type { ItemChange, Pending } from './pending-capture.ts';
import type { Capture } from './use-capture.ts';

export function RunningDesk({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const { today } = useSession();
  const may = useMay();
  const { meeting, change } = capture;
  const { items, approvals } = meeting;
  const [selectedId, setSelectedId] = useState<string | null>(items[0]?.id ?? null);
  const [focusAsked, setFocusAsked] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const selected = items.find(({ id }) => id === selectedId) ?? items[0];
  const isApproved = approvals.management !== null || approvals.staff !== null;
  const isReadOnly = isApproved || !may('partnership.changeMeeting');
  const isForum = meeting.kind === 'forum';

  const mark = (seat: MeetingSeat, value: Attendance | null) =>
    change((before) => ({
      ...withDay(before),
      attendance: {
        ...before.attendance,
        [seat.id]: value === null ? null : { value, person: value === 'deputy' ? seat.deputy : '' },
      },
    }));
  /** Held on the day for which it is planned, or today where that is still to come. */
  const withDay = (before: Pending): Pending => ({
    ...before,
    heldOn: before.heldOn ?? meeting.heldOn ?? (page.day <= today ? page.day : today),
  });
  const changeItem = (id: string, part: ItemChange) =>
    change((before) => ({ ...before, items: { ...before.items, [id]: { ...before.items[id], ...part } } }));
  const backToAgenda = () => setFocusAsked((before) => before + 1);
  const openLeft = items.filter(({ outcome }) => outcome === null);

  return (
    <>
      <ErrorBanner error={capture.trouble} onClose={capture.clearTrouble} />
      {isForum && (
        <div ref={bar}>
          <AttendanceBar
            page={page}
            attendance={meeting.attendance}
            isReadOnly={isReadOnly}
            hasBegun={capture.isRunning && meeting.attendance.length === 0}
            onMark={mark}
            onLeave={backToAgenda}
          />
        </div>
      )}
      <div className={classes.desk}>
        <div>
          <div className={classes.head}>
            <h2 className="section-title">Agenda</h2>
            <SaveState state={capture.state} />
          </div>
          {items.length === 0 ? (
            <EmptyState title="Nothing is on the agenda">Add what you talk about as it comes up.</EmptyState>
          ) : (
            <AgendaList
              items={items}
              selectedId={selected?.id ?? null}
              isReadOnly={isReadOnly}
              focusAsked={focusAsked}
              onSelect={setSelectedId}
              onOutcome={(item, outcome) => changeItem(item.id, { outcome })}
              onOpen={(where) => (where === 'notes' ? notes : line).current?.focus()}
              onUp={() => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
            />
          )}
          {!isReadOnly && (
            <AddItemLine
              page={page}
              capture={capture}
              onAdded={(id) => setSelectedId(id)}
              label="Something else came up"
            />
          )}
          {!isReadOnly && openLeft.length > 1 && openLeft.length < items.length && (
            <Button
              size="compact-sm"
              variant="subtle"
              mt={6}
              onClick={() => {
                for (const { id } of openLeft) changeItem(id, { outcome: 'noted' });
              }}
            >
              {`Note the ${openLeft.length} that are left`}
            </Button>
          )}
          {isForum && <OffersCard page={page} capture={capture} isReadOnly={isReadOnly} />}
        </div>
        <div>
          {selected && (
            <CapturePane
              page={page}
              item={selected}
              number={items.indexOf(selected) + 1}
              isReadOnly={isReadOnly}
              notes={notes}
              line={line}
              onChange={(part) => changeItem(selected.id, part)}
              onBack={backToAgenda}
            />
          )}
          {(meeting.heldOn !== null || page.meeting.heldOn !== null) && <MinutesCard page={page} capture={capture} />}
        </div>
      </div>
    </>
  );
}
