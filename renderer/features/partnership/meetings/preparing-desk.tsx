// Before a meeting: its agenda, in the order in which it will be talked about; and beside it the papers, what is owed to it,
// and the staff side's own meeting.

import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { AgendaItem } from '../../../../shared/domain/partnership/meetings.ts';
import { itemPurposeWords, itemScopeWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { deferralsInWords, isEscalated } from '../../../../shared/rules/partnership/meetings/deferrals.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { OrderedList } from '../../../components/ordered-list.tsx';
import { ActionList } from './action-list.tsx';
import { AddItemLine } from './add-item-line.tsx';
import { AddMeetingDialog } from './add-meeting-dialog.tsx';
import agendaClasses from './agenda.module.css';
import { ItemDialog } from './item-dialog.tsx';
import classes from './meetings.module.css';
import { OfferedList } from './offered-list.tsx';
import { PapersCard } from './papers-card.tsx';
import type { Capture } from './use-capture.ts';

export function PreparingDesk({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const { branch } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const { meeting } = page;
  const { items } = meeting;
  const [edited, setEdited] = useState<AgendaItem | null>(null);
  const save = useAction(
    (client, given: Inputs['partnership']['changeMeeting']) => client.partnership.changeMeeting(given),
    { undoes: ({ id }) => ({ collection: 'meetings', id }) },
  );
  const put = (next: readonly AgendaItem[]) =>
    void save.run({ id: meeting.id, revision: meeting.revision, items: [...next] });
  const isReadOnly = !may('partnership.changeMeeting') || meeting.cancelled !== null;
  const minutes = items.reduce((sum, { minutesPlanned }) => sum + (minutesPlanned ?? 0), 0);
  return (
    <div className={classes.desk}>
      <div>
        <div className={classes.head}>
          <h2 className="section-title">Agenda</h2>
          {minutes > 0 && <span className={classes.hint}>{minutes} minutes planned</span>}
        </div>
        <ErrorBanner error={save.trouble} onClose={save.clear} />
        {items.length === 0 ? (
          <EmptyState title="Nothing is on the agenda yet">
            Take what is offered below, or add what you want to raise.
          </EmptyState>
        ) : (
          <OrderedList label="Agenda" items={items} keyOf={({ id }) => id} nameOf={({ title }) => title} onOrder={put}>
            {(item, index) => (
              <div className={agendaClasses.built}>
                <span className={agendaClasses.number}>{index + 1}</span>
                <span className={classes.itemWords}>
                  <span className={agendaClasses.itemTitle}>{item.title}</span>
                  <span className={classes.itemDetail}>
                    {[
                      sides[item.proposedBy],
                      itemPurposeWords[item.purpose],
                      itemScopeWords[item.scope],
                      item.minutesPlanned === null ? '' : `${item.minutesPlanned} min`,
                      item.paperIds.length === 0
                        ? ''
                        : item.paperIds.length === 1
                          ? '1 paper'
                          : `${item.paperIds.length} papers`,
                      isEscalated(item) ? '' : deferralsInWords(item),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                  {isEscalated(item) && <Badge urgency="late">{deferralsInWords(item)}</Badge>}
                </span>
                {!isReadOnly && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Change: ${item.title}`}
                      onClick={() => setEdited(item)}
                    >
                      <Pencil size={15} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Take off the agenda: ${item.title}`}
                      onClick={() => put(items.filter(({ id }) => id !== item.id))}
                    >
                      <X size={15} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </div>
            )}
          </OrderedList>
        )}
        {!isReadOnly && <AddItemLine page={page} capture={capture} label="Add an item" />}
        {!isReadOnly && <OfferedList page={page} capture={capture} />}
      </div>
      <div>
        {meeting.kind === 'forum' && <PapersCard page={page} />}
        {meeting.kind === 'forum' && <PreMeeting page={page} />}
        {page.openActions.length > 0 && (
          <section className={classes.part}>
            <h2 className="section-title">Owed to this meeting</h2>
            <ActionList actions={page.openActions} label="Owed to this meeting" />
          </section>
        )}
      </div>
      {edited && <ItemDialog page={page} item={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

/** Not shown to whoever may not see the staff side's own. */
function PreMeeting({ page }: { page: MeetingPage }) {
  const { officer, branch } = useSession();
  const staff = sideWords(branch?.words).staff;
  const [isAsking, setIsAsking] = useState(false);
  const isOfBranch = officer === null || officer.roles.some((role) => role !== 'jointSecretary');
  if (!isOfBranch || (page.preMeeting === null && page.meeting.cancelled !== null)) return null;
  return (
    <section className={classes.part}>
      <h2 className="section-title">{staff} before it</h2>
      {page.preMeeting ? (
        <p>
          <Link to="/partnership/meetings/$id" params={{ id: page.preMeeting.id }}>
            Pre-meeting, <DayText day={page.preMeeting.day} />
          </Link>
        </p>
      ) : (
        <>
          <p className={classes.hint}>The {staff.toLowerCase()} has no meeting of its own planned before this one.</p>
          <Button size="compact-md" onClick={() => setIsAsking(true)}>
            Plan a pre-meeting
          </Button>
        </>
      )}
      {isAsking && (
        <AddMeetingDialog
          forumId={page.meeting.forumId}
          kind="preMeeting"
          beforeId={page.meeting.id}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
