// What a list is asked for (search, filters, sort) lives in the page's address, so that Back, links and a figure that
// opens its records all work. Typing replaces the address; a filter taken on or off is a step that Back undoes.

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Condition } from '../../shared/contract/query.ts';
import type { ListSearch } from '../app/root-route.ts';
import type { Filter } from './filter-chips.tsx';
import type { Sort } from './table-columns.ts';

export type Where = Partial<Record<string, Condition>>;
export type ListPath = '/members' | '/workplaces' | '/cases' | '/cases/enquiries' | '/partnership/matters';

export interface ListAddress {
  search: string;
  /** undefined while nobody has chosen: the list may then have a filter of its own. */
  where: Where | undefined;
  sort: Sort[] | undefined;
  /** The day as at which the list is read; undefined for today. */
  asAt: string | undefined;
  setSearch: (text: string) => void;
  setCondition: (field: string, condition: Condition | undefined) => void;
  /** Every condition anew: for a filter that stands for several of them, and for a saved one. */
  setWhere: (where: Where, sort?: Sort[], text?: string) => void;
  setSort: (sort: Sort[]) => void;
  setAsAt: (day: string | undefined) => void;
}

/** `usual` is the filter that holds while the address names none. */
export function useListAddress(path: ListPath, usual: Where = {}): ListAddress {
  const search: ListSearch = useSearch({ from: path });
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (next: ListSearch, replace: boolean) =>
      void navigate({ to: path, search: { ...search, ...next }, replace });
    return {
      search: search.search ?? '',
      where: search.where,
      sort: search.sort,
      asAt: search.asAt,
      setSearch: (text) => go({ search: text === '' ? undefined : text }, true),
      setCondition: (field, condition) => {
        const where: Where = { ...(search.where ?? usual) };
        if (condition === undefined) delete where[field];
        else where[field] = condition;
        go({ where: where as ListSearch['where'] }, false);
      },
      setWhere: (where, sort = search.sort, text = search.search) =>
        go({ where: where as ListSearch['where'], sort, search: text === '' ? undefined : text }, false),
      setSort: (sort) => go({ sort }, true),
      setAsAt: (asAt) => go({ asAt }, false),
    };
  }, [search, navigate, path, usual]);
}

export interface ConditionChoice {
  label: string;
  condition: Condition;
}

/** A chip whose choices are conditions; a condition that came with the address and is none of them is named by `describe`. */
export function conditionFilter(options: {
  key: string;
  label: string;
  choices: readonly ConditionChoice[];
  where: Where;
  set: (condition: Condition | undefined) => void;
  describe?: (condition: Condition) => string;
}): Filter {
  const code = (condition: Condition) => JSON.stringify(condition);
  const held = options.where[options.key];
  const choices = options.choices.map((choice) => ({ value: code(choice.condition), label: choice.label }));
  if (held && !choices.some((choice) => choice.value === code(held))) {
    choices.push({ value: code(held), label: options.describe?.(held) ?? options.label });
  }
  return {
    key: options.key,
    label: options.label,
    choices,
    value: held ? code(held) : undefined,
    onChange: (value) =>
      options.set(value === undefined || value === null ? undefined : (JSON.parse(value) as Condition)),
  };
}

/** A chip for a field of the list, of which the address holds the condition. */
type Chip = (
  key: string,
  label: string,
  choices: readonly ConditionChoice[],
  describe?: (condition: Condition) => string,
) => Filter;

export const chipsOf =
  (address: Pick<ListAddress, 'setCondition'>, where: Where): Chip =>
  (key, label, choices, describe) =>
    conditionFilter({
      key,
      label,
      choices,
      where,
      set: (condition) => address.setCondition(key, condition),
      ...(describe && { describe }),
    });
