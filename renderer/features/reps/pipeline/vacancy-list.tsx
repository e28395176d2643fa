// The posts that wait for somebody: how many seats are empty, how many are on the way, and the election that fills them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { useMay } from '../../../app/use-may.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import classes from './pipeline.module.css';

type Vacancy = Outputs['reps']['pipeline']['vacancies'][number];

const SHOWN = 6;

export function VacancyList({ vacancies, onAsk }: { vacancies: readonly Vacancy[]; onAsk: (postId: string) => void }) {
  const may = useMay();
  const [isAll, setIsAll] = useState(false);
  if (vacancies.length === 0) return null;
  const shown = isAll ? vacancies : vacancies.slice(0, SHOWN);
  return (
    <section className={classes.vacancies} aria-label="Vacant posts">
      <h2 className="section-title">Vacant: {vacancies.length}</h2>
      <ul className={classes.vacancyList}>
        {shown.map((post) => (
          <li key={post.postId} className={classes.vacancy}>
            <strong>{post.title}</strong>
            <span className={classes.soft}>
              {[
                post.workplaces.slice(0, 3).join(', '),
                post.seats === 1 ? '1 seat' : `${post.seats} seats`,
                post.onTheWay === 0 ? 'nobody on the way' : `${post.onTheWay} on the way`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className={classes.vacancyActions} data-no-print>
              {may('reps.keepInterest') && (
                <Button size="compact-sm" variant="subtle" onClick={() => onAsk(post.postId)}>
                  Somebody might<span className="visually-hidden">: {post.title}</span>
                </Button>
              )}
              {post.electionId !== null ? (
                <LinkButton size="compact-sm" variant="subtle" to="/elections/$id" params={{ id: post.electionId }}>
                  To the election
                </LinkButton>
              ) : (
                may('elections.open') && (
                  <LinkButton size="compact-sm" variant="subtle" to="/elections/new" search={{ postId: post.postId }}>
                    Open an election
                  </LinkButton>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
      {vacancies.length > SHOWN && (
        <Button size="compact-md" variant="subtle" onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${vacancies.length}`}
        </Button>
      )}
    </section>
  );
}
