// The date of a message (RFC 5322 and what older programs write) as an instant.

import { Temporal } from 'temporal-polyfill';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The zones that the standard names, in hours; all other names mean nothing certain. */
const ZONES: Record<string, string> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
};
const WRITTEN =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))?/i;

export interface MailDate {
  /** ISO 8601, UTC; null where there is no date that can be. */
  at: string | null;
  /** False where no zone is written: the time is then taken as UTC. */
  hasZone: boolean;
}

/** Reads a Date header. Never throws. */
export function readMailDate(text: string): MailDate {
  const found = WRITTEN.exec(text.slice(0, 200));
  if (found === null) return isoDate(text.trim());
  const [, day = '', monthName = '', yearText = '', hour = '', minute = '', second = '0', sign, hours, minutes, name] =
    found;
  const named = ZONES[name?.toLowerCase() ?? ''];
  const offset = sign === undefined ? (named ?? '+00:00') : `${sign}${hours}:${minutes}`;
  const written = Number(yearText);
  const year = yearText.length > 2 ? written : written < 50 ? 2_000 + written : 1_900 + written;
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: yearText.length === 3 ? 1_900 + written : year,
        month: MONTHS.indexOf(monthName.toLowerCase()) + 1,
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        // A leap second is told as 60.
        second: Math.min(59, Number(second)),
      },
      { overflow: 'reject' },
    );
    const at = local.toZonedDateTime(offset).toInstant().toString();
    return { at, hasZone: sign !== undefined || named !== undefined };
  } catch {
    return { at: null, hasZone: false };
  }
}

function isoDate(text: string): MailDate {
  try {
    return { at: Temporal.Instant.from(text).toString(), hasZone: true };
  } catch {
    return { at: null, hasZone: false };
  }
}
