// Days that do not count as working days: the branch's own, which only internal procedures skip, and bank holidays that were
// proclaimed once and that this version does not know.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Branch, Closure } from '../../../shared/domain/branch.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { nationWords } from '../../../shared/domain/words.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { SideButton, SideHint, SideList } from '../../components/side-list.tsx';
import classes from './branch.module.css';

const OWN = 'own';

const whose = ({ bankHolidayIn }: Closure): string =>
  bankHolidayIn === null ? 'our own closure' : `bank holiday in ${nationWords[bankHolidayIn]}`;

const isSame = (a: Closure, b: Closure): boolean => a.day === b.day && a.bankHolidayIn === b.bankHolidayIn;

export function Closures({ branch }: { branch: Branch }) {
  const today = useToday();
  const [isAdding, setIsAdding] = useState(false);
  const takeOut = useAction((client, input: Inputs['branch']['update']) => client.branch.update(input), {
    done: () => 'The day is taken out: it counts again.',
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
  });
  const closures = branch.closures.toSorted((a, b) => a.day.localeCompare(b.day));
  const ahead = closures.filter(({ day }) => day >= today);
  const past = closures.filter(({ day }) => day < today);
  const row = (closure: Closure) => (
    <li key={`${closure.day} ${closure.bankHolidayIn ?? OWN}`} className={classes.closure}>
      <div>
        <strong>
          <DayText day={closure.day} />
        </strong>
        <span>
          {closure.name}, {whose(closure)}
        </span>
      </div>
      <LinkAction
        about={closure.name}
        onPress={() =>
          void takeOut.run({
            revision: branch.revision,
            closures: branch.closures.filter((each) => !isSame(each, closure)),
          })
        }
      >
        Take out
      </LinkAction>
    </li>
  );
  return (
    <section>
      <h2 className={classes.heading}>Days that do not count</h2>
      <ErrorBanner error={takeOut.trouble} onShowCurrent={takeOut.clear} />
      <SideList
        title="Closures and one-off bank holidays"
        action={
          <SideButton hidden="a day" onPress={() => setIsAdding(true)}>
            Add
          </SideButton>
        }
      >
        {ahead.map(row)}
        {past.map(row)}
        {closures.length === 0 && (
          <SideHint>
            Weekends and the usual bank holidays are known. Add a royal one-off, or days on which the employer shuts:
            working days skip them. No {branch.words === 'us' ? 'statutory' : 'tribunal'} limit ever moves by them.
          </SideHint>
        )}
      </SideList>
      {isAdding && <AddClosure branch={branch} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

function AddClosure({ branch, onClose }: { branch: Branch; onClose: () => void }) {
  const { terms } = useWords();
  const [day, setDay] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [nation, setNation] = useState<Nation | typeof OWN>(OWN);
  const save = useAction((client, input: Inputs['branch']['update']) => client.branch.update(input), {
    done: () => `${name} does not count any more.`,
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
    onDone: onClose,
  });
  const closure = { day: day ?? '', name, bankHolidayIn: nation === OWN ? null : nation };
  const isThere = day !== null && branch.closures.some((each) => isSame(each, closure));
  return (
    <FormDialog
      title="A day that does not count"
      action="Add the day"
      isRunning={save.isRunning}
      isWaiting={day === null || name.trim() === '' || isThere}
      trouble={save.trouble}
      onSubmit={() => void save.run({ revision: branch.revision, closures: [...branch.closures, closure] })}
      onClose={onClose}
    >
      <DayField
        label="Day"
        value={day}
        problem={isThere ? 'This day is there already.' : undefined}
        onChange={setDay}
        lean="future"
        autoFocus
      />
      <TextField
        label="What it is"
        placeholder="Works shutdown"
        value={name}
        maxLength={300}
        autoComplete="off"
        onChange={setName}
      />
      <SelectField
        label="For whom"
        help={
          nation === OWN
            ? 'Days of an employer’s procedure skip it. No rule of law knows it.'
            : 'Rules that count working days skip it there, as if it had been published.'
        }
        options={[
          { value: OWN, label: `Only this ${terms.branch}: our own closure` },
          ...(Object.keys(nationWords) as Nation[]).map((value) => ({
            value,
            label: `A bank holiday in ${nationWords[value]}`,
          })),
        ]}
        value={nation}
        onChange={(value) => value && setNation(value)}
      />
    </FormDialog>
  );
}
