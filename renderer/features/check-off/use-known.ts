// What is known beside a list when its rows are settled: bands and their rates, the employer's workplaces, the branch's words.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Remittance } from '../../../shared/domain/subscriptions.ts';
import { fold } from '../../../shared/rules/fold.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import type { Known } from './finding-actions.ts';

/** How an employer's workplaces are asked for. */
export const placesOf = (employerId: string) => ({ where: { employerId }, page: { offset: 0, limit: 500 } });

export function useKnown(remittance: Remittance): Known {
  const desk = useDesk();
  const { standings } = useWords();
  const bands = useQuery(desk.members.bands.queryOptions({ input: {} }));
  const places = useQuery(desk.workplaces.list.queryOptions({ input: placesOf(remittance.employerId) }));
  return useMemo(() => {
    const names = new Set((places.data?.rows ?? []).map(({ name }) => fold(name)));
    return {
      bands: new Map((bands.data?.rows ?? []).map((band) => [fold(band.name), band])),
      period: remittance.period,
      to: remittance.to,
      inArrears: standings.inArrears,
      hasWorkplace: (name) => names.has(fold(name)),
    };
  }, [bands.data, places.data, remittance.period, remittance.to, standings]);
}
