// What a clock asks for, as data for a screen: each field with its label and kind.

import type { AnyClockInput } from '../contract/clocks.ts';
import type { Nation } from '../domain/values.ts';

export type ClockGroup =
  | 'Tribunal claims'
  | 'Hearings and appeals'
  | 'Redundancy and transfer'
  | 'Ballots and action'
  | 'Data protection'
  | 'United States'
  | 'Counting and holidays';

export interface ClockField {
  name: string;
  label: string;
  /** `steps` are names with a number of days each; `certificates` and `answers` are lists that a script may send. */
  kind:
    | 'day'
    | 'int'
    | 'nation'
    | 'claim'
    | 'dayTime'
    | 'instant'
    | 'yesNo'
    | 'unit'
    | 'steps'
    | 'answers'
    | 'certificates';
  /** It may be left out. */
  optional?: true;
  /** Of a nation: those whose law has the rule. */
  nations?: readonly Nation[];
}

export interface ClockRule {
  rule: AnyClockInput['rule'];
  title: string;
  group: ClockGroup;
  authority: string;
  fields: readonly ClockField[];
}

export const day = (name: string, label: string): ClockField => ({ name, label, kind: 'day' });
export const int = (name: string, label: string): ClockField => ({ name, label, kind: 'int' });
export const nation = (nations: readonly Nation[], label = 'Nation'): ClockField => ({
  name: 'nation',
  label,
  kind: 'nation',
  nations,
});
export const optional = (field: ClockField): ClockField => ({ ...field, optional: true });
