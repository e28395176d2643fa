// Somebody who was in touch became a member: which one on the list they are.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { MemberChoice } from '../../components/member-choice.tsx';
import type { InTouch } from './in-touch-card.tsx';

export function JoinedDialog(props: { person: InTouch; onClose: () => void }) {
  const { workplace: _name, ...person } = props.person;
  const { terms } = useWords();
  const [memberId, setMemberId] = useState<string | null>(null);
  const name = `${person.firstName} ${person.lastName}`.trim();
  const save = useAction(
    (client, input: Inputs['workplaces']['saveNonMember']) => client.workplaces.saveNonMember(input),
    {
      done: () => `${name} is a ${terms.member} now.`,
      undoes: (saved) => ({ collection: 'nonMembers', id: saved.id }),
      onDone: props.onClose,
    },
  );
  return (
    <FormDialog
      title={`${name} became a ${terms.member}`}
      sentence={`Choose who they are on the list; if they are not on it yet, bring in the new list or add them first. They then stand on the wall chart as a ${terms.member}.`}
      action={`They are this ${terms.member}`}
      isRunning={save.isRunning}
      isWaiting={memberId === null}
      trouble={save.trouble}
      onClose={props.onClose}
      onSubmit={() => void save.run({ ...person, memberId })}
    >
      <MemberChoice
        label="On the list as"
        value={memberId}
        onChange={setMemberId}
        search={name}
        problem={save.issueFor('memberId')}
      />
    </FormDialog>
  );
}
