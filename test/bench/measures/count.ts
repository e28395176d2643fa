// Counting papers by Scottish STV, from the text of a ballot file to the result: many papers that are nearly all different,
// and the twenty published wards. The peer is the tests' second engine, which moves every paper by itself: there is no
// maintained package of this rule to be held against.

import { readBlt } from '../../../electron/core/formats/blt.ts';
import { countPapers } from '../../../shared/rules/elections/count.ts';
import { wards } from '../../support/official-counts.ts';
import { plainCount } from '../../support/plain-count.ts';
import { shuffled } from '../../support/random-papers.ts';
import { seeded } from '../../support/seeded.ts';
import { timed } from '../statistics.ts';

const CANDIDATES = 12;
const SEATS = 4;

const [papers = '100000', rounds = '5'] = process.argv.slice(2);
const random = seeded(20_261_122);

/** Some candidates lead and every voter ranks at least six: surpluses and exclusions both carry far. */
function paper(): number[] {
  const order = shuffled(
    Array.from({ length: CANDIDATES }, (_, index) => index + 1),
    random,
  );
  const favourite = 1 + Math.floor(CANDIDATES * random() ** 2);
  const rest = order.filter((number) => number !== favourite);
  return [favourite, ...rest].slice(0, 6 + Math.floor(random() * 7));
}

const fileOf = (given: readonly (readonly number[])[]): string => {
  const names = Array.from({ length: CANDIDATES }, (_, index) => `"Candidate ${index + 1}"`);
  const lines = given.map((preferences) => `1 ${preferences.join(' ')} 0`);
  return [`${CANDIDATES} ${SEATS}`, ...lines, '0', ...names, '"Bench"', ''].join('\n');
};

async function count(text: string): Promise<void> {
  const { seats, ...read } = await readBlt(text);
  countPapers({ ...read, seats: seats!, rule: 'scottish-stv' });
}

/** As plainly as the format allows: a line is a count, numbers and 0. */
function countPlainly(text: string): void {
  const lines = text.split('\n');
  const [candidates, seats] = lines[0]!.split(' ').map(Number) as [number, number];
  const each: number[][] = [];
  for (const line of lines.slice(1, lines.indexOf('0'))) {
    const [copies = 0, ...preferences] = line.split(' ').map(Number);
    for (let copy = 0; copy < copies; copy += 1) each.push(preferences.slice(0, -1));
  }
  plainCount(each, candidates, seats, '');
}

const large = fileOf(Array.from({ length: Number(papers) }, paper));
const official = wards().map(({ blt }) => blt.replaceAll('\r\n', '\n'));
const figures = { large: [] as number[], wards: [] as number[], largePeer: 0, wardsPeer: 0 };
for (let round = 0; round < Number(rounds); round += 1) {
  figures.large.push(await timed(() => count(large)));
  figures.wards.push(
    await timed(async () => {
      for (const ward of official) await count(ward);
    }),
  );
}
figures.largePeer = await timed(() => countPlainly(large));
figures.wardsPeer = await timed(() => official.forEach(countPlainly));
console.log(JSON.stringify(figures));
