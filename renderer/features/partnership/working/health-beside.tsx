// The newest health check and the yearly checklist, beside the evidence: a score alone proves nothing.

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { practiceScores } from '../../../../shared/rules/partnership/practices.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { SideHint, SideItem, SideList } from '../../../components/side-list.tsx';

const printed = (mean: number | null | undefined): string =>
  mean === null || mean === undefined ? 'not shown' : mean.toFixed(2);

export function HealthBeside({ forumId }: { forumId: string }) {
  const navigate = useNavigate();
  const sides = sideWords(useSession().branch?.words);
  const waves = useQuery(
    useDesk().partnership.healthWaves.queryOptions({ input: { forumId, page: { offset: 0, limit: 3 } } }),
  );
  const rows = waves.data?.rows ?? [];
  const open = (id: string) => void navigate({ to: '/partnership/health/$id', params: { id } });
  const assessed = rows.find(({ wave }) => wave.practicesOn !== null) ?? rows[0];
  return (
    <>
      <SideList title="Health check">
        {rows.length === 0 && (
          <SideHint>
            No health check yet. The first one asks both sides what they expect; open it from the forum.
          </SideHint>
        )}
        {rows.map(({ wave, answered, management, staff, gap, mean }) => (
          <SideItem key={wave.id} title={wave.title || 'Health check'} onOpen={() => open(wave.id)}>
            {wave.closedOn === null ? (
              <>Open: {answered} answered so far</>
            ) : (
              <>
                {printed(mean)} of 10 · management {printed(management?.mean)}
                {', '}
                {sides.staff.toLowerCase()} {printed(staff?.mean)}
                {gap !== null && `, gap ${gap > 0 ? '+' : ''}${gap.toFixed(2)}`}
                <br />
                Closed <DayText day={wave.closedOn} />
              </>
            )}
          </SideItem>
        ))}
      </SideList>
      {assessed && (
        <SideList title="Yearly checklist">
          {practiceScores(assessed.wave.practices).map((bundle) => (
            <SideItem key={bundle.bundle} title={bundle.name} onOpen={() => open(assessed.wave.id)}>
              {bundle.score === null
                ? 'Not assessed'
                : `${bundle.score.toFixed(1)} of 10, ${bundle.assessed} of ${bundle.of} assessed`}
            </SideItem>
          ))}
        </SideList>
      )}
    </>
  );
}
