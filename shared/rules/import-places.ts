// Employers and workplaces that a list names: found whatever their case and accents, or made, once each.

import type { Employer, Workplace } from '../domain/workplaces.ts';
import { fold } from './fold.ts';

type NewEmployer = Omit<Employer, 'revision'>;
type NewWorkplace = Omit<Workplace, 'revision'>;

/** Names without letters or digits fold to nothing; they are told apart as they stand. */
const keyOf = (name: string): string => fold(name) || name.trim();

export class ImportPlaces {
  readonly newEmployers: NewEmployer[] = [];
  readonly newWorkplaces: NewWorkplace[] = [];
  private readonly newId: () => string;
  private readonly employers = new Map<string, string>();
  private readonly names = new Map<string, string>();
  /** Workplaces by name, each with the employer that it belongs to. */
  private readonly workplaces = new Map<string, { id: string; employerId: string | null }[]>();
  private readonly folded = new Map<string, string>();

  constructor(employers: Iterable<Employer>, workplaces: Iterable<Workplace>, newId: () => string) {
    this.newId = newId;
    for (const employer of employers) this.addEmployer(employer);
    for (const workplace of workplaces) this.addWorkplace(workplace);
  }

  private key(name: string): string {
    let key = this.folded.get(name);
    if (key === undefined) {
      key = keyOf(name);
      this.folded.set(name, key);
    }
    return key;
  }

  private addEmployer(employer: { id: string; name: string }): void {
    if (!this.employers.has(this.key(employer.name))) this.employers.set(this.key(employer.name), employer.id);
    this.names.set(employer.id, employer.name);
  }

  private addWorkplace(workplace: { id: string; name: string; employerId: string | null }): void {
    const key = this.key(workplace.name);
    const list = this.workplaces.get(key);
    if (list) list.push(workplace);
    else this.workplaces.set(key, [workplace]);
    this.names.set(workplace.id, workplace.name);
  }

  employer(name: string): string {
    const known = this.employers.get(this.key(name));
    if (known) return known;
    const employer = { id: this.newId(), name, headcounts: [] };
    this.newEmployers.push(employer);
    this.addEmployer(employer);
    return employer.id;
  }

  /**
   * The workplace of this name with this employer; else one of this name whose employer is not recorded; else, when no
   * employer is given, the first of this name; else a new one.
   */
  workplace(name: string, employerId: string | null): { id: string; employerId: string | null } {
    const named = this.workplaces.get(this.key(name)) ?? [];
    const known =
      named.find((workplace) => workplace.employerId === employerId) ??
      named.find((workplace) => workplace.employerId === null) ??
      (employerId === null ? named[0] : undefined);
    if (known) return known;
    const workplace = {
      id: this.newId(),
      employerId,
      name,
      address: '',
      postcode: '',
      headcounts: [],
      departments: [],
      goals: [],
    };
    this.newWorkplaces.push(workplace);
    this.addWorkplace(workplace);
    return workplace;
  }

  /** The name as it is recorded, or ''. */
  nameOf(id: string | null): string {
    return id === null ? '' : (this.names.get(id) ?? '');
  }
}
