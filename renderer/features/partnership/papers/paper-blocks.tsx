// The blocks of a template as they are read on screen and printed from it.

import type { LibraryBlock } from '../../../../shared/domain/partnership/library/library-paper.ts';
import classes from './library.module.css';

export function PaperBlocks({ blocks }: { blocks: readonly LibraryBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a template does not change while it is read
    <Block key={at} block={block} />
  ));
}

function Block({ block }: { block: LibraryBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={classes.heading}>{block.text}</h3>;
    case 'paragraph':
      return <p className={classes.words}>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.isNumbered ? (
        <ol className={classes.points}>{items}</ol>
      ) : (
        <ul className={classes.points}>{items}</ul>
      );
    }
    case 'facts':
      return (
        <dl className={classes.facts}>
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <table className={classes.table}>
          <thead>
            <tr>
              {block.columns.map(({ title, width }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
                <th key={at} scope="col" style={{ width: width === undefined ? undefined : `${width}pt` }}>
                  {title || <span className="visually-hidden">No.</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows to write in have nothing of their own
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'ruledLines':
      return (
        <div className={classes.ruled} aria-hidden>
          {Array.from({ length: block.count }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on
            <span key={at} />
          ))}
        </div>
      );
  }
}
