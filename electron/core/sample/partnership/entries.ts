// Papers of the sample's meetings, and notes at every level: for both sides, for the staff side, the branch's own, in confidence until a
// day, and a sounding that stays off the record.

import { emptyEntry, type PartnershipEntry } from '../../../../shared/domain/partnership/entries.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { addWorkingDays } from '../../../../shared/rules/working-days.ts';
import type { IssueIds } from './issues.ts';
import { ago, ahead, idOf, on, type Stage, seen } from './stage.ts';

/** By meeting: title, side, working days before it (0: on the table), how many seats had read it. */
const PAPERS: readonly (readonly [string, 'management' | 'staff', number, number][])[] = [
  [
    ['Winter plan', 'management', 6, 6],
    ['Rotas: what members say', 'staff', 7, 7],
  ],
  [['Quieter nights: the idea', 'staff', 8, 6]],
  [
    ['Day theatres: three options', 'management', 5, 6],
    ['Handover minutes, a first count', 'staff', 5, 4],
  ],
  [['The linen contract', 'management', 0, 0]],
  [
    ['Nights: what the tests showed', 'staff', 6, 7],
    ['Budget, first figures', 'management', 3, 4],
  ],
  [
    ['The unions’ answer on the theatres', 'staff', 6, 6],
    ['Health check, both sides', 'staff', 5, 5],
  ],
];

type Entry = Partial<PartnershipEntry> & Pick<PartnershipEntry, 'kind' | 'day' | 'on'>;

export function putEntries(
  stage: Stage,
  issues: IssueIds,
  consultations: { rotas: string; theatres: string; linen: string },
): void {
  const write = (entry: Entry) =>
    stage.tx.put('entries', { ...emptyEntry, ...seen('joint'), id: idOf(entry.day), ...entry });
  putPapers(stage, write);
  const issue = (id: string) => on('issues', id);
  write({
    on: issue(issues.parking),
    kind: 'earlyConversation',
    day: ago(stage, 341),
    text: 'Walked the car park together at eleven at night.',
    who: 'Head of estates, rep',
    bySide: 'joint',
    outcome: 'It is too dark',
    nextStep: 'Count the places that stay empty',
  });
  write({
    on: issue(issues.fireDoor),
    kind: 'earlyConversation',
    day: ago(stage, 117),
    text: 'Settled on the spot.',
    who: 'Ward manager, rep',
    bySide: 'joint',
    outcome: 'A bay for the trolley',
  });
  write({
    on: issue(issues.handover),
    kind: 'note',
    day: ago(stage, 120),
    title: 'The count',
    text: 'Nineteen minutes on average, twenty-six on Mondays.',
  });
  write({
    ...seen('staffSide'),
    on: issue(issues.handover),
    kind: 'note',
    day: ago(stage, 96),
    text: 'Both unions would take a fifteen-minute overlap if it is paid.',
  });
  write({
    ...seen('branch'),
    on: issue(issues.handover),
    kind: 'note',
    day: ago(stage, 60),
    text: 'Ask the region what other hospitals pay.',
  });
  write({
    ...seen('inConfidence', ahead(stage, 40)),
    on: on('consultations', consultations.theatres),
    kind: 'note',
    day: ago(stage, 30),
    title: 'Told in confidence',
    text: 'The board will see a fourth option before it decides.',
  });
  write({
    ...seen('branch'),
    on: issue(issues.coming),
    kind: 'sounding',
    day: ago(stage, 18),
    title: 'New records system',
    who: 'Director of workforce',
    isOffRecord: true,
  });
  write({
    on: on('consultations', consultations.theatres),
    kind: 'response',
    day: ago(stage, 27),
    title: 'The unions’ answer',
    text: 'Not before the lifts are mended.',
    bySide: 'staff',
  });
  write({
    on: on('consultations', consultations.rotas),
    kind: 'reply',
    day: ago(stage, 345),
    text: 'Eight weeks is accepted.',
    bySide: 'management',
  });
  write({
    on: on('consultations', consultations.linen),
    kind: 'reflection',
    day: ago(stage, 118),
    text: 'We should have come in the week in which the contract was first talked about.',
    bySide: 'management',
  });
  write({
    on: on('forums', stage.forumId),
    kind: 'evidence',
    day: ago(stage, 190),
    title: 'Seven at risk, none dismissed',
    text: 'Five porters have other work here, one stayed, one left by choice.',
    commitment: 'employmentSecurity',
  });
  write({
    on: on('forums', stage.forumId),
    kind: 'evidence',
    day: ago(stage, 84),
    title: 'Quieter nights on six wards',
    commitment: 'qualityOfWorkingLives',
  });
  write({
    on: on('forums', stage.forumId),
    kind: 'evidence',
    day: ago(stage, 300),
    title: 'Rotas eight weeks ahead',
    commitment: 'legitimateInterests',
  });
}

function putPapers(stage: Stage, write: (entry: Entry) => unknown): void {
  const { seats, letter } = stage;
  const readers = [
    seats.convenor,
    seats.rep,
    seats.society,
    seats.workforce,
    seats.nursing,
    seats.estates,
    seats.executive,
  ];
  for (const [at, { id, day }] of stage.meetings.entries()) {
    for (const [title, bySide, notice, read] of PAPERS[at] ?? []) {
      const issuedOn = notice === 0 ? day : addWorkingDays(day, -notice, 'england-and-wales');
      write({
        on: on('meetings', id),
        kind: 'paper',
        day: issuedOn,
        title,
        bySide,
        version: '1',
        issuedOn,
        reads: readers.slice(0, read).map((seatId) => ({ seatId, on: addDays(day, -1) })),
        file: { name: `${title}.pdf`, mediaType: 'application/pdf', ...letter },
      });
    }
  }
}
