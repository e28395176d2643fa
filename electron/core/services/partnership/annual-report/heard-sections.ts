// The report's middle: each consultation against the four tests and how early it came, what the union changed, what was decided
// about jobs without asking first.

import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import type { Decision } from '../../../../../shared/domain/partnership/decisions.ts';
import {
  conclusionWords,
  fourTestWords,
  influenceWords,
  involvementWords,
  levelWords,
} from '../../../../../shared/domain/partnership/words-consultations.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { countOfDays } from '../../../../../shared/rules/day-words.ts';
import { firstDecision, leadDays } from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import { FOUR_TESTS } from '../../../../../shared/rules/partnership/consultations/outcome.ts';
import { isJobsException } from '../../../../../shared/rules/partnership/decisions/gates.ts';
import { days, ofThem } from '../../../../../shared/rules/partnership/indicator-figures.ts';
import { consultationsOf } from '../../../../../shared/rules/partnership/indicators-early.ts';
import { decisionsMade, isInfluenced } from '../../../../../shared/rules/partnership/indicators-heard.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { figureTable } from './forum-sections.ts';
import { type ReportSection, section, type YearMaterial } from './material.ts';

const DAY_WIDTH = 92;
const people = new Intl.NumberFormat('en-GB');
const lines = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');

const decisionsOn = ({ facts }: YearMaterial, { id }: Consultation): Decision[] =>
  facts.decisions.filter(({ consultationId }) => consultationId === id);

export function consultationSection(material: YearMaterial): ReportSection {
  const { facts, period } = material;
  const all = consultationsOf(facts, period);
  const found = all.flatMap((on) => material.findingsOn(on).map((finding) => ({ number: on.number, ...finding })));
  const breaches = found.filter(({ isBreach }) => isBreach);
  const sentence = `${ofThem(all.length, 'consultation', 'consultations')}${breaches.length === 0 ? '' : `, ${ofThem(breaches.length, 'breach', 'breaches')}`}.`;
  return section('Consultations', sentence, [
    {
      kind: 'table',
      columns: [
        { title: 'On what' },
        { title: 'When the union was brought in', width: 150 },
        { title: 'Before the decision', width: 62, align: 'right' },
        { title: 'The four tests', width: 96 },
      ],
      rows: all.map((on) => row(on, material)),
      whenEmpty: 'Nothing was consulted on in this year.',
    },
    ...(all.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            isSmall: true,
            text: 'The tests: was it open when the unions were asked, were they informed, had they time, was what they said weighed. A minus before days: it was decided that long before the union was brought in.',
          },
        ]),
    ...breaches.map(
      ({ number, text, authority }): PaperBlock => ({
        kind: 'callout',
        tone: 'urgent',
        title: `Breach: ${number}`,
        text: authority === null ? text : lines(text, authority),
      }),
    ),
    figureTable(material, ['K12', 'K13', 'K14']),
  ]);
}

function row(on: Consultation, material: YearMaterial): string[] {
  const sides = sideWords(material.profile.branch?.words);
  const lead = leadDays(on.firstInvolvedOn, firstDecision(decisionsOn(material, on))?.on ?? null);
  const said = (side: 'staff' | 'management') => {
    const { point, isAsked } = on.involvement[side];
    return point !== null ? involvementWords[point] : isAsked ? 'asked, no answer' : 'not asked';
  };
  return [
    lines(
      `${on.number} ${material.plain(on.topic)}`,
      [
        levelWords[on.level],
        on.concluded === null ? 'not concluded' : conclusionWords[on.concluded.how].toLowerCase(),
      ].join(': '),
    ),
    lines(
      `${sides.staff}: ${said('staff')}`,
      `${sides.management}: ${said('management')}`,
      on.firstInvolvedOn === null ? '' : `First on ${material.day(on.firstInvolvedOn)}`,
    ),
    lead === null ? 'not decided' : days(lead, 1).text,
    FOUR_TESTS.map((test) => {
      const { isMet } = on.tests[test];
      return `${fourTestWords[test].label}: ${isMet === null ? 'not said' : isMet ? 'yes' : 'no'}`;
    }).join('\n'),
  ];
}

export function decisionSection(material: YearMaterial): ReportSection {
  const { facts, period, plain, day } = material;
  const all = decisionsMade(facts, period);
  const changed = all.filter((decision) => decision.hasResponded && isInfluenced(decision));
  const answered = all.filter(({ hasResponded }) => hasResponded);
  const unchanged = answered.filter((decision) => !isInfluenced(decision));
  const title = (decision: Decision) =>
    `${decision.number} ${plain(decision.title)}${decision.finalOn === null ? ' (draft)' : ''}`;
  return section(
    'Decisions, and what changed because of the unions',
    `${ofThem(all.length, 'decision', 'decisions')}. The unions answered ${answered.length}, and ${changed.length} changed because of it.`,
    [
      {
        kind: 'table',
        columns: [
          { title: 'Day', width: DAY_WIDTH },
          { title: 'What was decided, and what changed' },
          { title: 'How far', width: 90 },
          { title: 'People', width: 52, align: 'right' },
        ],
        rows: changed.map((decision) => [
          day(decision.on),
          lines(title(decision), plain(decision.whatChanged), ...gainsOf(decision, plain)),
          decision.influence === null ? '' : influenceWords[decision.influence],
          decision.peopleAffected === null ? 'not counted' : people.format(decision.peopleAffected),
        ]),
        whenEmpty: 'Nothing changed because of what the unions said in this year.',
      },
      ...(unchanged.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: 'Where nothing changed, and why' },
            {
              kind: 'table' as const,
              columns: [{ title: 'Day', width: DAY_WIDTH }, { title: 'Decision' }, { title: 'What was answered' }],
              rows: unchanged.map((decision) => [day(decision.on), title(decision), reasonsOf(decision, plain)]),
            },
          ]),
      ...(all.length === answered.length
        ? []
        : [
            {
              kind: 'paragraph' as const,
              isSmall: true,
              text: `${ofThem(all.length - answered.length, 'decision was', 'decisions were')} made on which no union answered: ${all
                .filter(({ hasResponded }) => !hasResponded)
                .map(title)
                .join('; ')}.`,
            },
          ]),
      figureTable(material, ['K15', 'K16']),
    ],
  );
}

const gainsOf = ({ gains }: Decision, plain: (text: string) => string): string[] =>
  (
    [
      ['The organisation gains', gains.organisation],
      ['Staff gain', gains.staff],
      ['Those who use the service gain', gains.serviceUsers],
    ] as const
  ).flatMap(([who, { text }]) => (text.trim() === '' ? [] : [`${who}: ${plain(text)}`]));

const reasonsOf = ({ responseToUnionView, reasons }: Decision, plain: (text: string) => string): string =>
  lines(plain(responseToUnionView), plain(reasons)) || 'No reason has been given.';

export function exceptionSection(material: YearMaterial): ReportSection {
  const { facts, period, plain, day } = material;
  const about = decisionsMade(facts, period).filter(({ affectsJobs }) => affectsJobs);
  const behindOf = ({ consultationId }: Decision) => facts.consultations.find(({ id }) => id === consultationId);
  const without = about.filter((decision) => isJobsException(decision, behindOf(decision)));
  return section(
    'Jobs decided without asking first',
    about.length === 0
      ? 'Nothing about jobs was decided.'
      : `${without.length} of ${ofThem(about.length, 'decision', 'decisions')} about jobs.`,
    without.length === 0
      ? [
          {
            kind: 'paragraph',
            text:
              about.length === 0
                ? 'No decision of this year affects jobs.'
                : 'Before each decision that affects jobs the unions were consulted.',
          },
        ]
      : [
          {
            kind: 'table',
            columns: [
              { title: 'Day', width: DAY_WIDTH },
              { title: 'Decision' },
              { title: 'Why nobody was asked first' },
            ],
            rows: without.map((decision) => {
              const lead = leadDays(behindOf(decision)?.firstInvolvedOn ?? null, decision.on);
              const late =
                lead === null || lead >= 0
                  ? ''
                  : `The union was brought in ${countOfDays(-lead)} after it was decided.`;
              return [
                day(decision.on),
                lines(`${decision.number} ${plain(decision.title)}`, late),
                decision.exceptionReason.trim() === ''
                  ? 'No reason has been published.'
                  : plain(decision.exceptionReason),
              ];
            }),
          },
        ],
  );
}
