// The steps of making a forum from nothing. Each asks a few things, offers words to begin with, and can be left for later.

import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { ForumTypeSchema } from '../../../../shared/domain/partnership/forums.ts';
import { starterConstitution } from '../../../../shared/domain/partnership/starter-constitution.ts';
import { forumTypeWords, headWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import {
  CONSTITUTION_CHECKLISTS,
  mayBeWithoutUnion,
  reportsToAnother,
} from '../../../../shared/rules/partnership/forums/constitution-checklists.ts';
import type { ReadSeat } from '../../../../shared/rules/partnership/forums/read-people.ts';
import { scheduleDays } from '../../../../shared/rules/partnership/forums/schedule.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { DayList } from './day-list.tsx';
import classes from './new-forum.module.css';
import { PeopleFields } from './people-fields.tsx';
import { SAID_ELSEWHERE, Words } from './prose-dialog.tsx';
import { RuleFields } from './rules-dialog.tsx';
import type { WizardDraft } from './wizard-draft.ts';

export interface StepProps {
  value: WizardDraft;
  change: (part: Partial<WizardDraft>) => void;
  /** All seats, vacant ones among them; and those who were named. */
  seats: readonly ReadSeat[];
  named: readonly ReadSeat[];
}

const NONE = 'none';

export function PartiesStep(props: StepProps & { others: Outputs['partnership']['forums']['rows'] }) {
  const { value, change, others } = props;
  const { branch } = useSession();
  const may = useMay();
  const words = forumTypeWords(branch?.words);
  const employers = useQuery({
    ...useDesk().workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: may('workplaces.employers'),
  });
  const rows = employers.data?.rows ?? [];
  return (
    <>
      <h2 className={classes.stepTitle}>Who meets here?</h2>
      <TextField
        label="What it is to be called"
        placeholder="Joint Partnership Forum"
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={500}
        autoFocus
      />
      <SelectField
        label="What kind of body"
        help="Each kind has a checklist of its own for its constitution."
        options={ForumTypeSchema.options.map((type) => ({ value: type, label: words[type] }))}
        value={value.type}
        onChange={(type) => type && change({ type })}
      />
      {rows.length > 0 && (
        <SelectField
          label="With which employer"
          options={[{ value: NONE, label: 'Not said' }, ...rows.map(({ id, name }) => ({ value: id, label: name }))]}
          value={value.employerId ?? NONE}
          onChange={(id) => change({ employerId: id === NONE ? null : id })}
        />
      )}
      {(reportsToAnother(value.type) || value.parentId !== null) && (
        <SelectField
          label="Reports to"
          options={[
            { value: NONE, label: 'No other body' },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value.parentId ?? NONE}
          onChange={(id) => change({ parentId: id === NONE ? null : id })}
        />
      )}
      {value.type === 'taskForce' && (
        <DayField label="Its last day" value={value.endsOn} onChange={(endsOn) => change({ endsOn })} lean="future" />
      )}
      {mayBeWithoutUnion(value.type) && (
        <ProseField
          label="How it stands to the recognised unions"
          help="What it may not touch, and how the unions hear of it."
          value={value.relationToUnions}
          onChange={(relationToUnions) => change({ relationToUnions })}
        />
      )}
    </>
  );
}

export function PurposeStep({ value, change }: StepProps) {
  const starter = starterConstitution(useSession().branch?.words);
  return (
    <>
      <h2 className={classes.stepTitle}>What is it for?</h2>
      <Words
        label="Its purpose"
        help="In two or three sentences. It stands at the head of every pack."
        text={value.mission}
        starter={starter.mission}
        onChange={(mission) => change({ mission })}
      />
      <Words
        label="It may discuss"
        text={value.mayDiscuss}
        starter={starter.mayDiscuss}
        onChange={(mayDiscuss) => change({ mayDiscuss })}
      />
      <Words
        label="It does not discuss"
        text={value.mayNotDiscuss}
        starter={starter.mayNotDiscuss}
        onChange={(mayNotDiscuss) => change({ mayNotDiscuss })}
      />
      <ProseField
        label="Vision"
        help="What it will be like here when this works. It can wait; it is a draft until both leaders sign it."
        value={value.vision}
        onChange={(vision) => change({ vision })}
        minRows={2}
      />
    </>
  );
}

export function SeatsStep({ value, change, seats, named }: StepProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const count = (side: ReadSeat['side']) => named.filter((seat) => seat.side === side).length;
  return (
    <>
      <h2 className={classes.stepTitle}>Who sits?</h2>
      <div className={classes.pair}>
        <NumberInput
          size="md"
          label="Seats of management"
          min={count('management')}
          max={50}
          allowDecimal={false}
          value={value.managementSeats}
          onChange={(many) => typeof many === 'number' && change({ managementSeats: many })}
        />
        <NumberInput
          size="md"
          label={`Seats of the ${sides.staff.toLowerCase()}`}
          min={count('staff')}
          max={50}
          allowDecimal={false}
          value={value.staffSeats}
          onChange={(many) => typeof many === 'number' && change({ staffSeats: many })}
        />
      </div>
      <PeopleFields value={value} onChange={change} seats={seats} vacantWord="To be filled" />
    </>
  );
}

export function RulesStep({ value, change }: StepProps) {
  const starter = starterConstitution(useSession().branch?.words);
  const heads = CONSTITUTION_CHECKLISTS[value.type].filter((head) => !SAID_ELSEWHERE.includes(head));
  return (
    <>
      <h2 className={classes.stepTitle}>By which rules?</h2>
      <RuleFields value={value} onChange={change} />
      {heads.map((head) => (
        <Words
          key={head}
          label={headWords[head].label}
          help={headWords[head].asks}
          text={value.heads[head] ?? ''}
          starter={starter.heads[head]}
          onChange={(text) => change({ heads: { ...value.heads, [head]: text } })}
        />
      ))}
    </>
  );
}

export function DatesStep({ value, change }: StepProps) {
  const { branch } = useSession();
  const { firstOn, intervalDays } = value;
  const planned =
    firstOn === null
      ? null
      : scheduleDays({
          from: firstOn,
          to: addDays(monthsAfter(firstOn, 12), -1),
          intervalDays,
          nation: branch?.nation ?? 'england-and-wales',
          closures: branch?.closures ?? [],
        });
  return (
    <>
      <h2 className={classes.stepTitle}>When does it meet?</h2>
      <DayField
        label="The first meeting"
        value={firstOn}
        onChange={(day) => change({ firstOn: day })}
        help="The others of its first twelve months follow from it."
        lean="future"
        autoFocus
      />
      {planned && <DayList days={planned.days} notes={planned.notes} />}
    </>
  );
}
