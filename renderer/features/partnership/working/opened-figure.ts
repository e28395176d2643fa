// A figure as the panel beside it opens it: its fraction, how it is counted, the records behind it.

import type { Indicator } from '../../../../shared/domain/partnership/indicators.ts';
import { fractionInWords } from './figure-tile.tsx';
import type { Opened } from './records-panel.tsx';

export function ofFigure(figure: Indicator): Opened {
  const fraction = fractionInWords(figure);
  return {
    title: figure.name,
    said: fraction === '' ? figure.text : `${figure.text}, ${fraction}`,
    how: [figure.formula, ...figure.parts.map(({ name, text }) => `${name}: ${text}.`), figure.note]
      .filter((part) => part !== '')
      .join(' '),
    records: figure.records,
    total: figure.recordsTotal,
    isFraction: figure.numerator !== null,
  };
}
