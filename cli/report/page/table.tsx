import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePrinting } from './printing';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly class?: string;
}

export interface TableProps<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** So many rows are drawn at once; the others when they are asked for, or printed. */
const MOST = 200;

/** On a narrow screen each row is a card; the roles say that it is a row all the same. */
export function Table<Row>({ name, columns, rows }: TableProps<Row>) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? rows : rows.slice(0, MOST);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: styles that make cards of rows take the roles away */}
      <table role="table" aria-label={name}>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <th key={column.name} scope="col" role="columnheader" class={column.class}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup">
          {shown.map((row, i) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr key={i} role="row">
              {columns.map((column) => (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <td key={column.name} role="cell" data-name={column.name} class={column.class}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </>
  );
}
