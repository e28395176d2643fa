// One of the people a case is about: a member with what identifies them, or somebody to be checked, under their name.

import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { Badge } from '../../components/days-left.tsx';
import { TextField } from '../../components/fields.tsx';
import type { Who } from './case-draft.ts';
import classes from './who-person.module.css';

interface WhoPersonProps {
  person: Who;
  onChange: (person: Who) => void;
  onRemove: () => void;
  problem: string | undefined;
}

export function WhoPerson({ person, onChange, onRemove, problem }: WhoPersonProps) {
  if ('memberId' in person) return <Listed memberId={person.memberId} onRemove={onRemove} problem={problem} />;
  const { firstName = '', lastName, phone = '' } = person;
  const change = (part: Partial<typeof person>) => onChange({ ...person, ...part });
  return (
    <Person name={`${firstName} ${lastName}`.trim() || 'this person'} onRemove={onRemove}>
      <Badge urgency="soon">Membership to check</Badge>
      <div className={classes.names}>
        <TextField
          label="First name"
          value={firstName}
          onChange={(text) => change({ firstName: text })}
          autoComplete="off"
        />
        <TextField
          label="Surname"
          value={lastName}
          onChange={(text) => change({ lastName: text })}
          problem={problem === undefined ? undefined : 'Write at least a surname.'}
          autoComplete="off"
        />
        <TextField label="Phone" value={phone} onChange={(text) => change({ phone: text })} autoComplete="off" />
      </div>
    </Person>
  );
}

function Listed(props: { memberId: string; onRemove: () => void; problem: string | undefined }) {
  const { data, error } = useQuery(useDesk().members.get.queryOptions({ input: { id: props.memberId } }));
  const name = data ? `${data.row.firstName} ${data.row.lastName}`.trim() : 'this person';
  const problem = error ? 'This person is not on the list any more. Take them off and find them again.' : props.problem;
  return (
    <Person name={name} onRemove={props.onRemove}>
      {data && <PersonFacts row={data.row} />}
      {problem && <p className={classes.problem}>{problem}</p>}
    </Person>
  );
}

function Person(props: { name: string; onRemove: () => void; children: ReactNode }) {
  return (
    <div className={classes.person}>
      <div className={classes.about}>{props.children}</div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Take ${props.name} off`} onClick={props.onRemove}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Name and number; where they work and how they stand. Enough to tell two people of one name apart. */
export function PersonFacts({ row }: { row: MemberRow }) {
  const { standings } = useWords();
  const standing = row.isToCheck ? 'Membership to check' : row.standing === null ? null : standings[row.standing];
  const isWell = !row.isToCheck && (row.standing === 'inBenefit' || row.standing === null);
  return (
    <span className={classes.facts}>
      <span className={classes.first}>
        <span className={classes.name}>{`${row.firstName} ${row.lastName}`.trim()}</span>
        <span className={classes.number}>{row.number ?? 'no number yet'}</span>
      </span>
      <span className={classes.second}>
        {[row.jobTitle, row.workplace ?? row.employer ?? 'no workplace recorded'].filter(Boolean).join(', ')}
        {standing && (
          <span data-well={isWell || undefined} className={classes.standing}>
            {' '}
            · {standing}
          </span>
        )}
      </span>
    </span>
  );
}
