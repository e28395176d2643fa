// Writing down somebody who is in touch: who, since when, where they work and how to reach them.

import { Autocomplete } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import type { InTouch } from './in-touch-card.tsx';
import classes from './workplaces.module.css';

type Save = Inputs['workplaces']['saveNonMember'];

interface InTouchDialogProps {
  workplaceId: string;
  /** null adds somebody. */
  person: InTouch | null;
  mayNameEverybody: boolean;
  departments: readonly string[];
  shifts: readonly string[];
  onJoined: (person: InTouch) => void;
  onClose: () => void;
}

export function InTouchDialog(props: InTouchDialogProps) {
  const { person, workplaceId } = props;
  const today = useToday();
  const { terms } = useWords();
  const draft = useDialogDraft<Save>(
    `nonMember:${person?.id ?? `new:${workplaceId}`}`,
    person
      ? withoutPlace(person)
      : {
          firstName: '',
          lastName: '',
          email: '',
          phone: '',
          workplaceId,
          department: '',
          shift: '',
          title: '',
          inTouchSince: props.mayNameEverybody ? null : today,
          notes: '',
          memberId: null,
        },
    props.onClose,
  );
  const { value, change } = draft;
  const name = `${value.firstName} ${value.lastName}`.trim();
  const save = useAction((client, input: Save) => client.workplaces.saveNonMember(input), {
    done: () => `${name} is written down.`,
    undoes: (saved) => ({ collection: 'nonMembers', id: saved.id }),
    onDone: draft.finish,
  });
  const remove = useAction(
    (client, input: Inputs['workplaces']['removeNonMember']) => client.workplaces.removeNonMember(input),
    {
      done: () => `${name} is taken off.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title={person ? name : 'Somebody who is in touch'}
      {...(!person &&
        !props.mayNameEverybody && {
          sentence: 'Only people who got in touch themselves, and know that they are written down.',
        })}
      action={person ? 'Save the changes' : 'Write them down'}
      draft={draft}
      size="lg"
      isRunning={save.isRunning || remove.isRunning}
      isWaiting={name === ''}
      trouble={save.trouble ?? remove.trouble}
      isSaidByFields={save.trouble?.code === 'INVALID_INPUT'}
      onClose={draft.leave}
      onSubmit={() => void save.run(value)}
    >
      <div className={classes.pair}>
        <TextField
          label="First name"
          value={value.firstName}
          onChange={(text) => change({ firstName: text })}
          maxLength={500}
        />
        <TextField
          label="Last name"
          value={value.lastName}
          onChange={(text) => change({ lastName: text })}
          problem={save.issueFor('lastName')}
          maxLength={500}
        />
      </div>
      <DayField
        label="In touch since"
        value={value.inTouchSince}
        onChange={(day) => change({ inTouchSince: day })}
        lean="past"
        problem={save.issueFor('inTouchSince')}
        {...(props.mayNameEverybody && { isOptional: true })}
      />
      <div className={classes.pair}>
        <TextField label="Phone" value={value.phone} onChange={(text) => change({ phone: text })} isOptional />
        <TextField label="Email" value={value.email} onChange={(text) => change({ email: text })} isOptional />
      </div>
      <TextField label="Job" value={value.title} onChange={(text) => change({ title: text })} isOptional />
      <div className={classes.pair}>
        <Autocomplete
          label={<MayBeEmpty>Department</MayBeEmpty>}
          data={[...props.departments]}
          value={value.department}
          onChange={(text) => change({ department: text })}
          maxLength={500}
        />
        <Autocomplete
          label={<MayBeEmpty>Shift</MayBeEmpty>}
          data={[...props.shifts]}
          value={value.shift}
          onChange={(text) => change({ shift: text })}
          maxLength={500}
        />
      </div>
      <ProseField
        label="What was said"
        value={value.notes}
        onChange={(text) => change({ notes: text })}
        minRows={2}
        maxLength={2_000}
        isOptional
      />
      {person && (
        <div className={classes.links}>
          <LinkAction about={name} onPress={() => props.onJoined(person)}>
            {`Became a ${terms.member}`}
          </LinkAction>
          <LinkAction about={name} onPress={() => void remove.run({ id: person.id, revision: person.revision })}>
            Take them off
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}

function MayBeEmpty(props: { children: string }) {
  return (
    <>
      {props.children} <span className={classes.optional}>if you know it</span>
    </>
  );
}

const withoutPlace = ({ workplace: _name, ...person }: InTouch): Save => person;
