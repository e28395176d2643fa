// What can be said of an entry with one press: a request was chased or answered today, an offer was accepted or refused.

import { Button } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { EntryDetails, TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { offerAnswers } from './entry-detail-fields.tsx';
import classes from './entry-details-view.module.css';

export function EntryQuick({ entry }: { entry: TimelineEntry }) {
  const today = useToday();
  const { id, revision, details } = entry;
  const action = useAction(
    (client, input: Inputs['cases']['updateEvent'], signal) => client.cases.updateEvent(input, { signal }),
    { done: () => 'Recorded.', undoes: () => ({ collection: 'timeline', id }) },
  );
  const set = (next: EntryDetails) => void action.run({ id, revision, details: next });
  const trouble = action.trouble && (
    <ErrorBanner error={action.trouble} onShowCurrent={action.clear} onClose={action.clear} />
  );
  if (details?.kind === 'informationRequest' && details.answeredOn === null) {
    return (
      <>
        {trouble}
        <div className={classes.quick} data-no-print>
          {!details.chasedOn.includes(today) && (
            <Button size="compact-sm" onClick={() => set({ ...details, chasedOn: [...details.chasedOn, today] })}>
              Chased today
            </Button>
          )}
          <Button size="compact-sm" onClick={() => set({ ...details, answeredOn: today })}>
            Answered today
          </Button>
        </div>
      </>
    );
  }
  if (details?.kind === 'offer' && details.answer === 'waiting') {
    return (
      <>
        {trouble}
        <div className={classes.quick} data-no-print>
          {offerAnswers
            .filter(({ value }) => value !== 'waiting')
            .map(({ value, label }) => (
              <Button key={value} size="compact-sm" onClick={() => set({ ...details, answer: value })}>
                {label}
              </Button>
            ))}
        </div>
      </>
    );
  }
  return trouble;
}
