// A seat: who sits in it and until when, what it is, whose it is. Who sat there before stays written down.

import { Autocomplete, Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SeatInput } from '../../../../shared/contract/partnership/forum-inputs.ts';
import { emptySeat, SeatRoleSchema } from '../../../../shared/domain/partnership/forums.ts';
import { type Side, SideSchema } from '../../../../shared/domain/partnership/sides.ts';
import { howFilledWords, seatRoleWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { ForumData } from './forum-page.tsx';
import classes from './forums.module.css';
import stepsClasses from './new-forum.module.css';
import { useChangeForum } from './use-change-forum.ts';

const TYPED = 'typed';

/** `seatId` null adds one to `side`. */
export function SeatDialog(props: { data: ForumData; seatId: string | null; side: Side; onClose: () => void }) {
  const { data, seatId, side, onClose } = props;
  const { forum } = data;
  const { branch } = useSession();
  const { terms } = useWords();
  const may = useMay();
  const desk = useDesk();
  const shown = data.seats.find(({ id }) => id === seatId);
  const seat = shown ?? emptySeat;
  const { holder, deputy } = seat;
  const draft = useDialogDraft(
    `seat:${seatId ?? `new:${forum.id}:${side}`}`,
    {
      side,
      name: shown?.sitting?.name ?? '',
      repId: holder?.repId ?? null,
      from: holder?.from ?? null,
      to: holder?.to ?? null,
      isSamePerson: false,
      role: seat.role,
      title: seat.title,
      union: seat.union,
      isSenior: seat.isSenior,
      howFilled: seat.howFilled,
      deputy: deputy?.name ?? '',
      observerReason: seat.observerReason,
      lastDay: seat.to,
    },
    onClose,
  );
  const { value, change } = draft;
  const mayPosts = may('reps.list');
  const posts = useQuery({
    ...desk.reps.list.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: mayPosts && side === 'staff',
  });
  const unions = useQuery({
    ...desk.partnership.unions.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: may('partnership.unions'),
  });
  const save = useChangeForum(
    () => (value.name.trim() === '' && value.repId === null ? 'The seat is saved, vacant.' : 'The seat is saved.'),
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  const index = seatId === null ? forum.seats.length : forum.seats.findIndex(({ id }) => id === seatId);
  const others = forum.seats.map((one) => ({ id: one.id, side: one.side }));
  const isOther = holder !== null && holder.repId === null && value.repId === null && value.name !== holder.name;
  const isReplaced = isOther && value.name.trim() !== '';
  const submit = () => {
    const given: SeatInput = {
      ...(seatId !== null && { id: seatId }),
      side: value.side,
      role: value.role,
      title: value.title,
      union: value.union,
      isSenior: value.isSenior,
      howFilled: value.howFilled,
      observerReason: value.observerReason,
      holder: holderOf(),
      to: value.lastDay,
      ...(value.deputy !== (deputy?.name ?? '') && { deputy: value.deputy.trim() === '' ? null : value.deputy }),
    };
    const seats = seatId === null ? [...others, given] : others.map((one) => (one.id === seatId ? given : one));
    void save.run({ id: forum.id, revision: forum.revision, seats });
  };
  const holderOf = (): SeatInput['holder'] => {
    if (value.repId !== null) return { repId: value.repId };
    if (value.name.trim() === '') return null;
    const { name, to } = value;
    if (isReplaced && !value.isSamePerson) {
      // A first day that is still the one before's belongs to them.
      return { name, to, ...(value.from !== holder?.from && { from: value.from }) };
    }
    return { name, from: value.from, to, ...(!isOther && holder?.memberId && { memberId: holder.memberId }) };
  };
  const takeAway = () =>
    void save.run({ id: forum.id, revision: forum.revision, seats: others.filter(({ id }) => id !== seatId) });
  const problem = (...path: string[]) => save.issueFor('seats', index, ...path);
  return (
    <FormDialog
      title={seatId === null ? 'Add a seat' : seat.title || seatRoleWords[seat.role]}
      action="Save the seat"
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={submit}
    >
      {value.side === 'staff' && (posts.data?.rows.length ?? 0) > 0 && (
        <SelectField
          label="Who sits here"
          help={`A seat that follows a ${terms.rep}’s post takes name and term from it.`}
          options={[
            { value: TYPED, label: 'Somebody whose name is typed' },
            ...posts.data!.rows.map((post) => ({ value: post.id, label: `${post.name}, ${post.called}` })),
          ]}
          value={value.repId ?? TYPED}
          onChange={(id) => change({ repId: id === TYPED ? null : id })}
          problem={problem('holder', 'repId')}
        />
      )}
      {value.repId === null && (
        <>
          <TextField
            label="Name"
            help="Leave it empty while the seat is vacant."
            value={value.name}
            onChange={(name) => change({ name })}
            maxLength={500}
          />
          {isReplaced && (
            <Radio.Group
              label={`Instead of ${holder.name}`}
              value={value.isSamePerson ? 'same' : 'other'}
              onChange={(chosen) => change({ isSamePerson: chosen === 'same' })}
            >
              <Radio
                value="other"
                label={`Somebody else sits here now; ${holder.name} stays among those before.`}
                mt={6}
              />
              <Radio value="same" label="The same person: the name was written wrong." mt={6} />
            </Radio.Group>
          )}
          <div className={stepsClasses.pair}>
            <DayField
              label="Since"
              value={value.from}
              onChange={(from) => change({ from })}
              problem={problem('holder', 'from')}
              isOptional
            />
            <DayField
              label="Last day of the term"
              value={value.to}
              onChange={(to) => change({ to })}
              problem={problem('holder', 'to')}
              isOptional
            />
          </div>
        </>
      )}
      <div className={stepsClasses.pair}>
        <TextField
          label="What the seat is called"
          placeholder={value.side === 'staff' ? 'Theatres and wards' : 'Director of nursing'}
          value={value.title}
          onChange={(title) => change({ title })}
          maxLength={500}
        />
        <SelectField
          label="Role"
          options={SeatRoleSchema.options.map((role) => ({ value: role, label: seatRoleWords[role] }))}
          value={value.role}
          onChange={(role) => role && change({ role })}
        />
      </div>
      {value.side === 'management' && (
        <Checkbox
          label="A senior manager’s seat"
          description="Somebody who can decide in the room. A deputy in it is not counted as the senior manager."
          checked={value.isSenior}
          onChange={(event) => change({ isSenior: event.currentTarget.checked })}
        />
      )}
      {value.side === 'staff' && (
        <div className={stepsClasses.pair}>
          <Autocomplete
            size="md"
            label="Which union"
            data={(unions.data?.rows ?? []).map(({ name }) => name)}
            value={value.union}
            onChange={(union) => change({ union })}
            maxLength={500}
          />
          <SelectField
            label="How it is filled"
            options={Object.entries(howFilledWords).map(([key, label]) => ({
              value: key as keyof typeof howFilledWords,
              label: capital(label),
            }))}
            value={value.howFilled}
            onChange={(howFilled) => change({ howFilled })}
          />
        </div>
      )}
      {value.role === 'observer' && (
        <TextField
          label="Why it has an observer’s seat"
          value={value.observerReason}
          onChange={(observerReason) => change({ observerReason })}
          maxLength={500}
        />
      )}
      <TextField label="Deputy" value={value.deputy} onChange={(name) => change({ deputy: name })} maxLength={500} />
      {seatId === null && (
        <SelectField
          label="Side"
          options={SideSchema.options.map((each) => ({ value: each, label: sideWords(branch?.words)[each] }))}
          value={value.side}
          onChange={(chosen) => chosen && change({ side: chosen })}
        />
      )}
      {shown && shown.past.length > 0 && (
        <div>
          <h2 className="section-title">Who sat here before</h2>
          <ul>
            {shown.past.toReversed().map(({ name, from, to }) => (
              <li key={`${name} ${from} ${to}`}>
                {name}
                <span className={classes.quiet}>
                  {from !== null && (
                    <>
                      {' '}
                      from <DayText day={from} isShort />
                    </>
                  )}
                  {to !== null && (
                    <>
                      {' '}
                      until <DayText day={to} isShort />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {seatId !== null && (
        <>
          {value.lastDay !== null && (
            <DayField
              label="Last day of the seat itself"
              value={value.lastDay}
              onChange={(lastDay) => change({ lastDay })}
              problem={problem('to')}
            />
          )}
          <div className={classes.bar}>
            <LinkAction about={seat.title || 'this seat'} onPress={takeAway}>
              Take this seat away
            </LinkAction>
          </div>
        </>
      )}
    </FormDialog>
  );
}
