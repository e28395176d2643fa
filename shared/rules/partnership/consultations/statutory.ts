// The least time that the law gives before the first effect, with the working that led there. Calendar days.

import type { WorkingStep } from '../../../contract/clocks.ts';
import type { Branch } from '../../../domain/branch.ts';
import type { Consultation } from '../../../domain/partnership/consultations.ts';
import type { Nation } from '../../../domain/values.ts';
import { type ConsultationPreset, findPreset } from '../../../law/consultation-presets.ts';
import { periodOn } from '../../../law/periods/periods.ts';
import { countOfDays, dayInWords } from '../../day-words.ts';
import { addDays } from '../../limits.ts';

export interface StatutoryMinimum {
  row: ConsultationPreset;
  /** null where the law has no number of days for this, or so many people do not reach it. */
  days: number | null;
  /** The first day on which it may take effect, counted from the beginning; null while either is unknown. */
  earliest: string | null;
  /** The same if the days must be clear, where whether they must is not settled; null elsewhere. */
  earliestIfClear: string | null;
  /** The last day on which consultation can begin for the first effect that is planned. */
  beginBy: string | null;
  working: WorkingStep[];
  verified: boolean;
}

type Asked = Pick<Consultation, 'preset' | 'windowFrom' | 'firstInvolvedOn'>;

/** The day that decides which row of law applies. */
const decisiveDay = ({ preset, windowFrom, firstInvolvedOn }: Asked, today: string): string =>
  preset?.firstEffectOn ?? windowFrom ?? firstInvolvedOn ?? today;

/** null where no law was named, or that law has no row there on that day. */
export function statutoryMinimum(
  of: Asked,
  nation: Nation,
  today: string,
  order: Branch['dateOrder'] = 'dmy',
): StatutoryMinimum | null {
  if (of.preset === null) return null;
  const decidedBy = decisiveDay(of, today);
  const row = findPreset(of.preset.key, nation, decidedBy);
  if (!row) return null;
  const { people, firstEffectOn } = of.preset;
  const begins = of.windowFrom ?? of.firstInvolvedOn;
  const band = people === null ? undefined : row.bands.findLast(({ atLeast }) => people >= atLeast);
  const lead: WorkingStep = { text: row.timing, authority: row.authority };
  const doubt: WorkingStep = { text: row.note };
  if (band === undefined) {
    const why: WorkingStep[] =
      row.bands.length === 0
        ? []
        : [
            people === null
              ? { text: 'How many people it is about is not known yet: no number of days can be counted.' }
              : {
                  text: `${people} are fewer than ${row.bands[0]!.atLeast}: this law sets no number of days. What is agreed, and fairness to each person, still hold.`,
                  authority: row.authority,
                },
          ];
    return {
      row,
      days: null,
      earliest: null,
      earliestIfClear: null,
      beginBy: null,
      working: [lead, ...why, doubt],
      verified: row.verified,
    };
  }
  const period = periodOn(band.period, decidedBy, nation);
  const days = period.count;
  const earliest = begins === null ? null : addDays(begins, days);
  const earliestIfClear = begins === null || !row.areClearDaysUnsettled ? null : addDays(begins, days + 1);
  const beginBy = firstEffectOn === null ? null : addDays(firstEffectOn, -days);
  const working: WorkingStep[] = [
    lead,
    {
      text: `${people} people: at least ${countOfDays(days)} before the first takes effect.`,
      authority: period.authority,
    },
  ];
  if (begins !== null && earliest !== null) {
    working.push(
      {
        text: `Begun on ${dayInWords(begins, order)}, the first may take effect on ${dayInWords(earliest, order)} at the earliest.`,
        date: earliest,
        authority: period.authority,
      },
      ...(earliestIfClear === null
        ? []
        : [
            {
              text: `If the days must be clear it is ${dayInWords(earliestIfClear, order)}. Which of the two is not settled.`,
              date: earliestIfClear,
            },
          ]),
      { text: 'It begins when the information has been given in writing and talks have begun, not before.' },
    );
  }
  if (firstEffectOn !== null && beginBy !== null) {
    working.push({
      text: `For a first effect on ${dayInWords(firstEffectOn, order)} it must begin by ${dayInWords(beginBy, order)}.`,
      date: beginBy,
      authority: period.authority,
    });
  }
  working.push(doubt);
  return { row, days, earliest, earliestIfClear, beginBy, working, verified: row.verified && period.verified };
}
