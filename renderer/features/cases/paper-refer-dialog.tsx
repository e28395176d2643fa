// Referring a case: what it still lacks, each with the way to mend it; the member's consent; and the pack. Nothing leaves
// the union without the consent, and what somebody typed about it is kept.

import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check, Circle } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import type { CaseRequest } from './case-actions.tsx';
import { documentsInWords, leftOutInWords, PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';

interface Kept {
  to: string;
  consentOn: string | null;
  consentHow: string;
  includePrivileged: boolean;
}

type Missing = Outputs['cases']['readiness']['missing'][number];

interface PaperReferDialogProps extends PaperAsked {
  onAsk: ((request: CaseRequest) => void) | undefined;
}

/** What is asked for on this dialog itself. */
const isConsent = ({ path }: Missing): boolean => path[0] === 'consentOn' || path[0] === 'consentHow';

export function PaperReferDialog({ page, onClose, onAsk }: PaperReferDialogProps) {
  const { id, revision, referral } = page.case;
  const { terms } = useWords();
  const today = useToday();
  const draft = useDialogDraft<Kept>(
    `case:${id}:refer`,
    {
      to: referral?.to ?? '',
      consentOn: referral?.consentOn ?? null,
      consentHow: referral?.consentHow ?? '',
      includePrivileged: false,
    },
    onClose,
  );
  const readiness = useQuery(useDesk().cases.readiness.queryOptions({ input: { id } }));
  const [made, setMade] = useState<Outputs['cases']['refer'] | null>(null);
  const paper = usePaper(
    (client, input: Inputs['cases']['refer'], signal) => client.cases.refer(input, { signal }),
    {
      done: (_made, { to }) => `Referred to ${to}: it stands in the timeline.`,
      undoes: () => ({ collection: 'cases', id }),
    },
    setMade,
  );
  if (made) {
    return (
      <PaperDone
        title="The referral pack is made"
        sentence={`Summary, chronology, the case file and ${documentsInWords(made.documents)} in ${made.name}.${leftOutInWords(made.notIncluded.length)}`}
        leftOut={made.notIncluded}
        onClose={draft.finish}
      />
    );
  }
  if (!draft.isLoaded || !readiness.data) return null;
  const { value, change } = draft;
  const lacking = readiness.data.missing.filter((each) => !isConsent(each));
  const hasConsent = value.consentOn !== null && value.consentHow.trim() !== '';
  const privileged = page.documents.filter(({ isPrivileged }) => isPrivileged).length;
  return (
    <PaperDialog
      title="Referral pack"
      sentence={
        readiness.data.referBy === null ? (
          'Everything that whoever takes it over needs, in one file.'
        ) : readiness.data.referBy < today ? (
          <>
            It was to be referred by <DayText day={readiness.data.referBy} />: whoever takes it over has less time now.
          </>
        ) : (
          <>
            Refer it by <DayText day={readiness.data.referBy} />: whoever takes it over needs the time before the limit.
          </>
        )
      }
      action="Make the referral pack"
      paper={paper}
      isWaiting={lacking.length > 0 || !hasConsent || value.to.trim() === ''}
      draft={draft}
      onSubmit={() => void paper.run({ id, revision, ...value })}
      onClose={draft.leave}
    >
      <section aria-label="What it needs">
        <p className={classes.partTitle}>
          {lacking.length === 0
            ? 'The case is ready'
            : `${lacking.length === 1 ? 'One thing is' : `${lacking.length} things are`} missing`}
        </p>
        <ul className={classes.checks}>
          {lacking.map((each) => (
            <Lacking
              key={each.what}
              lacking={each}
              hasDates={page.case.keyDates.length > 0}
              onMend={(request) => {
                draft.leave();
                if (request) onAsk?.(request);
              }}
            />
          ))}
          {lacking.length === 0 && (
            <li className={classes.check} data-done>
              <Check size={17} aria-hidden />
              <span>Dates, intake, employer, what happened and a chronology are there.</span>
            </li>
          )}
        </ul>
      </section>
      <TextField
        label="To whom"
        placeholder={`The ${terms.fullTimeOfficer}, or the solicitors`}
        value={value.to}
        maxLength={300}
        autoComplete="off"
        problem={paper.issueFor('to')}
        onChange={(to) => change({ to })}
      />
      <DayField
        label="The member said yes on"
        help="Nothing about a member leaves the union before that."
        value={value.consentOn}
        problem={paper.issueFor('consentOn')}
        onChange={(consentOn) => change({ consentOn })}
        lean="past"
        offersToday
      />
      <TextField
        label="How"
        placeholder="By email, or signed on the form"
        value={value.consentHow}
        maxLength={500}
        autoComplete="off"
        problem={paper.issueFor('consentHow')}
        onChange={(consentHow) => change({ consentHow })}
      />
      {privileged > 0 && (
        <Checkbox
          label={`With ${documentsInWords(privileged)} of lawyers’ advice and for a claim`}
          description="Only to somebody who may read it: the privilege may be lost."
          checked={value.includePrivileged}
          onChange={(event) => change({ includePrivileged: event.currentTarget.checked })}
        />
      )}
    </PaperDialog>
  );
}

/** Where each kind of thing is asked for; null: on the page itself. */
const mends: Record<string, { words: string; request: CaseRequest | null }> = {
  intake: { words: 'Answer it', request: 'intake' },
  employerId: { words: 'Say which', request: 'change' },
  whatHappened: { words: 'Write it', request: 'change' },
  stage: { words: 'Move it on', request: 'move' },
  timeline: { words: 'Write an entry', request: null },
};

interface LackingProps {
  lacking: Missing;
  hasDates: boolean;
  onMend: (request: CaseRequest | null) => void;
}

function Lacking({ lacking: { path, what, why }, hasDates, onMend }: LackingProps) {
  const field = path[0] ?? '';
  const mend =
    field === 'keyDates'
      ? { words: hasDates ? 'See its clock' : 'Add it', request: hasDates ? null : ('addDate' as const) }
      : (mends[field] ?? { words: 'Go to the case', request: null });
  return (
    <li className={classes.check}>
      <Circle size={15} aria-hidden />
      <span>
        {what}
        <span className={classes.why}>{why}</span>
      </span>
      <LinkAction onPress={() => onMend(mend.request)} about={what}>
        {mend.words}
      </LinkAction>
    </li>
  );
}
