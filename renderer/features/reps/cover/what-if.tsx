// What would change if somebody left, or a vacant post were filled. Nothing is saved by asking.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField } from '../../../components/fields.tsx';
import classes from './cover.module.css';
import { placeName } from './cover-state.ts';

type Asked = Inputs['reps']['whatIf'];

const MOST_PLACES = 5;

const from = (before: number, after: number): string =>
  before === after
    ? before.toLocaleString('en-GB')
    : `${before.toLocaleString('en-GB')} → ${after.toLocaleString('en-GB')}`;

export function WhatIf({ asked }: { asked: Asked }) {
  const desk = useDesk();
  const { terms } = useWords();
  const [leaves, setLeaves] = useState<string | null>(null);
  const [filled, setFilled] = useState<string | null>(null);
  const choices = useQuery(
    desk.reps.whatIfChoices.queryOptions({ input: asked.asAt === undefined ? {} : { asAt: asked.asAt } }),
  );
  const people = choices.data?.people ?? [];
  const vacancies = choices.data?.vacancies ?? [];
  // Another day has other people: whoever is not there then is not asked about.
  const leaver = people.some(({ repId }) => repId === leaves) ? leaves : null;
  const post = vacancies.some(({ postId }) => postId === filled) ? filled : null;
  const answer = useQuery({
    ...desk.reps.whatIf.queryOptions({
      input: { ...asked, leaves: leaver === null ? [] : [leaver], filled: post === null ? [] : [post] },
    }),
    enabled: leaver !== null || post !== null,
  });
  if (people.length === 0 && vacancies.length === 0) return null;
  const isAsked = leaver !== null || post !== null;
  return (
    <section className={classes.whatIf} data-no-print aria-labelledby="what-if">
      <h2 id="what-if" className="section-title">
        What if
      </h2>
      {people.length > 0 && (
        <SelectField
          label="Somebody left"
          placeholder="Choose somebody"
          searchable
          clearable
          value={leaver}
          onChange={setLeaves}
          options={people.map(({ repId, name, posts }) => ({ value: repId, label: `${name}, ${posts}` }))}
        />
      )}
      {vacancies.length > 0 && (
        <SelectField
          label="A vacant post were filled"
          placeholder="Choose a vacant post"
          searchable
          clearable
          value={post}
          onChange={setFilled}
          options={vacancies.map(({ postId, post: called, where }) => ({
            value: postId,
            label: `${called}, ${where}`,
          }))}
        />
      )}
      <ErrorBanner error={answer.error} onTryAgain={() => void answer.refetch()} />
      {isAsked && answer.data && (
        <div role="status">
          <p className={classes.answer}>{answer.data.sentence}</p>
          {answer.data.rows.length > 0 && (
            <ul className={classes.changes}>
              {answer.data.rows.slice(0, MOST_PLACES).map(({ place, before, after }) => (
                <li key={[place.workplaceId, place.employerId, place.department, place.shift].join(' ')}>
                  {placeName({ place }, terms)}: {terms.reps} {from(before.reps, after.reps)}
                  {before.withoutRep !== after.withoutRep && (
                    <>
                      , {terms.members} without one {from(before.withoutRep, after.withoutRep)}
                    </>
                  )}
                </li>
              ))}
              {answer.data.total > MOST_PLACES && <li>and {answer.data.total - MOST_PLACES} more places</li>}
            </ul>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setLeaves(null);
              setFilled(null);
            }}
          >
            As it is
          </Button>
        </div>
      )}
    </section>
  );
}
