// What of a message is text, as the desk keeps it: no control characters, one way of ending lines, and not without end.

import type { MailAddress } from './mail.ts';

const MOST_TEXT = 1_000_000;
const MOST_SUBJECT = 1_000;
const MOST_NAME = 320;
const MOST_PEOPLE = 2_000;

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** One line: a subject, a name. */
export const oneLine = (text: string, most = MOST_SUBJECT): string =>
  text.toWellFormed().replace(/\s+/g, ' ').replace(CONTROL, '').trim().slice(0, most).toWellFormed();

export function bodyText(text: string, notes: Set<string>): string {
  if (text.length > MOST_TEXT) notes.add('The text is very long; only its beginning was taken over.');
  return text
    .slice(0, MOST_TEXT)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/^\n+|\s+$/g, '');
}

export const person = (name: string | undefined, address: string | undefined): MailAddress => ({
  name: oneLine(name ?? '', MOST_NAME),
  address: oneLine(address ?? '', MOST_NAME),
});

export function people(all: readonly MailAddress[], notes: Set<string>): MailAddress[] {
  if (all.length > MOST_PEOPLE) notes.add(`Only the first ${MOST_PEOPLE} people of a long list were taken over.`);
  return all.slice(0, MOST_PEOPLE).filter(({ name, address }) => name !== '' || address !== '');
}
