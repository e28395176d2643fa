// Which column of a file is which field of ours, beside five real rows, to be put right by hand.

import { Select } from '@mantine/core';
import { SelectField } from './fields.tsx';
import classes from './import.module.css';

type Columns = number | number[];
type Mapping<C extends Columns> = Record<string, C>;

interface MappingTableProps<C extends Columns> {
  headers: readonly string[];
  sample: readonly (readonly string[])[];
  /** The column of each field, from 0; or the columns that fill it together. */
  mapping: Mapping<C>;
  /** Our fields, in the order in which they are offered. */
  fields: readonly { value: string; label: string }[];
  /** Fields that several columns may fill together, in their order. */
  together?: ReadonlySet<string>;
  onMapping: (mapping: Mapping<C>) => void;
  /** Left out for a list in which no days matter. */
  dateOrder?: 'dmy' | 'mdy';
  onDateOrder?: (order: 'dmy' | 'mdy') => void;
}

const UNUSED = 'unused';

const columnsOf = (columns: Columns): number[] => (typeof columns === 'number' ? [columns] : columns);

/** The mapping with `column` filling `field`, alone or beside others; null leaves the column out. */
export function withColumn<C extends Columns>(
  mapping: Mapping<C>,
  column: number,
  field: string | null,
  together: ReadonlySet<string> = new Set(),
): Mapping<C> {
  const next = new Map<string, number[]>();
  for (const [name, columns] of Object.entries(mapping)) {
    const kept = columnsOf(columns).filter((each) => each !== column);
    if (kept.length > 0 && (name !== field || together.has(name))) next.set(name, kept);
  }
  if (field !== null)
    next.set(
      field,
      [...(next.get(field) ?? []), column].sort((a, b) => a - b),
    );
  return Object.fromEntries(
    [...next].map(([name, columns]) => [name, (columns.length === 1 ? columns[0] : columns) as C]),
  );
}

export function MappingTable<C extends Columns = number>(props: MappingTableProps<C>) {
  const fieldOf = new Map(
    Object.entries(props.mapping).flatMap(([field, columns]) =>
      columnsOf(columns).map((column) => [column, field] as const),
    ),
  );
  const options = [{ value: UNUSED, label: 'Leave this column out' }, ...props.fields];
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">Which column is which</h2>
        {props.dateOrder && (
          <SelectField
            label="Days such as 03/04/2026 are written"
            options={[
              { value: 'dmy', label: 'day first: 3 April' },
              { value: 'mdy', label: 'month first: March 4' },
            ]}
            value={props.dateOrder}
            onChange={(order) => order && props.onDateOrder?.(order)}
            size="sm"
          />
        )}
      </div>
      <div className={classes.mapping}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={classes.head}>
                In the file
              </th>
              <th scope="col" className={classes.head}>
                Is our
              </th>
              <th scope="col" className={classes.head} colSpan={5}>
                First rows
              </th>
            </tr>
          </thead>
          <tbody>
            {props.headers.map((header, column) => {
              const field = fieldOf.get(column);
              const name = header.trim() === '' ? `Column ${column + 1}, no heading` : header;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
                <tr key={column}>
                  <th scope="row" className={classes.name} data-unused={field === undefined || undefined}>
                    {name}
                  </th>
                  <td>
                    <Select
                      aria-label={`${name} is our`}
                      data={options}
                      value={field ?? UNUSED}
                      allowDeselect={false}
                      searchable
                      w={210}
                      onChange={(value) =>
                        props.onMapping(
                          withColumn(props.mapping, column, value === UNUSED ? null : value, props.together),
                        )
                      }
                    />
                  </td>
                  {props.sample.map((row, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a sample row is its place in the file
                    <td key={index} className={classes.sample} title={row[column] ?? ''}>
                      {row[column] ?? ''}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
