// Freezing the roll: as at which day, and what came of it.

import { useState } from 'react';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

export function FreezeRoll({
  election,
  isAgain,
  onClose,
}: {
  election: Election;
  isAgain: boolean;
  onClose: () => void;
}) {
  const today = useToday();
  const { terms } = useWords();
  const { noticeOn } = election.timetable;
  const [asAt, setAsAt] = useState<string | null>(noticeOn !== null && noticeOn < today ? noticeOn : today);
  const freeze = useAction(
    (client, day: string) => client.elections.freezeRoll({ electionId: election.id, asAt: day }),
    {
      done: ({ roll, changes, notes }) =>
        [
          `${roll.voters.toLocaleString('en-GB')} ${roll.voters === 1 ? terms.member : terms.members} may vote.`,
          changes && `${changes.added} came on to the roll, ${changes.removed} went.`,
          ...notes,
        ]
          .filter(Boolean)
          .join(' '),
      undoes: ({ seq }) => ({ seq }),
      onDone: onClose,
    },
  );
  const problem = freeze.issueFor('asAt');
  return (
    <FormDialog
      title={isAgain ? 'Freeze the roll again' : 'Freeze the roll'}
      sentence={
        isAgain
          ? 'The roll is made anew from today’s record, and takes the place of the one before. Who came on and who went is said.'
          : 'Everybody who may vote by the rule of this election on that day is written down.'
      }
      action="Freeze the roll"
      isRunning={freeze.isRunning}
      isWaiting={asAt === null}
      trouble={freeze.trouble}
      isSaidByFields={problem !== undefined}
      onSubmit={() => asAt !== null && void freeze.run(asAt)}
      onClose={onClose}
    >
      <DayField
        label="As at"
        value={asAt}
        onChange={setAsAt}
        problem={problem}
        lean="past"
        help="The day that the notice of election names, or today."
      />
    </FormDialog>
  );
}
