// Starting the branch: its name and country, who is doing it, and the passphrase that protects it. The list comes next.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { nationWords } from '../../../shared/domain/words.ts';
import { useDesk } from '../../app/desk.tsx';
import { sheetIsBeingMade, sheetIsKept, sheetIsMade } from '../../app/lock/sheet-to-keep.ts';
import { goAfterWelcome } from '../../app/shell/after-welcome.ts';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, SelectField, TextField } from '../../components/fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { NewPassphrase, useNewPassphrase } from '../unlocking/new-passphrase.tsx';
import { FormTitle } from './form-title.tsx';
import classes from './welcome.module.css';

/** No passphrase: what is kept of a form must never hold one. */
interface Draft {
  name: string;
  nation: Nation | null;
  officer: string;
}

const EMPTY: Draft = { name: '', nation: null, officer: '' };

const nations = Object.entries(nationWords).map(([value, label]) => ({ value: value as Nation, label }));

/** What the country decides, so that nobody is surprised by it later. */
const consequence: Record<Nation, string> = {
  'england-and-wales': 'Tribunal limits and Acas as in England and Wales; days as 29/12/2026.',
  scotland: 'Tribunal limits and Acas as in Scotland; days as 29/12/2026.',
  'northern-ireland': 'Tribunal limits and the Labour Relations Agency as in Northern Ireland; days as 29/12/2026.',
  'united-states': 'Stewards, locals and grievances; days as 12/29/2026. No statutory limits are computed yet.',
};

export function StartBranch(props: { onBack: () => void }) {
  const draft = useDraft('welcome', EMPTY);
  const { name, nation, officer } = draft.value;
  const chosen = useNewPassphrase(name, officer);
  const queries = useQueryClient();
  const desk = useDesk();
  const start = useAction((client, input: Inputs['session']['setUp']) => client.session.setUp(input));

  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    chosen.tell();
    if (nation === null || name.trim() === '' || officer.trim() === '' || !chosen.isChosen) return;
    goAfterWelcome('/members/import');
    sheetIsBeingMade();
    const made = await start.run({ passphrase: chosen.passphrase, officer, branch: { name, nation } });
    if (!made) {
      sheetIsKept();
      return;
    }
    await draft.forget();
    queries.setQueryData(desk.session.get.queryKey(), made.session);
    sheetIsMade(made.recovery);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void begin(event)} noValidate>
      <FormTitle>Start our branch</FormTitle>
      <ErrorBanner error={start.trouble?.issues.length ? null : start.trouble} />
      <Fields>
        <TextField
          label="What is the branch called?"
          help="As members know it, for example on letters. You can change it later."
          value={name}
          problem={
            start.issueFor('name') ??
            (chosen.isTold && name.trim() === '' ? 'Write the branch’s name. You can change it later.' : undefined)
          }
          onChange={(text) => draft.set((before) => ({ ...before, name: text }))}
        />
        <SelectField
          label="Which country’s law counts?"
          help={nation ? consequence[nation] : 'It sets the law for deadlines, the words and how days are written.'}
          placeholder="Choose"
          options={nations}
          value={nation}
          problem={
            chosen.isTold && nation === null
              ? 'Choose the country whose law counts for most of your members.'
              : undefined
          }
          onChange={(value) => draft.set((before) => ({ ...before, nation: value }))}
        />
        <TextField
          label="What is your name?"
          help="You are the branch’s first secretary here. Others get accounts of their own, with what their role needs."
          value={officer}
          autoComplete="off"
          problem={
            start.issueFor('officer') ?? (chosen.isTold && officer.trim() === '' ? 'Write your name.' : undefined)
          }
          onChange={(text) => draft.set((before) => ({ ...before, officer: text }))}
        />
        <NewPassphrase {...chosen.field} problem={start.issueFor('passphrase')} />
      </Fields>
      <p className={classes.then}>
        <strong>Then</strong> you get a recovery sheet for the branch’s safe, and bring in your membership list, from a
        file or pasted from a spreadsheet. You see what it would do before anything is saved.
      </p>
      <FormActions>
        <Button type="submit" variant="filled" loading={start.isRunning}>
          Start the branch
        </Button>
        <Button onClick={props.onBack}>Back</Button>
        <SaveState state={draft.state} />
      </FormActions>
    </form>
  );
}
