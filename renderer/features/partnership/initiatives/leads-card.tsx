// The pair that leads it: one from each side, and whoever stands behind them. Neither leads alone.

import { Handshake } from 'lucide-react';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { SideButton, SideList } from '../../../components/side-list.tsx';
import classes from './initiative.module.css';
import { type InitiativeData, type InitiativeQuestion, useInitiativeDialog } from './use-initiative.ts';

export function LeadsCard({ page, onAsk }: { page: InitiativeData; onAsk: (question: InitiativeQuestion) => void }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { coLeads, sponsors } = page.initiative;
  const isEmpty = coLeads.management === '' && coLeads.staff === '';
  return (
    <SideList
      title="Led by both"
      action={
        <SideButton
          needs="partnership.keepInitiative"
          hidden="the leads"
          isAdding={isEmpty}
          onPress={() => onAsk({ kind: 'leads' })}
        >
          {isEmpty ? 'Name them' : 'Change'}
        </SideButton>
      }
    >
      <li className={classes.pair}>
        {(['management', 'staff'] as const).map((side) => (
          <div key={side} className={classes.lead} data-missing={coLeads[side] === '' || undefined}>
            <span className={classes.leadSide}>{sides[side]}</span>
            <strong>{coLeads[side] || 'Nobody yet'}</strong>
            {sponsors[side] !== '' && <span className={classes.leadSide}>backed by {sponsors[side]}</span>}
          </div>
        ))}
        <Handshake size={18} aria-hidden className={classes.shake} />
      </li>
    </SideList>
  );
}

export function LeadsDialog({ page, onClose }: { page: InitiativeData; onClose: () => void }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { coLeads, sponsors } = page.initiative;
  const { action, value, change, ...draft } = useInitiativeDialog(page.initiative, {
    key: 'leads',
    initial: { coLeads, sponsors },
    done: 'Who leads it is written down.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="Who leads it"
      sentence="One from each side: it is approved only when both are named."
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run(value)}
    >
      {(['management', 'staff'] as const).map((side) => (
        <TextField
          key={side}
          label={`Lead, ${sides[side].toLowerCase()}`}
          value={value.coLeads[side]}
          onChange={(text) => change({ coLeads: { ...value.coLeads, [side]: text } })}
          maxLength={500}
        />
      ))}
      {(['management', 'staff'] as const).map((side) => (
        <TextField
          key={`sponsor-${side}`}
          label={`Backed by, ${sides[side].toLowerCase()}`}
          help="Somebody senior who clears the way."
          isOptional
          value={value.sponsors[side]}
          onChange={(text) => change({ sponsors: { ...value.sponsors, [side]: text } })}
          maxLength={500}
        />
      ))}
    </FormDialog>
  );
}
