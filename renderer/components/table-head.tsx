// A table's head: the columns' names, and which of them the rows are sorted by.

import classes from './table.module.css';
import type { Column, Sort } from './table-columns.ts';
import { AllBox, BOX_COLUMN, type ChooseAll } from './use-row-selection.tsx';

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  template: string;
  /** Rows given whole sort by the column; a paged list by the field it names. */
  isWhole: boolean;
  sort: readonly Sort[] | undefined;
  /** Where all rows can be chosen at once. */
  chooseAll?: ChooseAll | undefined;
  onSort: (field: string, direction: 'asc' | 'desc') => void;
}

export function TableHead<Row>(props: TableHeadProps<Row>) {
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: props.template }}>
        {props.columns.map((column) => {
          const field = props.isWhole ? (column.sortValue ? column.key : undefined) : column.sortField;
          const sorted = field ? props.sort?.find((entry) => entry.field === field) : undefined;
          const isFirst = sorted !== undefined && sorted === props.sort?.[0];
          return (
            <th
              key={column.key}
              scope="col"
              className={classes.headCell}
              data-align={column.align}
              aria-sort={isFirst ? (sorted.direction === 'asc' ? 'ascending' : 'descending') : undefined}
            >
              {field ? (
                <button
                  type="button"
                  data-print
                  className={classes.sort}
                  onClick={() => props.onSort(field, isFirst && sorted.direction === 'asc' ? 'desc' : 'asc')}
                >
                  {column.header}
                  <span aria-hidden className={classes.arrow}>
                    {isFirst ? (sorted.direction === 'asc' ? '↑' : '↓') : ''}
                  </span>
                </button>
              ) : (
                <>
                  <HeadWords column={column} />
                  {props.chooseAll && column.key === BOX_COLUMN && <AllBox {...props.chooseAll} />}
                </>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function HeadWords<Row>({ column }: { column: Column<Row> }) {
  const isShown = column.header !== '' && !column.isHeaderHidden;
  return isShown ? column.header : <span className="visually-hidden">{column.header || 'What can be done'}</span>;
}
