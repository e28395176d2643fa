// What else can be done with a meeting: another day, call it off, take it away.

import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { printPage } from '../../../components/printing.ts';
import { MeetingDialog } from './meeting-dialog.tsx';
import type { Talks } from './use-talks.ts';

export function MeetingMenu({ page, talks }: { page: NegotiationMeetingPage; talks: Talks }) {
  const { negotiation } = page;
  const { meeting, settle } = talks;
  const { id, revision, heldOn, cancelledWhy, said, actionIds } = meeting;
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'details' | 'off' | 'remove' | null>(null);
  const [why, setWhy] = useState('');
  const close = () => setAsked(null);
  const cancel = useAction(
    (client, reason: string | null) => client.negotiations.keepMeeting({ id, revision, cancelledWhy: reason }),
    {
      done: (_, reason) => (reason === null ? 'It takes place again.' : 'It is called off.'),
      undoes: () => ({ collection: 'negotiationMeetings', id }),
      onDone: close,
    },
  );
  const remove = useAction((client) => client.negotiations.removeMeeting({ id, revision }), {
    done: () => 'The meeting is taken away.',
    undoes: () => ({ collection: 'negotiationMeetings', id }),
    onDone: () =>
      void navigate({ to: '/negotiations/$id', params: { id: negotiation.id }, search: { tab: 'meetings' } }),
  });
  const isBare = said.length === 0 && actionIds.length === 0 && heldOn === null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>More…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may('negotiations.keepMeeting') && (
            <Menu.Item onClick={() => setAsked('details')}>Day, time and place</Menu.Item>
          )}
          <Menu.Item onClick={() => void printPage()}>Print this page</Menu.Item>
          {may('negotiations.keepMeeting') && heldOn === null && <Menu.Divider />}
          {may('negotiations.keepMeeting') && heldOn === null && cancelledWhy === null && (
            <Menu.Item onClick={() => setAsked('off')}>Call it off</Menu.Item>
          )}
          {may('negotiations.keepMeeting') && cancelledWhy !== null && (
            <Menu.Item onClick={() => void cancel.run(null)}>It takes place after all</Menu.Item>
          )}
          {may('negotiations.removeMeeting') && isBare && (
            <Menu.Item onClick={() => setAsked('remove')}>Take it away</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === null && <ErrorBanner error={cancel.trouble} onClose={cancel.clear} />}
      {asked === 'details' && (
        <MeetingDialog negotiation={negotiation} meeting={meeting} settle={settle} onClose={close} />
      )}
      {asked === 'off' && (
        <FormDialog
          title="Call it off"
          action="Call it off"
          isRunning={cancel.isRunning}
          isWaiting={why.trim() === ''}
          trouble={cancel.trouble}
          onClose={close}
          onSubmit={() => void cancel.run(why)}
        >
          <TextField label="Why" maxLength={500} value={why} onChange={setWhy} />
        </FormDialog>
      )}
      <ConfirmDialog
        isOpen={asked === 'remove'}
        isDestructive
        title="Take this meeting away?"
        action="Take it away"
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onCancel={close}
        onConfirm={() => void remove.run(undefined)}
      >
        For one that was planned by mistake. One that the other side knew of is called off instead, so that it stays on
        record.
      </ConfirmDialog>
    </>
  );
}
