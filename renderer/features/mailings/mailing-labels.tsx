// Which sheet of labels is in the printer, and which of its labels are used up: pressed away on a picture of the sheet.

import { NumberInput } from '@mantine/core';
import { type LabelSheet, LabelSheetSchema } from '../../../shared/contract/mailings.ts';
import { labelSheets, labelsOn, sheetsFor } from '../../../shared/rules/label-sheets.ts';
import { Fields, SelectField } from '../../components/fields.tsx';
import { count } from './mailing-words.ts';
import classes from './mailings.module.css';

interface MailingLabelsProps {
  sheet: LabelSheet;
  skip: number;
  /** How many labels there will be; undefined while that is counted. */
  labels: number | undefined;
  problem: string | undefined;
  onChange: (change: { sheet?: LabelSheet; skip?: number }) => void;
}

const inWords = (sheet: LabelSheet): string => {
  const { width, height, unit } = labelSheets[sheet];
  return `${sheet}: ${labelsOn(labelSheets[sheet])} on a sheet, ${width} × ${height} ${unit}`;
};

export function MailingLabels({ sheet, skip, labels, problem, onChange }: MailingLabelsProps) {
  const shape = labelSheets[sheet];
  const perSheet = labelsOn(shape);
  const sheets = labels === undefined ? undefined : sheetsFor(labels, skip, shape);
  return (
    <div className={classes.labels}>
      <Fields>
        <SelectField
          label="Which labels"
          help="The code is on the packet. Other makers’ sheets often name the one that they are the same as."
          options={LabelSheetSchema.options.map((each) => ({ value: each, label: inWords(each) }))}
          value={sheet}
          onChange={(next) => next && onChange({ sheet: next, skip: Math.min(skip, labelsOn(labelSheets[next]) - 1) })}
        />
        <NumberInput
          label="Labels used up on the first sheet"
          description="Counted along the rows from the top left; or press on the picture where the first address goes."
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          min={0}
          max={perSheet - 1}
          clampBehavior="strict"
          allowDecimal={false}
          styles={{ wrapper: { maxWidth: 120 } }}
          value={skip}
          error={problem}
          onChange={(next) => onChange({ skip: typeof next === 'number' ? next : 0 })}
        />
        {sheets !== undefined && (
          <p className={classes.quiet}>
            {count(sheets)} {sheets === 1 ? 'sheet' : 'sheets'}. Print them at actual size (100%), not “fit to page”,
            and try one on plain paper first.
          </p>
        )}
      </Fields>
      <svg
        className={classes.sheet}
        viewBox={shape.paper === 'A4' ? '0 0 210 297' : '0 0 8.5 11'}
        role="img"
        aria-label={`A sheet of ${sheet}: the first ${skip} of ${perSheet} labels are used up`}
      >
        {Array.from({ length: perSheet }, (_, place) => {
          const isUsed = place < skip;
          const isFilled = !isUsed && (labels === undefined || place < skip + labels);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the number beside it does the same from the keyboard
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place on the sheet
              key={place}
              x={shape.left + (place % shape.columns) * shape.across}
              y={shape.top + Math.floor(place / shape.columns) * shape.down}
              width={shape.width}
              height={shape.height}
              rx={shape.unit === 'mm' ? 1.6 : 0.06}
              data-used={isUsed || undefined}
              data-filled={isFilled || undefined}
              onClick={() => onChange({ skip: place })}
            />
          );
        })}
      </svg>
    </div>
  );
}
