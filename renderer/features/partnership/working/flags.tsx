// Signs that partnership is for show, each in a sentence, with what to do next and the records in which it was seen.

import { Button } from '@mantine/core';
import { Flag as FlagIcon } from 'lucide-react';
import type { Flag } from '../../../../shared/domain/partnership/indicators.ts';
import classes from './working.module.css';

export function Flags({ flags, onOpen }: { flags: readonly Flag[]; onOpen: (flag: Flag) => void }) {
  if (flags.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="signs">
      <h2 id="signs" className="section-title">
        Signs to talk about
      </h2>
      <ul className={classes.flags}>
        {flags.map((flag) => (
          <li key={flag.key} className={classes.flag}>
            <FlagIcon size={17} aria-hidden />
            <div>
              <p className={classes.flagName}>{flag.name}</p>
              <p>{flag.text}</p>
              <p className={classes.next}>Next: {flag.next}</p>
            </div>
            {flag.records.length > 0 && (
              <Button size="compact-sm" variant="subtle" data-no-print onClick={() => onOpen(flag)}>
                {flag.records.length === 1 ? 'Its record' : `Its ${flag.records.length} records`}
                <span className="visually-hidden"> of {flag.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
