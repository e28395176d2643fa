// A nomination as it came in: the candidate, who proposes and seconds, the day. Also one that lacks something.

import { Checkbox } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NominationShown } from '../../../../shared/contract/elections/life.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import { Nominators, ReceivedOn } from './nomination-fields.tsx';
import { type Asked, useElectionAction, useQuestion } from './use-election-change.ts';

export function NominateDialog(asked: Asked) {
  const { election } = asked;
  const today = useToday();
  const draft = useQuestion(asked, 'nominate', {
    memberId: null as string | null,
    proposerId: null as string | null,
    seconderId: null as string | null,
    receivedOn: today as string | null,
    isAccepted: true,
    name: '',
    statement: '',
  });
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['elections']['nominate']) => client.elections.nominate(input), {
    done: ({ checks }) => {
      const against = checks.filter(({ isPassed }) => isPassed === false).length;
      return against === 0
        ? 'The nomination is written down; nothing speaks against it.'
        : `The nomination is written down. ${against === 1 ? 'One check speaks' : `${against} checks speak`} against it.`;
    },
    undoes: () => ({ collection: 'elections', id: election.id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { memberId, receivedOn, isAccepted, name, statement, proposerId, seconderId } = value;
  return (
    <FormDialog
      draft={draft}
      title="Write down a nomination"
      sentence="Also one that is late or lacks something: it is checked, shown, and ruled on."
      action="Write it down"
      isWaiting={memberId === null || receivedOn === null}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        memberId !== null &&
        receivedOn !== null &&
        void save.run({
          electionId: election.id,
          revision: election.revision,
          memberId,
          proposerId,
          seconderId,
          receivedOn,
          acceptedOn: isAccepted ? receivedOn : null,
          ...(name.trim() !== '' && { name }),
          statement,
        })
      }
    >
      <MemberChoice
        label="Candidate"
        search=""
        value={memberId}
        onChange={(id) => change({ memberId: id })}
        problem={save.issueFor('memberId')}
      />
      <Nominators value={value} change={change} needs={election.candidates} issueFor={save.issueFor} />
      <ReceivedOn value={value} change={change} issueFor={save.issueFor} />
      <Checkbox
        label="The candidate has signed that they stand"
        checked={isAccepted}
        onChange={(event) => change({ isAccepted: event.currentTarget.checked })}
      />
      <FoldedFields what="the name on the paper, a statement" isOpenAtFirst={name !== '' || statement !== ''}>
        <TextField
          label="Name on the ballot paper"
          help="Left empty: as on the membership list."
          value={name}
          onChange={(text) => change({ name: text })}
          problem={save.issueFor('name')}
        />
        <ProseField
          label="Statement of the candidate"
          value={statement}
          onChange={(text) => change({ statement: text })}
          problem={save.issueFor('statement')}
        />
      </FoldedFields>
    </FormDialog>
  );
}

export function ChangeNominationDialog({ nomination, ...asked }: Asked & { nomination: NominationShown }) {
  const { election } = asked;
  const draft = useQuestion(asked, `nomination:${nomination.id}`, {
    name: nomination.name,
    statement: nomination.statement,
    receivedOn: nomination.receivedOn as string | null,
    proposerId: nomination.proposerId,
    seconderId: nomination.seconderId,
  });
  const { value, change } = draft;
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['changeNomination']) => client.elections.changeNomination(input),
    'The nomination is changed.',
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  const { receivedOn, ...given } = value;
  return (
    <FormDialog
      draft={draft}
      title={`Change the nomination of ${nomination.name}`}
      action="Save the nomination"
      isWaiting={receivedOn === null || value.name.trim() === ''}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        receivedOn !== null &&
        void save.run({
          electionId: election.id,
          nominationId: nomination.id,
          revision: election.revision,
          ...given,
          receivedOn,
        })
      }
    >
      <TextField
        label="Name on the ballot paper"
        data-autofocus
        value={value.name}
        onChange={(name) => change({ name })}
        problem={save.issueFor('name')}
      />
      <Nominators value={value} change={change} issueFor={save.issueFor} named={nomination} />
      <ReceivedOn value={value} change={change} issueFor={save.issueFor} />
      <ProseField
        label="Statement of the candidate"
        value={value.statement}
        onChange={(statement) => change({ statement })}
        problem={save.issueFor('statement')}
      />
    </FormDialog>
  );
}
