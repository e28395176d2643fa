// A key date: set once somebody is sure, corrected, or added beside another; of everybody or of one member. The claim
// decides how the date is called and how long there is.

import { Checkbox, Radio } from '@mantine/core';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { type Claim, ClaimSchema } from '../../../shared/domain/claims.ts';
import type { Nation } from '../../../shared/domain/values.ts';
import { claimWords, nationWords } from '../../../shared/domain/words.ts';
import { defaultKeyDate, keyDateKindOf, keyDateWords } from '../../../shared/rules/key-dates.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FoldedFields } from '../../components/folded-fields.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import classes from './key-date-dialog.module.css';
import { type KeyDateAsked, useSetKeyDate } from './use-set-key-date.ts';

export const claimOptions = ClaimSchema.options.map((value) => ({ value, label: claimWords[value] }));
export const nationOptions = (Object.keys(nationWords) as Nation[]).map((value) => ({
  value,
  label: nationWords[value],
}));

const EVERYBODY = 'everybody';

interface Answers {
  claim: Claim;
  kind: KeyDate['kind'];
  nation: Nation;
  date: string | null;
  isUnsure: boolean;
  memberId: string | null;
  what: string;
  pattern: KeyDate['pattern'];
  lastOn: string | null;
}

const patternWords: Record<KeyDate['pattern'], string> = {
  once: 'Once',
  series: 'Again and again',
  continuing: 'It goes on, or went on',
};

export function KeyDateDialog(asked: KeyDateAsked) {
  const { page } = asked;
  const { branch } = useSession();
  const { terms } = useWords();
  const before = page.case.keyDates.find(({ id }) => id === asked.keyDateId);
  const usual = defaultKeyDate(page.case.type);
  const question = useSetKeyDate<Answers>(asked, {
    key: 'set',
    read: (keyDate) => ({
      claim: keyDate?.claim ?? usual.claim,
      kind: keyDate?.kind ?? usual.kind,
      nation: keyDate?.nation ?? branch?.nation ?? 'england-and-wales',
      date: keyDate?.date ?? null,
      isUnsure: false,
      memberId: keyDate?.memberId ?? null,
      what: keyDate?.what ?? '',
      pattern: keyDate?.pattern ?? 'once',
      lastOn: keyDate?.lastOn ?? null,
    }),
    done: () => (before ? 'The date is set.' : 'Another date is kept with this case.'),
  });
  const { value, change, issueFor } = question;
  const { claim, kind, nation, date, isUnsure, pattern } = value;
  const { label, hint } = keyDateWords[kind];
  const isOnce = pattern === 'once';
  const members = page.members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <CaseQuestionDialog
      question={question}
      title={before ? 'Set the date' : 'Add another date'}
      action={before ? 'Set the date' : 'Add the date'}
      isWaiting={date === null && !isUnsure}
      fields={['date', 'lastOn']}
      theirsInWords={(theirs) => `${claimWords[theirs.claim]}, ${theirs.date ?? 'no date'}`}
      onSubmit={() => {
        const { isUnsure: _, ...kept } = value;
        void question.save({ ...kept, date: isUnsure ? null : date, lastOn: isOnce ? null : value.lastOn });
      }}
    >
      <div>
        <DayField
          label={isOnce ? label : `The first: ${label.toLowerCase()}`}
          help={hint}
          value={isUnsure ? null : date}
          onChange={(day) => change({ date: day })}
          lean="past"
          isDisabled={isUnsure}
          problem={issueFor('date')}
        />
        <Checkbox
          mt="sm"
          label="Not sure: keep the case on Today until somebody is"
          checked={isUnsure}
          onChange={(event) => change({ isUnsure: event.currentTarget.checked })}
        />
      </div>
      {/* The claims are those of an employment tribunal. */}
      {nation !== 'united-states' && (
        <SelectField
          label="What would be claimed"
          help="It decides what the date is and how long there is."
          options={claimOptions}
          value={claim}
          onChange={(next) => next && change({ claim: next, kind: keyDateKindOf[next] })}
        />
      )}
      <TextField
        label="Which act or payment"
        placeholder="The payslip of 28 August"
        help="Needed where there are several dates, so that they can be told apart."
        value={value.what}
        onChange={(what) => change({ what })}
        maxLength={500}
        problem={issueFor('what')}
        autoComplete="off"
      />
      {members.length > 1 && (
        <SelectField
          label="Whose date it is"
          options={[{ value: EVERYBODY, label: `Everybody on the ${terms.case}` }, ...members]}
          value={value.memberId ?? EVERYBODY}
          onChange={(next) => change({ memberId: next === EVERYBODY ? null : next })}
        />
      )}
      <FoldedFields
        what="how often it happened, whose law"
        isOpenAtFirst={isUncommon(before, branch?.nation)}
        isKeptOpen={!isOnce}
      >
        <Radio.Group
          label="How often it happened"
          value={pattern}
          onChange={(next) => change({ pattern: next as Answers['pattern'] })}
        >
          <div className={classes.patterns}>
            {Object.entries(patternWords).map(([each, words]) => (
              <Radio key={each} value={each} label={words} />
            ))}
          </div>
        </Radio.Group>
        {!isOnce && (
          <div className={classes.series}>
            <DayField
              label={pattern === 'series' ? 'The last of them' : 'The day on which it stopped'}
              isOptional
              value={value.lastOn}
              onChange={(lastOn) => change({ lastOn })}
              lean="past"
              problem={issueFor('lastOn')}
            />
            <p>
              Work to the safe date, counted from the first. Whether the law counts from the last is for a person to
              decide: ask the {terms.fullTimeOfficer} or a lawyer.
            </p>
          </div>
        )}
        <SelectField
          label="Whose law"
          options={nationOptions}
          value={nation}
          onChange={(next) => next && change({ nation: next })}
        />
      </FoldedFields>
    </CaseQuestionDialog>
  );
}

/** What is folded away is shown where it says something. */
const isUncommon = (keyDate: KeyDate | undefined, nation: Nation | undefined): boolean =>
  keyDate !== undefined && (keyDate.pattern !== 'once' || keyDate.nation !== nation);
