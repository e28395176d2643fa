// Who sits, pasted one per line for each side; below it the table as it was understood, where a press puts a guess right.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { type ReadSeat, readPeople, withCoChairs } from '../../../../shared/rules/partnership/forums/read-people.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { ProseField } from '../../../components/fields.tsx';
import classes from './new-forum.module.css';
import { SeatTable } from './seat-table.tsx';

export interface PeopleDraft {
  management: string;
  staff: string;
  /** Managers by their place in the list whose seat was said to be senior, or not to be. */
  senior: Record<string, boolean>;
}

export const nobodyYet: PeopleDraft = { management: '', staff: '', senior: {} };

/** What was pasted, as seats; what somebody said of a manager's seat wins over what its title suggests. */
export function useSeatsRead(draft: PeopleDraft, hasCoChairs: boolean): ReadSeat[] {
  const may = useMay();
  const unions = useQuery({
    ...useDesk().partnership.unions.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: may('partnership.unions'),
  });
  const known = (unions.data?.rows ?? []).map(({ name }) => name);
  const read = [
    ...readPeople(draft.management, 'management').map((seat, index) => ({
      ...seat,
      isSenior: draft.senior[index] ?? seat.isSenior,
    })),
    ...readPeople(draft.staff, 'staff', known),
  ];
  return hasCoChairs ? withCoChairs(read) : read;
}

interface PeopleFieldsProps {
  value: PeopleDraft;
  onChange: (change: Partial<PeopleDraft>) => void;
  seats: readonly ReadSeat[];
  /** What a seat without a name is called; "Vacant" unless said. */
  vacantWord?: string;
}

export function PeopleFields({ value, onChange, seats, vacantWord }: PeopleFieldsProps) {
  const { branch } = useSession();
  const names = sideWords(branch?.words);
  const managers = seats.filter(({ side }) => side === 'management');
  const hasSenior = managers.some(({ isSenior }) => isSenior);
  return (
    <>
      <div className={classes.pair}>
        <ProseField
          label={`${names.management}, one per line`}
          placeholder={'Name, chief executive\nName, head of personnel'}
          value={value.management}
          onChange={(management) => onChange({ management })}
          minRows={5}
        />
        <ProseField
          label={`${names.staff}, one per line`}
          placeholder={'Name, union, co-chair\nName, union'}
          value={value.staff}
          onChange={(staff) => onChange({ staff })}
          minRows={5}
        />
      </div>
      {seats.length > 0 && (
        <div>
          <p className={classes.readHint}>
            {managers.some(({ name }) => name !== '') && 'This is how it was understood. '}The first of each side is
            taken for its co-chair unless a line says so.
            {managers.length > 0 && !hasSenior && (
              <strong> Nobody of management is marked as senior: press “senior?” beside those who can decide.</strong>
            )}
          </p>
          <SeatTable
            {...(vacantWord !== undefined && { vacantWord })}
            seats={seats.map((seat, at) => ({
              key: String(at),
              ...seat,
              isSenior: seat.isSenior && vacantWord !== undefined && seat.name === '',
              beside: seat.side === 'management' && (vacantWord === undefined || seat.name !== '') && (
                <Button
                  size="compact-sm"
                  variant={seat.isSenior ? 'filled' : 'default'}
                  aria-pressed={seat.isSenior}
                  aria-label={`Senior manager: ${seat.name || seat.title}`}
                  onClick={() => onChange({ senior: { ...value.senior, [managers.indexOf(seat)]: !seat.isSenior } })}
                >
                  {seat.isSenior ? 'senior' : 'senior?'}
                </Button>
              ),
            }))}
          />
        </div>
      )}
    </>
  );
}

/** As the desk takes them. */
export const seatsToSave = (seats: readonly ReadSeat[]) =>
  seats.map(({ name, ...seat }) => ({ ...seat, holder: name === '' ? null : name }));
