// People who work there, are no members yet and got in touch with the union: written down, and what became of them.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { InTouchDialog } from './in-touch-dialog.tsx';
import { JoinedDialog } from './joined-dialog.tsx';

export type InTouch = Outputs['workplaces']['nonMembers']['rows'][number];

interface InTouchCardProps {
  workplaceId: string;
  departments: readonly string[];
  shifts: readonly string[];
  /** Who was opened on the wall chart. */
  opened: string | null;
  onOpen: (id: string | null) => void;
}

export function InTouchCard(props: InTouchCardProps) {
  const { workplaceId, opened, onOpen } = props;
  const navigate = useNavigate();
  const { terms } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const [joined, setJoined] = useState<InTouch | null>(null);
  const found = useQuery(
    useDesk().workplaces.nonMembers.queryOptions({ input: { workplaceId, page: { offset: 0, limit: 500 } } }),
  );
  const rows = found.data?.rows ?? [];
  const mayNameEverybody = found.data?.mayNameEverybody ?? false;
  const person = rows.find(({ id }) => id === opened) ?? null;
  return (
    <>
      <SideList
        title={mayNameEverybody ? 'Not members yet' : 'In touch, not members yet'}
        action={
          <SideButton hidden="somebody in touch" onPress={() => setIsAdding(true)}>
            Add
          </SideButton>
        }
      >
        {found.data && rows.length === 0 && (
          <SideHint>
            {mayNameEverybody
              ? 'Nobody. Whoever works here and is not a member can be written down.'
              : 'Nobody. Write down who asked about the union and may be rung back. Everybody else who works here is a number: a list of them would be personal data that nobody agreed to.'}
          </SideHint>
        )}
        {rows.map((each) => (
          <SideItem
            key={each.id}
            title={`${each.firstName} ${each.lastName}`.trim()}
            onOpen={() => {
              if (each.memberId === null) onOpen(each.id);
              else void navigate({ to: '/members/$id', params: { id: each.memberId } });
            }}
          >
            {each.memberId !== null ? (
              `Became a ${terms.member}`
            ) : (
              <>
                {[each.title, each.department, each.shift].filter(Boolean).join(', ')}
                {each.inTouchSince !== null && (
                  <>
                    {[each.title, each.department, each.shift].some(Boolean) && '; '}in touch since{' '}
                    <DayText day={each.inTouchSince} isShort />
                  </>
                )}
              </>
            )}
          </SideItem>
        ))}
      </SideList>
      {(isAdding || person !== null) && (
        <InTouchDialog
          key={person?.id ?? 'new'}
          workplaceId={workplaceId}
          person={person}
          mayNameEverybody={mayNameEverybody}
          departments={props.departments}
          shifts={props.shifts}
          onJoined={(who) => {
            onOpen(null);
            setJoined(who);
          }}
          onClose={() => {
            setIsAdding(false);
            onOpen(null);
          }}
        />
      )}
      {joined !== null && <JoinedDialog person={joined} onClose={() => setJoined(null)} />}
    </>
  );
}
