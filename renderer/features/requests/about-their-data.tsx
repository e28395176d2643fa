// On a member's or a case's own page: what can be done about their data, and what already stands in the way of destroying it.

import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LegalHold } from '../../../shared/domain/data-requests.ts';
import { useDesk } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { LogRequestDialog } from './log-request-dialog.tsx';
import classes from './requests.module.css';

export type DataQuestion = 'theyAsk' | 'hold';

/** Items of a page's menu; of a case only the hold: who asks is a person. */
export function DataItems({ of, onAsk }: { of: LegalHold['on']['kind']; onAsk: (question: DataQuestion) => void }) {
  const may = useMay();
  return (
    <>
      {of === 'member' && may('requests.log') && (
        <Menu.Item onClick={() => onAsk('theyAsk')}>They ask what we hold…</Menu.Item>
      )}
      {may('requests.hold') && <Menu.Item onClick={() => onAsk('hold')}>Put under a legal hold…</Menu.Item>}
    </>
  );
}

interface DataDialogProps {
  question: DataQuestion;
  on: LegalHold['on'];
  name: string;
  onClose: () => void;
}

export function DataDialog({ question, on, name, onClose }: DataDialogProps) {
  if (question === 'hold') return <HoldDialog on={on} name={name} onClose={onClose} />;
  return <LogRequestDialog member={{ id: on.id, name }} onClose={onClose} />;
}

/** Said on the page while something is open: then nothing of it is destroyed. Draws nothing otherwise. */
export function DataNotice({ on }: { on: LegalHold['on'] }) {
  const desk = useDesk();
  const may = useMay();
  const page = { offset: 0, limit: 5 };
  const asked = on.kind === 'member' ? { memberId: on.id } : { caseId: on.id };
  const requests = useQuery({
    ...desk.requests.list.queryOptions({ input: { ...asked, isOpen: true, page } }),
    enabled: may('requests.list'),
  });
  const holds = useQuery({
    ...desk.requests.holds.queryOptions({ input: { on, page } }),
    enabled: may('requests.holds'),
  });
  const hold = holds.data?.rows.find((row) => row.hold.lifted === null)?.hold;
  const open = requests.data?.rows ?? [];
  if (hold === undefined && open.length === 0) return null;
  return (
    <p className={classes.notice}>
      {open.map(({ request, next }) => (
        <span key={request.id}>
          <Link to="/branch/requests" search={{ request: request.id }}>
            {request.number}
          </Link>{' '}
          is open{next && `: ${next.title.charAt(0).toLowerCase()}${next.title.slice(1)}`}.{' '}
        </span>
      ))}
      {hold && (
        <span>
          Under a{' '}
          <Link to="/branch/requests" search={{ tab: 'holds' }}>
            legal hold
          </Link>{' '}
          since <DayText day={hold.from} />: {hold.reason}.{' '}
        </span>
      )}
      Delete nothing.
    </p>
  );
}
