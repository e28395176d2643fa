// The days of an election, where it is held and who runs it, as far as they still can be changed.

import { Checkbox } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Election, Timetable } from '../../../../shared/domain/elections/elections.ts';
import { timetableDayWords } from '../../../../shared/domain/elections/words-life.ts';
import { daysOfKind, type TimetableDay } from '../../../../shared/rules/elections/life/timetable.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import classes from './election.module.css';
import { linesOf } from './new-election-values.ts';
import { type Asked, useElectionAction, useQuestion } from './use-election-change.ts';

interface Values {
  timetable: Timetable;
  recount: boolean;
  title: string;
  returningOfficer: string;
  returningOfficerId: string | null;
  scrutineers: string;
  place: string;
  lotSeed: string;
}

const valuesOf = (election: Election): Values => ({
  timetable: election.timetable,
  recount: false,
  title: election.title,
  returningOfficer: election.returningOfficer?.name ?? '',
  returningOfficerId: election.returningOfficer?.memberId ?? null,
  scrutineers: election.scrutineers.map(({ name }) => name).join('\n'),
  place: election.place,
  lotSeed: election.lotSeed ?? '',
});

/** Only days that were touched are said: with `recount` the others follow from them. */
function changedDays(election: Election, { timetable }: Values): Partial<Timetable> {
  const changed = daysOfKind(election.kind).filter((step) => timetable[step] !== election.timetable[step]);
  return Object.fromEntries(changed.map((step) => [step, timetable[step]]));
}

/** Who is there by name already keeps being the same member. */
const officersOf = (election: Election, text: string) =>
  linesOf(text).map((name) => election.scrutineers.find((one) => one.name === name) ?? name);

export function ChangeElectionDialog(asked: Asked) {
  const { election } = asked;
  const draft = useQuestion(asked, 'change', valuesOf(election));
  const { value, change } = draft;
  const save = useElectionAction(
    election,
    (client, input: Inputs['elections']['change']) => client.elections.change(input),
    'The election is changed.',
    draft.finish,
  );
  if (!draft.isLoaded) return null;
  const { recount, title, place, returningOfficer, returningOfficerId, scrutineers, lotSeed } = value;
  const setDay = (step: TimetableDay, day: string | null) => change({ timetable: { ...value.timetable, [step]: day } });
  return (
    <FormDialog
      draft={draft}
      title="Change its days and who runs it"
      sentence="A last day is still in time: that day is included."
      action="Save the changes"
      size="lg"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          id: election.id,
          revision: election.revision,
          timetable: changedDays(election, value),
          recount,
          title,
          place,
          returningOfficer:
            returningOfficer.trim() === '' && returningOfficerId === null
              ? null
              : {
                  memberId: returningOfficerId,
                  ...(returningOfficer.trim() !== '' && { name: returningOfficer }),
                },
          scrutineers: officersOf(election, scrutineers),
          lotSeed: lotSeed.trim() === '' ? null : lotSeed,
        })
      }
    >
      <div className={classes.pair}>
        {daysOfKind(election.kind).map((step) => (
          <DayField
            key={step}
            label={timetableDayWords[step].label}
            value={value.timetable[step]}
            onChange={(day) => setDay(step, day)}
            problem={save.issueFor('timetable', step)}
          />
        ))}
      </div>
      <Checkbox
        label="Count the days that are left as they are anew, by the rule book’s clear days"
        checked={recount}
        onChange={(event) => change({ recount: event.currentTarget.checked })}
      />
      <FoldedFields what="who runs it, where, what it is called" isOpenAtFirst={election.returningOfficer !== null}>
        <div className={classes.pair}>
          <TextField
            label="Returning officer"
            value={returningOfficer}
            onChange={(name) => change({ returningOfficer: name })}
          />
          <MemberChoice
            label="Who they are on the list"
            isFirst={false}
            search=""
            value={returningOfficerId}
            onChange={(id) => change({ returningOfficerId: id })}
          />
        </div>
        <ProseField
          label="Scrutineers"
          help="One on a line."
          minRows={2}
          value={scrutineers}
          onChange={(text) => change({ scrutineers: text })}
        />
        <TextField
          label={election.isByPost ? 'Papers go back to' : 'Where the meeting is'}
          value={place}
          onChange={(text) => change({ place: text })}
        />
        <TextField
          label="What it is called"
          value={title}
          onChange={(text) => change({ title: text })}
          problem={save.issueFor('title')}
        />
        <TextField
          label="Seed of the lots in the count"
          help="What somebody threw or drew in front of witnesses. Left empty: the papers themselves give it."
          value={lotSeed}
          onChange={(text) => change({ lotSeed: text })}
        />
      </FoldedFields>
    </FormDialog>
  );
}
