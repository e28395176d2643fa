// What the rule for voters asks and how somebody stands to it, in sentences.

import type { Constituency } from '../../../domain/reps/posts.ts';
import type { VotersRule } from '../../../domain/reps/rule-book.ts';
import type { WordList } from '../../../domain/words.ts';
import { countOfDays } from '../../day-words.ts';
import { listed } from '../../listed.ts';
import { isWholeBranch } from '../../reps/covers.ts';
import type { VoterCheck } from './may-vote.ts';

export interface VoterWords {
  words: WordList;
  day: (day: string) => string;
  workplace: (id: string) => string;
}

/** "Standing: In benefit. A member for at least 28 days. With a job in Northfield." */
export function ruleInWords(rule: VotersRule, constituency: Constituency, { words, workplace }: VoterWords): string {
  const { standings, categories, memberForDays } = rule;
  const sentences = [
    `Standing: ${either(standings.map((standing) => words.standings[standing]))}.`,
    ...(categories.length === 0
      ? []
      : [`Category: ${either(categories.map((category) => words.categories[category]))}.`]),
    ...(memberForDays === 0 ? [] : [`A ${words.terms.member} for at least ${countOfDays(memberForDays)}.`]),
    constituencyInWords(constituency, words, workplace),
  ];
  return sentences.join(' ');
}

function constituencyInWords(constituency: Constituency, words: WordList, workplace: (id: string) => string): string {
  if (isWholeBranch(constituency)) return `The whole ${words.terms.branch}.`;
  const { workplaceIds, departments, shifts } = constituency;
  const parts = [
    ...(workplaceIds.length === 0 ? [] : [`at ${either(workplaceIds.map(workplace))}`]),
    ...(departments.length === 0 ? [] : [`in ${either(departments)}`]),
    ...(shifts.length === 0 ? [] : [`on the shift ${either(shifts)}`]),
  ];
  return `With a job ${parts.join(', ')}.`;
}

/** One sentence for one check. `day` is the day on which it was asked. */
export function checkInWords(check: VoterCheck, rule: VotersRule, day: string, on: VoterWords): string {
  const { words } = on;
  const since = check.since === null ? '' : ` since ${on.day(check.since)}`;
  switch (check.what) {
    case 'record':
      return check.isMet
        ? `They are on the list as a ${words.terms.member}.`
        : `Their membership is still to be checked: until then nobody knows that they are a ${words.terms.member}.`;
    case 'standing': {
      const asked = either(rule.standings.map((standing) => words.standings[standing]));
      if (check.standing !== null) {
        const is = `Standing on ${on.day(day)}: ${lower(words.standings[check.standing])}${since}.`;
        return check.isMet ? is : `${is} The rule asks for: ${lower(asked)}.`;
      }
      if (check.isMet) return 'No standing is recorded; they are on the list, which counts as in benefit.';
      return check.since !== null && check.since > day
        ? `They joined on ${on.day(check.since)}, after ${on.day(day)}.`
        : `No standing is recorded for ${on.day(day)}. The rule asks for: ${lower(asked)}.`;
    }
    case 'category': {
      const asked = either(rule.categories.map((category) => words.categories[category]));
      if (check.category === null) return `No category is recorded. The rule asks for: ${lower(asked)}.`;
      const is = `Category: ${lower(words.categories[check.category])}${since}.`;
      return check.isMet ? is : `${is} The rule asks for: ${lower(asked)}.`;
    }
    case 'membership': {
      if (check.joinedOn === null) {
        return check.isMet
          ? 'Nobody has written down when they joined; the rule asks for no length of membership.'
          : `Nobody has written down when they joined; the rule asks for ${countOfDays(rule.memberForDays)}.`;
      }
      const joined = `They joined on ${on.day(check.joinedOn)}`;
      if (check.isMet) return `${joined}.`;
      return rule.memberForDays === 0
        ? `${joined}, after ${on.day(day)}.`
        : `${joined}: ${countOfDays(rule.memberForDays)} are reached on ${on.day(check.enoughFrom!)}.`;
    }
    case 'constituency': {
      const place = check.workplaceId === null ? null : on.workplace(check.workplaceId);
      if (check.isMet) return `They have a job in the constituency${place === null ? '' : ` (${place})`}${since}.`;
      return place === null
        ? `On ${on.day(day)} they have no job in the constituency${since}.`
        : `On ${on.day(day)} their job is at ${place}${since}, and none is in the constituency.`;
    }
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const either = (names: readonly string[]): string => listed(names, 'or');
