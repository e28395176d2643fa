// Cases between two people: handovers that nobody has accepted, and reps who stood down and still have open cases.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';

const MANY = { offset: 0, limit: 500 };
const WAITING = { offset: 0, limit: 50 };

export function HandoversWaiting() {
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const navigate = useNavigate();
  // Those that wait come first.
  const handovers = useQuery(desk.handovers.list.queryOptions({ input: { page: WAITING } }));
  const reps = useQuery(desk.reps.list.queryOptions({ input: { includePast: true, page: MANY } }));
  const waiting = (handovers.data?.rows ?? []).filter(({ acceptedOn }) => acceptedOn === null);
  const handedOver = new Set(waiting.map(({ fromRepId }) => fromRepId));
  const left = (reps.data?.rows ?? []).filter(
    ({ id, to, openCases }) => to !== null && to < today && openCases > 0 && !handedOver.has(id),
  );
  if (waiting.length === 0 && left.length === 0) return null;
  const inWords = (count: number) => (count === 1 ? `One ${terms.case}` : `${count} ${terms.cases}`);
  return (
    <SideList title="Between two people">
      {left.map((rep) => (
        <SideItem
          key={rep.id}
          tone="late"
          title={`${rep.name} has stood down`}
          onOpen={() => void navigate({ to: '/cases/handovers', search: { from: rep.id } })}
        >
          {inWords(rep.openCases)} still open. Choose who takes them on.
        </SideItem>
      ))}
      {waiting.map((handover) => (
        <SideItem
          key={handover.id}
          title={`${handover.fromName} → ${handover.toName}`}
          onOpen={() => void navigate({ to: '/cases/handovers' })}
        >
          {inWords(handover.caseIds.length)} handed over, not accepted yet.
        </SideItem>
      ))}
    </SideList>
  );
}
