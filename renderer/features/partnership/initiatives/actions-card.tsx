// What was agreed on an initiative: who owes it by when, ticked off here.

import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { SideList } from '../../../components/side-list.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './initiative.module.css';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

interface ActionsProps {
  page: InitiativeData;
  onAsk: (question: InitiativeQuestion) => void;
}

export function ActionsCard(props: ActionsProps) {
  return (
    <SideList title="Who does what">
      <li>
        <ActionList {...props} empty="Nothing is agreed yet." />
      </li>
    </SideList>
  );
}

export function ActionList({ page, onAsk, empty }: ActionsProps & { empty: string }) {
  const { branch } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const done = useAction(
    (client, input: Inputs['partnership']['doneAction'], signal) => client.partnership.doneAction(input, { signal }),
    {
      done: ({ doneOn }) => (doneOn ? 'Done.' : 'It is open again.'),
      undoes: ({ id }) => ({ collection: 'actions', id }),
    },
  );
  return (
    <>
      <ErrorBanner error={done.trouble} onClose={done.clear} />
      {page.actions.length === 0 && <p className={classes.hint}>{empty}</p>}
      <ul className={classes.actions} aria-label="Actions">
        {page.actions.map(({ id, revision, text, ownerSide, team, dueOn, doneOn }) => (
          <li key={id}>
            <Checkbox
              label={text}
              checked={doneOn !== null}
              disabled={done.isRunning || !may('partnership.doneAction')}
              onChange={(event) => void done.run({ id, revision, ...(!event.currentTarget.checked && { on: null }) })}
            />
            <span className={classes.hint}>
              {[sides[ownerSide], team].filter(Boolean).join(', ')}
              {dueOn !== null && (
                <>
                  , by <DayText day={dueOn} isShort />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <IfMay call="partnership.keepAction">
        <Button size="compact-md" data-no-print onClick={() => onAsk({ kind: 'action' })}>
          Agree an action
        </Button>
      </IfMay>
    </>
  );
}

export function ActionDialog({ page, onClose }: { page: InitiativeData; onClose: () => void }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { id, forumId, visibility } = page.initiative;
  const draft = useDialogDraft(
    `initiative:${id}:action`,
    { text: '', ownerSide: 'staff' as TwoSides | 'joint', team: '', dueOn: null as string | null },
    onClose,
  );
  const { value, change } = draft;
  const keep = useAction(
    (client, input: Inputs['partnership']['keepAction'], signal) => client.partnership.keepAction(input, { signal }),
    { done: () => 'It is agreed.', undoes: (made) => ({ collection: 'actions', id: made.id }), onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="Agree an action"
      action="Agree it"
      isRunning={keep.isRunning}
      isWaiting={value.text.trim() === ''}
      trouble={keep.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void keep.run({ ...value, source: { collection: 'initiatives', id }, visibility, ...(forumId && { forumId }) })
      }
    >
      <TextField label="What is done" value={value.text} onChange={(text) => change({ text })} maxLength={500} />
      <SegmentedControl
        aria-label="Whose it is"
        value={value.ownerSide}
        onChange={(side) => change({ ownerSide: side as TwoSides })}
        data={(['management', 'staff', 'joint'] as const).map((side) => ({ value: side, label: sides[side] }))}
      />
      <TextField
        label="Team"
        isOptional
        help="A team or a department: it is owed by all of it."
        value={value.team}
        onChange={(team) => change({ team })}
        maxLength={500}
      />
      <DayField label="By when" isOptional lean="future" value={value.dueOn} onChange={(dueOn) => change({ dueOn })} />
    </FormDialog>
  );
}
