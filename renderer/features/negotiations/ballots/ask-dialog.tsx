// What members are asked: the question and what may be answered. Whom and when follow from the unit and the rule book, and stand
// to be changed on the ballot's own page, where this leads.

import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { BallotKind } from '../../../../shared/contract/elections/ballots.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { linesOf } from '../../elections/life/new-election-values.ts';

interface Props {
  negotiation: Negotiation;
  kind: BallotKind;
  onClose: () => void;
}

interface Values {
  question: string;
  choices: string;
  opensOn: string | null;
  closesOn: string | null;
}

const empty: Values = { question: '', choices: '', opensOn: null, closesOn: null };

export function AskDialog({ negotiation: { id, revision }, kind, onClose }: Props) {
  const { terms } = useWords();
  const navigate = useNavigate();
  const { value, change, ...draft } = useDialogDraft<Values>(`negotiation:${id}:ask:${kind}`, empty, onClose);
  const save = useAction(
    (client, input: Inputs['negotiations']['askMembers']) => client.negotiations.askMembers(input),
    {
      done: ({ number }) => `${number} is open. Freeze its roll next.`,
      undoes: () => ({ collection: 'negotiations', id }),
      onDone: ({ electionId }) => {
        draft.finish();
        void navigate({ to: '/elections/$id', params: { id: electionId }, search: { tab: 'roll' } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const isForAction = kind === 'industrialAction';
  const choices = linesOf(value.choices);
  return (
    <FormDialog
      draft={draft}
      title={isForAction ? 'Ballot for industrial action' : `Ask the ${terms.members}`}
      sentence={
        isForAction
          ? 'The branch gets ready here: readiness, drafts of the notices, the scrutineer’s figures. Only the union can call the ballot.'
          : 'All of the bargaining unit are asked. The roll is frozen on a day, so that it is known who was.'
      }
      action="Open the ballot"
      isRunning={save.isRunning}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('question') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...{ id, revision, kind, question: value.question },
          ...(choices.length > 0 && { choices }),
          timetable: {
            ...(value.opensOn !== null && { ballotOpensOn: value.opensOn }),
            ...(value.closesOn !== null && { ballotClosesOn: value.closesOn }),
          },
        })
      }
    >
      <ProseField
        label="The question"
        help="As it will stand on the paper."
        value={value.question}
        problem={save.issueFor('question')}
        data-autofocus
        onChange={(question) => change({ question })}
      />
      <FoldedFields
        what="what may be answered, the days"
        isOpenAtFirst={value.choices.trim() !== '' || value.opensOn !== null || value.closesOn !== null}
      >
        <ProseField
          label="What may be answered"
          help="One answer to a line. Left empty: Yes, No."
          value={value.choices}
          problem={save.issueFor('choices')}
          onChange={(text) => change({ choices: text })}
        />
        <DayField
          label="Voting opens"
          isOptional
          lean="future"
          value={value.opensOn}
          onChange={(opensOn) => change({ opensOn })}
        />
        <DayField
          label="Voting closes"
          isOptional
          lean="future"
          value={value.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
      </FoldedFields>
    </FormDialog>
  );
}
