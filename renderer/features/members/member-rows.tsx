// What held when: standings, categories, payments and bands with the days on which they held, former names and addresses,
// and what was said of being written to.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../../../shared/domain/members.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useWords } from '../../app/desk.tsx';
import { channelWords, detailWords, spanInWords } from './member-words.ts';
import classes from './members.module.css';

interface Line {
  what: string;
  value: string;
  when: string;
}

const FEW = 8;

/** In groups, each the newest first. */
export function rowLines(member: Member, words: WordList): Line[] {
  const lines = <R extends { from: string | null; to: string | null }>(
    what: string,
    rows: readonly R[],
    said: (row: R) => string,
  ): Line[] => rows.toReversed().map((row) => ({ what, value: said(row), when: spanInWords(row) }));
  return [
    ...lines('Standing', member.standings, ({ standing }) => words.standings[standing]),
    ...lines('Category', member.categories, ({ category }) => words.categories[category]),
    ...lines('Pays by', member.payments, ({ method }) => words.paymentMethods[method]),
    ...lines('Band', member.bands, ({ band }) => band),
    ...member.earlier.toReversed().map(({ field, value, to }) => ({
      what: `${detailWords(field, words)}, before`,
      value: value || 'None',
      when: `until ${dayInWords(to)}`,
    })),
    ...saidBefore(member.consents).map(({ channel, isGiven, on, how }) => ({
      what: `${channelWords[channel]} consent`,
      value: `${isGiven ? 'Agreed' : 'Refused'}${how.trim() === '' ? '' : `, ${how}`}`,
      when: `said on ${dayInWords(on)}`,
    })),
  ];
}

/** What they said of a channel and said otherwise since, the newest first; the last word stands beside the channel itself. */
function saidBefore(consents: Member['consents']): Member['consents'] {
  return consents
    .filter(({ channel }, at) => consents.slice(at + 1).some((later) => later.channel === channel))
    .reverse();
}

export function MemberRows({ member }: { member: Member }) {
  const words = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const lines = rowLines(member, words);
  if (lines.length === 0) return null;
  const isLong = lines.length > FEW + 2;
  const shown = showsAll || !isLong ? lines : lines.slice(0, FEW);
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">What held when</h2>
      </div>
      <ul className={classes.rows}>
        {shown.map((line) => (
          <li key={`${line.what} ${line.when} ${line.value}`}>
            <span className={classes.what}>{line.what}</span>
            <span className={classes.value}>{line.value}</span>
            <span className={classes.when}>{line.when}</span>
          </li>
        ))}
      </ul>
      {isLong && !showsAll && (
        <Button variant="subtle" size="compact-md" data-no-print onClick={() => setShowsAll(true)}>
          Show all {lines.length}
        </Button>
      )}
    </section>
  );
}
