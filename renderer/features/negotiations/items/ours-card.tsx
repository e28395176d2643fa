// What is ours alone: red line, fallback, what both sides need, what they are likely to say and what we answer, who speaks.

import { Button } from '@mantine/core';
import { sideWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../app/desk.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import type { ItemPartProps } from './item-view.tsx';
import classes from './items.module.css';
import { OursMark } from './ours-mark.tsx';

export function OursCard({ page: { item }, negotiation, onAsk }: ItemPartProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { redLine, fallback, interests, theirCase, ourAnswer, speakerId, notes } = item.ours;
  const speaker = negotiation.negotiation.team.find(({ id }) => id === speakerId);
  const isEmpty = [redLine, fallback, interests.staff, interests.management, theirCase, ourAnswer, notes].every(
    (text) => text.trim() === '',
  );
  const hasInterests = interests.staff.trim() !== '' || interests.management.trim() !== '';
  return (
    <section className={classes.ours} aria-labelledby="ours-alone">
      <div className={classes.oursHead}>
        <h2 id="ours-alone" className="section-title">
          Ours alone
        </h2>
        <OursMark />
        <IfMay call="negotiations.keepItem">
          <Button size="compact-sm" variant="subtle" data-no-print onClick={() => onAsk({ kind: 'ours' })}>
            {isEmpty ? 'Write' : 'Change'}
            <span className="visually-hidden"> what is ours alone</span>
          </Button>
        </IfMay>
      </div>
      <div className={classes.oursParts}>
        <Part title="Red line" text={redLine} empty="None is written down." />
        <Part title="Fallback" text={fallback} empty="None is written down." />
        <Part
          title={`What matters to us (${sides.staff.toLowerCase()})`}
          text={interests.staff}
          empty={hasInterests ? 'Only theirs are written down: why does it matter to us?' : 'Not written down.'}
          isGap={hasInterests}
        />
        <Part
          title={`What matters to them (${sides.management.toLowerCase()})`}
          text={interests.management}
          empty={hasInterests ? 'Only ours are written down: why does it matter to them?' : 'Not written down.'}
          isGap={hasInterests}
        />
        <Part title="What they are likely to say" text={theirCase} empty="Not written down." />
        <Part title="What we answer" text={ourAnswer} empty="Not written down." isGap={theirCase.trim() !== ''} />
        <Part title="Who speaks on it" text={speaker?.name ?? ''} empty="Nobody yet." />
        {notes.trim() !== '' && <Part title="Notes" text={notes} empty="" />}
      </div>
    </section>
  );
}

/** `isGap`: the other half is there, and this one is missing. */
function Part({ title, text, empty, isGap = false }: { title: string; text: string; empty: string; isGap?: boolean }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {text.trim() === '' ? (
        <p className={isGap ? classes.gap : classes.quiet}>{empty}</p>
      ) : (
        <p className={classes.prose}>{text}</p>
      )}
    </div>
  );
}
