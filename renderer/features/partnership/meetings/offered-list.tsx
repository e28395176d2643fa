// What could come onto the agenda, and why it is offered: taken one by one, or all at once.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Badge } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './meetings.module.css';
import type { Capture } from './use-capture.ts';

export function OfferedList({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const may = useMay();
  const take = useAction(
    (client, given: Inputs['partnership']['takeOntoAgenda']) => client.partnership.takeOntoAgenda(given),
    { done: () => 'On the agenda.', undoes: ({ id }) => ({ collection: 'meetings', id }) },
  );
  const { offered } = page;
  if (offered.length === 0 || !may('partnership.takeOntoAgenda')) return null;
  const run = async (keys?: string[]) => {
    const meeting = await capture.settle();
    if (meeting) await take.run({ id: meeting.id, revision: meeting.revision, ...(keys && { keys }) });
  };
  const takable = offered.filter(({ isKept }) => !isKept).length;
  return (
    <section className={classes.part}>
      <div className={classes.head}>
        <h2 className="section-title">Could come onto it</h2>
        {takable > 1 && (
          <Button size="compact-sm" loading={take.isRunning} onClick={() => void run()}>
            {`Take all ${takable}`}
          </Button>
        )}
      </div>
      <ErrorBanner error={take.trouble} onClose={take.clear} />
      <ul className={classes.actions} aria-label="Offered for the agenda">
        {offered.map(({ key, item, because, isUrgent, isKept }) => (
          <li key={key} className={classes.action}>
            <span className={classes.itemWords}>
              <span>{item.title}</span>
              <span className={classes.itemDetail}>
                {because}
                {isKept && ' · kept to fewer than see this agenda: share it first'}
              </span>
            </span>
            {isUrgent && <Badge urgency="late">Urgent</Badge>}
            {!isKept && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<Plus size={14} aria-hidden />}
                disabled={take.isRunning}
                onClick={() => void run([key])}
              >
                Take it<span className="visually-hidden"> onto the agenda: {item.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
