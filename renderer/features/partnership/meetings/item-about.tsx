// What an item is about, one press away; and what was decided, put on the register with one press.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { AgendaItem } from '../../../../shared/domain/partnership/meetings.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { placeOfShared } from '../place-of-shared.ts';
import classes from './meetings.module.css';

export function ItemAbout({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const may = useMay();
  const { meeting } = page;
  const named = page.about.find(({ id }) => id === item.about?.id);
  const decided = page.decisions.find(({ title }) => title === item.title);
  const record = useAction(
    (client, given: Inputs['partnership']['recordDecision']) => client.partnership.recordDecision(given),
    {
      done: ({ number }) => `${number} is on the register, as a draft.`,
      undoes: ({ id }) => ({ collection: 'decisions', id }),
    },
  );
  const isDecided = item.outcome === 'decided' && meeting.heldOn !== null;
  if (!named && !isDecided) return null;
  return (
    <div className={classes.about}>
      {named && item.about && (
        <Link {...placeOfShared(item.about)}>
          {named.number}: {named.title}
        </Link>
      )}
      {decided && (
        <Link {...placeOfShared({ collection: 'decisions', id: decided.id })}>{decided.number} is on the register</Link>
      )}
      {isDecided && !decided && may('partnership.recordDecision') && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={record.isRunning}
          onClick={() =>
            void record.run({
              title: item.title,
              on: meeting.heldOn ?? undefined,
              forumId: meeting.forumId,
              meetingId: meeting.id,
              reasons: item.notes,
              ...(item.about?.collection === 'issues' && { issueId: item.about.id }),
              ...(item.about?.collection === 'consultations' && { consultationId: item.about.id }),
            })
          }
        >
          Put it on the register of decisions
        </Button>
      )}
      <ErrorBanner error={record.trouble} onClose={record.clear} />
    </div>
  );
}
