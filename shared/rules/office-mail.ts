// The mail to the union's data-protection office, to be copied: the desk sends none. What it says is short, because whoever
// writes it is tired, and because mail is the way by which most data is lost.

import type { Branch } from '../domain/branch.ts';
import { requestKindHints, requestKindWords } from '../domain/data-request-words.ts';
import type { DataRequest } from '../domain/data-requests.ts';
import { dayInWords } from './day-words.ts';

export interface OfficeMail {
  to: string;
  subject: string;
  body: string;
}

interface Told {
  request: Pick<DataRequest, 'kind' | 'number' | 'receivedOn' | 'what' | 'people' | 'name' | 'memberId' | 'awareAt'>;
  /** The person by name; '' for nobody in particular. */
  about: string;
  /** The instant of becoming aware in the branch's words; '' for none. */
  awareInWords: string;
  /** The law's last day in words; '' where there is none. */
  dueInWords: string;
  branchName: string;
  office: Branch['dataProtectionOffice'];
  dateOrder: Branch['dateOrder'];
}

/** The subject names nobody: a subject line is read over shoulders. */
export function officeMail({
  request,
  about,
  awareInWords,
  dueInWords,
  branchName,
  office,
  dateOrder,
}: Told): OfficeMail {
  const kind = requestKindWords[request.kind];
  const isBreach = request.kind === 'breach';
  const lines = [
    office.name.trim() === '' ? 'Hello,' : `To ${office.name.trim()},`,
    '',
    isBreach
      ? `we have become aware of a data breach${awareInWords === '' ? '' : ` on ${awareInWords}`}.`
      : `we received this on ${dayInWords(request.receivedOn, dateOrder)}: ${kind.toLowerCase()}. ${requestKindHints[request.kind]}`,
    '',
    ...(about === '' ? [] : [`${isBreach ? 'Whom it touches' : 'Who'}: ${about}`]),
    ...(isBreach && request.people !== null
      ? [`How many people: about ${request.people.toLocaleString('en-GB')}`]
      : []),
    ...(request.what.trim() === '' ? [] : [`What: ${request.what.trim()}`]),
    ...(dueInWords === '' ? [] : [`By our count the law gives until ${dueInWords}.`]),
    '',
    'We have not answered and have deleted nothing. Please tell us what to do, and what you need from us: everything that we hold can be put together in one file.',
    '',
    [branchName, `our number ${request.number}`].filter((part) => part !== '').join(', '),
  ];
  return {
    to: office.email.trim(),
    subject: `${kind}, ${request.number}${isBreach ? ': 72 hours' : ''}`,
    body: lines.join('\n'),
  };
}
