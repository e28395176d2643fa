// A list whose order is the person's: each entry is moved by dragging its handle, or by the arrow keys while the handle has
// the focus. Where it stands now is read out.

import { GripVertical } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './ordered-list.module.css';

interface OrderedListProps<T> {
  /** What is put in order: "Stages". */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  onOrder: (items: T[]) => void;
  children: (item: T, index: number) => ReactNode;
}

/** The items with the one at `from` taken out and put in at `to`; `to` beyond either end is that end. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, Math.max(0, to)), item, ...rest.slice(Math.max(0, to))];
}

export function OrderedList<T>(props: OrderedListProps<T>) {
  const { items, keyOf, nameOf } = props;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const focused = useRef<string | null>(null);
  // An entry that the browser moves loses the focus: it is given back, so that the next key moves the same one on.
  useEffect(() => {
    if (focused.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(focused.current)}"]`)?.focus();
    focused.current = null;
  });
  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || to === from) return;
    props.onOrder(moved(items, from, to));
    setSaid(`${nameOf(item)} is ${to + 1} of ${items.length}.`);
  };
  const drop = (to: number) => {
    const from = items.findIndex((item) => keyOf(item) === dragged);
    setDragged(null);
    setOver(null);
    if (from !== -1) move(from, to);
  };
  return (
    <>
      <ol ref={list} aria-label={props.label} className={classes.list}>
        {items.map((item, index) => {
          const key = keyOf(item);
          return (
            <li
              key={key}
              className={classes.item}
              data-dragged={key === dragged || undefined}
              data-over={(key === over && key !== dragged) || undefined}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(key);
              }}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                drop(index);
              }}
            >
              <button
                type="button"
                draggable
                data-handle={key}
                className={classes.handle}
                aria-label={`Move ${nameOf(item)}, ${index + 1} of ${items.length}, with the arrow keys`}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', nameOf(item));
                  setDragged(key);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (by === 0) return;
                  event.preventDefault();
                  focused.current = key;
                  move(index, index + by);
                }}
              >
                <GripVertical size={16} aria-hidden />
              </button>
              <div className={classes.inside}>{props.children(item, index)}</div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
