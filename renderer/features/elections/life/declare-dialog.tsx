// What a declaration will say and make, whole, before anybody makes it: who is elected, from when, whose terms end, every lot.

import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { DeclarationPreview } from '../../../../shared/contract/elections/life.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './election.module.css';
import { type Asked, useElectionAction, useQuestion } from './use-election-change.ts';

export function DeclareDialog(asked: Asked) {
  const { election } = asked;
  const today = useToday();
  const draft = useQuestion(asked, 'declare', {
    on: today as string | null,
    /** null: as the desk proposes it. */
    termFrom: null as string | null,
    by: election.returningOfficer?.name ?? '',
    /** Terms that go on all the same. */
    goOn: [] as string[],
  });
  const { value, change } = draft;
  const { data, error, refetch } = useQuery({
    ...useDesk().elections.previewDeclaration.queryOptions({
      input: {
        id: election.id,
        ...(value.on !== null && { on: value.on }),
        ...(value.termFrom !== null && { termFrom: value.termFrom }),
      },
    }),
    enabled: draft.isLoaded,
    placeholderData: keepPreviousData,
  });
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['declare']) => client.elections.declare(input),
    'The result is declared.',
    draft.finish,
  );
  if (!draft.isLoaded || (!data && !error)) return null;
  return (
    <FormDialog
      draft={draft}
      title="Declare the result"
      sentence="This is what will be declared. Undo takes it back whole, with the terms that it makes."
      action="Declare it"
      size="lg"
      isWaiting={data === undefined || data.why.length > 0 || value.on === null}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        data !== undefined &&
        value.on !== null &&
        void save.run({
          id: election.id,
          revision: election.revision,
          on: value.on,
          by: value.by,
          ...(data.termFrom !== null && { termFrom: data.termFrom }),
          ends: data.holders.map(({ repId }) => repId).filter((id) => !value.goOn.includes(id)),
        })
      }
    >
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && <WhatIsDeclared data={data} />}
      <DayField
        label="Declared on"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
      {data && data.termFrom !== null && (
        <>
          <DayField
            label="First day in the post"
            help={
              data.termTo === null ? (
                'The term has no end by your rules.'
              ) : (
                <>
                  The term then ends with <DayText day={data.termTo} />.
                </>
              )
            }
            value={value.termFrom ?? data.termFrom}
            onChange={(termFrom) => change({ termFrom })}
            problem={save.issueFor('termFrom')}
          />
          {data.holders.map(({ repId, name, to }) => (
            <Checkbox
              key={repId}
              label={`${name}: their present term ends on the day before`}
              description={to === null ? 'It has no end until now.' : undefined}
              checked={!value.goOn.includes(repId)}
              onChange={(event) =>
                change({
                  goOn: event.currentTarget.checked ? value.goOn.filter((id) => id !== repId) : [...value.goOn, repId],
                })
              }
            />
          ))}
        </>
      )}
      <TextField label="Declared by" value={value.by} onChange={(by) => change({ by })} problem={save.issueFor('by')} />
    </FormDialog>
  );
}

function WhatIsDeclared({ data }: { data: DeclarationPreview }) {
  const { how, elected, vacancies, why, lots, count, notes, seats, complaintsUntil, destroyFrom } = data;
  if (why.length > 0) {
    return (
      <ul className={classes.elected} aria-label="Why it cannot be declared yet">
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    );
  }
  return (
    <div>
      {elected.length > 0 && (
        <>
          <p className={classes.label}>{how === 'uncontested' ? 'Elected without a ballot' : 'Elected'}</p>
          <ol className={classes.elected}>
            {elected.map(({ nominationId, name }) => (
              <li key={nominationId}>{name}</li>
            ))}
          </ol>
        </>
      )}
      {vacancies > 0 && <p>{vacancies === 1 ? 'One seat stays vacant.' : `${vacancies} seats stay vacant.`}</p>}
      {notes.map((note) => (
        <p key={note} className={classes.hint}>
          {note}
        </p>
      ))}
      {seats.map(({ forumId, forum, seat }) => (
        <p key={`${forumId} ${seat}`} className={classes.hint}>
          {seat === '' ? 'The seat' : `The seat “${seat}”`} on {forum} follows the post.
        </p>
      ))}
      {count !== null && (
        <p className={classes.hint}>
          {count.valid.toLocaleString('en-GB')} valid papers
          {count.quota === null ? '' : `, the quota is ${count.quota}`}.
        </p>
      )}
      {lots.map((lot) => (
        <p key={lot} className={classes.conflict} role="note">
          <strong>Decided by lot. </strong>
          {lot}
        </p>
      ))}
      <p className={classes.hint}>
        {complaintsUntil !== null && (
          <>
            Complaints until <DayText day={complaintsUntil} />.
          </>
        )}
        {destroyFrom !== null && (
          <>
            {' '}
            The papers are kept until <DayText day={destroyFrom} />.
          </>
        )}
      </p>
    </div>
  );
}
