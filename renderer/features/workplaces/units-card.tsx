// The bargaining units of an employer, or those that cover one of its workplaces: who is covered, and how many are members.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { densityInWords } from './density-words.ts';
import { UnitDialog } from './unit-dialog.tsx';

export type UnitRow = Outputs['workplaces']['units']['rows'][number];

interface UnitsCardProps {
  employerId: string;
  /** Only those that cover this workplace; they are then changed on the employer's page. */
  workplaceId?: string;
}

export function UnitsCard(props: UnitsCardProps) {
  const { employerId, workplaceId } = props;
  const navigate = useNavigate();
  const isCounted = useMay()('workplaces.density');
  const [editing, setEditing] = useState<UnitRow | 'new' | null>(null);
  const found = useQuery(
    useDesk().workplaces.units.queryOptions({ input: { employerId, page: { offset: 0, limit: 500 } } }),
  );
  const covers = (unit: UnitRow) =>
    workplaceId === undefined || unit.workplaceIds.length === 0 || unit.workplaceIds.includes(workplaceId);
  const rows = (found.data?.rows ?? []).filter(covers);
  if (workplaceId !== undefined && rows.length === 0) return null;
  return (
    <>
      <SideList
        title="Bargaining units"
        action={
          workplaceId === undefined && (
            <SideButton needs="workplaces.saveUnit" hidden="a bargaining unit" onPress={() => setEditing('new')}>
              Add
            </SideButton>
          )
        }
      >
        {found.data && rows.length === 0 && (
          <SideHint>
            None. A unit is who is covered by recognition or certification: add it, and say in members’ jobs who is in
            it.
          </SideHint>
        )}
        {rows.map((unit) => (
          <SideItem
            key={unit.id}
            title={unit.name}
            {...(workplaceId === undefined && { needs: 'workplaces.saveUnit' as const })}
            onOpen={() => {
              if (workplaceId === undefined) setEditing(unit);
              else void navigate({ to: '/workplaces/employers/$id', params: { id: employerId } });
            }}
          >
            {isCounted && (
              <>
                {unit.members === 1 ? '1 member' : `${unit.members.toLocaleString('en-GB')} members`},{' '}
                {densityInWords(unit.density)}
                {unit.coverage !== '' && '. '}
              </>
            )}
            {unit.coverage}
          </SideItem>
        ))}
      </SideList>
      {editing !== null && (
        <UnitDialog
          employerId={employerId}
          unit={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
