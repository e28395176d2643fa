// The dates of ballots of industrial action that wait: notices to be given, the sample paper, the day on which the mandate ends.

import type { BallotNotice } from '../../../../shared/domain/elections/action-notices.ts';
import { collectiveClocks } from '../../../../shared/rules/collective-clocks.ts';
import { type NoticeFacts, noticeState } from '../../../../shared/rules/elections/ballots/notice-state.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';
import type { Ballot } from './ballots/result.ts';
import { mandatedBy, noticeFacts } from './notices/notices-of-ballot.ts';

/** A mandate takes long to be asked for again: its end stands on Today for three months. */
const MANDATE_AHEAD = 92;

/** The desk knows the notices of Great Britain alone. */
export function datesOfBallots(view: View, facts: RepsDateFacts): RepsDate[] {
  if (facts.nation !== 'england-and-wales' && facts.nation !== 'scotland') return [];
  return [...view.all('elections')].flatMap((election) =>
    election.kind === 'industrialAction' && election.cancelled === null
      ? datesOf({ ...election, kind: election.kind }, facts)
      : [],
  );
}

function datesOf(election: Ballot, facts: RepsDateFacts): RepsDate[] {
  const { id, number, title, notices = [], timetable } = election;
  const date = (kind: RepsDate['kind'], day: string, what: string, key: string, detail: string): RepsDate => ({
    ...{ kind, day, detail, number, said: what },
    title: `${what}: ${title}`,
    ref: { collection: 'elections', id },
    key: `elections/${id}/${key}`,
    typeInWords: 'Ballot for industrial action',
  });
  const { ballotOpensOn } = timetable;
  const isAhead = ballotOpensOn !== null && ballotOpensOn > facts.today && election.declaration === null;
  const mandated = mandatedBy(election, facts);
  const { mandate } = mandated;
  return [
    ...(isAhead ? beforeVoting(ballotOpensOn, notices, date) : []),
    ...ofAction(election, notices, noticeFacts(mandated, facts), date),
    ...(mandate === null || mandate.isOver
      ? []
      : [
          {
            ...date(
              'mandateEnds',
              mandate.lastDay,
              'The mandate for action ends',
              'mandate',
              'No action after that day.',
            ),
            standsFrom: addDays(mandate.lastDay, -MANDATE_AHEAD),
          },
        ]),
  ];
}

type MakeDate = (kind: RepsDate['kind'], day: string, what: string, key: string, detail: string) => RepsDate;

function beforeVoting(opens: string, notices: readonly BallotNotice[], date: MakeDate): RepsDate[] {
  const { result } = collectiveClocks['ballot-notice']({ rule: 'ballot-notice', ballotOpens: opens }, []);
  const own = notices.filter(({ kind }) => kind === 'ballot');
  const isGiven = own.length > 0 && own.every(({ receivedOn }) => receivedOn !== null);
  const office = 'Only the union gives it: the draft must be with its office well before.';
  return [
    ...(isGiven
      ? []
      : [
          date(
            'ballotNotice',
            result.noticeLatestReceipt,
            'The employer must have notice of the ballot',
            'notice',
            office,
          ),
        ]),
    date('ballotNotice', result.samplePaperLatestReceipt, 'The employer must have a sample voting paper', 'sample', ''),
  ];
}

function ofAction(election: Ballot, notices: readonly BallotNotice[], facts: NoticeFacts, date: MakeDate): RepsDate[] {
  return notices
    .filter(({ kind, receivedOn }) => kind === 'action' && receivedOn === null)
    .flatMap((notice) => {
      const { latestReceipt } = noticeState(election, notice, '', facts);
      if (latestReceipt === null) return [];
      const what = 'The employer must have notice of action';
      return [date('actionNotice', latestReceipt, what, notice.id, 'Only the union gives it.')];
    });
}
