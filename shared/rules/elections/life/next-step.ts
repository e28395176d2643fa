// The one next step of an election, in one sentence: what the returning officer does, or waits for, and by when.

import type { Branch } from '../../../domain/branch.ts';
import type { Election } from '../../../domain/elections/elections.ts';
import type { NextStepCode } from '../../../domain/elections/words-life.ts';
import { capital } from '../../../domain/words.ts';
import { dayInWords } from '../../day-words.ts';
import { numberInWords } from '../../number-words.ts';
import { hasOpenComplaint, isPending, standing, stateOf } from './state.ts';

export interface NextStep {
  code: NextStepCode;
  sentence: string;
  /** The last day on which it can be done, or the day for which one waits, inclusive; null: no day. */
  on: string | null;
  /** Nobody has to do anything before that day. */
  isWaiting: boolean;
}

export interface LifeFacts {
  today: string;
  dateOrder: Branch['dateOrder'];
  isRollFrozen: boolean;
  /** Papers are entered and every reading agrees. */
  areAgreed: boolean;
}

/** What somebody does next and by which day, that day included; `isWaiting` while there is nothing to do but wait. */
export function nextStep(election: Election, facts: LifeFacts): NextStep {
  const { today, dateOrder, isRollFrozen, areAgreed } = facts;
  const { timetable, nominations, declaration, seats } = election;
  const day = (on: string): string => dayInWords(on, dateOrder);
  const state = stateOf(election, today, areAgreed);
  const act = (code: NextStepCode, on: string | null, sentence: string): NextStep => ({
    code,
    sentence,
    on,
    isWaiting: false,
  });
  const wait = (code: NextStepCode, on: string | null, sentence: string): NextStep => ({
    code,
    sentence,
    on,
    isWaiting: true,
  });
  switch (state) {
    case 'cancelled':
      return wait('done', null, `Cancelled on ${day(election.cancelled!.on)}.`);
    case 'opened': {
      const { noticeOn } = timetable;
      const opens = election.kind === 'post' ? timetable.nominationsOpenOn : timetable.ballotOpensOn;
      const what = election.kind === 'post' ? 'nominations open' : 'the ballot opens';
      if (noticeOn !== null && noticeOn >= today) {
        return act('notice', noticeOn, `Send out the notice of election on ${day(noticeOn)}.`);
      }
      return wait(
        'notice',
        opens,
        opens === null ? 'Say when it begins.' : `The notice is out; ${what} on ${day(opens)}.`,
      );
    }
    case 'nominations': {
      const closes = timetable.nominationsCloseOn;
      const toRule = nominations.filter(({ ruling, withdrawnOn }) => ruling === null && withdrawnOn === null).length;
      if (toRule > 0) return act('rule', closes, `Rule on ${count(toRule, 'nomination', 'nominations')} that came in.`);
      const until = closes === null ? '' : ` until ${day(closes)}, that day included`;
      return wait('nominate', closes, `Nominations are taken${until}. ${soFar(standing(election).length, seats)}`);
    }
    case 'withdrawals': {
      const closes = timetable.withdrawalsCloseOn;
      const toRule = nominations.filter(({ ruling, withdrawnOn }) => ruling === null && withdrawnOn === null).length;
      if (toRule > 0) return act('rule', closes, `Rule on ${count(toRule, 'nomination', 'nominations')}.`);
      const toAccept = nominations.filter(isPending).length;
      if (toAccept > 0) {
        const sentence = `${capital(count(toAccept, 'candidate has', 'candidates have'))} not said yet that they stand: write down that they accept, or that they withdraw.`;
        return act('accept', closes, sentence);
      }
      const until = closes === null ? '' : ` until ${day(closes)}, that day included`;
      return wait('withdrawals', closes, `Candidates may withdraw${until}. ${soFar(standing(election).length, seats)}`);
    }
    case 'uncontested':
      return act(
        'declare',
        null,
        `No more candidates than seats: declare ${count(standing(election).length, 'candidate', 'candidates')} elected without a ballot.`,
      );
    case 'noCandidates':
      return act('declare', null, `Nobody stands: declare ${seats === 1 ? 'the seat' : 'the seats'} vacant.`);
    case 'ballot': {
      const { ballotOpensOn, ballotClosesOn } = timetable;
      if (election.kind === 'post') {
        if (!isRollFrozen) return act('freezeRoll', ballotOpensOn, 'Freeze the roll: who may vote in it.');
        if (election.lot === null || election.papersPrinted === 0) {
          return act(
            'printPapers',
            ballotOpensOn,
            'Draw the order of the candidates by lot and make the ballot papers.',
          );
        }
      }
      if (ballotOpensOn !== null && today < ballotOpensOn) {
        return wait('ballot', ballotOpensOn, `The ballot opens on ${day(ballotOpensOn)}.`);
      }
      const until =
        ballotClosesOn === null
          ? ''
          : ` until ${day(ballotClosesOn)}${timetable.closesAt === null ? ', that day included' : `, ${timetable.closesAt}`}`;
      return wait('ballot', ballotClosesOn, `The ballot is open${until}.`);
    }
    case 'counting':
      if (election.kind !== 'post') {
        return election.returns.length === 0
          ? act('enterReturns', timetable.countOn, 'Write down the result, part by part.')
          : act('declare', timetable.countOn, 'Declare the result.');
      }
      if (!isRollFrozen)
        return act(
          'freezeRoll',
          timetable.countOn,
          'The roll was never frozen: freeze it as at the day on which the ballot opened.',
        );
      return act('enterPapers', timetable.countOn, 'Enter the papers: two people read them, each on their own.');
    case 'counted':
      return act('declare', timetable.countOn, 'Both readings agree. Look at the count, and declare the result.');
    case 'complaints': {
      if (hasOpenComplaint(election)) return act('answerComplaint', null, 'A complaint waits for its answer.');
      const until = declaration!.complaintsUntil!;
      return wait('complaints', until, `Complaints are taken until ${day(until)}, that day included.`);
    }
    case 'declared': {
      const from = declaration!.destroyFrom!;
      return today >= from
        ? act('destroyPapers', null, `The papers have been kept long enough: they may go since ${day(from)}.`)
        : wait('keepPapers', from, `The papers are kept until ${day(from)}.`);
    }
    case 'closed':
      return wait('done', null, 'Nothing waits for anybody.');
  }
}

const count = (many: number, one: string, several: string): string =>
  `${numberInWords(many)} ${many === 1 ? one : several}`;

function soFar(candidates: number, seats: number): string {
  const seatsInWords = count(seats, 'seat', 'seats');
  if (candidates === 0) return `Nobody stands yet for ${seatsInWords}.`;
  return `So far ${count(candidates, 'candidate', 'candidates')} for ${seatsInWords}.`;
}
