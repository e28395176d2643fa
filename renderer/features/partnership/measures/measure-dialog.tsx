// Adding or changing a measure: a preset or a name first, the rest behind "More". A reward is a team's.

import { Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { measureKindWords, measurePurposeWords } from '../../../../shared/domain/partnership/words-measures.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { useForums } from '../use-forums.ts';
import { Figure } from './figure-field.tsx';
import { GainShareFields, type GainShareValues } from './gain-share-fields.tsx';
import classes from './measures.module.css';

type Measure = Outputs['partnership']['measure']['measure'];
type Kind = Measure['kind'];
type Purpose = NonNullable<Measure['purpose']>;

const OWN = 'own';
const KINDS = ['outcome', 'goal', 'teamGoal'] as const;
const PURPOSES = ['performance', 'workingLives', 'both'] as const;

const valuesOf = (measure: Measure | undefined, forumId: string | null) => ({
  preset: measure?.preset ?? OWN,
  name: measure?.name ?? '',
  kind: measure?.kind ?? ('outcome' as Kind),
  forumId: measure === undefined ? forumId : measure.forumId,
  team: measure?.team ?? '',
  unit: measure?.unit ?? '',
  lowerIsBetter: measure?.lowerIsBetter ?? false,
  purpose: measure?.purpose ?? (null as Purpose | null),
  definition: measure?.definition ?? '',
  source: measure?.source ?? '',
  baseline: measure?.baseline?.value ?? (null as number | null),
  baselineOn: measure?.baseline?.on ?? (null as string | null),
  target: measure?.target?.value ?? (null as number | null),
  targetBy: measure?.target?.by ?? (null as string | null),
  agreedOn: measure?.agreedOn ?? (null as string | null),
  reward: measure?.reward?.what ?? '',
  gainShare: {
    threshold: measure?.gainShare?.threshold ?? null,
    perUnit: measure?.gainShare ? measure.gainShare.perUnit / 100 : null,
    cap: measure?.gainShare?.cap ? measure.gainShare.cap / 100 : null,
    sharedAmong: measure?.gainShare?.sharedAmong ?? null,
  } satisfies GainShareValues as GainShareValues,
});
type Values = ReturnType<typeof valuesOf>;

export function MeasureDialog(props: { measure?: Measure; forumId: string | null; onClose: () => void }) {
  const { measure, onClose } = props;
  const desk = useDesk();
  const navigate = useNavigate();
  const presets = useQuery(desk.partnership.measurePresets.queryOptions());
  const forums = useForums();
  const [value, setValue] = useState<Values>(() => valuesOf(measure, props.forumId));
  const change = (given: Partial<Values>) => setValue((before) => ({ ...before, ...given }));
  const onlyForum = forums.data?.rows.length === 1 ? forums.data.rows[0]!.id : null;
  const forumId = value.forumId ?? (measure === undefined ? onlyForum : null);
  const keep = useAction(
    (client, input: Inputs['partnership']['keepMeasure']) => client.partnership.keepMeasure(input),
    {
      done: (result) => `“${result.measure.name}” is kept.`,
      undoes: (result) => ({ collection: 'measures', id: result.measure.id }),
      onDone: (result) => {
        onClose();
        if (measure === undefined) {
          void navigate({ to: '/partnership/measures/$id', params: { id: result.measure.id } });
        }
      },
    },
  );
  const choose = (key: string | null) => {
    const preset = presets.data?.presets.find((one) => one.key === key);
    if (preset === undefined) return change({ preset: OWN });
    const { name, unit, lowerIsBetter, definition, purpose } = preset;
    change({ preset: preset.key, name, unit, lowerIsBetter, definition, purpose });
  };
  const preset = presets.data?.presets.find(({ key }) => key === value.preset);
  const isGoal = value.kind !== 'outcome';
  const input = (): Inputs['partnership']['keepMeasure'] => ({
    ...(measure && { id: measure.id, revision: measure.revision }),
    name: value.name,
    kind: value.kind,
    preset: value.preset === OWN ? null : value.preset,
    forumId: forumId === NO_FORUM ? null : forumId,
    team: value.team,
    unit: value.unit,
    lowerIsBetter: value.lowerIsBetter,
    purpose: value.purpose,
    definition: value.definition,
    source: value.source,
    baseline: value.baseline === null ? null : { value: value.baseline, on: value.baselineOn },
    target: value.target === null ? null : { value: value.target, by: value.targetBy },
    agreedOn: isGoal ? value.agreedOn : null,
    ...(isGoal && { reward: value.reward.trim() === '' ? null : { ...measure?.reward, what: value.reward } }),
    ...(isGoal && { gainShare: ruleOf(value.gainShare, measure) }),
    ...(measure === undefined && preset && { compass: preset.compass }),
  });
  const said = ['name', 'team', 'baseline', 'target', 'agreedOn', 'reward'];
  return (
    <FormDialog
      title={measure === undefined ? 'Add a goal or an outcome' : 'Change this measure'}
      action={measure === undefined ? 'Add it' : 'Keep the change'}
      size="lg"
      isRunning={keep.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={keep.trouble}
      isSaidByFields={said.some((field) => keep.issueFor(field) !== undefined)}
      onSubmit={() => void keep.run(input())}
      onClose={onClose}
    >
      {measure === undefined && (
        <SelectField
          label="What is measured"
          data-autofocus
          options={[
            { value: OWN, label: 'Something of our own' },
            ...(presets.data?.presets ?? []).map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={value.preset}
          onChange={choose}
        />
      )}
      <TextField
        label="What it is called"
        maxLength={500}
        value={value.name}
        onChange={(name) => change({ name })}
        problem={keep.issueFor('name')}
      />
      <SegmentedControl
        aria-label="Kind"
        data={KINDS.map((kind) => ({ value: kind, label: measureKindWords[kind] }))}
        value={value.kind}
        onChange={(kind) => change({ kind: kind as Kind })}
      />
      {value.kind === 'teamGoal' && (
        <TextField
          label="Team, ward or site"
          maxLength={500}
          value={value.team}
          onChange={(team) => change({ team })}
          problem={keep.issueFor('team')}
        />
      )}
      {isGoal && (
        <>
          <div className={classes.pair}>
            <Figure
              label="It begins at"
              unit={value.unit}
              value={value.baseline}
              onChange={(baseline) => change({ baseline })}
              problem={keep.issueFor('baseline')}
            />
            <Figure
              label="It is to reach"
              unit={value.unit}
              value={value.target}
              onChange={(target) => change({ target })}
              problem={keep.issueFor('target')}
            />
          </div>
          <DayField
            label="Agreed by both sides on"
            isOptional
            lean="past"
            value={value.agreedOn}
            onChange={(agreedOn) => change({ agreedOn })}
            problem={keep.issueFor('agreedOn')}
          />
        </>
      )}
      <FoldedFields what="unit, forum, days, what exactly is counted" isOpenAtFirst={measure !== undefined}>
        <More
          value={value}
          change={change}
          isGoal={isGoal}
          forums={forums.data?.rows ?? []}
          forumId={forumId}
          gainProblem={keep.issueFor('gainShare') ?? keep.issueFor('gainShare', 'sharedAmong')}
        />
      </FoldedFields>
    </FormDialog>
  );
}

/** null where nobody said from where on it pays; in pence or cents. */
function ruleOf({ threshold, perUnit, cap, sharedAmong }: GainShareValues, measure: Measure | undefined) {
  if (threshold === null || perUnit === null) return null;
  const agreementId = measure?.gainShare?.agreementId ?? null;
  const inPence = (amount: number) => Math.round(amount * 100);
  return { agreementId, threshold, perUnit: inPence(perUnit), cap: cap === null ? null : inPence(cap), sharedAmong };
}

interface MoreProps {
  gainProblem: string | undefined;
  value: Values;
  change: (given: Partial<Values>) => void;
  isGoal: boolean;
  forums: readonly { id: string; name: string }[];
  forumId: string | null;
}

function More({ value, change, isGoal, forums, forumId, gainProblem }: MoreProps) {
  return (
    <>
      <div className={classes.pair}>
        <TextField
          label="Unit"
          placeholder="%, days"
          maxLength={500}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
        <SelectField
          label="What it is for"
          options={PURPOSES.map((purpose) => ({ value: purpose, label: measurePurposeWords[purpose] }))}
          value={value.purpose}
          onChange={(purpose) => change({ purpose })}
        />
      </div>
      <Checkbox
        label="Lower is better"
        checked={value.lowerIsBetter}
        onChange={(event) => change({ lowerIsBetter: event.currentTarget.checked })}
      />
      <ForumField forums={forums} value={forumId ?? NO_FORUM} onChange={(next) => change({ forumId: next })} />
      <div className={classes.pair}>
        <DayField
          label="It began on"
          isOptional
          lean="past"
          value={value.baselineOn}
          onChange={(baselineOn) => change({ baselineOn })}
        />
        <DayField
          label="To be reached by"
          isOptional
          lean="future"
          value={value.targetBy}
          onChange={(targetBy) => change({ targetBy })}
        />
      </div>
      <TextField
        label="Where the figures come from"
        maxLength={500}
        value={value.source}
        onChange={(source) => change({ source })}
      />
      <ProseField
        label="What exactly is counted"
        value={value.definition}
        onChange={(definition) => change({ definition })}
      />
      {isGoal && (
        <>
          <TextField
            label="What the team gets for reaching it"
            help="Everybody in the team, alike. A reward names no person."
            maxLength={500}
            value={value.reward}
            onChange={(reward) => change({ reward })}
          />
          <GainShareFields
            value={value.gainShare}
            unit={value.unit}
            lowerIsBetter={value.lowerIsBetter}
            onChange={(gainShare) => change({ gainShare })}
            problem={gainProblem}
          />
        </>
      )}
    </>
  );
}
