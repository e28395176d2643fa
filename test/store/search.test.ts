import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../shared/domain/members.ts';
import { page, recordsInMemory, TODAY } from '../support/records-in-memory.ts';

const desk = recordsInMemory({ members: 3_000, cases: 400, timeline: 0 }, 11);
const view = desk.view();
const EVERYBODY = 10_000;
const members = [...desk.memory.all('members')];

const ids = async (text: string, limit = EVERYBODY): Promise<string[]> =>
  (await view.search(text, limit)).hits.map(({ id }) => id);

const makeMember = (fields: Partial<Member>): { collection: 'members'; record: Member } => ({
  collection: 'members',
  record: { ...members[0]!, id: crypto.randomUUID(), number: null, phone: '', postcode: '', email: '', ...fields },
});

beforeAll(() => desk.ready());

describe('every member is found', () => {
  const member = fc.nat({ max: members.length - 1 }).map((at) => members[at]!);
  const beginningOf = (text: string, part: number): string =>
    [...text].slice(0, Math.max(2, Math.ceil([...text].length * part))).join('');
  const part = fc.double({ min: 0.3, max: 1, noNaN: true });

  it('by the beginning of the name, with or without accents, case and apostrophes', async () => {
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
      (text) => text.replace(/['’]/g, ''),
      (text) => text.replaceAll("'", '’'),
    );
    await fc.assert(
      fc.asyncProperty(member, part, spelling, async ({ id, firstName, lastName }, much, spelled) => {
        expect(await ids(spelled(`${firstName} ${beginningOf(lastName, much)}`))).toContain(id);
        expect(await ids(spelled(`${lastName}, ${beginningOf(firstName, much)}`))).toContain(id);
      }),
    );
  });

  it('by the number and by its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(member, async ({ id, number }) => {
        expect((await ids(number!, 20))[0]).toBe(id);
        expect(await ids(number!.slice(0, 5))).toContain(id);
      }),
    );
  });

  it('by the postcode, with and without its space', async () => {
    await fc.assert(
      fc.asyncProperty(member, async ({ id, postcode }) => {
        const bare = postcode.replace(' ', '');
        const spaced = `${bare.slice(0, -3)} ${bare.slice(-3)}`;
        for (const text of [bare, spaced, spaced.toLowerCase()]) expect(await ids(text)).toContain(id);
      }),
    );
  });

  it('by the phone, whatever its spacing and with +44 or the nought', async () => {
    const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^44/, '0');
    await fc.assert(
      fc.asyncProperty(member, async ({ id, phone }) => {
        fc.pre(phone !== '');
        const national = digits(phone);
        const spellings = [
          national,
          `${national.slice(0, 5)} ${national.slice(5)}`,
          `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`,
          `+44 ${national.slice(1)}`,
          `+44 (0)${national.slice(1)}`,
          `0044${national.slice(1)}`,
          `44${national.slice(1)}`,
          national.slice(1),
        ];
        for (const text of spellings) expect(await ids(text), text).toContain(id);
        expect(await ids(`+44 ${national.slice(1, 9)}`)).toContain(id);
      }),
    );
  });

  it('in the list of members too, where the filter and the order still hold', async () => {
    await fc.assert(
      fc.asyncProperty(member, async ({ id, number, lastName }) => {
        const found = await view.find('members', { search: number!, page: page(), day: TODAY });
        expect(found.rows[0]?.id).toBe(id);
        const where = { number: { eq: number } };
        const both = await view.find('members', { search: lastName, where, page: page(), day: TODAY });
        expect(both).toEqual({ rows: [desk.memory.get('members', id)], total: 1 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('what comes first', () => {
  it('is a whole number, then a phone or postcode, before any name', async () => {
    const [namedLikeAPostcode, livesThere] = [
      makeMember({ firstName: 'Zz9', lastName: '9zz' }),
      makeMember({ firstName: 'Una', lastName: 'Quill', postcode: 'ZZ9 9ZZ' }),
    ];
    desk.put(namedLikeAPostcode, livesThere);
    expect((await ids('zz9 9zz', 2))[0]).toBe(livesThere.record.id);
    const number = members[77]!.number!;
    expect((await ids(number, 5))[0]).toBe(members[77]!.id);
  });

  it('is a whole word before the beginning of a longer one', async () => {
    const [whole, longer] = [
      makeMember({ firstName: 'Ada', lastName: 'Quorn' }),
      makeMember({ firstName: 'Ada', lastName: 'Quornsworthy' }),
    ];
    desk.put(longer, whole);
    expect(await ids('quorn')).toEqual([whole.record.id, longer.record.id]);
  });

  it('leaves room for every kind on the first page', async () => {
    const { hits } = await view.search('smith', 10);
    expect(new Set(hits.map(({ collection }) => collection))).toEqual(new Set(['members', 'cases']));
    expect(hits).toHaveLength(10);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });
});

describe('cases, workplaces and documents', () => {
  it('a case is found by its number, its type and its members', async () => {
    for (const found of [...desk.memory.all('cases')].slice(0, 20)) {
      const [year = '', number = ''] = found.number.split('-');
      const lastName = desk.memory.get('members', found.memberIds[0]!)!.lastName;
      for (const text of [found.number, `${year} ${number}`, `${year}${number}`, number, String(Number(number))]) {
        expect(await ids(text), text).toContain(found.id);
      }
      expect(await ids(`${found.type.slice(0, 4)} ${lastName}`)).toContain(found.id);
    }
    const [unsafe] = [...desk.memory.all('cases')].filter(({ type }) => type === 'healthAndSafety');
    expect(await ids('health and saf')).toContain(unsafe!.id);
  });

  it('a workplace is found by its name, its employer and its postcode', async () => {
    const [workplace] = [...desk.memory.all('workplaces')];
    const employer = desk.memory.get('employers', workplace!.employerId!)!;
    for (const text of [workplace!.name, `${employer.name} ${workplace!.name.slice(0, 5)}`, workplace!.postcode]) {
      expect(await ids(text)).toContain(workplace!.id);
    }
  });

  it('a document is found by its name', async () => {
    const id = crypto.randomUUID();
    const [found] = [...desk.memory.all('cases')];
    const record = {
      id,
      caseId: found!.id,
      name: 'Invite to investigation.docx',
      mediaType: '',
      bytes: 1,
      hash: 'b'.repeat(64),
      addedOn: TODAY,
      tags: [],
      isPrivileged: false,
    };
    desk.put({ collection: 'documents', record });
    expect(await ids('investig invite')).toEqual([id]);
  });
});

describe('a typing error', () => {
  it('is forgiven only when nothing else is found', async () => {
    const person = makeMember({ firstName: 'Zebedee', lastName: 'Quackenbush' });
    desk.put(person);
    expect(await ids('quakenbush')).toEqual([person.record.id]);
    expect(await ids('zebedee quackenbusch')).toEqual([person.record.id]);
    const namesake = makeMember({ firstName: 'Ann', lastName: 'Quakenbush' });
    desk.put(namesake);
    expect(await ids('quakenbush')).toEqual([namesake.record.id]);
  });

  it('is never forgiven in a number', async () => {
    const number = members[5]!.number!;
    expect(await ids(`${number}9`)).toEqual([]);
  });

  it('is not needed for a name that others write in two words', async () => {
    const person = makeMember({ firstName: 'Rab', lastName: 'MacTavish' });
    desk.put(person);
    expect(await ids('mac tavish')).toEqual([person.record.id]);
  });
});

describe('what is saved', () => {
  it('is found at once, and what is removed or changed is not', async () => {
    const person = makeMember({ firstName: 'Ottoline', lastName: 'Vance', number: '99000001', phone: '07700 900999' });
    desk.put(person);
    expect(await ids('ottoline')).toEqual([person.record.id]);
    desk.put({ collection: 'members', record: { ...person.record, firstName: 'Ottilie', number: '99000002' } });
    expect(await ids('ottoline')).toEqual([person.record.id]);
    expect(await ids('99000001')).toEqual([]);
    expect(await ids('99000002')).toEqual([person.record.id]);
    desk.remove('members', person.record.id);
    expect(await ids('ottilie')).toEqual([]);
    expect(await ids('99000002')).toEqual([]);
  });

  it('alters what hangs on it: a case follows its member, a workplace its employer', async () => {
    const [found] = [...desk.memory.all('cases')].slice(9);
    const member = desk.memory.get('members', found!.memberIds[0]!)!;
    desk.put({ collection: 'members', record: { ...member, lastName: 'Xanthopoulos' } });
    expect(new Set(await ids('xanthopoulos'))).toContain(found!.id);
    const [employer] = [...desk.memory.all('employers')];
    desk.put({ collection: 'employers', record: { ...employer!, name: 'Brackwater' } });
    const here = desk.memory.byIndex('workplaces', 'employerId', employer!.id);
    expect(new Set(await ids('brackwater'))).toEqual(new Set(here.map(({ id }) => id)));
  });

  it('by the thousand is found too, and the list does not wait for it', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      makeMember({ firstName: 'Wilf', lastName: `Zabrowski${at}` }),
    );
    desk.put(...many);
    const listed = await view.find('members', { search: 'wilf zabrowski', page: page(), day: TODAY });
    expect(listed.total).toBe(2_000);
    await expect.poll(async () => (await view.search('wilf zabrowski', 1)).total).toBe(2_000);
  });
});

describe('before the index is built', () => {
  it('a search answers with what it has and says so; a list is complete', async () => {
    const early = recordsInMemory({ members: 2_000, cases: 10, timeline: 0 }, 5);
    early.search.start();
    const [member] = [...early.memory.all('members')].slice(-1);
    const found = await early.view().search(member!.number!, 5);
    expect(found).toEqual({ hits: [], total: 0, isReady: false });
    const listed = await early.view().find('members', { search: member!.number!, page: page(), day: TODAY });
    expect(listed.rows.map(({ id }) => id)).toEqual([member!.id]);
    early.put({ collection: 'members', record: { ...member!, lastName: 'Changedmeanwhile' } });
    early.remove('members', [...early.memory.all('members')][0]!.id);
    await early.search.ready;
    const ready = await early.view().search('changedmeanwhile', 5);
    expect(ready).toMatchObject({ hits: [{ id: member!.id }], total: 1, isReady: true });
  });

  it('stopping ends the building, and whoever waits', async () => {
    const early = recordsInMemory({ members: 2_000, cases: 10, timeline: 0 }, 5);
    early.search.start();
    early.search.stop();
    await early.search.ready;
    expect((await early.view().search('smith', 5)).isReady).toBe(false);
  });

  it.each([
    '',
    ' ',
    "'",
    '%',
    '_',
    '*',
    '"',
    '\\',
    '\u0000',
    '💥',
    '(',
    '__proto__',
    'constructor',
    'AND',
    'a'.repeat(200),
  ])('nothing that is typed is too odd: %j', async (text) => {
    const { hits, total } = await view.search(text, 20);
    expect(hits.length).toBe(Math.min(20, total));
  });
});
