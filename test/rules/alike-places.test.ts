import { describe, expect, it } from 'vitest';
import { findAlikePlaces, type Place } from '../../shared/rules/duplicates/places.ts';

const places = (...names: string[]): Place[] =>
  names.map((name, at) => ({ id: String(at), name, employerId: 'employer', postcode: '' }));

describe('workplaces that look alike', () => {
  it.each([
    ['St Anne’s Hospital', 'St Annes Hosp.'],
    ["St Anne's Hospital", 'Saint Annes Hospital'],
    ['Ward 3', 'Ward Three'],
    ['Sorting Office 4', 'Sorting Office IV'],
    ['Civic Centre', 'Civic Center'],
    ['Bus Garage', 'Bus garge'],
    ['Oakwood School', 'Oak Wood School'],
    ['Depot North', 'North Depot'],
    ['Leeds General Infirmary', 'Leeds Gen. Inf.'],
    ["Queen's Rd Depot", 'Queens Road Depot'],
    ['Leeds Library', 'The Library, Leeds'],
  ])('%s is like %s', (a, b) => {
    const [pair] = findAlikePlaces(places(a, b));
    expect(pair?.score).toBeGreaterThan(0.6);
    expect(pair?.reasons[0]).toContain(a);
  });

  it.each([
    ['Ward 3', 'Ward 4'],
    ['Ward 3', 'Ward 13'],
    ['Ward 3', 'Ward'],
    ['Depot North', 'Depot South'],
    ['Depot N', 'Depot S'],
    ['Phase 1', 'Phase 2'],
    ['Block A', 'Block B'],
    ['Upper School', 'Lower School'],
    ['Leeds Library', 'Bradford Library'],
    ['Kings Road Depot', 'Queens Road Depot'],
    ['St John’s Hospital', 'St Johns Ambulance Station'],
    ['Oakwood Primary School', 'Oakwood High School'],
    ['Works', 'Derby Works'],
    ['', ''],
  ])('%s is not %s', (a, b) => expect(findAlikePlaces(places(a, b))).toEqual([]));

  it('takes postcode and employer into account', () => {
    const one = { id: '1', name: 'Oakwood School', employerId: 'a', postcode: 'LS1 1AA' };
    const scoreWith = (change: Partial<Place>): number =>
      findAlikePlaces([one, { ...one, id: '2', name: 'Oakwood Sch.', ...change }])[0]?.score ?? 0;
    expect(scoreWith({ postcode: 'ls11aa' })).toBeGreaterThan(scoreWith({ postcode: '' }));
    expect(scoreWith({ postcode: 'BD9 4XX' })).toBeLessThan(scoreWith({ postcode: '' }));
    expect(scoreWith({ employerId: 'b' })).toBeLessThan(scoreWith({ employerId: null }));
  });
});
