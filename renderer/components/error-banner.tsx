// What went wrong, in a sentence, and what can be done about it. One banner for every page.

import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Trouble, troubleOf } from '../app/sentences.ts';
import classes from './error-banner.module.css';

interface ErrorBannerProps {
  /** A `Trouble` (from an action) or whatever a query failed with; nothing is drawn for null. */
  error: Trouble | Error | null | undefined;
  /** Not offered for what was refused as it was written, which would be refused again. */
  onTryAgain?: () => void;
  /** For STALE_RECORD: shows the record as it stands now. */
  onShowCurrent?: (current: unknown) => void;
  onClose?: () => void;
  children?: ReactNode;
}

const REFUSED = ['STALE_RECORD', 'INVALID_INPUT'];

const isTrouble = (error: Trouble | Error): error is Trouble => 'sentence' in error;

export function ErrorBanner(props: ErrorBannerProps) {
  if (!props.error) return null;
  const trouble = isTrouble(props.error) ? props.error : troubleOf(props.error);
  const others = trouble.issues.map((issue) => issue.message).filter((message) => message !== trouble.sentence);
  const { onShowCurrent } = props;
  return (
    <div className={classes.banner} role="alert">
      <CircleAlert size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p>{trouble.sentence}</p>
        {others.length > 0 && (
          <ul>
            {[...new Set(others)].slice(0, 8).map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        {props.children}
      </div>
      <div className={classes.actions} data-no-print>
        {trouble.code === 'STALE_RECORD' && onShowCurrent && (
          <Button onClick={() => onShowCurrent(trouble.current)}>Show the current one</Button>
        )}
        {props.onTryAgain && !REFUSED.includes(trouble.code) && <Button onClick={props.onTryAgain}>Try again</Button>}
        {props.onClose && <Button onClick={props.onClose}>Put this away</Button>}
      </div>
    </div>
  );
}
