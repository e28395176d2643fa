// The sample branch's workforce: the council's staff in numbers by grade, point and hours, as the employer gave them.

import type { WorkforceRow } from '../../../../shared/domain/negotiations/workforces.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 132;
const EMPLOYER = 'Northfield Borough Council';
const UNIT = 'Council staff';
/** Paid for the weeks of school terms and their leave. */
const TERM_TIME = 44.6;

interface SampleRow {
  grade: string;
  point: string;
  topPoint: string;
  headcount: number;
  hours?: number;
  weeksPaid?: number;
  place: string;
  note?: string;
}

const rows: readonly SampleRow[] = [
  { grade: 'Grade 3', point: '2', topPoint: '3', headcount: 38, hours: 15, place: 'Civic Centre', note: 'Cleaning' },
  { grade: 'Grade 3', point: '3', topPoint: '3', headcount: 46, place: 'Sandpit Lane Depot', note: 'Loaders' },
  { grade: 'Grade 3', point: '3', topPoint: '3', headcount: 12, hours: 20, place: 'Central Library' },
  { grade: 'Grade 4', point: '4', topPoint: '6', headcount: 17, place: 'Contact Centre' },
  { grade: 'Grade 4', point: '5', topPoint: '6', headcount: 21, hours: 18.5, place: 'Contact Centre' },
  { grade: 'Grade 4', point: '6', topPoint: '6', headcount: 33, place: 'Sandpit Lane Depot', note: 'Drivers' },
  {
    ...{ grade: 'Grade 4', point: '6', topPoint: '6', headcount: 9, hours: 30, weeksPaid: TERM_TIME },
    ...{ place: 'Family Support, Eastway', note: 'Term time' },
  },
  { grade: 'Grade 5', point: '7', topPoint: '11', headcount: 14, place: 'Civic Centre' },
  { grade: 'Grade 5', point: '9', topPoint: '11', headcount: 19, place: 'Contact Centre' },
  { grade: 'Grade 5', point: '11', topPoint: '11', headcount: 41, place: 'Civic Centre' },
  { grade: 'Grade 5', point: '11', topPoint: '11', headcount: 16, hours: 22.2, place: 'Central Library' },
  { grade: 'Grade 6', point: '12', topPoint: '17', headcount: 11, place: 'Civic Centre' },
  { grade: 'Grade 6', point: '15', topPoint: '17', headcount: 18, place: 'Civic Centre' },
  { grade: 'Grade 6', point: '17', topPoint: '17', headcount: 29, place: 'Sandpit Lane Depot' },
  { grade: 'Grade 7', point: '20', topPoint: '24', headcount: 13, place: 'Family Support, Eastway' },
  { grade: 'Grade 7', point: '24', topPoint: '24', headcount: 35, place: 'Civic Centre' },
  { grade: 'Grade 7', point: '24', topPoint: '24', headcount: 8, hours: 29.6, place: 'Family Support, Eastway' },
  { grade: 'Grade 8', point: '26', topPoint: '30', headcount: 12, place: 'Civic Centre' },
  { grade: 'Grade 8', point: '30', topPoint: '30', headcount: 27, place: 'Family Support, Eastway' },
  { grade: 'Grade 9', point: '31', topPoint: '31', headcount: 15, place: 'Civic Centre' },
  { grade: 'Grade 10', point: '39', topPoint: '41', headcount: 6, place: 'Civic Centre' },
  { grade: 'Grade 10', point: '43', topPoint: '43', headcount: 1, place: 'Civic Centre' },
];

export function putWorkforces(tx: Transaction, { sites, today }: NegotiationSample): void {
  const ofCouncil = sites.filter(({ employer }) => employer === EMPLOYER);
  const employerId = ofCouncil[0]?.employerId ?? null;
  const unit = employerId === null ? undefined : tx.byIndex('units', 'employerId', employerId).find(isStaff);
  const [spine] = tx.all('paySpines');
  apart(CHANCE, () => {
    const day = addDays(today, -41);
    tx.put('workforces', {
      id: idFrom(day),
      name: 'Council staff',
      employerId,
      unitId: unit?.id ?? null,
      asAt: addDays(today, -53),
      source: 'The council’s answer to our request for pay information',
      spineId: spine?.id ?? null,
      rows: rows.map((row): WorkforceRow => rowOf(row, ofCouncil, day)),
      payBill: null,
      onCosts: { insurancePercent: 15, insuranceThreshold: '5000', pensionPercent: 18.2, otherPercent: 0.5 },
      notes:
        'Without casual staff and chief officers. The pension rate is the one in the fund’s last valuation; 0.5% is the apprenticeship levy.',
    });
  });
}

const isStaff = ({ name }: { name: string }) => name === UNIT;

function rowOf({ place, ...row }: SampleRow, sites: NegotiationSample['sites'], day: string): WorkforceRow {
  const site = sites.find((each) => each.place.name === place);
  return {
    ...{ id: idFrom(day), annual: null, hours: null, weeksPaid: null, note: '' },
    ...row,
    workplaceId: site?.workplaceId ?? null,
  };
}
