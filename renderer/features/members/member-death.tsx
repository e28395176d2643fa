// Recording a death is one clear act. It says what stops at once, and can be taken back whole.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Member } from '../../../shared/domain/members.ts';
import { changeFrom } from '../../../shared/rules/change-rows.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { MemberPageData } from './member-page.tsx';
import { nameInUse } from './member-words.ts';
import classes from './members.module.css';

/** The standings with the death: nothing that was to hold after it does. */
export function standingsWithDeath(standings: Member['standings'], day: string): Member['standings'] {
  const until = standings.filter(({ from }) => from === null || from <= day);
  return changeFrom(until, day, { standing: 'deceased' });
}

export function RecordDeath({ data, onClose }: { data: MemberPageData; onClose: () => void }) {
  const { member, posts, cases } = data;
  const today = useToday();
  const { terms } = useWords();
  const [day, setDay] = useState<string | null>(null);
  const name = nameInUse(member);
  const record = useAction((client, input: Inputs['members']['update']) => client.members.update(input), {
    done: () => `It is recorded that ${name} has died. Nothing is sent to them any more.`,
    undoes: () => ({ collection: 'members', id: member.id }),
    onDone: onClose,
  });
  const held = posts.filter(({ to }) => to === null || to >= today);
  const open = cases.filter(({ stage }) => stage !== 'closed').length;
  return (
    <FormDialog
      title={`Record that ${name} has died`}
      action="Record the death"
      isRunning={record.isRunning}
      isWaiting={day === null || day > today}
      trouble={record.trouble}
      onClose={onClose}
      onSubmit={() =>
        day &&
        void record.run({
          id: member.id,
          revision: member.revision,
          standings: standingsWithDeath(member.standings, day),
        })
      }
    >
      <div className={classes.stops}>
        <p>From now on, without anything else to do:</p>
        <ul>
          <li>no letter, label or list of email addresses includes them, whatever was agreed before;</li>
          <li>
            they are among the {terms.members} no longer, in the list, in density and in every report from that day;
          </li>
          <li>what is on record stays: their {terms.cases}, their history and what they were sent.</li>
        </ul>
        {(held.length > 0 || open > 0) && (
          <p>
            This stays until somebody sees to it:{' '}
            {[
              ...held.map(({ called }) => `the post of ${called}`),
              ...(open > 0 ? [open === 1 ? `an open ${terms.case}` : `${open} open ${terms.cases}`] : []),
            ].join(', ')}
            .
          </p>
        )}
      </div>
      <DayField
        label="Day of death"
        value={day}
        onChange={setDay}
        lean="past"
        offersToday
        help="If nobody has said the day, put in when you heard of it."
        problem={day !== null && day > today ? 'This day is still to come.' : record.issueFor('standings')}
      />
    </FormDialog>
  );
}
