// Somebody joined and is not in any list yet: a name is enough, and the rest is put in on their page.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { nameInUse } from './member-words.ts';
import classes from './members.module.css';

interface Form {
  firstName: string;
  lastName: string;
  number: string;
  joinedOn: string | null;
}

export function AddMember() {
  const { terms } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Add a {terms.member}</Button>
      {isOpen && <AddMemberDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function AddMemberDialog({ onClose }: { onClose: () => void }) {
  const { terms } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDialogDraft<Form>(
    'member:new',
    { firstName: '', lastName: '', number: '', joinedOn: today },
    onClose,
  );
  const { firstName, lastName, number, joinedOn } = draft.value;
  const add = useAction((client, input: Inputs['members']['add']) => client.members.add(input), {
    done: (member) => `${nameInUse(member)} is on the list.`,
    undoes: ({ id }) => ({ collection: 'members', id }),
    onDone: ({ id }) => {
      draft.finish();
      void navigate({ to: '/members/$id', params: { id } });
    },
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title={`Add a ${terms.member}`}
      sentence="For somebody who is in no list yet. Where they work and how they pay is put in on their page."
      action={`Add the ${terms.member}`}
      isRunning={add.isRunning}
      isWaiting={`${firstName}${lastName}`.trim() === ''}
      trouble={add.trouble}
      isSaidByFields={add.issueFor('lastName') !== undefined || add.issueFor('number') !== undefined}
      draft={draft}
      onClose={draft.leave}
      onSubmit={() =>
        void add.run({
          firstName,
          lastName,
          number: number.trim() === '' ? null : number,
          joinedOn,
          standings: [{ from: joinedOn, to: null, standing: 'applied' }],
        })
      }
    >
      <div className={classes.twoFields}>
        <TextField label="First name" value={firstName} onChange={(value) => draft.change({ firstName: value })} />
        <TextField
          label="Surname"
          value={lastName}
          problem={add.issueFor('lastName')}
          onChange={(value) => draft.change({ lastName: value })}
        />
      </div>
      <TextField
        label={capital(terms.membershipNumber)}
        value={number}
        problem={add.issueFor('number')}
        help="Leave it empty while there is none: the next list fills it in."
        onChange={(value) => draft.change({ number: value })}
      />
      <DayField
        label="Applied on"
        value={joinedOn}
        onChange={(value) => draft.change({ joinedOn: value })}
        isOptional
        lean="past"
      />
    </FormDialog>
  );
}
