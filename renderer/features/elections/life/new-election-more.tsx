// What a new election can be opened without: its title, how papers are cast and counted, who runs it, days that are fixed.

import { MultiSelect, SegmentedControl } from '@mantine/core';
import type { CountingRule } from '../../../../shared/domain/elections/counting-rule.ts';
import { RULE_WORDS } from '../../../../shared/domain/elections/words-count.ts';
import { timetableDayWords } from '../../../../shared/domain/elections/words-life.ts';
import { daysOfKind } from '../../../../shared/rules/elections/life/timetable.ts';
import { NarrowerFields } from '../../../components/constituency-fields.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import classes from './election.module.css';
import { kindOf, type NewElectionValues, timeOf } from './new-election-values.ts';

interface NewElectionMoreProps {
  value: NewElectionValues;
  change: (part: Partial<NewElectionValues>) => void;
  /** Its constituency is the post's. */
  isOfPost: boolean;
  otherPosts: readonly { id: string; called: string; constituency: string }[];
  issueFor: (...path: string[]) => string | undefined;
}

export function NewElectionMore({ value, change, isOfPost, otherPosts, issueFor }: NewElectionMoreProps) {
  const kind = kindOf(value);
  const isBegun = value.title !== '' || value.returningOfficer !== '' || Object.keys(value.given).length > 0;
  return (
    <FoldedFields what="who runs it, other posts, how papers are cast, days that are fixed" isOpenAtFirst={isBegun}>
      <TextField
        label="Returning officer"
        isOptional
        autoComplete="off"
        value={value.returningOfficer}
        onChange={(returningOfficer) => change({ returningOfficer })}
        problem={issueFor('returningOfficer')}
      />
      <ProseField
        label="Scrutineers"
        help="One on a line."
        minRows={2}
        value={value.scrutineers}
        onChange={(scrutineers) => change({ scrutineers })}
      />
      {kind === 'post' && otherPosts.length > 0 && (
        <MultiSelect
          label="Other posts on the same days"
          description="Each is an election of its own."
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          searchable
          clearable
          openOnFocus={false}
          nothingFoundMessage="No post by that name"
          data={otherPosts.map(({ id, called, constituency }) => ({ value: id, label: `${called}, ${constituency}` }))}
          value={value.otherPostIds}
          onChange={(otherPostIds) => change({ otherPostIds })}
        />
      )}
      <div>
        <p className={classes.label} id="how-cast">
          Papers are cast
        </p>
        <SegmentedControl
          aria-labelledby="how-cast"
          data={[
            { value: 'post', label: 'By post' },
            { value: 'meeting', label: 'At a meeting' },
          ]}
          value={value.isByPost ? 'post' : 'meeting'}
          onChange={(how) => change({ isByPost: how === 'post' })}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label={value.isByPost ? 'Papers go back to' : 'Where the meeting is'}
          value={value.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label="Hour at which it closes"
          placeholder="12:00"
          value={value.closesAt}
          onChange={(closesAt) => change({ closesAt })}
          problem={
            value.closesAt.trim() !== '' && timeOf(value.closesAt) === undefined
              ? 'This is not a time. Write it as 12:00.'
              : undefined
          }
        />
      </div>
      {kind === 'post' && (
        <SelectField<CountingRule>
          label="Counted by"
          options={(Object.keys(RULE_WORDS) as CountingRule[]).map((rule) => ({
            value: rule,
            label: RULE_WORDS[rule],
          }))}
          value={value.rule}
          onChange={(rule) => rule !== null && change({ rule })}
        />
      )}
      {!isOfPost && (
        <div className={classes.pair}>
          <NarrowerFields value={value} change={change} />
        </div>
      )}
      <TextField
        label="What it is called"
        help="Left empty: by its post and constituency."
        value={value.title}
        onChange={(title) => change({ title })}
        problem={issueFor('title')}
      />
      <p className={classes.label}>Days that are fixed; what is left empty is counted</p>
      <div className={classes.pair}>
        {daysOfKind(kind)
          .filter((step) => step !== 'noticeOn')
          .map((step) => (
            <DayField
              key={step}
              label={timetableDayWords[step].label}
              value={value.given[step] ?? null}
              onChange={(day) => {
                const { [step]: _, ...others } = value.given;
                change({ given: day === null ? others : { ...others, [step]: day } });
              }}
              problem={issueFor('timetable', step)}
            />
          ))}
      </div>
    </FoldedFields>
  );
}
