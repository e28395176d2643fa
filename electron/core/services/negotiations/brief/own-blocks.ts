// What is in our own brief alone: mandate, the employer's likely case and our answer, interests, red lines and fallback, the plan
// and who speaks. Nothing of it can stand in a paper for both sides.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { isWritten, type PaperWords } from './paper-words.ts';
import { prose, subheading } from './prose.ts';

const orDash = (text: string): string => (isWritten(text) ? text : '–');

export interface Mandate {
  negotiation: Negotiation;
  /** The ballot that gave it, and its figures; '' where there is none. */
  ballot: string;
}

export function purposeBlocks({ negotiation, ballot }: Mandate, words: PaperWords): PaperBlock[] {
  const { mandate, purpose } = negotiation;
  const rows = [
    {
      label: 'Mandate given by',
      value: [mandate.by, mandate.on === null ? '' : words.day(mandate.on)].filter(isWritten).join(', '),
    },
    { label: 'By ballot', value: ballot },
  ].filter(({ value }) => isWritten(value));
  return [
    ...prose(purpose),
    ...(rows.length === 0 ? [] : [{ kind: 'facts' as const, rows }]),
    ...(isWritten(mandate.limits)
      ? [{ kind: 'callout' as const, title: 'How far the mandate goes', text: mandate.limits }]
      : []),
  ];
}

export function theirCaseBlocks(items: readonly NegotiationItem[]): PaperBlock[] {
  return items
    .filter(({ ours }) => isWritten(ours.theirCase) || isWritten(ours.ourAnswer))
    .flatMap(({ title, ours }): PaperBlock[] => [
      subheading(title),
      {
        kind: 'table',
        columns: [{ title: 'They are likely to say' }, { title: 'We answer' }],
        rows: [[orDash(ours.theirCase), orDash(ours.ourAnswer)]],
      },
    ]);
}

export function interestBlocks(items: readonly NegotiationItem[]): PaperBlock[] {
  return items.flatMap(({ title, ours }): PaperBlock[] => {
    const { interests, redLine, fallback } = ours;
    const hasInterests = isWritten(interests.staff) || isWritten(interests.management);
    if (!hasInterests && !isWritten(redLine) && !isWritten(fallback)) return [];
    return [
      subheading(title),
      ...(hasInterests
        ? [
            {
              kind: 'table' as const,
              columns: [{ title: 'What matters to our members' }, { title: 'What matters to the employer' }],
              rows: [[orDash(interests.staff), orDash(interests.management)]],
            },
          ]
        : []),
      ...(isWritten(redLine)
        ? [{ kind: 'callout' as const, tone: 'urgent' as const, title: 'Red line', text: redLine }]
        : []),
      ...(isWritten(fallback) ? [{ kind: 'callout' as const, title: 'Fallback', text: fallback }] : []),
    ];
  });
}

export function planBlocks(plan: string, next: NegotiationMeeting | null, words: PaperWords): PaperBlock[] {
  return [...(next === null ? [] : meetingBlocks(next, words)), ...prose(plan)];
}

function meetingBlocks(
  { day, startsAt, endsAt, place, title, agenda }: NegotiationMeeting,
  words: PaperWords,
): PaperBlock[] {
  const time = startsAt === null ? '' : endsAt === null ? `, ${startsAt}` : `, ${startsAt} to ${endsAt}`;
  const rows = [
    { label: 'Next meeting', value: { text: `${words.day(day)}${time}`, isStrong: true } as PaperText },
    ...(isWritten(title) ? [{ label: 'About', value: title }] : []),
    ...(isWritten(place) ? [{ label: 'Where', value: place }] : []),
  ];
  return [
    { kind: 'facts', rows },
    ...(agenda.length === 0
      ? []
      : [subheading('Agenda'), { kind: 'list' as const, isNumbered: true, items: agenda.map((point) => point.title) }]),
  ];
}

export function speakerBlocks(
  { team }: Negotiation,
  items: readonly NegotiationItem[],
  words: PaperWords,
): PaperBlock[] {
  const staff = team.filter(({ side }) => side === 'staff');
  const speakers = items.flatMap(({ title, ours }) => {
    const place = team.find(({ id }) => id === ours.speakerId);
    return place === undefined ? [] : [[title, { text: place.name, isStrong: true }, place.role]];
  });
  const across = team.filter(({ side }) => side === 'management');
  if (staff.length === 0 && across.length === 0) return [];
  const people = (title: string, places: readonly Negotiation['team'][number][]): PaperBlock[] =>
    places.length === 0
      ? []
      : [
          subheading(title),
          {
            kind: 'table',
            columns: [{ title: 'Name' }, { title: 'Part' }],
            rows: places.map(({ name, role }) => [name, role]),
          },
        ];
  return [
    ...(speakers.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [{ title: 'On' }, { title: 'Speaks' }, { title: 'Part' }],
            rows: speakers,
          },
        ]),
    ...people('Our team', staff),
    ...people(`${words.sides.management}’s team`, across),
  ];
}

/** What was put to the other side without being backed, and why: whoever speaks on it must know. */
export function waiverBlocks(
  items: readonly Pick<NegotiationItem, 'title' | 'waivers'>[],
  words: PaperWords,
): PaperBlock[] {
  const rows = items.flatMap(({ title, waivers }) =>
    waivers.map(({ of, reason, by, on }) => [
      title,
      `No ${of}: ${reason}`,
      [by, words.day(on)].filter(isWritten).join(', '),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    subheading('Put without'),
    {
      kind: 'table',
      columns: [
        { title: 'Item', width: 120 },
        { title: 'What is missing, and why' },
        { title: 'Waived by', width: 130 },
      ],
      rows,
    },
  ];
}
