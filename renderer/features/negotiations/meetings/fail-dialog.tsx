// The sides could not agree on an item: by which procedure it goes on, by when, and the dispute that begins.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { DisputeRouteLine, needsDays, StageDays } from './dispute-route-line.tsx';
import type { Talks } from './use-talks.ts';

interface FailDialogProps {
  page: NegotiationMeetingPage;
  talks: Talks;
  itemId: string;
  onClose: () => void;
}

export function FailDialog({ page, talks, itemId, onClose }: FailDialogProps) {
  const { branch } = useSession();
  const navigate = useNavigate();
  const [days, setDays] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const route = useQuery(useDesk().negotiations.disputeRoute.queryOptions({ input: { id: page.negotiation.id } }));
  const title = page.items.find(({ id }) => id === itemId)?.title ?? 'this item';
  const fail = useAction(
    (client, input: Inputs['negotiations']['failToAgree'], signal) =>
      client.negotiations.failToAgree(input, { signal }),
    {
      done: ({ number, due }) =>
        due === null
          ? `${number} is in dispute.`
          : `${number} is in dispute. Its first stage is to end by ${dayInWords(due, branch?.dateOrder)}.`,
      undoes: () => ({ collection: 'negotiationItems', id: itemId }),
      onDone: ({ disputeId }) => {
        onClose();
        void navigate({ to: '/partnership/issues/$id', params: { id: disputeId } });
      },
    },
  );
  const isAsked = needsDays(route.data);
  const submit = async () => {
    if ((await talks.settle()) === undefined) return;
    void fail.run({
      ...{ itemId, meetingId: talks.meeting.id },
      ...(days !== null && { days }),
      ...(reason.trim() !== '' && { reason }),
    });
  };
  return (
    <FormDialog
      title="The sides failed to agree"
      sentence={`“${title}” leaves the table and becomes a dispute, with the dates of the procedure.`}
      action="Begin the dispute"
      isRunning={fail.isRunning}
      isWaiting={route.data === undefined || (isAsked && days === null)}
      trouble={fail.trouble}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ErrorBanner error={route.error} onTryAgain={() => void route.refetch()} />
      {route.data && <DisputeRouteLine route={route.data} />}
      {isAsked && <StageDays days={days} onChange={setDays} problem={fail.issueFor('days')} />}
      <TextField
        label="What stood in the way"
        isOptional
        maxLength={500}
        value={reason}
        onChange={setReason}
        problem={fail.issueFor('reason')}
      />
    </FormDialog>
  );
}
