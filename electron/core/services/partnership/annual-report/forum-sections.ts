// The report's beginning: what the forum is, how it met, who was trained.

import type { Indicator } from '../../../../../shared/domain/partnership/indicators.ts';
import {
  chairModelWords,
  forumTypeWords,
  seatRoleWords,
} from '../../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { holderOn } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { forumMeetings, isIn, seatsOn } from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { ofThem } from '../../../../../shared/rules/partnership/indicator-figures.ts';
import { quorumMet } from '../../../../../shared/rules/partnership/meetings/quorum-met.ts';
import { trainingCoverage, trainingOfSeats } from '../../../../../shared/rules/partnership/people/joint-training.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { purposeBlocks } from '../meetings/pack-agenda.ts';
import { shareOf } from '../people/share-of.ts';
import { type ReportSection, section, type YearMaterial } from './material.ts';

const DAY_WIDTH = 104;

/** Figures with their fraction: "66.7%", "4 of 6". */
export function figureTable({ indicators, profile }: YearMaterial, keys: readonly Indicator['key'][]): PaperBlock {
  const sides = sideWords(profile.branch?.words);
  return {
    kind: 'table',
    columns: [
      { title: 'Figure' },
      { title: '', width: 58, align: 'right' },
      { title: 'Of', width: 62, align: 'right' },
      { title: 'Beside it', width: 190 },
    ],
    rows: indicators
      .filter(({ key }) => keys.includes(key))
      .map(({ name, text, numerator, denominator, parts, note, bySide }) => [
        name,
        text,
        numerator === null || !denominator ? '' : `${numerator} of ${denominator}`,
        [
          bySide && `${sides.management} ${bySide.management.text}, ${sides.staff.toLowerCase()} ${bySide.staff.text}.`,
          ...parts.map((part) => `${part.name}: ${part.text}.`),
          note,
        ]
          .filter(Boolean)
          .join(' '),
      ]),
  };
}

export function forumSection(material: YearMaterial): ReportSection {
  const { facts, period, profile, day } = material;
  const { forum, postOf } = facts;
  const sides = sideWords(profile.branch?.words);
  const seats = seatsOn(forum, period.asOf);
  const of = (side: 'management' | 'staff') => seats.filter((seat) => seat.side === side).length;
  const signed = forum.signed.management !== null && forum.signed.staff !== null;
  return section(
    'The forum',
    `${of('management')} seats of management, ${of('staff')} of the ${sides.staff.toLowerCase()}.`,
    [
      ...purposeBlocks(forum),
      {
        kind: 'facts',
        rows: [
          { label: 'Kind', value: forumTypeWords(profile.branch?.words)[forum.type] },
          { label: 'In the chair', value: chairModelWords(profile.branch?.words)[forum.chairModel] },
          { label: 'Is to meet', value: `Every ${forum.intervalDays} days` },
          {
            label: 'Constitution',
            value: signed
              ? `Signed by both sides on ${day([forum.signed.management!.on, forum.signed.staff!.on].sort().at(-1)!)}`
              : 'Not signed by both sides yet',
          },
          { label: 'Looked at again', value: forum.reviewDue === null ? '' : day(forum.reviewDue) },
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: 'Side', width: 80 },
          { title: 'Seat' },
          { title: 'Union', width: 110 },
          { title: 'Who sits there' },
        ],
        rows: seats
          .toSorted((a, b) => (a.side === b.side ? 0 : a.side === 'management' ? -1 : 1))
          .map((seat) => [
            sides[seat.side],
            [seat.title || seatRoleWords[seat.role], seat.isSenior ? 'senior manager' : ''].filter(Boolean).join(', '),
            seat.union,
            holderOn(seat, period.asOf, postOf)?.name ?? 'Vacant',
          ]),
        whenEmpty: 'No seat is written down.',
      },
    ],
  );
}

export function meetingsSection(material: YearMaterial): ReportSection {
  const { facts, period, profile, day } = material;
  const sides = sideWords(profile.branch?.words);
  const meetings = forumMeetings(facts).filter(
    ({ plannedOn, heldOn }) => isIn(plannedOn, period) || isIn(heldOn, period),
  );
  const held = meetings.filter(({ heldOn }) => isIn(heldOn, period));
  const rows = meetings.map((meeting) => {
    const { plannedOn, heldOn, cancelled, attendance } = meeting;
    const isKnown = heldOn !== null && attendance.length > 0;
    const met = isKnown ? quorumMet(facts.forum.quorum, seatsOn(facts.forum, heldOn), attendance) : null;
    return [
      day(plannedOn),
      heldOn !== null
        ? day(heldOn)
        : cancelled !== null
          ? [`Called off: ${sides[cancelled.bySide].toLowerCase()}`, material.plain(cancelled.reason)]
              .filter((part) => part.trim() !== '')
              .join(', ')
          : 'Not held',
      met === null ? '' : `${met.management} and ${met.staff}`,
      met === null || met.isQuorate === null ? '' : met.isQuorate ? 'Yes' : 'No',
    ];
  });
  return section('Meetings', `${ofThem(meetings.length, 'meeting', 'meetings')} planned, ${held.length} held.`, [
    {
      kind: 'table',
      columns: [
        { title: 'Planned for', width: DAY_WIDTH },
        { title: 'Held' },
        { title: `${sides.management} and ${sides.staff.toLowerCase()} there`, width: 100, align: 'right' },
        { title: 'Quorum', width: 50 },
      ],
      rows,
      whenEmpty: 'No meeting was planned in this year.',
    },
    figureTable(material, ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7']),
  ]);
}

export function trainingSection(material: YearMaterial): ReportSection {
  const { facts, period, profile, day } = material;
  const { forum, postOf } = facts;
  const sides = sideWords(profile.branch?.words);
  const had = forum.seats.flatMap((seat) =>
    seat.training.filter(({ on }) => isIn(on, period)).map((training) => ({ ...training, side: seat.side })),
  );
  const together = [...Map.groupBy(had, ({ on, topic }) => `${on} ${topic}`).values()].sort((a, b) =>
    a[0]!.on < b[0]!.on ? -1 : 1,
  );
  const coverage = trainingCoverage(trainingOfSeats(forum, period.asOf, postOf));
  const said = ({ complete, holders }: (typeof coverage)['all']) => {
    const { percent } = shareOf(complete, holders);
    return percent === null ? 'n/a' : `${complete} of ${holders} (${percent}%)`;
  };
  return section(
    'Training',
    together.length === 0
      ? 'No training is on record for this year.'
      : `${ofThem(together.length, 'training', 'trainings')}, ${had.filter(({ isJoint }) => isJoint).length} of ${ofThem(had.length, 'place', 'places')} taken together with the other side.`,
    [
      {
        kind: 'table',
        columns: [
          { title: 'When', width: DAY_WIDTH },
          { title: 'What' },
          { title: sides.management, width: 76, align: 'right' },
          { title: sides.staff, width: 60, align: 'right' },
          { title: 'Together', width: 54 },
        ],
        rows: together.map((group) => [
          day(group[0]!.on),
          group[0]!.topic,
          String(group.filter(({ side }) => side === 'management').length),
          String(group.filter(({ side }) => side === 'staff').length),
          group.every(({ isJoint }) => isJoint) ? 'Yes' : 'No',
        ]),
        whenEmpty: 'No training is on record for this year.',
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Asked of each seat', value: forum.requiredTraining.join(', ') || 'Nothing yet' },
          { label: `${sides.management} has it`, value: said(coverage.management) },
          { label: `${sides.staff} has it`, value: said(coverage.staff) },
        ],
      },
    ],
  );
}
