// Somebody in a case besides its members and its rep: who they are to it, and how to reach them.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { personRoleWords } from '../../../shared/domain/casework-words.ts';
import { type CasePerson, CasePersonRoleSchema, type ManagerLevel } from '../../../shared/domain/intake.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { PersonNameField } from './person-name-field.tsx';
import { levelOptions } from './sanction-dialog.tsx';
import { type CaseAsked, useCaseUpdate } from './use-case-question.ts';

interface Answers {
  person: CasePerson;
}

const roleOptions = CasePersonRoleSchema.options.map((value) => ({ value, label: personRoleWords[value] }));

const UNKNOWN = 'unknown';

/** Whose level says which like cases there are: those who decide. */
const hasLevel = (role: CasePerson['role']): boolean => role === 'manager' || role === 'hr';

export function PersonDialog(asked: CaseAsked & { personId: string | null }) {
  const { page, personId } = asked;
  const [id] = useState(() => personId ?? crypto.randomUUID());
  const before = page.case.people.find((person) => person.id === personId);
  const question = useCaseUpdate<Answers>(asked, {
    key: `person:${personId ?? 'new'}`,
    read: (on) => ({
      person: on.people.find((person) => person.id === personId) ?? {
        id: '',
        role: 'manager',
        name: '',
        memberId: null,
        contact: '',
        managerLevel: null,
        note: '',
      },
    }),
    done: (on) => (on.people.some((person) => person.id === id) ? 'Kept with the people.' : 'Taken off the people.'),
  });
  const { person } = question.value;
  const change = (part: Partial<CasePerson>) => question.change({ person: { ...person, ...part } });
  const save = () => {
    const kept = { ...person, id, managerLevel: hasLevel(person.role) ? person.managerLevel : null };
    void question.save(({ people }) => ({
      people: before ? people.map((each) => (each.id === id ? kept : each)) : [...people, kept],
    }));
  };
  const takeOff = () => void question.save(({ people }) => ({ people: people.filter((each) => each.id !== id) }));
  return (
    <CaseQuestionDialog
      question={question}
      title={before ? before.name : 'Add a person'}
      action={before ? 'Save the change' : 'Add them'}
      isWaiting={person.name.trim() === ''}
      theirsInWords={({ person: theirs }) =>
        [theirs.name, personRoleWords[theirs.role], theirs.contact].filter((part) => part !== '').join(' · ')
      }
      onSubmit={save}
    >
      <PersonNameField name={person.name} memberId={person.memberId} onChange={change} />
      <SelectField
        label="What they are to it"
        options={roleOptions}
        value={person.role}
        onChange={(role) => role && change({ role })}
      />
      {hasLevel(person.role) && (
        <SelectField<ManagerLevel | typeof UNKNOWN>
          label="Level"
          help="Like cases are found by the level of the manager who decides."
          options={[{ value: UNKNOWN, label: 'Not known' }, ...levelOptions]}
          value={person.managerLevel ?? UNKNOWN}
          onChange={(level) => change({ managerLevel: level === UNKNOWN ? null : level })}
        />
      )}
      <TextField
        label="Phone, email or address"
        isOptional
        value={person.contact}
        onChange={(contact) => change({ contact })}
        maxLength={500}
        autoComplete="off"
      />
      <TextField
        label="Note"
        placeholder="Investigated it; not to be at the hearing"
        value={person.note}
        onChange={(note) => change({ note })}
        maxLength={500}
        autoComplete="off"
      />
      {before && (
        <div>
          <Button variant="subtle" color="late" ml={-14} onClick={takeOff}>
            Take them off this case
          </Button>
        </div>
      )}
    </CaseQuestionDialog>
  );
}
