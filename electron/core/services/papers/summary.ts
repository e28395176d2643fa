// The summary of a case as blocks of a paper: who, what, which dates, who else is in it. Protected characteristics are no
// part of a summary.

import { factsOfType } from '../../../../shared/domain/case-facts.ts';
import type { KeyDate } from '../../../../shared/domain/cases.ts';
import { managerLevelWords, personRoleWords, sanctionWords } from '../../../../shared/domain/casework-words.ts';
import { isDay } from '../../../../shared/domain/values.ts';
import { capital, claimWords, keyDateKindWords, nationWords } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { PaperBlock } from '../../formats/pdf/paper-parts.ts';
import { personName } from '../cases/case-records.ts';
import type { CaseMaterial } from './case-material.ts';

type Row = { label: string; value: string };

export function summaryBlocks(material: CaseMaterial): PaperBlock[] {
  const { on } = material;
  return [
    { kind: 'facts', rows: mainFacts(material) },
    heading('What happened'),
    { kind: 'paragraph', text: on.whatHappened.trim() === '' ? 'Nothing is written down yet.' : on.whatHappened },
    heading('Dates that the law counts from'),
    keyDateTable(material),
    ...typeFacts(material),
    ...reliances(material),
    heading('People'),
    peopleTable(material),
    ...results(material),
  ];
}

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text, level: 2 });

function mainFacts({ on, profile, members, employer, workplace, rep, procedure }: CaseMaterial): Row[] {
  const { words, dateOrder, nation } = profile;
  const { terms } = words;
  const stage = procedure?.stage
    ? `${words.stages[on.stage]} (${procedure.name}: ${procedure.stage})`
    : words.stages[on.stage];
  const rows: Row[] = [
    { label: capital(terms.case), value: on.number },
    { label: 'Type', value: words.caseTypes[on.type] },
    { label: 'Where it stands', value: stage },
    { label: capital(members.length === 1 ? terms.member : terms.members), value: members.map(personName).join(', ') },
    { label: capital(terms.employer), value: employer ?? '' },
    { label: capital(terms.workplace), value: workplace ?? '' },
    { label: capital(terms.rep), value: rep === null ? 'Nobody has been allocated' : rep.name },
    { label: 'Logged on', value: dayInWords(on.openedOn, dateOrder) },
  ];
  if (nation !== 'united-states') {
    rows.push({ label: 'Membership check', value: words.membershipAnswers[on.membershipCheck.answer] });
  }
  if (on.themes.length > 0) rows.push({ label: 'Tags', value: on.themes.join(', ') });
  return rows;
}

function keyDateTable({ on, clocks, members, profile }: CaseMaterial): PaperBlock {
  const day = (date: string | null): string => (date === null ? 'not known' : dayInWords(date, profile.dateOrder));
  const whose = (keyDate: KeyDate): string => {
    const member = members.find(({ id }) => id === keyDate.memberId);
    return member === undefined ? '' : `\n${personName(member)}`;
  };
  return {
    kind: 'table',
    columns: [
      { title: 'Claim', width: 105 },
      { title: 'What and when', width: 140 },
      { title: 'Last day, and conciliation' },
    ],
    rows: on.keyDates.map((keyDate, index) => [
      `${claimWords[keyDate.claim]}${whose(keyDate)}`,
      [`${capital(keyDateKindWords[keyDate.kind])}: ${day(keyDate.date)}`, keyDate.what, nationWords[keyDate.nation]]
        .filter((line) => line.trim() !== '')
        .join('\n'),
      [clocks[index]?.sentence ?? '', conciliation(keyDate, day)].filter((line) => line !== '').join('\n'),
    ]),
    whenEmpty: 'No date is recorded.',
  };
}

function conciliation({ conciliation: { dayA, dayB, certificateNo } }: KeyDate, day: (on: string) => string): string {
  if (dayA === null && dayB === null) return '';
  return [
    dayA === null ? '' : `Day A ${day(dayA)}`,
    dayB === null ? 'no certificate yet' : `Day B ${day(dayB)}`,
    certificateNo,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The fields of its type that somebody filled in, in the words of the form. */
function typeFacts({ on, profile }: CaseMaterial): PaperBlock[] {
  const rows = factsOfType[on.type].flatMap(({ key, label, kind, options }): Row[] => {
    const typed = on.facts[key] ?? '';
    if (typed.trim() === '') return [];
    const chosen = options?.find(([code]) => code === typed)?.[1];
    const isDate = kind === 'day' && isDay(typed);
    return [{ label, value: chosen ?? (isDate ? dayInWords(typed, profile.dateOrder) : typed) }];
  });
  return rows.length === 0 ? [] : [heading('Details'), { kind: 'facts', rows }];
}

function reliances({ on }: CaseMaterial): PaperBlock[] {
  if (on.reliesOn.length === 0) return [];
  const items = on.reliesOn.map(({ document, clause }) => (clause.trim() === '' ? document : `${document}, ${clause}`));
  return [heading('What the case relies on'), { kind: 'list', items }];
}

function peopleTable({ on, members, rep, profile }: CaseMaterial): PaperBlock {
  const { terms } = profile.words;
  const contact = ({ phone, email }: { phone: string; email: string }) =>
    [phone, email].filter((each) => each.trim() !== '').join(', ');
  const rows = [
    ...members.map((member) => [
      capital(terms.member),
      personName(member),
      contact(member),
      [member.number === null ? '' : `${capital(terms.membershipNumber)} ${member.number}`, member.accessNeeds]
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ]),
    ...(rep === null ? [] : [[capital(terms.rep), rep.name, rep.member === null ? '' : contact(rep.member), '']]),
    ...on.people.map(({ role, name, contact: how, managerLevel, note }) => [
      personRoleWords[role],
      name,
      how,
      [managerLevel === null ? '' : managerLevelWords[managerLevel], note]
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ]),
  ];
  return {
    kind: 'table',
    columns: [{ title: 'Role' }, { title: 'Name' }, { title: 'Contact' }, { title: 'Note' }],
    rows,
  };
}

function results({ on, profile }: CaseMaterial): PaperBlock[] {
  const { words, dateOrder } = profile;
  const rows: Row[] = [];
  if (on.sanction !== null) {
    const until = on.sanction.endsOn === null ? '' : ` until ${dayInWords(on.sanction.endsOn, dateOrder)}`;
    rows.push({ label: 'Sanction', value: `${sanctionWords[on.sanction.kind]}${until}` });
  }
  for (const { what, byWhen, doneOn } of on.remedies) {
    const by = byWhen === null ? '' : `, by ${dayInWords(byWhen, dateOrder)}`;
    const state = doneOn === null ? 'not done yet' : `done on ${dayInWords(doneOn, dateOrder)}`;
    rows.push({ label: 'Remedy', value: `${what}${by}: ${state}` });
  }
  if (on.arbitration !== null && on.arbitration.reasons.trim() !== '') {
    rows.push({ label: 'Arbitration', value: on.arbitration.reasons });
  }
  if (on.closed !== null) {
    const { on: day, outcome, reason } = on.closed;
    rows.push({ label: 'Closed', value: `${dayInWords(day, dateOrder)}. ${words.outcomes[outcome]}: ${reason}` });
  }
  return rows.length === 0 ? [] : [heading('What came of it'), { kind: 'facts', rows }];
}
