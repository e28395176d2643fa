// The national pay spine of local government (NJC), as published: pounds a year on each point of 1 to 43 from 2021-22 to
// 2024-25. A point without a figure in a year is kept as one: 1 since 2023-24, and 10, 13, 16, 19, 21 and 32 to 37 in all.

import type { PaySpine } from '../domain/negotiations/spines.ts';

const YEARS = ['2021-22', '2022-23', '2023-24', '2024-25'] as const;

/** A point and its pay in each of those years, "-" where there is none. */
const CIRCULARS = `
 1 18333 20258     -     -
 2 18516 20441 22366 23656
 3 18887 20812 22737 24027
 4 19264 21189 23114 24404
 5 19650 21575 23500 24790
 6 20043 21968 23893 25183
 7 20444 22369 24294 25584
 8 20852 22777 24702 25992
 9 21269 23194 25119 26409
10     -     -     -     -
11 22129 24054 25979 27269
12 22571 24496 26421 27711
13     -     -     -     -
14 23484 25409 27334 28624
15 23953 25878 27803 29093
16     -     -     -     -
17 24920 26845 28770 30060
18 25419 27344 29269 30559
19     -     -     -     -
20 26446 28371 30296 31586
21     -     -     -     -
22 27514 29439 31364 32654
23 28226 30151 32076 33366
24 29174 31099 33024 34314
25 30095 32020 33945 35235
26 30984 32909 34834 36124
27 31895 33820 35745 37035
28 32798 34723 36648 37938
29 33486 35411 37336 38626
30 34373 36298 38223 39513
31 35336 37261 39186 40476
32     -     -     -     -
33     -     -     -     -
34     -     -     -     -
35     -     -     -     -
36     -     -     -     -
37     -     -     -     -
38 42614 44539 46464 47754
39 43570 45495 47420 48710
40 44624 46549 48474 49764
41 45648 47573 49498 50788
42 46662 48587 50512 51802
43 47665 49590 51515 52805
`;

const points = CIRCULARS.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));

type BundledYear = Omit<PaySpine['years'][number], 'id'>;
export type BundledSpine = Omit<PaySpine, 'id' | 'revision' | 'years'> & { years: readonly BundledYear[] };

/** Hourly rates: 52.143 weeks of 37 hours. Each point is rounded to the pound. Every year is paid from 1 April. */
export const njcSpine: BundledSpine = {
  name: 'NJC national pay spine',
  employerId: null,
  basis: 'year',
  weeksInYear: 52.143,
  fullTimeHours: 37,
  rounding: 'pound',
  years: YEARS.map((label, at) => ({
    label,
    from: `${label.slice(0, 4)}-04-01`,
    source: 'NJC pay circular, as published',
    rates: points.map(([point, ...pounds]) => ({
      point: point!,
      amount: pounds[at] === '-' ? null : pounds[at]!,
    })),
  })),
  notes: '',
};
