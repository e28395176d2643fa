// Which column of a file is which field of ours, beside five real rows, to be put right by hand.

import { Select } from '@mantine/core';
import { SelectField } from './fields.tsx';
import classes from './import.module.css';

type Mapping = Record<string, number>;

interface MappingTableProps {
  headers: readonly string[];
  sample: readonly (readonly string[])[];
  /** The column of each field, from 0. */
  mapping: Mapping;
  /** Our fields, in the order in which they are offered. */
  fields: readonly { value: string; label: string }[];
  onMapping: (mapping: Mapping) => void;
  dateOrder: 'dmy' | 'mdy';
  onDateOrder: (order: 'dmy' | 'mdy') => void;
}

const UNUSED = 'unused';

/** The mapping with `column` filling `field` and no other; null leaves the column out. */
function withColumn(mapping: Mapping, column: number, field: string | null): Mapping {
  const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

export function MappingTable(props: MappingTableProps) {
  const fieldOf = new Map(Object.entries(props.mapping).map(([field, column]) => [column, field]));
  const options = [{ value: UNUSED, label: 'Leave this column out' }, ...props.fields];
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">Which column is which</h2>
        <SelectField
          label="Days such as 03/04/2026 are written"
          options={[
            { value: 'dmy', label: 'day first: 3 April' },
            { value: 'mdy', label: 'month first: March 4' },
          ]}
          value={props.dateOrder}
          onChange={(order) => order && props.onDateOrder(order)}
          size="sm"
        />
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
                        props.onMapping(withColumn(props.mapping, column, value === UNUSED ? null : value))
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
