// Papers of training: the sheet to sign at the door of a course, the certificate for the union to sign, and a rep's own record.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityTime } from '../../../../../shared/domain/reps/facility-time.ts';
import type { Certification, Training } from '../../../../../shared/domain/reps/training.ts';
import { facilityWords } from '../../../../../shared/domain/reps/words-facility.ts';
import { basisWords, stageOfTrainingWords, topicStateWords } from '../../../../../shared/domain/reps/words-training.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { hoursInWords } from '../../../../../shared/rules/reps/facility-hours.ts';
import { trainingNeeds } from '../../../../../shared/rules/reps/training-needs.ts';
import { stageOf } from '../../../../../shared/rules/reps/training-stage.ts';
import type { CallContext } from '../../../desk.ts';
import type { Paper, PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { calledOf, constituencyOf, postFacts } from '../posts/post-facts.ts';
import { ruleBookOf } from '../rule-book.ts';
import { memberAsked, nameOfMember, orderOfMember, seesTrainingOf } from './whose.ts';

type Offered = Promise<Outputs['reps']['record']>;

async function offerPaper(
  name: string,
  paper: Omit<Paper, 'size' | 'language' | 'createdAt' | 'password'>,
  path: string | undefined,
  context: CallContext,
): Offered {
  const profile = branchProfile(context);
  const whole = { author: profile.branch?.name ?? '', ...paper, ...paperOf(profile, context) };
  return offerFile(await paperFile(name, whole, 'pdf'), path, context);
}

/** Two lines high. */
const ROOM_TO_SIGN = '\u00a0\n\u00a0';

const subtitle = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** Who has a place, in the order of their names. @throws NotThere */
export async function attendanceSheet(input: Inputs['reps']['attendanceSheet'], context: CallContext): Offered {
  const view = context.desk.store.view(context.account);
  const { dateOrder, branch } = branchProfile(context);
  const course = found(view, 'courses', input.id);
  const said = (day: string) => dayInWords(day, dateOrder);
  const coming = view
    .byIndex('trainings', 'courseId', course.id)
    .filter((training) => ['approved', 'booked', 'attended', 'completed'].includes(stageOf(training)))
    .map((training) => ({ training, key: sortKey(orderOfMember(view, training.memberId)) }))
    .sort((a, b) => compareKeys(a.key, b.key));
  const when = course.from === null ? 'No day yet' : dates(course.from, course.to, said);
  return offerPaper(
    `Attendance ${course.name}`,
    {
      title: course.name,
      subtitle: subtitle('Attendance', branch?.name),
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: 'When', value: when },
            { label: 'Where', value: course.place },
            { label: 'Given by', value: course.provider },
            { label: 'Lasts', value: course.minutes === null ? '' : hoursInWords(course.minutes) },
          ],
        },
        {
          kind: 'table',
          columns: [{ title: 'Name' }, { title: 'Place', width: 80 }, { title: 'Signature', width: 210 }],
          rows: coming.map(({ training }) => [
            nameOfMember(view, training.memberId),
            stageOfTrainingWords[stageOf(training)],
            ROOM_TO_SIGN,
          ]),
          whenEmpty: 'Nobody has a place yet.',
        },
        { kind: 'paragraph', text: 'Also there:' },
        { kind: 'ruledLines', count: 4 },
      ],
      footer: course.name,
    },
    input.path,
    context,
  );
}

const dates = (from: string, to: string | null, said: (day: string) => string): string =>
  to === null || to === from ? said(from) : `${said(from)} to ${said(to)}`;

/** For the union to sign; nothing in it is the law's text. @throws NotThere, InvalidInput for one that was withdrawn. */
export async function certificate(input: Inputs['reps']['certificate'], context: CallContext): Offered {
  const view = context.desk.store.view(context.account);
  const { dateOrder, branch, words } = branchProfile(context);
  const certification = found(view, 'certifications', input.id);
  if (certification.withdrawnOn !== null) {
    throw new InvalidInput({ path: ['id'], message: 'This certification is withdrawn: there is nothing to sign.' });
  }
  const name = nameOfMember(view, certification.memberId);
  const said = (day: string) => dayInWords(day, dateOrder);
  return offerPaper(
    `Certificate to accompany ${name}`,
    {
      title: `Certificate: ${words.terms.companion}`,
      subtitle: branch?.name ?? '',
      blocks: [
        { kind: 'callout', text: name, isLarge: true, title: 'This certifies' },
        {
          kind: 'paragraph',
          text: `as an official of this union who may go with a worker, as their ${words.terms.companion}, into disciplinary and grievance hearings: ${certifiedFor[certification.basis]}. They may put the worker’s case, sum it up, answer for the worker to what is said there, and speak with the worker meanwhile.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Certified by', value: certification.by },
            { label: 'On', value: said(certification.certifiedOn) },
            { label: 'Because of', value: basisWords[certification.basis] },
            {
              label: 'Looked at again',
              value: certification.reviewOn === null ? 'When the union decides' : said(certification.reviewOn),
            },
          ],
        },
        {
          kind: 'paragraph',
          text: 'It stands until the union withdraws it in writing. The day on which the union looks at it again is the union’s own.',
          isSmall: true,
        },
        { kind: 'paragraph', text: 'Signed for the union:' },
        { kind: 'ruledLines', count: 1 },
        { kind: 'paragraph', text: 'Name, office and date:' },
        { kind: 'ruledLines', count: 1 },
      ],
      footer: branch?.name ?? '',
      hasPageNumbers: false,
    },
    input.path,
    context,
  );
}

const certifiedFor: Record<Certification['basis'], string> = {
  experience: 'they have experience of it',
  training: 'they have been trained in it',
  both: 'they have experience of it and have been trained in it',
};

/** For the rep themself. @throws NotThere for somebody whose training is not open to whoever asks; InvalidInput. */
export async function record(input: Inputs['reps']['record'], context: CallContext): Offered {
  const view = context.desk.store.view(context.account);
  const memberId = memberAsked(view, input);
  if (!seesTrainingOf(context, memberId)) throw new NotThere('members', memberId);
  found(view, 'members', memberId);
  const profile = branchProfile(context);
  const name = nameOfMember(view, memberId);
  return offerPaper(
    `Record of ${name}`,
    {
      title: name,
      subtitle: subtitle(
        `Record as a ${profile.words.terms.rep}`,
        profile.branch?.name,
        dayInWords(profile.today, profile.dateOrder),
      ),
      blocks: recordBlocks(view, memberId, profile),
      confidentialLine: `For ${name}`,
      footer: profile.branch?.name ?? '',
    },
    input.path,
    context,
  );
}

function recordBlocks(view: View, memberId: string, profile: BranchProfile): PaperBlock[] {
  const { today, dateOrder, branch } = profile;
  const facts = postFacts(view, profile);
  const said = (day: string | null) => (day === null ? '' : dayInWords(day, dateOrder));
  const terms = view.byIndex('reps', 'memberId', memberId);
  const trainings = view.byIndex('trainings', 'memberId', memberId);
  const needs = trainingNeeds(terms, trainings, ruleBookOf(view).training, today);
  const byDay = <T>(rows: readonly T[], dayOf: (row: T) => string | null): T[] =>
    rows.toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1));
  return [
    { kind: 'heading', text: 'Posts', level: 2 },
    {
      kind: 'table',
      columns: [{ title: 'Post' }, { title: 'For' }, { title: 'From', width: 110 }, { title: 'To', width: 110 }],
      rows: byDay(terms, ({ from }) => from).map((term) => [
        `${calledOf(facts, term)}${term.deputyForId === null ? '' : ', deputy'}`,
        constituencyOf(facts, term),
        said(term.from),
        said(term.to),
      ]),
      whenEmpty: 'None is written down.',
    },
    { kind: 'heading', text: 'Training', level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'What' },
        { title: 'Stands at', width: 80 },
        { title: 'On', width: 110 },
        { title: 'Counts until', width: 110 },
      ],
      rows: byDay(trainings, lastDayOf).map((training) => [
        [training.name, training.provider].filter((part) => part !== '').join(', '),
        stageOfTrainingWords[stageOf(training)],
        said(lastDayOf(training)),
        training.completedOn === null ? '' : training.validUntil === null ? 'For good' : said(training.validUntil),
      ]),
      whenEmpty: 'None is written down.',
    },
    ...(needs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'What the rule book asks' },
              { title: 'Today', width: 110 },
              { title: 'By, or until', width: 110 },
            ],
            rows: needs.map(({ topic, state, by, validUntil }) => [
              topic,
              topicStateWords[state],
              said(by ?? validUntil),
            ]),
          },
        ]),
    { kind: 'heading', text: 'Certified to accompany', level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'By' },
        { title: 'Because of' },
        { title: 'Since', width: 110 },
        { title: 'Looked at again', width: 110 },
      ],
      rows: byDay(view.byIndex('certifications', 'memberId', memberId), ({ certifiedOn }) => certifiedOn).map((one) => [
        one.isInWriting ? one.by : `${one.by} (not in writing)`,
        basisWords[one.basis],
        said(one.certifiedOn),
        one.withdrawnOn === null ? said(one.reviewOn) : `Withdrawn ${said(one.withdrawnOn)}`,
      ]),
      whenEmpty: 'No certification is written down.',
    },
    ...timeOff(view.byIndex('facilityTime', 'memberId', memberId), branch?.words),
  ];
}

const lastDayOf = ({ completedOn, withdrawn, refused, to, from, appliedOn }: Training): string | null =>
  completedOn ?? withdrawn?.on ?? refused?.on ?? to ?? from ?? appliedOn;

/** Totals by year and kind of work, the newest year first. */
function timeOff(rows: readonly FacilityTime[], words: 'uk' | 'us' | undefined): PaperBlock[] {
  const { title, kinds } = facilityWords(words);
  const groups = Map.groupBy(rows, ({ on, kind }) => `${on.slice(0, 4)} ${kind}`);
  const sum = (some: readonly FacilityTime[]) => some.reduce((total, { minutes }) => total + minutes, 0);
  return [
    { kind: 'heading', text: title, level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'Year', width: 60 },
        { title: 'For' },
        { title: 'Hours', width: 110, align: 'right' },
        { title: 'Of these paid', width: 110, align: 'right' },
      ],
      rows: [...groups.values()]
        .toSorted((a, b) =>
          a[0]!.on.slice(0, 4) === b[0]!.on.slice(0, 4)
            ? a[0]!.kind < b[0]!.kind
              ? -1
              : 1
            : a[0]!.on < b[0]!.on
              ? 1
              : -1,
        )
        .map((some) => [
          some[0]!.on.slice(0, 4),
          kinds[some[0]!.kind],
          hoursInWords(sum(some)),
          hoursInWords(sum(some.filter(({ isPaid }) => isPaid))),
        ]),
      whenEmpty: 'None is written down.',
    },
  ];
}
