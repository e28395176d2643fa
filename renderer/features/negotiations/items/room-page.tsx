// An offer made in the room: typed in one line, at once costed and compared, kept with its time. From the keyboard alone, and what
// is half typed survives a closed window.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { RoomTalking, type Typed } from './room-talking.tsx';
import { useRoundBase } from './use-round-base.ts';

const TRAIL = [{ label: 'Negotiations', to: '/negotiations' as const }];

export function RoomPage() {
  const { id } = useParams({ from: '/negotiations/$id/room' });
  const found = useQuery(useDesk().negotiations.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="negotiation">
      {(page) => <Room key={id} page={page} />}
    </RecordPage>
  );
}

const NOTHING: Typed = { line: '', note: '' };

interface Draft {
  /** What was last typed about. */
  itemId: string | null;
  /** What is half typed, by item: turning to another loses nothing. */
  lines: Record<string, Typed>;
}

const EMPTY: Draft = { itemId: null, lines: {} };

function Room({ page }: { page: NegotiationPage }) {
  const { negotiation, items } = page;
  const { id, number, title } = negotiation;
  const { item: asked } = useSearch({ from: '/negotiations/$id/room' });
  const navigate = useNavigate();
  const base = useRoundBase(negotiation);
  const draft = useDraft<Draft>(`negotiation:${id}:room`, EMPTY);
  const [chosen, setChosen] = useState<string | null>(null);
  const mayKeep = useMay()('negotiations.keepRound');
  const open = items.filter(({ state }) => state === 'open');
  const wanted = chosen ?? asked ?? draft.value.itemId;
  const item = open.find((one) => one.id === wanted) ?? open.find(({ kind }) => kind === 'pay') ?? open[0] ?? undefined;
  const back = () => void navigate({ to: '/negotiations/$id', params: { id }, search: { tab: 'items' } });
  const type = (itemId: string, part: Partial<Typed>) =>
    draft.set(({ lines }) => ({ itemId, lines: { ...lines, [itemId]: { ...(lines[itemId] ?? NOTHING), ...part } } }));
  const forget = (itemId: string) => draft.set(({ lines: { [itemId]: _kept, ...lines } }) => ({ itemId, lines }));
  return (
    <>
      <PageHeader
        title="In the room"
        windowTitle={number}
        trail={[...TRAIL, { label: `${number} ${title}` }]}
        sentence="Type what is said: what it comes to is worked out as you type."
        actions={
          <LinkButton to="/negotiations/$id" params={{ id }} search={{ tab: 'items' }}>
            Back to claim and offers
          </LinkButton>
        }
      />
      {item === undefined || !mayKeep || negotiation.closedOn !== null ? (
        <EmptyState
          title={
            mayKeep ? 'Nothing is open to be talked about' : 'You may read what was offered, and not write it down'
          }
        >
          {mayKeep ? 'Add an item under Claim and offers first.' : 'Ask whoever leads the negotiation to do so.'}
        </EmptyState>
      ) : (
        draft.isLoaded && (
          <RoomTalking
            page={page}
            item={item}
            open={open}
            base={base}
            typed={draft.value.lines[item.id] ?? NOTHING}
            state={<SaveState state={draft.state} what="Draft" />}
            onType={(part) => type(item.id, part)}
            onChoose={(to) => to && setChosen(to.id)}
            onKept={forget}
            onBack={back}
          />
        )
      )}
    </>
  );
}
