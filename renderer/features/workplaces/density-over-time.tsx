// How density went over three years, by quarter: bars, or a table with the members and headcounts behind them.

import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { monthInWords } from '../../../shared/rules/day-words.ts';
import { useDesk } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { Chart } from '../../components/chart.tsx';

type Quarter = Outputs['workplaces']['densityOverTime']['rows'][number];

/** Of an employer, or of a workplace. Nothing is drawn before there are two quarters with a headcount. */
export function DensityOverTime(props: { employerId: string } | { workplaceId: string }) {
  const input = 'employerId' in props ? { employerId: props.employerId } : { workplaceId: props.workplaceId };
  const isTheirs = useMay()('workplaces.densityOverTime');
  const found = useQuery({ ...useDesk().workplaces.densityOverTime.queryOptions({ input }), enabled: isTheirs });
  const known = (found.data?.rows ?? []).filter(isKnown);
  if (known.length < 2) return null;
  return (
    <Chart
      title="Density over time, in %"
      series={['Density']}
      labelHeader="End of"
      besideHeader="Members of people"
      direction="up"
      rows={known.map((row) => ({
        key: row.day,
        label: monthInWords(row.day),
        values: [Math.round(row.density * 100)],
        beside: `${row.members.toLocaleString('en-GB')} of ${row.headcount?.people.toLocaleString('en-GB') ?? 'n/a'}`,
      }))}
    />
  );
}

const isKnown = (row: Quarter): row is Quarter & { density: number } => row.density !== null;
