// What to know about a ballot's figures before they are read out, and where the law is not plain.

import type { BallotFigures } from '../../../contract/elections/ballots.ts';
import type { BallotFacts } from './thresholds.ts';

/** More than so many entitled to vote, and a ballot for action needs an independent scrutineer (section 226C). */
export const WITHOUT_SCRUTINEER = 50;

export function ballotNotes(figures: BallotFigures, { kind, nation, rule }: BallotFacts): string[] {
  if (kind === 'consultative') {
    return ['No law sets a threshold for a consultative ballot, and no industrial action can rest on one.'];
  }
  if (nation === 'united-states') {
    return [
      'What a strike vote needs is in the union’s constitution; only what the branch itself asks is judged here.',
    ];
  }
  const sections = nation === 'northern-ireland' ? northern : british;
  return [
    sections.entitled,
    rule.isEachForItself ? sections.each : sections.together,
    ...(figures.entitled > WITHOUT_SCRUTINEER
      ? [
          `More than ${WITHOUT_SCRUTINEER} were entitled to vote: the figures that count are the independent scrutineer’s.`,
        ]
      : []),
    ...(nation === 'northern-ireland'
      ? [
          'Where the dispute is in Great Britain too, a ballot that has support there may count here (article 104(2)(b)): ask the union’s office.',
        ]
      : []),
  ];
}

const british = {
  entitled:
    'Entitled to vote is everybody whom the union, at the time of the ballot, can reasonably believe it will induce to take part, and nobody else (TULRCA 1992 s.227): not the papers that were sent out, and not those that arrived.',
  together:
    'Members of several workplaces may be counted together only where section 228A allows it; otherwise each workplace votes for itself (s.228). Which it is, the union’s office says.',
  each: 'Each workplace votes for itself (TULRCA 1992 s.228): action has the ballot’s support only where it was carried.',
};

const northern = {
  entitled:
    'Entitled to vote is everybody whom the union, at the time of the ballot, can reasonably believe it will induce to take part, and nobody else: not the papers that were sent out. (The 1995 Order’s articles on it have not been read here.)',
  together:
    'Members of several workplaces may be counted together only where the 1995 Order allows it; otherwise each workplace votes for itself. Which it is, the union’s office says.',
  each: 'Each workplace votes for itself: action has the ballot’s support only where it was carried.',
};
