// What came due while nobody looked: said once, when somebody comes back. The dates themselves stay on Today.

import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { keyOfDue, placeOfDue } from '../cases/due-place.ts';
import { dueLooks } from '../cases/list-due-kinds.ts';
import type { SinceLooked } from './use-since-looked.ts';

const SHOWN = 5;

export function CameDue({ since }: { since: SinceLooked }) {
  const words = useWords();
  const navigate = useNavigate();
  const isPrinting = useIsPrinting();
  // What runs out today has not passed: it stands among the dates.
  const cameDue = since.cameDue.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0);
  const total = since.cameDueTotal - (since.cameDue.length - cameDue.length);
  if (cameDue.length === 0) return null;
  const looks = dueLooks(words);
  const shown = isPrinting ? cameDue : cameDue.slice(0, SHOWN);
  return (
    <SideList title={`Came due while you were away, ${total.toLocaleString('en-GB')}`}>
      {shown.map((item) => (
        <SideItem key={keyOfDue(item)} title={item.title} onOpen={() => void navigate(placeOfDue(item))}>
          {item.day && <DayText day={item.day} isShort />} · {looks[item.kind].label} · {item.caseNumber}
        </SideItem>
      ))}
      {total > shown.length && (
        <SideHint>{(total - shown.length).toLocaleString('en-GB')} more are among the dates.</SideHint>
      )}
    </SideList>
  );
}
