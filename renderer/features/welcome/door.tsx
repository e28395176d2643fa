// One of Welcome's three doors: what it is for, and what happens after it.

import { Button } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './welcome.module.css';

interface DoorProps {
  icon: LucideIcon;
  title: string;
  /** Who this door is for. */
  children: ReactNode;
  /** What happens after it, in words. */
  next: string;
  action: string;
  isPrimary?: boolean;
  isOpening?: boolean;
  onOpen: () => void;
}

export function Door({ icon: Icon, ...props }: DoorProps) {
  return (
    <li className={classes.door}>
      <span className={classes.icon} aria-hidden>
        <Icon size={22} strokeWidth={1.8} />
      </span>
      <h2>{props.title}</h2>
      <p className={classes.who}>{props.children}</p>
      <p className={classes.next}>{props.next}</p>
      <Button
        fullWidth
        variant={props.isPrimary ? 'filled' : 'default'}
        loading={props.isOpening ?? false}
        onClick={props.onOpen}
      >
        {props.action}
      </Button>
    </li>
  );
}
