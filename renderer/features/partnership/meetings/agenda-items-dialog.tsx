// What has been on the forum's agendas in a year: whose it was, how large a matter, and what came of it.

import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { itemOutcomeWords, itemScopeWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import classes from './meetings.module.css';

type Asked = Omit<NonNullable<Inputs['partnership']['agendaItems']>, 'page'>;

const MOST = 200;

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function AgendaItemsDialog({ forumId, onClose }: { forumId: string; onClose: () => void }) {
  const { branch, today } = useSession();
  const desk = useDesk();
  const sides = sideWords(branch?.words);
  const [asked, setAsked] = useState<Pick<Asked, 'scope' | 'proposedBy' | 'outcome'>>({});
  const input = { ...asked, forumId, from: addDays(monthsAfter(today, -12), 1), to: monthsAfter(today, 12) };
  const { data, error } = useQuery({
    ...desk.partnership.agendaItems.queryOptions({ input: { ...input, page: { offset: 0, limit: MOST } } }),
    placeholderData: (before) => before,
  });
  const filter = <K extends keyof typeof asked>(key: K, label: string, words: Readonly<Record<string, string>>) => ({
    key,
    label,
    choices: choices(words),
    value: asked[key],
    onChange: (value: string | null | undefined) =>
      setAsked(({ [key]: _, ...others }) => (value ? { ...others, [key]: value } : others)),
  });
  return (
    <Modal opened onClose={onClose} size="xl" title="What has been on the agenda">
      <ErrorBanner error={error} />
      {data && (
        <p className={classes.hint}>
          {data.counts.all === 0
            ? 'Nothing in the last twelve months, or ahead.'
            : `Since a year ago and ahead: ${data.counts.strategic} of ${data.counts.all} strategic (${data.strategicShare}%); ${data.counts.management} proposed by management, ${data.counts.staff} by the ${sides.staff.toLowerCase()}.`}
        </p>
      )}
      <FilterChips
        filters={[
          filter('scope', 'How large', itemScopeWords),
          filter('proposedBy', 'Proposed by', sides),
          filter('outcome', 'What came of it', { ...itemOutcomeWords, none: 'Nothing yet' }),
        ]}
        shown={data ? `${data.total} shown` : undefined}
      />
      <ul className={classes.actions} aria-label="What has been on the agenda">
        {data?.rows.map((item) => (
          <li key={item.id} className={classes.action}>
            <span className={classes.itemWords}>
              <span>{item.title}</span>
              <span className={classes.itemDetail}>
                <Link to="/partnership/meetings/$id" params={{ id: item.meetingId }} onClick={onClose}>
                  <DayText day={item.day} />
                </Link>{' '}
                · {sides[item.proposedBy]} · {itemScopeWords[item.scope]}
              </span>
            </span>
            <span className={classes.outcome} data-outcome={item.outcome ?? 'none'}>
              {item.outcome === null ? '' : itemOutcomeWords[item.outcome]}
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Modal>
  );
}
