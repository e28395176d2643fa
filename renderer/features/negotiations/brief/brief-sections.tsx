// Which parts a brief has and in which order: each is ticked, moved by its handle or the arrow keys, and says what it lacks with
// the way to where that is added. What is chosen is kept in the negotiation at once.

import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { BriefState } from '../../../../shared/contract/negotiations/brief.ts';
import type { BriefSection } from '../../../../shared/domain/negotiations/words-brief.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { OrderedList } from '../../../components/ordered-list.tsx';
import classes from './brief.module.css';
import { type Part, useParts } from './use-parts.ts';

interface BriefSectionsProps {
  negotiationId: string;
  state: BriefState;
}

export function BriefSections({ negotiationId: id, state }: BriefSectionsProps) {
  const mayKeep = useMay()('negotiations.keepBriefSections');
  const { chosen, others, keep: save, trouble, clear } = useParts(id, state);
  const without = (one: Part) => chosen.filter(({ section }) => section !== one.section);
  const list = useRef<HTMLElement>(null);
  const ticked = useRef<BriefSection | null>(null);
  // A part that goes from one list to the other loses the focus: it is given back, so that the next key finds it.
  useEffect(() => {
    if (ticked.current === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-part="${ticked.current}"]`)?.focus();
  });
  const tick = (one: Part, next: readonly Part[]) => {
    ticked.current = one.section;
    save(next);
  };
  return (
    <section ref={list} aria-labelledby="brief-parts">
      <h2 id="brief-parts" className="section-title">
        Parts
      </h2>
      <ErrorBanner error={trouble} onShowCurrent={clear} />
      {mayKeep ? (
        <OrderedList
          label="Parts of the brief"
          items={chosen}
          keyOf={({ section }) => section}
          nameOf={({ title }) => title}
          onOrder={save}
        >
          {(one) => (
            // At least one part stays: a brief of nothing is none.
            <PartLine id={id} part={one} isLocked={chosen.length === 1} onTick={() => tick(one, without(one))} />
          )}
        </OrderedList>
      ) : (
        <ol className={classes.others}>
          {chosen.map((one) => (
            <li key={one.section}>
              <PartLine id={id} part={one} isLocked onTick={() => undefined} />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <>
          <h3 className={classes.left}>Left out</h3>
          <ul className={classes.others}>
            {others.map((one) => (
              <li key={one.section}>
                <PartLine id={id} part={one} isLocked={!mayKeep} onTick={() => tick(one, [...chosen, one])} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PartLineProps {
  id: string;
  part: Part;
  isLocked: boolean;
  onTick: () => void;
}

function PartLine({ id, part: { section, title, isChosen, isEmpty, lacks }, isLocked, onTick }: PartLineProps) {
  return (
    <div className={classes.part} data-left={!isChosen || undefined}>
      <Checkbox
        checked={isChosen}
        disabled={isLocked}
        onChange={onTick}
        label={title}
        data-part={section}
        aria-describedby={`lacks-${section}`}
      />
      <ul id={`lacks-${section}`} className={classes.lacks}>
        {isChosen && isEmpty && <li>Nothing is in it yet: it is left out of the paper.</li>}
        {isChosen &&
          lacks.map(({ message, tab }) => (
            <li key={message}>
              <Link to="/negotiations/$id" params={{ id }} search={tab === 'overview' ? {} : { tab }}>
                {message}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
