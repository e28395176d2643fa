// What follows from what has been answered so far, live beside the form: the day to act by with its working, and whether
// the record says that the union may act.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseType } from '../../../shared/domain/case-kinds.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import type { CaseDraft, KeyDateDraft } from './case-draft.ts';
import classes from './case-preview.module.css';
import { clockHeadline } from './clock-words.ts';
import { ClockWorking } from './clock-working.tsx';

export function CasePreview({ values }: { values: CaseDraft }) {
  const keyDate = values.keyDates?.[0] ?? {};
  const { terms } = useWords();
  return (
    <>
      <section className={classes.part}>
        <h2 className="section-title">The clock</h2>
        <div className={classes.inside} aria-live="polite">
          <ClockPreview type={values.type} keyDate={keyDate} />
        </div>
      </section>
      <section className={classes.part}>
        <h2 className="section-title">Membership</h2>
        <div className={classes.inside} aria-live="polite">
          {!values.who?.length && (
            <p className={classes.quiet}>Whether the record says that they are covered shows here.</p>
          )}
          {values.who?.map((person, index) =>
            'memberId' in person ? (
              <MembershipPreview key={person.memberId} memberId={person.memberId} keyDate={keyDate.date ?? null} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: somebody who is not on the list has no other name yet
              <div key={`unlisted-${index}`} className={classes.check}>
                <strong>{`${person.firstName ?? ''} ${person.lastName}`.trim() || 'Somebody'}</strong>
                <Badge urgency="soon">Membership to check</Badge>
                <p className={classes.quiet}>Not on the list. The {terms.case} is logged at once; check later.</p>
              </div>
            ),
          )}
        </div>
      </section>
    </>
  );
}

/** What this kind and date would give; undefined until both are there. */
function useClockPreview(type: CaseType | undefined, keyDate: KeyDateDraft) {
  const words = useWords();
  const { branch } = useSession();
  const isAsked = type !== undefined && typeof keyDate.date === 'string';
  const { data, error } = useQuery({
    ...useDesk().cases.previewClock.queryOptions({ input: { type: type ?? 'other', keyDate } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked || !data) return { preview: undefined, error };
  const { clock } = data;
  const dated = { id: clock.keyDateId, ...data.keyDate };
  return { preview: { clock, ...clockHeadline(dated, clock, words, branch?.dateOrder ?? 'dmy') }, error };
}

/** The last day to act in one line, under the date itself, where there is no room beside the form. */
export function ClockLine({ values }: { values: CaseDraft }) {
  const { preview } = useClockPreview(values.type, values.keyDates?.[0] ?? {});
  if (!preview) return null;
  return (
    <p className={classes.line}>
      {preview.clock.daysLeft !== null && <DaysLeft daysLeft={preview.clock.daysLeft} />}{' '}
      <strong>{preview.title}</strong>
    </p>
  );
}

function ClockPreview({ type, keyDate }: { type: CaseType | undefined; keyDate: KeyDateDraft }) {
  const { terms } = useWords();
  const [showsWorking, setShowsWorking] = useState(false);
  const { preview, error } = useClockPreview(type, keyDate);
  if (keyDate.date === null) {
    return (
      <p className={classes.quiet}>
        Nobody is sure of the date. The time limit runs all the same: the {terms.case} stays on Today until somebody has
        found it out.
      </p>
    );
  }
  if (error) return <ErrorBanner error={error} />;
  if (!preview) return <p className={classes.quiet}>With the kind and the date, the last day to act shows here.</p>;
  const { clock, title, rest } = preview;
  const [, what, day] = /^(.* by) (.*)$/.exec(title) ?? [];
  return (
    <>
      {clock.daysLeft !== null && <DaysLeft daysLeft={clock.daysLeft} />}
      {day ? (
        <p className={classes.headline}>
          <span className={classes.what}>{what}</span> <span className={classes.day}>{day}</span>
        </p>
      ) : (
        <p className={classes.sentence}>{title}</p>
      )}
      {rest && <p className={classes.quiet}>{rest}</p>}
      {clock.answer && (
        <>
          <button
            type="button"
            className={classes.how}
            aria-expanded={showsWorking}
            onClick={() => setShowsWorking((before) => !before)}
          >
            {showsWorking ? 'Hide how we worked it out' : 'How we worked it out'}
          </button>
          {showsWorking && <ClockWorking answer={clock.answer} />}
        </>
      )}
    </>
  );
}

function MembershipPreview({ memberId, keyDate }: { memberId: string; keyDate: string | null }) {
  const desk = useDesk();
  const { membershipAnswers } = useWords();
  const { data: found } = useQuery(desk.members.get.queryOptions({ input: { id: memberId } }));
  const { data: check } = useQuery({
    ...desk.cases.checkMembership.queryOptions({ input: { memberId, keyDate } }),
    placeholderData: keepPreviousData,
  });
  if (!found || !check) return null;
  return (
    <div className={classes.check}>
      <strong>{`${found.row.firstName} ${found.row.lastName}`.trim()}</strong>
      <Badge urgency={check.answer === 'covered' ? 'brand' : 'soon'}>{membershipAnswers[check.answer]}</Badge>
      <p className={classes.quiet}>{check.reason}</p>
    </div>
  );
}
