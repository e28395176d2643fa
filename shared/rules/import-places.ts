// Employers, workplaces and bargaining units that a list names: found whatever their case and accents, or made, once each.

import type { BargainingUnit, Employer, Workplace } from '../domain/workplaces.ts';
import { fold } from './fold.ts';

type NewEmployer = Omit<Employer, 'revision'>;
type NewWorkplace = Omit<Workplace, 'revision'>;
type NewUnit = Omit<BargainingUnit, 'revision'>;
type Placed = { id: string; employerId: string | null };

/** Names without letters or digits fold to nothing; they are told apart as they stand. */
const keyOf = (name: string): string => fold(name) || name.trim();

export class ImportPlaces {
  readonly newEmployers: NewEmployer[] = [];
  readonly newWorkplaces: NewWorkplace[] = [];
  readonly newUnits: NewUnit[] = [];
  private readonly newId: () => string;
  private readonly employers = new Map<string, string>();
  private readonly names = new Map<string, string>();
  /** Workplaces by name, each with the employer that it belongs to. */
  private readonly workplaces = new Map<string, Placed[]>();
  private readonly units = new Map<string, { id: string; employerId: string }[]>();
  private readonly folded = new Map<string, string>();

  constructor(
    employers: Iterable<Employer>,
    workplaces: Iterable<Workplace>,
    newId: () => string,
    units: Iterable<BargainingUnit> = [],
  ) {
    this.newId = newId;
    for (const employer of employers) this.addEmployer(employer);
    for (const workplace of workplaces) this.addWorkplace(workplace);
    for (const unit of units) this.addUnit(unit);
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

  private addUnit(unit: { id: string; name: string; employerId: string }): void {
    const key = this.key(unit.name);
    const list = this.units.get(key);
    if (list) list.push(unit);
    else this.units.set(key, [unit]);
    this.names.set(unit.id, unit.name);
  }

  /** The employer of this name, if there is one. */
  knownEmployer(name: string): string | undefined {
    return this.employers.get(this.key(name));
  }

  employer(name: string): string {
    const known = this.knownEmployer(name);
    if (known) return known;
    const employer = { id: this.newId(), name, headcounts: [] };
    this.newEmployers.push(employer);
    this.addEmployer(employer);
    return employer.id;
  }

  /**
   * The workplace of this name with this employer; else one of this name whose employer is not recorded; else, when no
   * employer is given, the first of this name.
   */
  knownWorkplace(name: string, employerId: string | null): Placed | undefined {
    const named = this.workplaces.get(this.key(name));
    if (named === undefined) return undefined;
    return (
      named.find((workplace) => workplace.employerId === employerId) ??
      named.find((workplace) => workplace.employerId === null) ??
      (employerId === null ? named[0] : undefined)
    );
  }

  /** The known one, else a new one. */
  workplace(name: string, employerId: string | null): Placed {
    const known = this.knownWorkplace(name, employerId);
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

  knownUnit(name: string, employerId: string): string | undefined {
    return this.units.get(this.key(name))?.find((unit) => unit.employerId === employerId)?.id;
  }

  /** The bargaining unit of this name at this employer, known or new. */
  unit(name: string, employerId: string): string {
    const known = this.knownUnit(name, employerId);
    if (known) return known;
    const unit = { id: this.newId(), name, employerId, workplaceIds: [], coverage: '', headcounts: [] };
    this.newUnits.push(unit);
    this.addUnit(unit);
    return unit.id;
  }

  /** The name as it is recorded, or ''. */
  nameOf(id: string | null): string {
    return id === null ? '' : (this.names.get(id) ?? '');
  }
}
