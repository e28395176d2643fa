// Names as a British branch's list has them, accents and apostrophes too. Any likeness to a person is chance.

import { faker } from '@faker-js/faker/locale/en_GB';
import { between, oneOf } from './random.ts';

// biome-ignore format: a list of names reads best in lines
const FIRST = [
  'José', 'Siân', 'Zoë', 'Łukasz', 'Chloë', 'Renée', 'Seán', 'Aoife', 'Agnieszka', 'Małgorzata', 'Søren', 'Anaïs',
  'Grace', 'Blessing', 'Oluwaseun', 'Chidi', 'Abena', 'Kwame', 'Fatou', 'Amara', 'Priya', 'Harpreet', 'Gurdeep',
  'Anjali', 'Imran', 'Saima', 'Nasreen', 'Tariq', 'Shabana', 'Mei', 'Wei', 'Lan', 'Thuy', 'Yusuf', 'Leyla', 'Mehmet',
  'Dimitra', 'Ionuț', 'Mihaela', 'Răzvan', 'Marek', 'Ewa', 'Jadwiga', 'Rhiannon', 'Gethin', 'Niamh', 'Ciarán',
  'Eilidh', 'Hamish', 'Delroy', 'Marcia', 'Winston', 'Joyce', 'Errol', 'Beatriz', 'João', 'Inês', 'Noor', 'Samira',
  'Björn',
] as const;

// biome-ignore format: a list of names reads best in lines
const LAST = [
  'O’Neill', 'O’Brien', 'Ní Bhriain', 'Álvarez', 'García-Ortiz', 'Wiśniewski', 'Nowak', 'Kowalczyk', 'Dąbrowska',
  'Popescu', 'Ionescu', 'Müller', 'Sørensen', 'Pryce', 'Llewellyn', 'ap Rhys', 'Mac Giolla', 'D’Souza', 'Fernandes',
  'Conceição', 'Obi', 'Adeyemi', 'Okafor', 'Eze', 'Mensah', 'Boateng', 'Asante', 'Diallo', 'Tesfaye', 'Abdi', 'Patel',
  'Kaur', 'Singh', 'Begum', 'Hussain', 'Akhtar', 'Chowdhury', 'Rahman', 'Nair', 'Fernando', 'Chen', 'Nguyễn', 'Trần',
  'Wong', 'Yılmaz', 'Öztürk', 'Papadopoulou', 'Haïdara', 'Campbell-Reid', 'Smith-Jones',
] as const;

export interface PersonName {
  firstName: string;
  lastName: string;
}

export function someName(): PersonName {
  const firstName = between(1, 100) <= 34 ? oneOf(FIRST) : faker.person.firstName();
  const lastName = between(1, 100) <= 38 ? oneOf(LAST) : faker.person.lastName();
  return { firstName, lastName };
}

/** How a list writes an address of mail: letters without accents, at a domain that nobody owns. */
export function mailOf({ firstName, lastName }: PersonName, index: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replaceAll(/[łŁ]/g, 'l')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase();
  return `${plain(firstName)}.${plain(lastName)}${index % 7 === 0 ? index : ''}@example.org`;
}

// biome-ignore format: a list of names reads best in lines
const MANAGERS = [
  'Mr Aldous', 'Ms Thornbury', 'Mrs Pellew', 'Mr Quayle', 'Ms Hartnoll', 'Dr Vickery', 'Mr Lomas', 'Mrs Ferriby',
  'Ms Tranter', 'Mr Osgood', 'Ms Brackley', 'Mrs Winstone', 'Mr Dacre', 'Ms Uppal', 'Mr Stanier', 'Mrs Kettlewell',
] as const;

/** The manager in a story: a title and a surname. */
export const someManager = (): string => oneOf(MANAGERS);
