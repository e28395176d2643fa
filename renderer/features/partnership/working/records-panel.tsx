// The records behind a figure, a sign or a criterion: what was missed first, each with what it says here, and a way to its page.

import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, CircleDot } from 'lucide-react';
import type { Behind } from '../../../../shared/domain/partnership/indicators.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { placeOfBehind } from './place-of-behind.ts';
import classes from './records-panel.module.css';

export interface Opened {
  title: string;
  /** The figure with its fraction, or what was seen. */
  said: string;
  /** How it is counted; '' where the title says it. */
  how: string;
  records: readonly Behind[];
  total: number;
  /** Whether records are told apart by being in the fraction or missed. */
  isFraction: boolean;
}

export function RecordsPanel({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const { title, said, how, records, total, isFraction } = opened;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.panelFigure}>{said}</p>
      {how !== '' && <p className={classes.panelHow}>{how}</p>}
      {records.length === 0 ? (
        <EmptyState title="No record is behind it">There was nothing to count in these days.</EmptyState>
      ) : (
        <ul className={classes.behind}>
          {records.map((record, at) => (
            // One record may stand here twice, such as a meeting for two seats.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is only replaced as a whole
            <li key={at}>
              <BehindRow record={record} isFraction={isFraction} />
            </li>
          ))}
        </ul>
      )}
      {total > records.length && (
        <p className={classes.panelHow}>
          The first {records.length.toLocaleString('en-GB')} are shown, of {total.toLocaleString('en-GB')}.
        </p>
      )}
    </Drawer>
  );
}

function BehindRow({ record, isFraction }: { record: Behind; isFraction: boolean }) {
  const place = placeOfBehind(record);
  return (
    <>
      {isFraction && (
        <span className={classes.mark} data-counted={record.isCounted || undefined}>
          {record.isCounted ? <Check size={15} aria-hidden /> : <CircleDot size={15} aria-hidden />}
          <span className="visually-hidden">{record.isCounted ? 'Counted: ' : 'Missed: '}</span>
        </span>
      )}
      <span className={classes.behindWords}>
        {place === null ? <span>{record.label}</span> : <Link {...place}>{record.label}</Link>}
        {record.detail !== '' && <span className={classes.behindDetail}>{record.detail}</span>}
      </span>
    </>
  );
}
