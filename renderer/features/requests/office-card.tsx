// The union's data-protection office, to which every request goes first; while nobody has named it, the page asks.

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Branch } from '../../../shared/domain/branch.ts';
import { useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './requests.module.css';

type Office = Branch['dataProtectionOffice'];

export function OfficeCard({ office }: { office: Office }) {
  const [isChanging, setIsChanging] = useState(false);
  const { branch } = useSession();
  const may = useMay();
  const isMissing = !office.answersForItself && office.name.trim() === '' && office.email.trim() === '';
  const reach = [office.email, office.phone].filter((part) => part.trim() !== '').join(', ');
  return (
    <section className={classes.office} data-missing={isMissing || undefined} aria-label="Data-protection office">
      <div>
        {isMissing ? (
          <>
            <strong>Which office do requests go to?</strong>
            <div className={classes.quiet}>
              Every union has somebody for data protection. Ask the regional office for their address now: when a
              request comes, it has to be sent the same day.
            </div>
          </>
        ) : (
          <>
            <strong>
              {office.answersForItself ? 'This branch answers for itself' : office.name || 'The union’s office'}
            </strong>
            <div className={classes.quiet}>
              {office.answersForItself
                ? 'The clocks are the branch’s own.'
                : `Requests go there first${reach ? `: ${reach}` : ''}`}
            </div>
          </>
        )}
      </div>
      {branch !== null && may('branch.update') && (
        <Button data-no-print onClick={() => setIsChanging(true)}>
          {isMissing ? 'Name the office' : 'Change'}
        </Button>
      )}
      {isChanging && branch !== null && <OfficeDialog branch={branch} onClose={() => setIsChanging(false)} />}
    </section>
  );
}

function OfficeDialog({ branch, onClose }: { branch: Branch; onClose: () => void }) {
  const [office, setOffice] = useState(branch.dataProtectionOffice);
  const save = useAction((client, input: Inputs['branch']['update']) => client.branch.update(input), {
    done: () => 'Saved: requests go there first.',
    undoes: (saved) => ({ collection: 'branch', id: saved.id }),
    onDone: onClose,
  });
  const change = (part: Partial<Office>) => setOffice((before) => ({ ...before, ...part }));
  return (
    <FormDialog
      title="The union’s data-protection office"
      sentence="It stands in the text that you copy into a mail. The desk itself sends nothing."
      action="Save it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onSubmit={() => void save.run({ revision: branch.revision, dataProtectionOffice: office })}
      onClose={onClose}
    >
      <TextField
        label="Its name"
        placeholder="Data Protection Team"
        value={office.name}
        maxLength={500}
        autoComplete="off"
        onChange={(name) => change({ name })}
      />
      <TextField
        label="Email"
        value={office.email}
        maxLength={500}
        autoComplete="off"
        onChange={(email) => change({ email })}
      />
      <TextField
        label="Phone"
        value={office.phone}
        maxLength={500}
        autoComplete="off"
        isOptional
        onChange={(phone) => change({ phone })}
      />
      <Checkbox
        label="This branch answers for itself"
        description="Only where the union has said so in writing. Then the clocks are the branch’s own, and the pack has a redacted set to hand out."
        checked={office.answersForItself}
        onChange={(event) => change({ answersForItself: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
