// Workplaces, employers and bargaining units to choose from, each said so that two of one name can be told apart.

import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk.tsx';

const MANY = { page: { offset: 0, limit: 500 } } as const;

export interface PlaceChoices {
  workplaces: { value: string; label: string; employerId: string | null }[];
  employers: { value: string; label: string }[];
  /** `name` where the employer is said already. */
  units: { value: string; label: string; name: string; employerId: string }[];
}

export function usePlaceChoices(): PlaceChoices {
  const desk = useDesk();
  const workplaces = useQuery(
    desk.workplaces.list.queryOptions({ input: { ...MANY, sort: [{ field: 'name', direction: 'asc' }] } }),
  );
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: MANY }));
  const units = useQuery(desk.workplaces.units.queryOptions({ input: MANY }));
  return {
    workplaces: (workplaces.data?.rows ?? []).map(({ id, name, employer, employerId }) => ({
      value: id,
      label: employer === null ? name : `${name}, ${employer}`,
      employerId,
    })),
    employers: (employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    units: (units.data?.rows ?? []).map(({ id, name, employer, employerId }) => ({
      value: id,
      label: employer ? `${name}, ${employer}` : name,
      name,
      employerId,
    })),
  };
}
