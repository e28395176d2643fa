// The rule book: how long the steps of an election take, who may vote, and who may stand.

import { Checkbox, MultiSelect } from '@mantine/core';
import {
  type MembershipCategory,
  MembershipCategorySchema,
  type MembershipStanding,
  MembershipStandingSchema,
} from '../../../../shared/domain/members.ts';
import type { TimetableRule } from '../../../../shared/domain/reps/rule-book.ts';
import { useWords } from '../../../app/desk.tsx';
import { Fields, ProseField } from '../../../components/fields.tsx';
import classes from './posts.module.css';
import type { RulesProps } from './rule-book-page.tsx';
import { NumberField, Section } from './rule-book-posts.tsx';

const STEPS: readonly { step: keyof TimetableRule; label: string; help: string; most: number }[] = [
  { step: 'noticeDays', label: 'Notice', help: 'Days from the notice to the first for nominations.', most: 365 },
  { step: 'nominationDays', label: 'Nominations', help: 'Days for which they are open.', most: 365 },
  { step: 'withdrawalDays', label: 'Withdrawals', help: 'Days in which a candidate may still withdraw.', most: 365 },
  { step: 'ballotDays', label: 'Ballot', help: 'Days in which papers are taken.', most: 365 },
  {
    step: 'complaintDays',
    label: 'Complaints',
    help: 'Days after the result in which somebody may complain.',
    most: 730,
  },
  { step: 'keepMonths', label: 'Keeping the papers', help: 'Months until they may be destroyed.', most: 240 },
];

export function ElectionRules({ value, change, issueFor }: RulesProps) {
  const { timetable } = value;
  return (
    <Section
      title="Timetable of an election"
      sentence="Clear days: neither the first nor the last is counted. A new election’s days are counted from these, and each can still be fixed by hand."
    >
      <div className={classes.pairs}>
        {STEPS.map(({ step, label, help, most }) => (
          <NumberField
            key={step}
            label={label}
            help={help}
            value={timetable[step]}
            onChange={(days) => change({ timetable: { ...timetable, [step]: days ?? 0 } })}
            problem={issueFor('timetable', step)}
            most={most}
          />
        ))}
      </div>
    </Section>
  );
}

const order = ['label', 'input', 'error', 'description'] as const;

export function PeopleRules({ value, change, issueFor }: RulesProps) {
  const { standings, categories, terms } = useWords();
  const { voters, candidates } = value;
  const standingChoices = MembershipStandingSchema.options.map((each) => ({ value: each, label: standings[each] }));
  return (
    <>
      <Section
        title="Who may vote"
        sentence="The roll of an election is frozen by this rule, as at its day, and says so. An election that is open already keeps the rule it was opened with."
      >
        <Fields>
          <MultiSelect
            label="Whose standing is"
            data={standingChoices}
            value={voters.standings}
            onChange={(chosen) =>
              chosen.length > 0 && change({ voters: { ...voters, standings: chosen as MembershipStanding[] } })
            }
            error={issueFor('voters', 'standings')}
          />
          <MultiSelect
            label="In which categories"
            description="None: all of them."
            inputWrapperOrder={[...order]}
            data={MembershipCategorySchema.options.map((each) => ({ value: each, label: categories[each] }))}
            value={voters.categories}
            onChange={(chosen) => change({ voters: { ...voters, categories: chosen as MembershipCategory[] } })}
            error={issueFor('voters', 'categories')}
          />
          <NumberField
            label={`Days for which they are ${terms.members} already`}
            help="0: from the first day."
            value={voters.memberForDays}
            onChange={(days) => change({ voters: { ...voters, memberForDays: days ?? 0 } })}
            problem={issueFor('voters', 'memberForDays')}
            most={3_650}
          />
        </Fields>
      </Section>
      <Section
        title="Who may stand"
        sentence="Nominations are checked against this and told what is wrong; the returning officer rules."
      >
        <Fields>
          <MultiSelect
            label="Whose standing is"
            data={standingChoices}
            value={candidates.standings}
            onChange={(chosen) =>
              chosen.length > 0 && change({ candidates: { ...candidates, standings: chosen as MembershipStanding[] } })
            }
            error={issueFor('candidates', 'standings')}
          />
          <NumberField
            label={`Days for which they are ${terms.members} already`}
            help="0: from the first day."
            value={candidates.memberForDays}
            onChange={(days) => change({ candidates: { ...candidates, memberForDays: days ?? 0 } })}
            problem={issueFor('candidates', 'memberForDays')}
            most={3_650}
          />
          <Checkbox
            label="A nomination needs a proposer"
            checked={candidates.needsProposer}
            onChange={(event) => change({ candidates: { ...candidates, needsProposer: event.currentTarget.checked } })}
          />
          <Checkbox
            label="A nomination needs a seconder"
            checked={candidates.needsSeconder}
            onChange={(event) => change({ candidates: { ...candidates, needsSeconder: event.currentTarget.checked } })}
          />
          <ProseField
            label="Who may not be a candidate"
            help="In the rules’ words: it stands on the notice. Whom it means is chosen with each election."
            placeholder="Employed officials, the returning officer, scrutineers"
            minRows={2}
            value={candidates.barred}
            onChange={(barred) => change({ candidates: { ...candidates, barred } })}
            problem={issueFor('candidates', 'barred')}
          />
        </Fields>
      </Section>
    </>
  );
}
