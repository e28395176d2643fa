// What the branch says of its dates: days on which it is closed, bank holidays proclaimed since this version, how early a case
// is referred, who watches the deadlines besides whoever sits here, and whether this computer reminds.

import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Branch } from '../../../shared/domain/branch.ts';
import { withArticle } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, TextField } from '../../components/fields.tsx';
import classes from './branch.module.css';
import { Closures } from './closures.tsx';
import { RemindersSetting } from './reminders-setting.tsx';

export function Dates({ branch }: { branch: Branch }) {
  return (
    <div className={classes.settings}>
      <Closures branch={branch} />
      <div>
        <Watching branch={branch} />
        <section data-no-print>
          <RemindersSetting />
        </section>
      </div>
    </div>
  );
}

interface Changed {
  referDaysBefore?: string;
  secondOfficer?: string;
}

const MOST_DAYS = 365;

function Watching({ branch }: { branch: Branch }) {
  const { terms } = useWords();
  const [changed, setChanged] = useState<Changed>({});
  const save = useAction((client, input: Inputs['branch']['update']) => client.branch.update(input), {
    done: () => 'Saved: the deadlines are watched so.',
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
    onDone: () => setChanged({}),
  });
  const days = changed.referDaysBefore ?? String(branch.referDaysBefore);
  const officer = changed.secondOfficer ?? branch.secondOfficer;
  const isNumber = /^\d{1,3}$/.test(days.trim()) && Number(days) <= MOST_DAYS;
  const isChanged = Object.keys(changed).length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isNumber) return;
    void save.run({ revision: branch.revision, referDaysBefore: Number(days), secondOfficer: officer });
  };
  return (
    <form onSubmit={submit} noValidate>
      <h2 className={classes.heading}>Watching the deadlines</h2>
      <ErrorBanner
        error={save.trouble}
        onShowCurrent={() => {
          setChanged({});
          save.clear();
        }}
      />
      <Fields>
        <TextField
          label={`Days before ${withArticle(terms.tribunal)} limit by which a ${terms.case} is referred`}
          help={`Whoever takes it over, the ${terms.fullTimeOfficer} or solicitors, needs this long.`}
          inputMode="numeric"
          maxLength={3}
          w={140}
          styles={{ label: { whiteSpace: 'nowrap' }, description: { width: 'min(420px, 70vw)' } }}
          value={days}
          problem={isNumber ? undefined : 'A number up to 365.'}
          onChange={(referDaysBefore) => setChanged((before) => ({ ...before, referDaysBefore }))}
        />
        <TextField
          label="The second officer"
          help="Who gets the printed deadline sheet, so that no date hangs on one person alone."
          placeholder="Name"
          maxLength={300}
          autoComplete="off"
          value={officer}
          problem={save.issueFor('secondOfficer')}
          onChange={(secondOfficer) => setChanged((before) => ({ ...before, secondOfficer }))}
        />
      </Fields>
      <FormActions>
        <Button type="submit" variant="filled" disabled={!isChanged || !isNumber} loading={save.isRunning}>
          Save the changes
        </Button>
        {isChanged && <Button onClick={() => setChanged({})}>Leave it as it was</Button>}
      </FormActions>
    </form>
  );
}
