// The two ways to have a forum here: it exists already, or it is to be made from nothing.

import { Link } from '@tanstack/react-router';
import { DoorOpen, Sprout } from 'lucide-react';
import classes from './new-forum.module.css';

export function ForumDoors() {
  return (
    <nav className={classes.doors} aria-label="How to begin">
      <Link to="/partnership/forums/new" search={{ tab: 'existing' }} className={classes.door}>
        <DoorOpen size={26} className={classes.doorSign} aria-hidden />
        <strong>Our forum exists already</strong>
        <span className={classes.doorWords}>
          Its name, who sits and when it meets next. Two minutes; the constitution goes in as a file.
        </span>
      </Link>
      <Link to="/partnership/forums/new" search={{ tab: 'nothing' }} className={classes.door}>
        <Sprout size={26} className={classes.doorSign} aria-hidden />
        <strong>Start one from nothing</strong>
        <span className={classes.doorWords}>
          Who takes part, what it is for, seats, rules, dates: a constitution ready to be signed, in a quarter of an
          hour.
        </span>
      </Link>
    </nav>
  );
}
