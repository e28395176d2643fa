// The figures of counting papers.

import { bar, type Row } from './bars.ts';
import { median } from './statistics.ts';

export interface CountFigures {
  large: number[];
  largePeer: number;
  wards: number[];
  wardsPeer: number;
}

const MOST = 1_000;

export function countRows({ large, largePeer, wards, wardsPeer }: CountFigures): Row[] {
  const peer = 'a second engine, paper by paper';
  return [
    bar('100,000 papers read and counted, 12 candidates, 4 seats, median', median(large), MOST, peer, largePeer),
    bar('the 20 published wards read and counted, median', median(wards), MOST, peer, wardsPeer),
  ];
}
