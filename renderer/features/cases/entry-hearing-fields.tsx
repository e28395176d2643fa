// A meeting's or a hearing's own details: who sits on which side, the companion, what the member needs and what was
// provided, and a postponement with the last day that the law lets somebody propose.

import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Nation } from '../../../shared/domain/values.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import type { HearingDraft } from './entry-details.ts';
import classes from './entry-fields.module.css';

type Attendee = HearingDraft['attendees'][number];

interface HearingFieldsProps {
  value: HearingDraft;
  /** The day that the employer has set: the one from which a postponement is counted. */
  day: string | null;
  onChange: (change: Partial<HearingDraft>) => void;
  isHearing: boolean;
}

export function HearingFields({ value, day, onChange, isHearing }: HearingFieldsProps) {
  const { terms } = useWords();
  const setAttendee = (index: number, part: Partial<Attendee>) =>
    onChange({ attendees: value.attendees.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <div className={classes.details}>
      <fieldset className={classes.attendees}>
        <legend>Who is there</legend>
        {value.attendees.map((attendee, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: somebody who is being written down has no identity but their place
          <div key={index} className={classes.attendee}>
            <TextField
              aria-label={`Name ${index + 1}`}
              label=""
              placeholder="Name"
              value={attendee.name}
              onChange={(name) => setAttendee(index, { name })}
              maxLength={500}
              autoComplete="off"
            />
            <SegmentedControl
              aria-label={`Side of ${attendee.name || `name ${index + 1}`}`}
              size="sm"
              value={attendee.side}
              onChange={(side) => setAttendee(index, { side: side as Attendee['side'] })}
              data={[
                { value: 'union', label: 'Ours' },
                { value: 'employer', label: capital(terms.employer) },
                { value: 'other', label: 'Other' },
              ]}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={`Take ${attendee.name || `name ${index + 1}`} off`}
              onClick={() => onChange({ attendees: value.attendees.filter((_, at) => at !== index) })}
            >
              <X size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-md"
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => onChange({ attendees: [...value.attendees, { name: '', side: 'employer' }] })}
        >
          Add somebody
        </Button>
      </fieldset>
      <TextField
        label={capital(terms.companion)}
        placeholder="Who goes in with the member"
        value={value.companion}
        onChange={(companion) => onChange({ companion })}
        maxLength={500}
        autoComplete="off"
      />
      <div className={classes.pair}>
        <TextField
          label="Adjustments needed"
          placeholder="Breaks, large print, an interpreter"
          value={value.adjustmentsNeeded}
          onChange={(adjustmentsNeeded) => onChange({ adjustmentsNeeded })}
          maxLength={500}
          autoComplete="off"
        />
        <TextField
          label="Adjustments provided"
          value={value.adjustmentsProvided}
          onChange={(adjustmentsProvided) => onChange({ adjustmentsProvided })}
          maxLength={500}
          autoComplete="off"
        />
      </div>
      {isHearing && <Postponement value={value} day={day} onChange={onChange} />}
    </div>
  );
}

function Postponement({ value, day, onChange }: Omit<HearingFieldsProps, 'isHearing'>) {
  const { branch } = useSession();
  const { terms } = useWords();
  const nation: Nation = branch?.nation ?? 'england-and-wales';
  const isCounted = value.isPostponed && day !== null && nation !== 'united-states';
  const { data, error } = useQuery({
    ...useDesk().clocks.compute.queryOptions({
      input: { rule: 'companion-postponement', proposed: day ?? '', nation: nation as 'england-and-wales' },
    }),
    enabled: isCounted,
  });
  const latest = isCounted && data?.rule === 'companion-postponement' ? data.result.latestAlternative : null;
  // In the United States the contract says how long: whatever day is proposed is kept as the last.
  const kept = nation === 'united-states' ? value.proposed : latest;
  useEffect(() => {
    if (value.isPostponed && kept !== null && kept !== value.latest) onChange({ latest: kept });
  }, [value.isPostponed, value.latest, kept, onChange]);
  const isTooLate = latest !== null && value.proposed !== null && value.proposed > latest;
  return (
    <>
      <Checkbox
        label="A postponement was asked for"
        checked={value.isPostponed}
        onChange={(event) => onChange({ isPostponed: event.currentTarget.checked })}
      />
      {value.isPostponed && (
        <div className={classes.inset}>
          {latest !== null && (
            <p className={classes.law}>
              Because the {terms.companion} cannot be there, another day may be proposed up to{' '}
              <strong>
                <DayText day={latest} />
              </strong>
              : within five working days after the day that the {terms.employer} set.
            </p>
          )}
          {day === null && <p className={classes.law}>Give the day that the {terms.employer} set, above.</p>}
          {error && <p className={classes.law}>The last day could not be counted. {error.message}</p>}
          <div className={classes.pair}>
            <DayField
              label="Asked on"
              value={value.askedOn}
              onChange={(askedOn) => onChange({ askedOn })}
              lean="past"
              offersToday
            />
            <DayField
              label="Day proposed instead"
              value={value.proposed}
              onChange={(proposed) => onChange({ proposed })}
              lean="future"
              help={isTooLate ? `Later than the law gives: the ${terms.employer} may refuse it.` : undefined}
            />
          </div>
          <div className={classes.pair}>
            <TextField label="Why" value={value.why} onChange={(why) => onChange({ why })} maxLength={500} />
            <TextField
              label="What they answered"
              value={value.answer}
              onChange={(answer) => onChange({ answer })}
              maxLength={500}
            />
          </div>
        </div>
      )}
    </>
  );
}
