// Asking for help, offering it, what came of it, and recognising a team.

import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { useAction } from '../../../app/use-action.ts';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

type Data = Outputs['partnership']['teams'];
type Action = Data['recognised'][number];

export function AskForHelpDialog({ forumId, onClose }: { forumId: string | null; onClose: () => void }) {
  const [team, setTeam] = useState('');
  const [text, setText] = useState('');
  const [contact, setContact] = useState('');
  const ask = useAction((client, input: Inputs['partnership']['askForHelp']) => client.partnership.askForHelp(input), {
    done: () => 'The request is there. Unanswered after two days, it shows.',
    undoes: ({ id }) => ({ collection: 'actions', id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Ask for help"
      action="Ask"
      isRunning={ask.isRunning}
      isWaiting={team.trim() === '' || text.trim() === ''}
      trouble={ask.trouble}
      onSubmit={() => void ask.run({ forumId, team, text, contact })}
      onClose={onClose}
    >
      <TextField label="Which team asks" data-autofocus maxLength={500} value={team} onChange={setTeam} />
      <TextField
        label="What would help"
        placeholder="Cover for a hearing"
        maxLength={500}
        value={text}
        onChange={setText}
      />
      <TextField label="Whom to ring" isOptional maxLength={500} value={contact} onChange={setContact} />
    </FormDialog>
  );
}

interface OfferProps {
  forumId: string | null;
  team: string;
  request?: Action | undefined;
  onClose: () => void;
}

export function OfferHelpDialog({ forumId, team, request, onClose }: OfferProps) {
  const [by, setBy] = useState('');
  const [text, setText] = useState('');
  const offer = useAction((client, input: Inputs['partnership']['offerHelp']) => client.partnership.offerHelp(input), {
    done: () => `${team} is offered help.`,
    undoes: ({ id }) => ({ collection: 'actions', id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Offer ${team} help`}
      sentence={request && `They ask for: ${request.text}`}
      action="Offer it"
      isRunning={offer.isRunning}
      isWaiting={by.trim() === '' || text.trim() === ''}
      trouble={offer.trouble}
      onSubmit={() => void offer.run({ forumId, team, by, text, ...(request && { requestId: request.id }) })}
      onClose={onClose}
    >
      <TextField
        label="Which team offers"
        data-autofocus
        maxLength={500}
        value={by}
        onChange={setBy}
        problem={offer.issueFor('by')}
      />
      <TextField
        label="What it can do"
        placeholder="Two hours a week"
        maxLength={400}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  );
}

export function AnswerHelpDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const [result, setResult] = useState('');
  const answer = useAction(
    (client, input: Inputs['partnership']['answerHelp']) => client.partnership.answerHelp(input),
    {
      done: () => 'What came of it is written down.',
      undoes: ({ id }) => ({ collection: 'actions', id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="What came of the help"
      sentence={action.text}
      action="Write it down"
      isRunning={answer.isRunning}
      trouble={answer.trouble}
      onSubmit={() => void answer.run({ id: action.id, revision: action.revision, result })}
      onClose={onClose}
    >
      <ProseField label="What came of it" data-autofocus value={result} onChange={setResult} />
    </FormDialog>
  );
}

export function RecogniseDialog({ behaviours, onClose }: { behaviours: Data['behaviours']; onClose: () => void }) {
  const [team, setTeam] = useState('');
  const [text, setText] = useState('');
  const [whoBenefited, setWhoBenefited] = useState('');
  const [behaviourId, setBehaviourId] = useState<string | null>(behaviours[0]?.id ?? null);
  const behaviour = behaviours.find(({ id }) => id === behaviourId);
  const recognise = useAction(
    (client, input: Inputs['partnership']['recognise']) => client.partnership.recognise(input),
    {
      done: () => `${team} is recognised.`,
      undoes: ({ id }) => ({ collection: 'actions', id }),
      onDone: onClose,
    },
  );
  const isWaiting = [team, text, whoBenefited].some((said) => said.trim() === '') || behaviour === undefined;
  return (
    <FormDialog
      title="Recognise a team"
      sentence="For a behaviour that was agreed, and for what it did for others."
      action="Recognise it"
      isRunning={recognise.isRunning}
      isWaiting={isWaiting}
      trouble={recognise.trouble}
      isSaidByFields={recognise.issueFor('whoBenefited') !== undefined}
      onSubmit={() =>
        behaviour &&
        void recognise.run({ forumId: behaviour.forumId, behaviourId: behaviour.id, team, text, whoBenefited })
      }
      onClose={onClose}
    >
      <TextField label="Which team" data-autofocus maxLength={500} value={team} onChange={setTeam} />
      <TextField label="What it did" maxLength={500} value={text} onChange={setText} />
      <SelectField
        label="Which behaviour that was"
        options={behaviours.map(({ id, text: label }) => ({ value: id, label }))}
        value={behaviourId}
        onChange={setBehaviourId}
      />
      <TextField
        label="Who else had good of it"
        maxLength={500}
        value={whoBenefited}
        onChange={setWhoBenefited}
        problem={recognise.issueFor('whoBenefited')}
      />
    </FormDialog>
  );
}
