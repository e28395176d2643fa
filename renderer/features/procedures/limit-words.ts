// A limit of a procedure as a sentence that somebody can read aloud: who must do what, within how long of which day, and
// what it means when nothing is heard.

import {
  limitUnitWords,
  limitWhoWords,
  onSilenceWords,
  startEventWords,
} from '../../../shared/domain/casework-words.ts';
import type { ProcedureStage, StageLimit } from '../../../shared/domain/procedures.ts';
import { capital } from '../../../shared/domain/words.ts';

/** "Hold the meeting" within a sentence; "HR answers" stays as it is. */
export const within = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** "10 working days"; null while nobody has typed how many. */
export function lengthOf({ count, unit }: Pick<StageLimit, 'count' | 'unit'>): string | null {
  if (count === null) return null;
  const { one, many } = limitUnitWords[unit];
  return `${count} ${count === 1 ? one : many}`;
}

/** "The employer must hold the meeting within 10 working days of the day the invitation arrives. Silence is a refusal." */
export function limitSentence(limit: Omit<StageLimit, 'id'>): string {
  const length = lengthOf(limit);
  const from = `the day ${startEventWords[limit.startsFrom]}`;
  const who = capital(limitWhoWords[limit.who]);
  const act = `${who} must ${within(limit.what)}`;
  const time = length === null ? `counted from ${from}` : `within ${length} of ${from}`;
  const silence = limit.onSilence === 'nothing' ? '' : ` ${onSilenceWords[limit.onSilence]}.`;
  const met = limit.metBy ? ` It is met when ${startEventWords[limit.metBy]}.` : '';
  return `${act}${length === null ? ', ' : ' '}${time}.${met}${silence}`;
}

/** How many limits have no days yet: nothing is counted for them. */
export const untypedLimits = (stages: readonly ProcedureStage[]): number =>
  stages.flatMap(({ limits }) => limits).filter(({ count }) => count === null).length;

export function untypedWords(count: number): string {
  return count === 1 ? 'One limit has no days yet' : `${count} limits have no days yet`;
}
