// Who owes what in the sample: actions of both sides and of teams, promises, questions for information, briefings of managers, help
// and thanks.

import { type Action, emptyAction } from '../../../../shared/domain/partnership/actions.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { ago, ahead, DEPARTMENTS, idOf, on, type Stage, seen } from './stage.ts';

type Line = [text: string, owner: Action['ownerSide'], team: string, dueAfter: number, doneAfter: number | null];

/** By the meeting at which they were agreed; days after it. */
const AGREED: readonly (readonly Line[])[] = [
  [
    ['Winter plan with numbers for each ward', 'management', 'Wards', 30, 26],
    ['Ask members which shifts they would swap', 'staff', '', 28, 24],
    ['Page on the new rotas for the notice boards', 'joint', '', 21, 20],
  ],
  [
    ['Figures of the car park barrier', 'management', 'Portering', 40, 47],
    ['Choose the two wards for quieter nights', 'joint', 'Wards', 20, 14],
    ['Reps’ names on every ward board', 'staff', '', 45, 45],
  ],
  [
    ['Count handover minutes for a month', 'joint', 'Wards', 45, 52],
    ['Thirty parking places at the front', 'management', 'Portering', 30, 21],
    ['Drawings of the day theatres to the staff side', 'management', 'Theatres', 14, 12],
  ],
  [
    ['“What is coming” on every agenda', 'joint', '', 60, 40],
    ['Training places: twelve for each side', 'management', '', 50, 44],
    ['Members’ view on the linen store in writing', 'staff', 'Portering', 20, 18],
  ],
  [
    ['Advertise the porters’ vacancies', 'management', 'Portering', 21, 35],
    ['Night notes for four more wards', 'joint', 'Wards', 50, 46],
    ['Overlap of shifts: two ways to do it', 'management', 'Wards', 55, null],
  ],
  [
    ['Reply on the theatres in writing', 'management', 'Theatres', 14, null],
    ['Ballot of the society on theatre hours', 'staff', '', 45, null],
    ['Vacant laboratory seat: a name', 'staff', '', 40, null],
  ],
];

export function putActions(stage: Stage, made: { decisions: readonly string[]; theatres: string }): void {
  const keep = (asked: string, action: Partial<Action> & Pick<Action, 'text'>) =>
    stage.tx.put('actions', {
      ...emptyAction,
      ...seen('joint'),
      id: idOf(asked),
      forumId: stage.forumId,
      ownerSide: 'management',
      askedOn: asked,
      ...action,
    });
  for (const [at, { id, day }] of stage.meetings.entries()) {
    for (const [text, ownerSide, team, dueAfter, doneAfter] of AGREED[at] ?? []) {
      const doneOn = doneAfter === null ? null : addDays(day, doneAfter);
      keep(day, { text, ownerSide, team, dueOn: addDays(day, dueAfter), doneOn, source: on('meetings', id) });
    }
  }
  const [rotas] = made.decisions;
  const promise = (text: string, dueDays: number, kept: Action['kept']) =>
    keep(ago(stage, 330), {
      kind: 'promise',
      text,
      dueOn: ago(stage, dueDays),
      doneOn: kept === null ? null : ago(stage, dueDays + 4),
      kept,
      source: on('decisions', rotas!),
    });
  promise('A payment for each late change, from the new year', 250, 'yes');
  promise('No rota changed by text message', 120, 'partly');
  promise('Parking places lit before winter', 45, 'yes');
  keep(ago(stage, 52), {
    kind: 'informationRequest',
    text: 'Bank staff hours by ward, last year',
    dueOn: ago(stage, 24),
    source: on('consultations', made.theatres),
  });
  keep(ago(stage, 140), {
    kind: 'informationRequest',
    text: 'Contract of the linen store',
    dueOn: ago(stage, 126),
    doneOn: ago(stage, 128),
  });
  const last = stage.meetings.at(-1)!;
  // The managers of theatres and radiology have not answered yet.
  for (const department of DEPARTMENTS) {
    const isOpen = department === 'Theatres' || department === 'Radiology';
    keep(last.day, {
      kind: 'cascade',
      text: 'Briefing after the forum',
      team: department,
      dueOn: addDays(last.day, 10),
      sentOn: addDays(last.day, 3),
      doneOn: isOpen ? null : addDays(last.day, 8),
      acknowledgedOn: isOpen ? null : addDays(last.day, 8),
      questions: department === 'Portering' ? 'Who answers for the linen on Sundays?' : '',
      source: on('meetings', last.id),
    });
  }
  keep(ago(stage, 88), {
    kind: 'helpAsked',
    text: 'Somebody to cover two rep days on nights',
    ownerSide: 'staff',
    team: 'Radiology',
    doneOn: ago(stage, 85),
    result: 'The wards’ rep took both.',
  });
  keep(ago(stage, 60), {
    kind: 'helpOffered',
    text: 'Two hours of the rota office for the porters',
    ownerSide: 'joint',
    team: 'Portering',
    doneOn: ago(stage, 48),
    result: 'The vacancies are on the list now.',
  });
  const behaviours = stage.tx.get('forums', stage.forumId)!.behaviours[0]!;
  const behaviour = behaviours.items[2]!;
  keep(ago(stage, 47), {
    ...seen('joint'),
    kind: 'recognition',
    text: 'The rota office came with help before anybody had asked',
    ownerSide: 'joint',
    team: 'Rota office',
    doneOn: ago(stage, 47),
    behaviour: { version: behaviours.version, id: behaviour.id, text: behaviour.text },
    whoBenefited: 'the porters, and whoever waits for one',
  });
  keep(ago(stage, 14), {
    ...seen('branch'),
    text: 'Ask the region who could take the laboratory seat meanwhile',
    ownerSide: 'staff',
    dueOn: ahead(stage, 16),
  });
}
