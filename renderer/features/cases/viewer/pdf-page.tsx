// One page of a PDF: its room is kept from the beginning, it is drawn when it comes near, and let go when it is far away.

import { type RefObject, useEffect, useRef, useState } from 'react';
import classes from './document-viewer.module.css';
import type { Pdf } from './pdf-library.ts';

interface PdfPageProps {
  pdf: Pdf;
  number: number;
  zoom: number;
  root: RefObject<HTMLElement | null>;
}

/** A sheet of A4, in points, until the page has said how large it is. */
const UNTIL_KNOWN = { width: 595, height: 842 };
const MARGIN = 32;
const WIDEST = 900;
/** A canvas beyond this is refused by some computers. */
const MOST_PIXELS = 16_000_000;

export function PdfPage({ pdf, number, zoom, root }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(number === 1);
  const [size, setSize] = useState(UNTIL_KNOWN);
  const [words, setWords] = useState('');
  const [isBroken, setIsBroken] = useState(false);
  const [available, setAvailable] = useState(WIDEST);

  useEffect(() => {
    if (!holder.current || !root.current) return;
    const scroller = root.current;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: scroller,
      rootMargin: '800px 0px',
    });
    observer.observe(holder.current);
    const measure = () => setAvailable(Math.min(WIDEST, Math.max(240, scroller.clientWidth - MARGIN)));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(scroller);
    return () => {
      observer.disconnect();
      resized.disconnect();
    };
  }, [root]);

  const scale = (available / size.width) * zoom;
  useEffect(() => {
    if (!isNear) return;
    let isGone = false;
    let stop = () => {};
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (isGone) return;
      const own = page.getViewport({ scale: 1 });
      if (own.width !== size.width || own.height !== size.height) {
        setSize({ width: own.width, height: own.height });
        return;
      }
      const room = canvas.current;
      if (!room) return;
      const wanted = scale * window.devicePixelRatio;
      const most = Math.sqrt(MOST_PIXELS / (own.width * own.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      room.width = Math.floor(viewport.width);
      room.height = Math.floor(viewport.height);
      const task = page.render({ canvas: room, viewport });
      stop = () => task.cancel();
      await task.promise;
      const { items } = await page.getTextContent();
      if (!isGone) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    draw().catch((error: unknown) => {
      const isCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
      if (!isGone && !isCancelled) setIsBroken(true);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [pdf, number, isNear, size, scale]);

  return (
    <div
      ref={holder}
      className={classes.page}
      data-page={number}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      {isNear && <canvas ref={canvas} className={classes.canvas} role="img" aria-label={`Page ${number}`} />}
      {isBroken && <p className={classes.brokenPage}>Page {number} is damaged and cannot be shown.</p>}
      <p className="visually-hidden">{words}</p>
    </div>
  );
}
