// What can be done with a meeting: its pack, and behind "More" what is seldom needed (its details, another day, calling it
// off, taking it away).

import { ActionIcon, Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { LEVELS_IN_ORDER, visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { levelsOf, mayStandIn } from '../../../../shared/rules/partnership/visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { WhoSeesDialog } from '../entries/who-sees-dialog.tsx';
import { beginInitiative } from '../initiatives/new-initiative.ts';
import { AgendaItemsDialog } from './agenda-items-dialog.tsx';
import { CallOffDialog, DetailsDialog, MoveDialog } from './meeting-dialogs.tsx';
import type { Capture } from './use-capture.ts';

export function PackMenu({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const { branch, officer } = useSession();
  const words = visibilityWords(branch?.words);
  const { meeting, forum } = page;
  const make = useAction(
    (client, given: Inputs['partnership']['pack'], signal) => client.partnership.pack(given, { signal }),
    { onDone: saveDownload },
  );
  const own = levelsOf(officer?.roles ?? null);
  const levels = LEVELS_IN_ORDER.flatMap((level) =>
    level !== 'inConfidence' &&
    own.includes(level) &&
    mayStandIn(forum.visibility, level) &&
    mayStandIn(meeting.visibility, level)
      ? [level]
      : [],
  );
  if (levels.length === 0) return null;
  const run = async (level: (typeof levels)[number], format: 'pdf' | 'docx') => {
    if (await capture.settle()) await make.run({ meetingId: meeting.id, level, format });
  };
  return (
    <>
      <ErrorBanner error={make.trouble} onClose={make.clear} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={make.isRunning}>Pack…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {levels.map((level) => (
            <div key={level}>
              <Menu.Label>For {words[level].label.toLowerCase()}</Menu.Label>
              <Menu.Item onClick={() => void run(level, 'pdf')}>PDF</Menu.Item>
              <Menu.Item onClick={() => void run(level, 'docx')}>Word</Menu.Item>
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

export function MoreMenu({ page, capture }: { page: MeetingPage; capture: Capture }) {
  const { meeting } = page;
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'details' | 'move' | 'off' | 'remove' | 'agendas' | 'sees' | null>(null);
  const remove = useAction(
    (client, given: { id: string; revision: number }) => client.partnership.removeMeeting(given),
    {
      done: () => 'The planned meeting is taken away.',
      undoes: ({ id }) => ({ collection: 'meetings', id }),
      onDone: () => void navigate({ to: '/partnership/forums/$id', params: { id: meeting.forumId } }),
    },
  );
  const close = () => setOpen(null);
  if (!may('partnership.changeMeeting')) return null;
  const isAhead = meeting.heldOn === null && meeting.cancelled === null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="More about this meeting">
            <MoreHorizontal size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('details')}>Time, place, chair…</Menu.Item>
          {may('partnership.setVisibility') && <Menu.Item onClick={() => setOpen('sees')}>Who may see it…</Menu.Item>}
          {meeting.kind === 'forum' && (
            <Menu.Item onClick={() => setOpen('agendas')}>What has been on the agenda…</Menu.Item>
          )}
          {may('partnership.keepInitiative') && (
            <Menu.Item
              onClick={() =>
                beginInitiative({
                  forumId: meeting.forumId,
                  source: { collection: 'meetings', id: meeting.id },
                  ...(meeting.kind === 'workshop' && { origin: 'workshop' }),
                })
              }
            >
              Work on something that came up…
            </Menu.Item>
          )}
          {isAhead && <Menu.Item onClick={() => setOpen('move')}>Another day…</Menu.Item>}
          {isAhead && <Menu.Item onClick={() => setOpen('off')}>Call it off…</Menu.Item>}
          {isAhead && <Menu.Item onClick={() => setOpen('remove')}>Take it away…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === 'sees' && (
        <WhoSeesDialog collection="meetings" record={meeting} within={page.forum.visibility} onClose={close} />
      )}
      {open === 'agendas' && <AgendaItemsDialog forumId={meeting.forumId} onClose={close} />}
      {open === 'details' && <DetailsDialog page={page} capture={capture} onClose={close} />}
      {open === 'move' && <MoveDialog page={page} capture={capture} onClose={close} />}
      {open === 'off' && <CallOffDialog page={page} capture={capture} onClose={close} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        title="Take this meeting away?"
        action="Take it away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onCancel={close}
        onConfirm={() => void remove.run({ id: meeting.id, revision: meeting.revision })}
      >
        For one that was planned by mistake and has nothing on it. One that both sides knew of is called off instead, so
        that it stays on record. It can be undone.
      </ConfirmDialog>
    </>
  );
}
