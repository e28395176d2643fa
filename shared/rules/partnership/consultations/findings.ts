// What went against the law, the agreement or good sense: told with its days, never refused, never silent.

import type { Branch } from '../../../domain/branch.ts';
import type { Consultation } from '../../../domain/partnership/consultations.ts';
import type { Decision } from '../../../domain/partnership/decisions.ts';
import { countOfDays, dayInWords } from '../../day-words.ts';
import { daysBetween, laterDay } from '../../limits.ts';
import { coverageOf, informationSum } from './coverage.ts';
import { involvementPoint, isInvolvementDisputed } from './involvement.ts';
import type { StatutoryMinimum } from './statutory.ts';
import { answerWindow, clashInWords, type MandateClash } from './window.ts';

export type FindingCode =
  | 'decidedBeforeInvolved'
  | 'decidedInWindow'
  | 'liveInWindow'
  | 'tooFewDays'
  | 'clearDays'
  | 'informationLate'
  | 'informationRefused'
  | 'informationOverdue'
  | 'shortNotice'
  | 'shortWindow'
  | 'noReply'
  | 'notConsulted'
  | 'involvementDisputed'
  | 'broughtInLate';

export interface Finding {
  code: FindingCode;
  /** The employer acted before it might; the others are what to know. */
  isBreach: boolean;
  text: string;
  /** The day on which it happened, or will. */
  on: string | null;
  authority: string | null;
}

export interface FindingFacts {
  consultation: Consultation;
  /** Those made on this consultation. */
  decisions: readonly Pick<Decision, 'number' | 'on'>[];
  minimum: StatutoryMinimum | null;
  clashes: readonly MandateClash[];
  /** Days that the agreement promises on this topic, and its name. */
  promised: { noticeDays: number; agreement: string } | null;
  today: string;
  order: Branch['dateOrder'];
}

const finding = (
  code: FindingCode,
  text: string,
  on: string | null = null,
  { isBreach = false, authority = null }: { isBreach?: boolean; authority?: string | null } = {},
): Finding => ({ code, isBreach, text, on, authority });

/** Breaches first, then the rest, each kind once for each thing that it is about. */
export function findingsOf(facts: FindingFacts): Finding[] {
  const all = [...decided(facts), ...tooEarly(facts), ...information(facts), ...time(facts), ...people(facts)];
  return all.toSorted((a, b) => Number(b.isBreach) - Number(a.isBreach));
}

function decided({ consultation: of, decisions, order }: FindingFacts): Finding[] {
  const say = (day: string) => dayInWords(day, order);
  return decisions.flatMap(({ number, on }) => {
    if (of.firstInvolvedOn !== null && on < of.firstInvolvedOn) {
      const late = countOfDays(daysBetween(on, of.firstInvolvedOn));
      const text = `${number} was decided on ${say(on)}, ${late} before the union was first involved on ${say(of.firstInvolvedOn)}.`;
      return [finding('decidedBeforeInvolved', text, on, { isBreach: true })];
    }
    if (of.windowTo !== null && on <= of.windowTo) {
      const text = `${number} was decided on ${say(on)}, before the time for responses ran out on ${say(of.windowTo)}.`;
      return [finding('decidedInWindow', text, on, { isBreach: true })];
    }
    return [];
  });
}

function tooEarly({ consultation: of, minimum, order, today }: FindingFacts): Finding[] {
  const say = (day: string) => dayInWords(day, order);
  const found: Finding[] = [];
  const { on: liveOn } = of.live;
  if (liveOn !== null && of.windowTo !== null && liveOn <= of.windowTo) {
    const text = `It was put into effect on ${say(liveOn)}, before the time for responses ran out on ${say(of.windowTo)}.`;
    found.push(finding('liveInWindow', text, liveOn, { isBreach: true }));
  }
  if (minimum?.days == null || minimum.earliest === null) return found;
  const effects = new Map<string, string>();
  if (of.preset?.firstEffectOn) {
    const { firstEffectOn } = of.preset;
    const what = minimum.row.effect ?? 'It takes effect';
    effects.set(
      firstEffectOn,
      firstEffectOn > today ? `${what} on ${say(firstEffectOn)} as planned` : `${what} on ${say(firstEffectOn)}`,
    );
  }
  if (liveOn !== null && !effects.has(liveOn)) effects.set(liveOn, `It was put into effect on ${say(liveOn)}`);
  for (const [day, said] of effects) {
    const authority = minimum.row.authority;
    const begun = of.windowFrom ?? of.firstInvolvedOn ?? day;
    const had = Math.max(0, daysBetween(begun, day));
    if (day < minimum.earliest) {
      const text = `${said}, ${countOfDays(had)} after consultation began; the law asks for ${minimum.days}, so not before ${say(minimum.earliest)}.`;
      found.push(finding('tooFewDays', text, day, { isBreach: true, authority }));
    } else if (minimum.earliestIfClear !== null && day < minimum.earliestIfClear) {
      const text = `${said}, on the very first day that may be counted. If the days must be clear it is one day too early: which holds is not settled.`;
      found.push(finding('clearDays', text, day, { authority }));
    }
  }
  return found;
}

function information({ consultation: of, minimum, today, order }: FindingFacts): Finding[] {
  const say = (day: string) => dayInWords(day, order);
  const found: Finding[] = [];
  const began = of.windowFrom;
  const statutory = of.information.filter(({ isStatutory }) => isStatutory);
  if (statutory.length > 0 && began !== null && began <= today) {
    const late = statutory.filter(({ suppliedOn }) => suppliedOn === null || suppliedOn > began);
    if (late.length > 0) {
      const last = late.every(({ suppliedOn }) => suppliedOn !== null)
        ? late.reduce((latest, { suppliedOn }) => laterDay(latest, suppliedOn ?? latest), began)
        : null;
      const text =
        last === null
          ? `${late.length} of the ${statutory.length} things that the law asks for in writing had not come when the window opened on ${say(began)}.`
          : `The information that the law asks for was complete on ${say(last)} only, after the window opened on ${say(began)}.`;
      found.push(finding('informationLate', text, began, { authority: minimum?.row.authority ?? null }));
    }
  }
  for (const { what, refused } of of.information) {
    if (refused === null) continue;
    const why = refused.reason.trim() === '' ? 'no reason was given' : refused.reason;
    found.push(finding('informationRefused', `Refused on ${say(refused.on)}: ${what} (${why}).`, refused.on));
  }
  const { overdue } = informationSum(of.information, today);
  if (overdue > 0) {
    const things = overdue === 1 ? 'one thing is' : `${overdue} things are`;
    found.push(finding('informationOverdue', `Information: ${things} overdue.`));
  }
  return found;
}

function time({ consultation: of, clashes, promised, order }: FindingFacts): Finding[] {
  const found: Finding[] = [];
  const window = answerWindow(of);
  for (const clash of clashes) {
    const reason = of.shortWindowReason.trim();
    found.push(
      finding('shortWindow', reason === '' ? clashInWords(clash) : `${clashInWords(clash)} It was accepted: ${reason}`),
    );
  }
  if (promised !== null && window !== null && window.days < promised.noticeDays) {
    const text = `${promised.agreement} promises ${countOfDays(promised.noticeDays)} on this; there were ${Math.max(0, window.days)}.`;
    found.push(finding('shortNotice', text, window.from));
  }
  const end = of.concluded?.on ?? of.live.on;
  if (of.responses.length > 0 && of.reply === null && end !== null) {
    found.push(
      finding('noReply', `It was over on ${dayInWords(end, order)} without a reply to what the unions said.`, end),
    );
  }
  return found;
}

function people({ consultation: of }: FindingFacts): Finding[] {
  const found: Finding[] = [];
  const { missing } = coverageOf(of);
  if (missing.length > 0 && of.consulted.length > 0) {
    found.push(finding('notConsulted', `Affected and not consulted: ${missing.join(', ')}.`));
  }
  const point = involvementPoint(of);
  if (point === 'afterTentativeDecision' || point === 'afterFinalDecision') {
    const text =
      point === 'afterFinalDecision'
        ? 'The union was brought in after the final decision.'
        : 'The union was brought in after a decision had been made in all but name.';
    found.push(finding('broughtInLate', text, of.firstInvolvedOn));
  }
  if (isInvolvementDisputed(of)) {
    found.push(
      finding('involvementDisputed', 'The two sides do not say the same about when the union was brought in.'),
    );
  }
  return found;
}
