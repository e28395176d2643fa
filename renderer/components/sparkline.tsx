// How a figure went, as a small line beside it: no axes, no words, nothing to press. The figure itself says what it is.

import { AreaChart } from '@mantine/charts';

interface SparklineProps {
  /** The oldest first. */
  values: readonly number[];
}

export function Sparkline({ values }: SparklineProps) {
  return (
    <AreaChart
      w={56}
      h={22}
      data={values.map((value, index) => ({ index, value }))}
      dataKey="index"
      series={[{ name: 'value', color: 'var(--calm)' }]}
      curveType="linear"
      fillOpacity={0.16}
      strokeWidth={1.5}
      withXAxis={false}
      withYAxis={false}
      withTooltip={false}
      withDots={false}
      gridAxis="none"
      // What stands inside a button must not take the focus by itself.
      areaChartProps={{ accessibilityLayer: false, margin: { top: 2, right: 1, bottom: 2, left: 1 } }}
      areaProps={{ isAnimationActive: false, activeDot: false }}
      yAxisProps={{ domain: ['dataMin', 'dataMax'] }}
    />
  );
}
