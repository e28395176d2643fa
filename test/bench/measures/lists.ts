// What somebody waits for while typing and filtering: search as one types beside SQLite's FTS5, and the first page of
// members filtered by two fields and sorted.

import { DatabaseSync } from 'node:sqlite';
import { fold } from '../../../shared/rules/fold.ts';
import { seeded } from '../../support/seeded.ts';
import { timed } from '../statistics.ts';
import { DAY, openBenchStore } from '../store.ts';

const [folder = '', rounds = '600'] = process.argv.slice(2);
const store = await openBenchStore(folder);
await store.searchReady;
const view = store.view('bench');
const members = [...view.all('members')];
const cases = [...view.all('cases')];
const workplaces = [...view.all('workplaces')];

const database = new DatabaseSync(':memory:');
database.exec(
  'CREATE VIRTUAL TABLE found USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3 4")',
);
database.exec('BEGIN');
const insert = database.prepare('INSERT INTO found VALUES (?)');
for (const { firstName, lastName, number, postcode, phone } of members) {
  insert.run(fold(`${firstName} ${lastName} ${number} ${postcode} ${phone}`));
}
for (const { number, type } of cases) insert.run(fold(`${number} ${type}`));
for (const { name } of workplaces) insert.run(fold(name));
database.exec('COMMIT');
const match = database.prepare('SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20');

const random = seeded(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
/** As far as somebody has typed: at least three letters. */
const typed = (text: string): string => text.slice(0, Math.max(3, Math.ceil(random() * text.length)));
const wrong = (text: string): string => `${text.slice(0, 3)}${text.slice(4)}`;

function query(round: number): string {
  const member = pick(members);
  const kinds = [
    () => typed(member.lastName),
    () => typed(member.firstName),
    () => `${member.firstName} ${typed(member.lastName)}`,
    () => typed(member.number ?? '1000'),
    () => typed(member.postcode),
    () => typed(member.phone || '07700'),
    () => typed(pick(cases).number),
    () => typed(pick(workplaces).name),
    () => wrong(member.lastName),
  ];
  return kinds[round % kinds.length]!();
}

const queries = Array.from({ length: Number(rounds) }, (_, round) => query(round)).filter(
  (text) => fold(text).replaceAll(' ', '').length >= 3,
);
const search: number[] = [];
const fts: number[] = [];
for (const [round, text] of [...queries.slice(0, 50), ...queries].entries()) {
  const taken = await timed(() => view.search(text, 20));
  const words = fold(text)
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ');
  const peer = await timed(() => match.all(words));
  if (round < 50) continue;
  search.push(taken);
  fts.push(peer);
}

const employers = [...view.all('employers')];
const fields = ['lastName', 'firstName', 'postcode', 'workplace', 'joinedOn', 'number', 'standingSince'];
const find: number[] = [];
const plain: number[] = [];
for (let round = 0; round < Number(rounds) / 3 + 10; round += 1) {
  const employerId = pick(employers).id;
  const standing = round % 3 === 0 ? 'inArrears' : 'inBenefit';
  const joined = `${1998 + (round % 25)}-06-01`;
  const where =
    round % 2 === 0
      ? { employerId: { eq: employerId }, standing: { eq: standing } }
      : { joinedOn: { gte: joined }, standing: { in: ['inBenefit', 'inArrears'] } };
  const sort = [
    { field: fields[round % fields.length]!, direction: round % 4 < 2 ? ('asc' as const) : ('desc' as const) },
  ];
  const taken = await timed(() => view.find('members', { where, sort, page: { offset: 0, limit: 50 }, day: DAY }));
  const naive = await timed(() =>
    members
      .filter(
        ({ standings, jobs }) => standings.at(-1)?.standing === standing && jobs.at(-1)?.employerId === employerId,
      )
      .sort((a, b) => a.lastName.localeCompare(b.lastName))
      .slice(0, 50),
  );
  // Each field's column is made at the first question for it, which is warming up.
  if (round < 10) continue;
  find.push(taken);
  plain.push(naive);
}
database.close();
console.log(JSON.stringify({ search, fts, find, plain }));
process.exit(0);
