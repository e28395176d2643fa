// People for lists made from a seed, and what happens to their details when they are written down again: households,
// twins, fathers and sons of one name, common names; slips, moves, marriages, new jobs, short names, missing fields.

import { firstNames, lastNameEnds, lastNameParts, lastNameStarts, towns } from './large-branch.ts';
import { type Chance, slip, slipInDigits } from './slips.ts';

export type Country = 'uk' | 'us' | 'au';

interface Home {
  house: string;
  street: string;
  town: string;
  postcode: string;
  phone: string;
}

export interface Details {
  given: string;
  family: string;
  birth: string;
  home: Home;
  email: string;
  phone: string;
  payroll: string;
}

const STATES = ['IL', 'OH', 'TX', 'NY', 'CA', 'PA', 'WA'];
const SHORT: readonly (readonly [string, string])[] = [
  ['William', 'Bill'],
  ['Robert', 'Bob'],
  ['Margaret', 'Peggy'],
  ['Elizabeth', 'Liz'],
  ['Michael', 'Mick'],
  ['Thomas', 'Tom'],
  ['Christopher', 'Chris'],
  ['Christine', 'Chris'],
  ['Susan', 'Sue'],
  ['Patricia', 'Pat'],
  ['Stephen', 'Steve'],
  ['Anthony', 'Tony'],
  ['James', 'Jim'],
  ['Edward', 'Ted'],
  ['David', 'Dave'],
  ['Mohammed', 'Muhammad'],
  ['Alexander', 'Sandy'],
  ['Jacqueline', 'Jackie'],
];

const two = (value: number): string => value.toString().padStart(2, '0');
const CHANGES = 18;

export class PeopleMaker {
  private readonly chance: Chance;
  private readonly country: Country;

  constructor(chance: Chance, country: Country) {
    this.chance = chance;
    this.country = country;
  }

  /** People by households: most alone, some with a partner, a brother, a twin, or a father of their own name. */
  originals(count: number): Details[] {
    const { random } = this.chance;
    const made: Details[] = [];
    while (made.length < count) {
      const person = this.person();
      made.push(person);
      if (random() > 0.18) continue;
      made.push(this.relative(person));
    }
    return made.slice(0, count);
  }

  private relative(person: Details): Details {
    const { random } = this.chance;
    const other = this.person();
    const kind = random();
    const home = person.home;
    const shared = {
      home,
      phone: random() < 0.6 ? person.phone : other.phone,
      email: random() < 0.25 ? person.email : other.email,
    };
    const given = other.given === person.given ? this.another(firstNames, person.given) : other.given;
    if (kind < 0.08) return { ...other, ...shared, given, family: person.family, birth: person.birth };
    if (kind < 0.16 && person.birth !== '') {
      const year = Number(person.birth.slice(0, 4)) - 20 - this.chance.upTo(18);
      const birth = `${year}${this.birth().slice(4)}`;
      return { ...other, ...shared, given: person.given, family: person.family, birth };
    }
    return { ...other, ...shared, given, family: random() < 0.85 ? person.family : other.family };
  }

  /** The first of a list are the most common by far. */
  private common<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance.random() ** 2 * list.length)]!;
  }

  private another(list: readonly string[], than: string): string {
    let found = than;
    while (found === than) found = this.common(list);
    return found;
  }

  private family(): string {
    const { random, pick } = this.chance;
    if (random() < 0.4) return this.common(lastNameParts);
    const made = `${pick(lastNameStarts)}${pick(lastNameEnds)}`;
    return random() < 0.96 ? made : `${pick(lastNameParts)}-${made}`;
  }

  private birth(): string {
    const { upTo } = this.chance;
    return `${1945 + upTo(60)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`;
  }

  private postcode(town: string): string {
    const { upTo, pick, digits } = this.chance;
    const at = towns.indexOf(town);
    if (this.country === 'us') return `${30 + at}${digits(3)}`;
    if (this.country === 'au') return `${20 + at}${digits(2)}`;
    const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
    return `${town.slice(0, 2).toUpperCase()}${1 + upTo(12)} ${upTo(10)}${pick(letters)}${pick(letters)}`;
  }

  private phone(): string {
    const { upTo, digits } = this.chance;
    if (this.country === 'us') return `(${201 + upTo(700)}) 555-${digits(4)}`;
    return this.country === 'au' ? `04${digits(8)}` : `07${digits(3)} ${digits(6)}`;
  }

  private home(): Home {
    const { upTo, pick, random } = this.chance;
    const town = this.common(towns);
    const kinds = this.country === 'us' ? ['St', 'Ave', 'Blvd', 'Dr'] : ['Street', 'Road', 'Close', 'Avenue', 'Lane'];
    const flat = random() < 0.15 ? (this.country === 'us' ? ` Apt ${1 + upTo(40)}` : '') : '';
    const name = random() < 0.5 ? this.common(lastNameParts) : `${pick(lastNameStarts)}${pick(lastNameEnds)}`;
    return {
      house: String(1 + upTo(this.country === 'us' ? 9_999 : 180)),
      street: `${name} ${pick(kinds)}${flat}`,
      town: this.country === 'us' ? `${town}, ${STATES[towns.indexOf(town) % STATES.length]}` : town,
      postcode: this.postcode(town),
      phone: this.phone(),
    };
  }

  private person(): Details {
    const { random, digits } = this.chance;
    const given = this.common(firstNames);
    const family = this.family();
    const home = this.home();
    return {
      given: random() < 0.03 ? '' : given,
      family,
      birth: random() < 0.04 ? '' : this.birth(),
      home,
      email: random() < 0.75 ? this.email(given, family) : '',
      phone: random() < 0.85 ? this.phone() : '',
      payroll: random() < 0.9 ? digits(6) : '',
    };
  }

  private email(given: string, family: string): string {
    const { pick, upTo, random } = this.chance;
    const name = random() < 0.6 ? `${given}.${family}` : `${given[0] ?? ''}${family}`;
    const plain = name.normalize('NFKD').replace(/[^A-Za-z.]/g, '');
    return `${plain.toLowerCase()}${random() < 0.7 ? upTo(99) : ''}@${pick(['example.org', 'example.com', 'mail.example'])}`;
  }

  /** A copy with so many things changed. */
  changed(original: Details, changes: number): Details {
    let copy = original;
    for (let at = 0; at < changes; at += 1) copy = this.change(copy, this.chance.upTo(CHANGES));
    return copy;
  }

  private change(of: Details, which: number): Details {
    const { chance } = this;
    const { random } = chance;
    switch (which) {
      case 0:
      case 1:
        return { ...of, given: random() < 0.12 ? '' : slip(of.given, chance) };
      case 2:
      case 3:
        return { ...of, family: slip(of.family, chance) };
      case 4:
        return { ...of, given: of.family, family: of.given };
      case 5:
        return { ...of, given: this.shortName(of.given) };
      case 6:
        return random() < 0.5 ? { ...of, family: this.family() } : { ...of, family: of.family.toUpperCase() };
      case 7:
      case 8:
        return { ...of, birth: this.changedBirth(of.birth) };
      case 9:
        return { ...of, home: this.home() };
      case 10:
        return { ...of, home: { ...of.home, street: slip(of.home.street, chance) } };
      case 11:
        return { ...of, home: { ...of.home, town: random() < 0.3 ? '' : slip(of.home.town, chance) } };
      case 12:
        return { ...of, home: { ...of.home, house: random() < 0.3 ? '' : slipInDigits(of.home.house, chance) } };
      case 13:
        return { ...of, home: { ...of.home, postcode: this.changedPostcode(of.home.postcode) } };
      case 14:
        return { ...of, payroll: this.changedDigits(of.payroll, () => chance.digits(6)) };
      case 15:
        return { ...of, phone: this.changedDigits(of.phone, () => this.phone()) };
      case 16:
        return {
          ...of,
          email: random() < 0.4 ? '' : random() < 0.5 ? slip(of.email, chance) : this.email(of.given, of.family),
        };
      default:
        return { ...of, home: { ...of.home, street: of.home.town, town: of.home.street } };
    }
  }

  private shortName(given: string): string {
    const { random, pick } = this.chance;
    const pair = SHORT.find(([long]) => long === given);
    if (pair) return pair[1];
    return random() < 0.5 && given !== '' ? given[0]! : `${given} ${pick(['J', 'A', 'Mary', 'Lee'])}`.trim();
  }

  private changedBirth(birth: string): string {
    const { random } = this.chance;
    if (birth === '') return this.birth();
    const [year, month, day] = birth.split('-') as [string, string, string];
    const kind = random();
    if (kind < 0.2) return '';
    if (kind < 0.4 && Number(day) <= 12) return `${year}-${day}-${month}`;
    if (kind < 0.9) return this.written(slipInDigits(`${day}/${month}/${year}`, this.chance));
    return this.birth();
  }

  /** A day as a list gives it: `YYYY-MM-DD` when there is such a day, else its text. */
  private written(text: string): string {
    const [day, month, year] = text.split('/') as [string, string, string];
    const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 28;
    return exists ? `${year}-${month}-${day}` : text;
  }

  private changedPostcode(postcode: string): string {
    const kind = this.chance.random();
    if (kind < 0.2) return '';
    if (kind < 0.4) return postcode.replace(' ', '').toLowerCase();
    return slip(postcode, this.chance);
  }

  private changedDigits(text: string, another: () => string): string {
    const kind = this.chance.random();
    if (kind < 0.25) return '';
    if (kind < 0.45) return another();
    if (kind < 0.6) return text.replace(/^0/, '+44 ');
    return slipInDigits(text, this.chance);
  }
}
