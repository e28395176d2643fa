// What held of one member on a day, beside what holds today where the two differ.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { ChannelSchema, KeptDetailSchema, type Member } from '../../../shared/domain/members.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { channelWords, detailWords } from './member-words.ts';
import classes from './members.module.css';

type AsAt = Outputs['members']['asAt'];

export interface AsAtLine {
  what: string;
  before: string;
  /** What holds today, where that is something else. */
  today: string | null;
}

const NONE = 'Nothing recorded';

/** What is known of the day in lines, those that are empty on both days left out. */
export function asAtLines(then: AsAt, now: AsAt, words: WordList): AsAtLine[] {
  const lines: AsAtLine[] = [];
  const add = (what: string, before: string, after: string): void => {
    if (before === '' && after === '') return;
    lines.push({ what, before: before || NONE, today: before === after ? null : after || NONE });
  };
  const said = (of: AsAt, code: 'standing' | 'category' | 'paymentMethod'): string => {
    if (code === 'standing') return of.standing === null ? '' : words.standings[of.standing];
    if (code === 'category') return of.category === null ? '' : words.categories[of.category];
    return of.paymentMethod === null ? '' : words.paymentMethods[of.paymentMethod];
  };
  const jobs = (of: AsAt): string =>
    of.jobs
      .map(({ title, workplace, employer, department }) =>
        [title, department, workplace ?? employer].filter((part) => part).join(', '),
      )
      .join('\n');
  const posts = (of: AsAt): string => of.posts.map(({ kind }) => words.repKinds[kind]).join(', ');
  const isMember = (of: AsAt): string => (of.isMember ? 'Yes' : 'No');
  const agreed = (answer: boolean | null): string => (answer === null ? '' : answer ? 'Agreed' : 'Refused');
  add(`Counted as a ${words.terms.member}`, isMember(then), isMember(now));
  add('Standing', said(then, 'standing'), said(now, 'standing'));
  for (const field of KeptDetailSchema.options) {
    add(detailWords(field, words), then.details[field] ?? '', now.details[field] ?? '');
  }
  add(then.jobs.length > 1 || now.jobs.length > 1 ? 'Jobs' : 'Job', jobs(then), jobs(now));
  add('Category', said(then, 'category'), said(now, 'category'));
  add('Pays by', said(then, 'paymentMethod'), said(now, 'paymentMethod'));
  add('Band', then.band ?? '', now.band ?? '');
  add('Posts', posts(then), posts(now));
  for (const channel of ChannelSchema.options) {
    add(`${channelWords[channel]} consent`, agreed(then.consents[channel]), agreed(now.consents[channel]));
  }
  // What is different today comes first: the rest is read on the page.
  return [...lines.filter(({ today }) => today !== null), ...lines.filter(({ today }) => today === null)];
}

export function MemberAsAt({ member, onClose }: { member: Member; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const words = useWords();
  const [day, setDay] = useState<string | null>(addDays(today, -365));
  const ask = (asked: string | null) =>
    desk.members.asAt.queryOptions({ input: { id: member.id, day: asked ?? today } });
  const then = useQuery({ ...ask(day), enabled: day !== null });
  const now = useQuery(ask(today));
  const lines = then.data && now.data ? asAtLines(then.data, now.data, words) : [];
  const differ = lines.filter((line) => line.today !== null).length;
  return (
    <section className={classes.asAt} aria-label="What held on a day">
      <div className={classes.asAtHead}>
        <DayField label="What held on" value={day} onChange={setDay} lean="past" autoFocus />
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
      <ErrorBanner error={then.error ?? now.error} />
      {day !== null && then.data && now.data && (
        <>
          <p role="status" className={classes.soft}>
            {day === today
              ? 'That is today.'
              : `On ${dayInWords(day)}, as far as the record knows. ${differenceInWords(differ)}`}
          </p>
          <ul className={classes.rows}>
            {lines.map((line) => (
              <li key={line.what}>
                <span className={classes.what}>{line.what}</span>
                <span className={classes.value}>{line.before}</span>
                <span className={classes.when} data-differs={line.today !== null || undefined}>
                  {line.today === null ? 'as today' : `today: ${line.today}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function differenceInWords(count: number): string {
  if (count === 0) return 'All of it is so today too.';
  return count === 1 ? 'One thing is different today.' : `${count} things are different today.`;
}
