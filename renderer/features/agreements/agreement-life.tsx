// The life of an agreement as a line: signed, in effect, reviewed, to be reviewed, its last day, and where today stands in it.

import type { Agreement } from '../../../shared/domain/agreements.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { addDays, daysBetween, monthsAfter } from '../../../shared/rules/limits.ts';
import { useSession } from '../../app/desk.tsx';
import classes from './agreements.module.css';

interface Mark {
  day: string;
  words: string;
  what: 'day' | 'today' | 'review' | 'late';
}

export function AgreementLife({ agreement, endsOn }: { agreement: Agreement; endsOn: string | null }) {
  const { today, branch } = useSession();
  const { signedOn, effectiveFrom, reviewDue, reviews } = agreement;
  if (signedOn === null) return null;
  const begins = effectiveFrom ?? signedOn;
  const said = (day: string) => shortDayInWords(day, today, branch?.dateOrder);
  const isLate = reviewDue !== null && reviewDue < today;
  const marks: Mark[] = [
    { day: signedOn, words: `signed ${said(signedOn)}`, what: 'day' },
    ...(begins === signedOn ? [] : [{ day: begins, words: `in effect ${said(begins)}`, what: 'day' as const }]),
    ...reviews
      .slice(-2)
      .map(({ doneOn }) => ({ day: doneOn, words: `reviewed ${said(doneOn)}`, what: 'day' as const })),
    ...(reviewDue === null
      ? []
      : [
          {
            day: reviewDue,
            words: `${isLate ? 'review was due' : 'review due'} ${said(reviewDue)}`,
            what: isLate ? ('late' as const) : ('review' as const),
          },
        ]),
    ...(endsOn === null ? [] : [{ day: endsOn, words: `last day ${said(endsOn)}`, what: 'day' as const }]),
  ];
  const days = marks.map(({ day }) => day).toSorted();
  const first = days[0]!;
  const after = endsOn === null ? monthsAfter(today, 6) : addDays(endsOn, 20);
  const last = [...days, today, after].toSorted().at(-1)!;
  const whole = Math.max(1, daysBetween(first, last));
  const at = (day: string) => `${Math.min(100, Math.max(0, (daysBetween(first, day) * 100) / whole))}%`;
  const share = (day: string) => daysBetween(first, day) / whole;
  const inOrder = marks.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const lanes = laid(inOrder.map((mark) => ({ ...mark, share: share(mark.day) })));
  return (
    <div
      className={classes.life}
      role="img"
      aria-label={[...inOrder.map(({ words }) => words), `today ${said(today)}`].join('; ')}
    >
      <div className={classes.lifeLine} />
      <div className={classes.lifeSpan} style={{ left: at(begins), right: `calc(100% - ${at(endsOn ?? last)})` }} />
      {lanes.map(({ day, words, what, lane, end }) => (
        <span key={`${what} ${words}`} aria-hidden>
          <span className={classes.mark} data-what={what} style={{ left: at(day) }} title={words} />
          {lane !== null && (
            <span
              className={classes.markWords}
              data-above={lane === 'above' || undefined}
              data-below={lane === 'below' || undefined}
              data-end={end}
              style={{ left: at(day) }}
            >
              {words}
            </span>
          )}
        </span>
      ))}
      <span className={classes.mark} data-what="today" style={{ left: at(today) }} aria-hidden />
    </div>
  );
}

interface Laid extends Mark {
  share: number;
  /** null: there is no room for its words; the mark says them when it is pointed at. */
  lane: 'above' | 'below' | null;
  end: 'start' | 'end' | undefined;
}

/** Of the whole line, what a letter takes, generously: it is at least 560 px wide. */
const LETTER = 6.6 / 560;

/** Above and below the line, so that no two words lie over each other; what is to come goes first. */
function laid(marks: readonly (Mark & { share: number })[]): Laid[] {
  const taken: Record<'above' | 'below', [number, number][]> = { above: [], below: [] };
  return marks
    .toReversed()
    .map((mark): Laid => {
      const width = mark.words.length * LETTER;
      const end = mark.share < width / 2 ? 'start' : mark.share > 1 - width / 2 ? 'end' : undefined;
      const from = end === 'start' ? mark.share : end === 'end' ? mark.share - width : mark.share - width / 2;
      const lane = (['below', 'above'] as const).find((each) =>
        taken[each].every(([left, right]) => from + width < left || from > right),
      );
      if (lane !== undefined) taken[lane].push([from, from + width]);
      return { ...mark, lane: lane ?? null, end };
    })
    .toReversed();
}
