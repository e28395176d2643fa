// The members' list's filters: employer, workplace, standing, category, payment, when they joined, what is missing; and
// behind "More" those that are asked for seldom.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Condition } from '../../../shared/contract/query.ts';
import type { MembershipStanding } from '../../../shared/domain/members.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import type { Filter } from '../../components/filter-chips.tsx';
import {
  type ConditionChoice,
  chipsOf,
  conditionFilter,
  type ListAddress,
  type Where,
} from '../../components/use-list-address.ts';

/** Who counts as a member today: the list's own filter until somebody chooses another or searches. */
export const MEMBERS_NOW: Where = { isMember: { eq: true } };

const MANY = { page: { offset: 0, limit: 500 } } as const;

const choicesOf = <Code extends string>(words: Record<Code, string>): ConditionChoice[] =>
  (Object.entries(words) as [Code, string][]).map(([code, label]) => ({ label, condition: { eq: code } }));

const none = (label: string): ConditionChoice => ({ label, condition: { eq: null } });

function spanInWords(what: string, condition: Condition): string {
  const { gte, lte } = condition;
  const from = typeof gte === 'string' ? ` from ${dayInWords(gte)}` : '';
  const to = typeof lte === 'string' ? ` to ${dayInWords(lte)}` : '';
  return `${what}${from}${to}`;
}

export function useMemberFilters(address: ListAddress, where: Where): Filter[] {
  const desk = useDesk();
  const words = useWords();
  const today = useToday();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: MANY }));
  const workplaces = useQuery(
    desk.workplaces.list.queryOptions({ input: { ...MANY, sort: [{ field: 'name', direction: 'asc' }] } }),
  );
  const chip = chipsOf(address, where);
  const named = (rows: readonly { id: string; name: string }[] | undefined): ConditionChoice[] =>
    (rows ?? []).map((row) => ({ label: row.name, condition: { eq: row.id } }));
  const { seldom, more } = useSeldomAsked(where, chip);
  const date = Temporal.PlainDate.from(today);
  const joined = (label: string, from: Temporal.PlainDate): ConditionChoice => ({
    label,
    condition: { gte: from.toString() },
  });

  const asAt: Filter[] = address.asAt
    ? [
        {
          key: 'asAt',
          label: 'As at',
          choices: [{ value: address.asAt, label: `As at ${dayInWords(address.asAt)}` }],
          value: address.asAt,
          onChange: (value) => address.setAsAt(value ?? undefined),
        },
      ]
    : [];

  return [
    ...asAt,
    chip('employerId', 'Employer', [...named(employers.data?.rows), none('No employer')]),
    chip('workplaceId', capital(words.terms.workplace), [
      ...named(workplaces.data?.rows),
      none(`No ${words.terms.workplace}`),
    ]),
    chip('isMember', 'Members', [
      { label: address.asAt ? 'Members then' : 'Members now', condition: { eq: true } },
      { label: 'Not members', condition: { eq: false } },
    ]),
    chip('standing', 'Standing', [...choicesOf<MembershipStanding>(words.standings), none('Not recorded')]),
    chip('category', 'Category', [...choicesOf(words.categories), none('Not recorded')]),
    chip(
      'joinedOn',
      'Joined',
      [
        joined('Joined in the last 30 days', date.subtract({ days: 30 })),
        joined('Joined in the last 12 months', date.subtract({ years: 1 })),
        joined('Joined this year', date.with({ month: 1, day: 1 })),
        none('Joining date not recorded'),
      ],
      (held) => spanInWords('Joined', held),
    ),
    ...turnChip('becameMemberOn', 'Became members', where, address),
    ...turnChip('stoppedBeingMemberOn', 'Stopped being members', where, address),
    ...seldom,
    toPutRight(address, where),
    ...more,
  ];
}

const COUNTED = ['unitId', 'department', 'grade', 'shift', 'band'] as const;

/** A filter that holds or was asked for stands among the others; the rest wait behind "More". */
function useSeldomAsked(
  where: Where,
  chip: (key: string, label: string, choices: ConditionChoice[]) => Filter,
): { seldom: Filter[]; more: Filter[] } {
  const desk = useDesk();
  const words = useWords();
  const [asked, setAsked] = useState<readonly string[]>([]);
  // Their choices are counted over everybody: not before somebody asks for one of them.
  const enabled = asked.length > 0 || COUNTED.some((key) => where[key] !== undefined);
  const units = useQuery({ ...desk.workplaces.units.queryOptions({ input: MANY }), enabled });
  const inUse = useQuery({ ...desk.members.inUse.queryOptions({ input: {} }), enabled });
  const byName = (rows: readonly { name: string }[] | undefined): ConditionChoice[] =>
    (rows ?? []).map(({ name }) => ({ label: name, condition: { eq: name } }));
  const filters = [
    chip('paymentMethod', 'Payment', [...choicesOf(words.paymentMethods), none('Not recorded')]),
    chip('unitId', 'Bargaining unit', [
      ...(units.data?.rows ?? []).map(({ id, name, employer }) => ({
        label: employer ? `${name}, ${employer}` : name,
        condition: { eq: id },
      })),
      none('In no bargaining unit'),
    ]),
    chip('department', 'Department', [...byName(inUse.data?.departments), none('No department')]),
    chip('grade', 'Grade', [...byName(inUse.data?.grades), none('No grade')]),
    chip('shift', 'Shift', [...byName(inUse.data?.shifts), none('No shift')]),
    chip('band', 'Band', [...byName(inUse.data?.bands), none('No band')]),
    chip('hasEmail', 'Email', [
      { label: 'With an email address', condition: { eq: true } },
      { label: 'Without an email address', condition: { eq: false } },
    ]),
    chip('hasDied', 'Deaths', [
      { label: 'Who have died', condition: { eq: true } },
      { label: 'Who are alive', condition: { eq: false } },
    ]),
  ];
  const isShown = ({ key }: Filter) => where[key] !== undefined || asked.includes(key);
  const hidden = filters.filter((filter) => !isShown(filter));
  if (hidden.length === 0) return { seldom: filters, more: [] };
  return {
    seldom: filters.filter(isShown),
    more: [
      {
        key: 'more',
        label: 'More',
        choices: hidden.map(({ key, label }) => ({ value: key, label })),
        value: undefined,
        onChange: (key) => key && setAsked((before) => [...before, key]),
      },
    ],
  };
}

/** Only while it holds: it comes with a figure of a report and is not asked for here. */
function turnChip(key: string, label: string, where: Where, address: ListAddress): Filter[] {
  if (where[key] === undefined) return [];
  const set = (condition: Condition | undefined) => address.setCondition(key, condition);
  return [conditionFilter({ key, label, choices: [], where, set, describe: (held) => spanInWords(label, held) })];
}

/** What is missing, each in a field of its own, under one chip. */
function toPutRight(address: ListAddress, where: Where): Filter {
  const conditions: Record<string, Condition> = { number: { eq: null }, isToCheck: { eq: true } };
  const held = Object.keys(conditions).find((field) => where[field] !== undefined);
  return {
    key: 'toPutRight',
    label: 'To put right',
    choices: [
      { value: 'number', label: 'No number yet' },
      { value: 'isToCheck', label: 'Membership to check' },
    ],
    value: held,
    onChange: (value) => {
      if (value) address.setCondition(value, conditions[value]);
      else if (held) address.setCondition(held, undefined);
    },
  };
}
