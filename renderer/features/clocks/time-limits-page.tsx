// Time limits: every clock that the desk can count, by what it is for, found by its words. One is chosen and opens on a page
// of its own.

import { TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { ClockGroup, ClockRule } from '../../../shared/law/clock-rule.ts';
import { clockRules } from '../../../shared/law/clock-rules.ts';
import { useSession } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { findRules } from './find-rules.ts';
import { LimitPage } from './limit-page.tsx';
import classes from './time-limits.module.css';

const groups: readonly ClockGroup[] = [
  'Tribunal claims',
  'Hearings and appeals',
  'Redundancy and transfer',
  'Ballots and action',
  'Data protection',
  'United States',
  'Counting and holidays',
];

export function TimeLimitsPage() {
  const { rule } = useSearch({ from: '/time-limits' });
  const chosen = clockRules.find((each) => each.rule === rule);
  return chosen ? <LimitPage key={chosen.rule} rule={chosen} /> : <AllLimits />;
}

function AllLimits() {
  const { branch } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const found = findRules(clockRules, text);
  const inOrder = branch?.words === 'us' ? ['United States' as const, ...groups.filter(isNotAmerican)] : groups;
  const shown = inOrder
    .map((group) => ({ group, rules: found.filter((each) => each.group === group) }))
    .filter(({ rules }) => rules.length > 0);
  const first = shown[0]?.rules[0];
  return (
    <>
      <PageHeader
        title="Time limits"
        sentence="Count a limit without a case: choose what it is for, give the days, and see how it was worked out."
      />
      <search className={classes.search} data-no-print>
        <TextInput
          aria-label="Find a time limit"
          placeholder="Ballot, notice, redundancy, subject access"
          leftSection={<Search size={16} aria-hidden />}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first) void navigate({ to: '/time-limits', search: { rule: first.rule } });
          }}
        />
      </search>
      {shown.length === 0 ? (
        <EmptyState title="No time limit by these words">
          Try what it is about: a claim, a notice, a ballot, a hearing. Whatever is not here can be counted under “So
          many days after a day”.
        </EmptyState>
      ) : (
        <div className={classes.groups}>
          {shown.map(({ group, rules }) => (
            <Group key={group} group={group} rules={rules} />
          ))}
        </div>
      )}
    </>
  );
}

const isNotAmerican = (group: ClockGroup): boolean => group !== 'United States';

function Group({ group, rules }: { group: ClockGroup; rules: readonly ClockRule[] }) {
  return (
    <section className={classes.column} aria-label={group}>
      <h2 className="section-title">{group}</h2>
      <ul>
        {rules.map(({ rule, title, authority }) => (
          <li key={rule}>
            <Link to="/time-limits" search={{ rule }} className={classes.rule}>
              <strong>{title}</strong>
              <span>{authority}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
