// A PDF, page under page: drawn as it comes into view, with its text for whoever hears the page. Page, zoom, keyboard.

import { ActionIcon, Button, PasswordInput, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import classes from './document-viewer.module.css';
import { CannotShow } from './document-viewer.tsx';
import { type OpenedPdf, openPdf, type Pdf } from './pdf-library.ts';
import { PdfPage } from './pdf-page.tsx';
import { printPdf } from './print-pdf.ts';

interface PdfViewProps {
  bytes: Uint8Array;
  name: string;
  onPrintable: (print: (() => Promise<void>) | null) => void;
}

export function PdfView({ bytes, name, onPrintable }: PdfViewProps) {
  const [password, setPassword] = useState<string>();
  const [opened, setOpened] = useState<OpenedPdf | null>(null);
  useEffect(() => {
    let isGone = false;
    setOpened(null);
    // A copy: the library takes what it is given away, and a password may be tried again.
    const task = openPdf(new Uint8Array(bytes), password);
    void task.opened.then((next) => !isGone && setOpened(next));
    return () => {
      isGone = true;
      task.stop();
    };
  }, [bytes, password]);
  const print = useRef(onPrintable);
  useEffect(() => {
    print.current = onPrintable;
  });
  useEffect(() => {
    const pdf = opened?.kind === 'open' ? opened.pdf : null;
    print.current(pdf && (() => printPdf(pdf)));
  }, [opened]);
  if (opened === null) return <div className={classes.coming} aria-busy />;
  if (opened.kind === 'unreadable') {
    return (
      <CannotShow>This PDF is damaged and cannot be shown. It is kept as it came, and can be downloaded.</CannotShow>
    );
  }
  if (opened.kind === 'password') return <AskPassword wasWrong={opened.wasWrong} onGive={setPassword} />;
  return <Pages pdf={opened.pdf} name={name} />;
}

function AskPassword(props: { wasWrong: boolean; onGive: (password: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={classes.password}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') props.onGive(typed);
      }}
    >
      <p>This PDF is locked with a password. It is used once, to show it here, and not kept.</p>
      <PasswordInput
        label="Password"
        data-autofocus
        value={typed}
        error={props.wasWrong ? 'That is not its password.' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
      />
      <div>
        <Button type="submit" variant="filled" disabled={typed === ''}>
          Open it
        </Button>
      </div>
    </form>
  );
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

function Pages({ pdf, name }: { pdf: Pdf; name: string }) {
  const scroller = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const total = pdf.numPages;
  const goTo = (next: number) => {
    const number = Math.min(total, Math.max(1, next));
    scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
    setPage(number);
  };
  const zoomBy = (step: 1 | -1) => {
    const at = ZOOMS.indexOf(zoom);
    setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + step))]!);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement) return;
    const does: Record<string, () => void> = {
      ArrowRight: () => goTo(page + 1),
      ArrowLeft: () => goTo(page - 1),
      Home: () => goTo(1),
      End: () => goTo(total),
      '+': () => zoomBy(1),
      '=': () => zoomBy(1),
      '-': () => zoomBy(-1),
      '0': () => setZoom(1),
    };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onScroll = () => {
    const root = scroller.current;
    if (!root) return;
    const middle = root.scrollTop + root.clientHeight / 3;
    const pages = [...root.querySelectorAll<HTMLElement>('[data-page]')];
    const seen = pages.findLast((each) => each.offsetTop <= middle);
    if (seen) setPage(Number(seen.dataset.page));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole viewer, wherever the focus is in it
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <div className={classes.controls}>
        <ActionIcon variant="default" aria-label="Page before" disabled={page <= 1} onClick={() => goTo(page - 1)}>
          <ChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Next page" disabled={page >= total} onClick={() => goTo(page + 1)}>
          <ChevronDown size={16} aria-hidden />
        </ActionIcon>
        <PageNumber key={page} page={page} total={total} onGo={goTo} />
        <span className={classes.gap} />
        <ActionIcon variant="default" aria-label="Smaller" disabled={zoom === ZOOMS[0]} onClick={() => zoomBy(-1)}>
          <Minus size={16} aria-hidden />
        </ActionIcon>
        <button type="button" className={classes.zoom} onClick={() => setZoom(1)}>
          {Math.round(zoom * 100)}%<span className="visually-hidden">, back to the window’s width</span>
        </button>
        <ActionIcon variant="default" aria-label="Larger" disabled={zoom === ZOOMS.at(-1)} onClick={() => zoomBy(1)}>
          <Plus size={16} aria-hidden />
        </ActionIcon>
      </div>
      <section
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
        tabIndex={0}
        data-autofocus
        aria-label={name}
        onScroll={onScroll}
      >
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <PdfPage key={index} pdf={pdf} number={index + 1} zoom={zoom} root={scroller} />
        ))}
      </section>
    </div>
  );
}

function PageNumber(props: { page: number; total: number; onGo: (page: number) => void }) {
  const [typed, setTyped] = useState(String(props.page));
  return (
    <form
      className={classes.number}
      onSubmit={(event) => {
        event.preventDefault();
        const number = Number.parseInt(typed, 10);
        if (Number.isFinite(number)) props.onGo(number);
      }}
    >
      <TextInput
        aria-label="Page"
        size="sm"
        w={56}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <span>of {props.total}</span>
    </form>
  );
}
