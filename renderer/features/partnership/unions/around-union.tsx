// Beside a union: whom to ask, dates to know, where it sits, its agreements.

import { useNavigate } from '@tanstack/react-router';
import type { UnionPage as Page } from '../../../../shared/contract/partnership/people-rows.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { UnionRows } from './union-rows-dialog.tsx';

export const Change = ({ about, isNew, onPress }: { about: string; isNew: boolean; onPress: () => void }) => (
  <LinkAction about={about} onPress={onPress}>
    {isNew ? 'Add' : 'Change'}
  </LinkAction>
);

export function AroundUnion({ page, onChange }: { page: Page; onChange: ((which: UnionRows) => void) | undefined }) {
  const { union, seats, agreements } = page;
  const navigate = useNavigate();
  const today = useToday();
  const dates = union.keyDates.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const change = (which: UnionRows, about: string, isNew: boolean) =>
    onChange && <Change about={about} isNew={isNew} onPress={() => onChange(which)} />;
  return (
    <>
      <SideList title="Whom to ask" action={change('contacts', 'whom to ask', union.contacts.length === 0)}>
        {union.contacts.map(({ id, name, role, patch, reach }) => (
          <SideItem key={id} title={name}>
            {[role, patch, reach].filter((part) => part.trim() !== '').join(' · ')}
          </SideItem>
        ))}
        {union.contacts.length === 0 && <SideHint>Nobody is named yet.</SideHint>}
      </SideList>
      <SideList title="Dates to know" action={change('keyDates', 'dates to know', union.keyDates.length === 0)}>
        {dates.map(({ id, what, on }) => (
          <SideItem key={id} title={what}>
            <DayText day={on} />
          </SideItem>
        ))}
        {dates.length === 0 && <SideHint>None ahead.</SideHint>}
      </SideList>
      {seats.length > 0 && (
        <SideList title="Where it sits">
          {seats.map(({ forumId, forum, seatId, title, holder, observerReason }) => (
            <SideItem
              key={seatId}
              title={title.trim() === '' ? forum : title}
              onOpen={() =>
                void navigate({ to: '/partnership/forums/$id', params: { id: forumId }, search: { tab: 'seats' } })
              }
            >
              {holder ?? 'vacant'} · {forum}
              {observerReason && ` · observer: ${observerReason}`}
            </SideItem>
          ))}
        </SideList>
      )}
      {agreements.length > 0 && (
        <SideList title="Agreements that it is a party to">
          {agreements.map(({ id, title }) => (
            <SideItem
              key={id}
              title={title}
              onOpen={() => void navigate({ to: '/partnership/agreements/$id', params: { id } })}
            />
          ))}
        </SideList>
      )}
    </>
  );
}
