// Somebody's last day in a post. What hangs on it is named before it is recorded, and handing over is one press away.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './posts.module.css';

interface StandDownDialogProps {
  rep: { id: string; revision: number; to: string | null };
  name: string;
  called: string;
  onClose: () => void;
}

export function StandDownDialog({ rep, name, called, onClose }: StandDownDialogProps) {
  const today = useToday();
  const [to, setTo] = useState<string | null>(rep.to !== null && rep.to < today ? rep.to : today);
  const standDown = useAction((client, input: Inputs['reps']['standDown']) => client.reps.standDown(input), {
    done: () => `The last day is recorded for ${name}.`,
    undoes: () => ({ collection: 'reps', id: rep.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${called}: last day in the post`}
      action="Record the last day"
      isRunning={standDown.isRunning}
      isWaiting={to === null}
      trouble={standDown.trouble}
      isSaidByFields={standDown.issueFor('to') !== undefined}
      onClose={onClose}
      onSubmit={() => to !== null && void standDown.run({ id: rep.id, revision: rep.revision, to })}
    >
      <DayField label="Last day" value={to} onChange={setTo} problem={standDown.issueFor('to')} />
      <WhatHangsOnIt repId={rep.id} name={name} />
    </FormDialog>
  );
}

function WhatHangsOnIt({ repId, name }: { repId: string; name: string }) {
  const { terms } = useWords();
  const { data } = useQuery(useDesk().reps.leaving.queryOptions({ input: { id: repId } }));
  if (data === undefined) return null;
  const { openCases, forumSeats, deputies, placesWithoutRep } = data;
  if (openCases.length + forumSeats.length + deputies.length + placesWithoutRep.length === 0) {
    return <p className={classes.quiet}>No open {terms.case}, seat or deputy hangs on it.</p>;
  }
  const numbers = openCases.slice(0, 6).map(({ number }) => number);
  return (
    <div className={classes.hangs}>
      <p>What hangs on it stays as it is until somebody hands it over:</p>
      <ul>
        {openCases.length > 0 && (
          <li>
            {openCases.length === 1 ? `One open ${terms.case}` : `${openCases.length} open ${terms.cases}`} (
            {numbers.join(', ')}
            {openCases.length > numbers.length && ' …'}).{' '}
            <Link to="/cases/handovers" search={{ from: repId }}>
              Hand them over
            </Link>
          </li>
        )}
        {forumSeats.map(({ forumId, forum, seatId, title }) => (
          <li key={seatId}>
            The seat “{title}” on{' '}
            <Link to="/partnership/forums/$id" params={{ id: forumId }}>
              {forum}
            </Link>
          </li>
        ))}
        {deputies.map((deputy) => (
          <li key={deputy.repId}>
            {deputy.name} stands in for {name}
          </li>
        ))}
        {placesWithoutRep.map((place) => (
          <li key={place.id}>
            {place.name} would have nobody, with{' '}
            {place.members === 1 ? `one ${terms.member}` : `${place.members} ${terms.members}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
