// The time of a consultation on three lanes of one scale: what the union had, what it was given and answered, what was
// decided. A day that the law or the window sets is a diamond, any other a circle, what is past is filled.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import type { Branch } from '../../../../shared/domain/branch.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import type { Lane, LaneMark } from '../../../components/lanes.tsx';

type Day = ConsultationPage['days'][number];

const UNION_TIME = ['firstInvolved', 'windowOpens', 'windowCloses'];
const EXCHANGE = ['informationAsked', 'informationSupplied', 'informationRefused', 'response', 'reply'];
/** Days by which something must have happened, or before which it must not. */
const HARD = ['windowCloses', 'earliest'];
const EARLY = ['tooFewDays', 'decidedBeforeInvolved', 'decidedInWindow', 'liveInWindow'];

/** As short as a label may be: the lane says the rest. */
const DRAWN: Readonly<Record<string, string>> = {
  firstInvolved: 'First involved',
  windowOpens: 'Window opens',
  windowCloses: 'Closes',
  informationAsked: 'Asked',
  informationSupplied: 'Supplied',
  informationRefused: 'Refused',
  reply: 'Reply',
  earliest: 'Law: earliest',
  firstEffect: 'First effect',
  decisionPlanned: 'Decision',
  decision: 'Decided',
  concluded: 'Concluded',
  livePlanned: 'Goes live',
  live: 'Live',
  reviewed: 'Looked back on',
  abandoned: 'Given up',
};

export function timeLanes(page: ConsultationPage, today: string, order: Branch['dateOrder']): Lane[] {
  const { window, minimum, leadDays, findings } = page;
  const breaches = new Set(
    findings.filter(({ code, isBreach }) => isBreach && EARLY.includes(code)).map(({ on }) => on),
  );
  const lane = (id: string, name: string, note: string, isOn: (day: Day) => boolean): Lane => ({
    id,
    name,
    note,
    marks: page.days.filter(isOn).map((day) => markOf(day, breaches, today, order)),
  });
  const isOf = (kinds: readonly string[]) => (day: Day) => kinds.includes(day.kind);
  return [
    lane(
      'time',
      'Time to answer',
      window === null
        ? 'no window yet'
        : window.days < 1
          ? 'none'
          : `${window.days} days${window.isImplied ? ' as planned' : ''}`,
      isOf(UNION_TIME),
    ),
    lane('exchange', 'Asked and answered', answersInWords(page.consultation.responses.length), isOf(EXCHANGE)),
    lane(
      'decision',
      'Decision',
      leadDays !== null
        ? leadDays < 0
          ? `${-leadDays} days too early`
          : `${leadDays} days after first involved`
        : minimum?.days != null
          ? `the law: ${minimum.days} days`
          : 'not decided',
      (day) => !isOf([...UNION_TIME, ...EXCHANGE])(day),
    ),
  ];
}

const answersInWords = (count: number): string =>
  count === 0 ? 'no response yet' : count === 1 ? '1 response' : `${count} responses`;

function markOf(day: Day, breaches: ReadonlySet<string | null>, today: string, order: Branch['dateOrder']): LaneMark {
  const isHard = HARD.includes(day.kind);
  const isPast = day.on < today;
  const isBreach = breaches.has(day.on) && !isHard && !UNION_TIME.includes(day.kind) && !EXCHANGE.includes(day.kind);
  const drawn = day.kind === 'response' ? day.what.replace(/^Response of /, '') : (DRAWN[day.kind] ?? day.what);
  const short = shortDayInWords(day.on, today, order);
  return {
    id: day.id,
    day: day.on,
    what: isBreach ? `${day.what}, too early,` : day.what,
    label: `${drawn.length > 22 ? `${drawn.slice(0, 21)}…` : drawn} ${short.slice(short.indexOf(' ') + 1)}`,
    shape: isBreach ? 'hard' : isHard ? 'hard' : isPast ? 'past' : 'soft',
    tone: isBreach ? 'late' : isHard ? 'calm' : isPast ? 'plain' : 'soon',
  };
}
