// The returning officer's ruling on one nomination, with what speaks against it in front of them.

import { Radio } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NominationShown } from '../../../../shared/contract/elections/life.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { CheckList } from './check-list.tsx';
import { type Asked, useElectionAction, useQuestion } from './use-election-change.ts';

export function RulingDialog({ nomination, ...asked }: Asked & { nomination: NominationShown }) {
  const { election } = asked;
  const today = useToday();
  const { ruling, name, checks } = nomination;
  const against = checks.filter(({ isPassed }) => isPassed !== true);
  const isAgainst = checks.some(({ isPassed }) => isPassed === false);
  const draft = useQuestion(asked, `ruling:${nomination.id}`, {
    isValid: ruling?.isValid ?? !isAgainst,
    why: ruling?.why ?? '',
    on: (ruling?.on ?? today) as string | null,
  });
  const { value, change } = draft;
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['rule']) => client.elections.rule(input),
    value.isValid ? `${name} is validly nominated.` : `The nomination of ${name} is not valid.`,
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Rule on the nomination of ${name}`}
      action="Rule"
      isWaiting={value.on === null}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        value.on !== null &&
        void save.run({
          electionId: election.id,
          nominationId: nomination.id,
          revision: election.revision,
          isValid: value.isValid,
          why: value.why,
          on: value.on,
        })
      }
    >
      {against.length === 0 ? <p>Every check is in order.</p> : <CheckList checks={against} label="What to look at" />}
      <Radio.Group
        label="The nomination is"
        value={value.isValid ? 'yes' : 'no'}
        onChange={(chosen) => change({ isValid: chosen === 'yes' })}
      >
        <Radio value="yes" label="Valid" mt={6} data-autofocus={value.isValid || undefined} />
        <Radio value="no" label="Not valid" mt={6} data-autofocus={!value.isValid || undefined} />
      </Radio.Group>
      <TextField
        label={value.isValid ? 'Why, if a check speaks against it' : 'Why it is not valid'}
        value={value.why}
        onChange={(why) => change({ why })}
        problem={save.issueFor('why')}
      />
      <DayField
        label="Ruled on"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
    </FormDialog>
  );
}
