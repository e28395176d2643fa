// What the branch says of itself: its name, country, words, order of dates and zone; and how the desk looks.

import { Button, SegmentedControl } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Branch } from '../../../shared/domain/branch.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { nationWords } from '../../../shared/domain/words.ts';
import { useColorSchemeChoice } from '../../app/color-scheme.tsx';
import { useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, SelectField, TextField } from '../../components/fields.tsx';
import classes from './branch.module.css';
import { UpdatesFact } from './updates-fact.tsx';

type Profile = Pick<Branch, 'name' | 'nation' | 'words' | 'dateOrder' | 'zone'>;

const nations = Object.entries(nationWords).map(([value, label]) => ({ value: value as Nation, label }));
const wordings = [
  { value: 'uk' as const, label: 'United Kingdom: rep, branch, workplace' },
  { value: 'us' as const, label: 'United States: steward, local, worksite' },
];
const orders = [
  { value: 'dmy' as const, label: 'Day first: 29/12/2026' },
  { value: 'mdy' as const, label: 'Month first: 12/29/2026' },
];
const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));

const profileOf = ({ name, nation, words, dateOrder, zone }: Branch): Profile => ({
  name,
  nation,
  words,
  dateOrder,
  zone,
});

export function Settings({ branch }: { branch: Branch }) {
  const mayChange = useMay()('branch.update');
  const [changed, setChanged] = useState<Partial<Profile>>({});
  const { version, dataFolder, today, memberList } = useSession();
  const { choice, choose } = useColorSchemeChoice();
  const save = useAction((client, input: Inputs['branch']['update']) => client.branch.update(input), {
    done: () => 'The branch’s details are saved.',
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
    onDone: () => setChanged({}),
  });
  const shown = { ...profileOf(branch), ...changed };
  const isChanged = Object.keys(changed).length > 0;
  const set = (part: Partial<Profile>) => setChanged((before) => ({ ...before, ...part }));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save.run({ revision: branch.revision, ...changed });
  };

  return (
    <div className={classes.settings}>
      <form onSubmit={submit} noValidate>
        <h2 className={classes.heading}>The branch</h2>
        <ErrorBanner
          error={save.trouble?.issues.length ? null : save.trouble}
          onShowCurrent={() => {
            setChanged({});
            save.clear();
          }}
        />
        {!mayChange && <p>The secretary changes what the branch says of itself.</p>}
        <fieldset disabled={!mayChange} className={classes.plain}>
          <Fields>
            <TextField
              label="Name"
              value={shown.name}
              problem={save.issueFor('name')}
              onChange={(name) => set({ name })}
            />
            <SelectField
              label="Country whose law counts"
              help="Another country brings its words, order of dates and zone with it. Clocks of open cases keep the country they were logged under."
              options={nations}
              value={shown.nation}
              onChange={(nation) =>
                nation && setChanged({ ...(changed.name !== undefined && { name: changed.name }), nation })
              }
            />
            <SelectField
              label="Words"
              options={wordings}
              value={shown.words}
              onChange={(words) => words && set({ words })}
            />
            <SelectField
              label="How days are written in figures"
              options={orders}
              value={shown.dateOrder}
              onChange={(dateOrder) => dateOrder && set({ dateOrder })}
            />
            <SelectField
              label="Time zone"
              help={
                <>
                  Decides when a day ends. Here today is <DayText day={today} />.
                </>
              }
              options={zones}
              value={shown.zone}
              problem={save.issueFor('zone')}
              onChange={(zone) => zone && set({ zone })}
            />
          </Fields>
        </fieldset>
        {mayChange && (
          <FormActions>
            <Button type="submit" variant="filled" disabled={!isChanged} loading={save.isRunning}>
              Save the changes
            </Button>
            {isChanged && <Button onClick={() => setChanged({})}>Leave it as it was</Button>}
          </FormActions>
        )}
      </form>
      <section>
        <h2 className={classes.heading}>How it looks</h2>
        <SegmentedControl
          aria-label="Light or dark"
          value={choice}
          onChange={(value) => choose(value as 'light' | 'dark' | 'auto')}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
            { value: 'auto', label: 'As the computer' },
          ]}
        />
        <h2 className={classes.heading}>This desk</h2>
        <dl className={classes.facts}>
          <div>
            <dt>The data lies in</dt>
            <dd>{dataFolder}</dd>
          </div>
          <div>
            <dt>Membership list</dt>
            <dd>
              {memberList ? (
                <>
                  Brought in on <DayText day={memberList.day} />, {memberList.rows.toLocaleString('en-GB')} rows
                  {memberList.fileName && ` from ${memberList.fileName}`}
                </>
              ) : (
                'None has been brought in yet'
              )}
            </dd>
          </div>
          <UpdatesFact />
          <div>
            <dt>Network</dt>
            <dd>Branchdesk sends nothing anywhere. No account, no updates behind your back, no statistics.</dd>
          </div>
          <div>
            <dt>Version</dt>
            <dd>{version}</dd>
          </div>
        </dl>
      </section>
    </div>
  );
}
