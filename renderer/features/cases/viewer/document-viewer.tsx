// A document, looked at without leaving the case: PDF, pictures and text. What cannot be shown says so, and can still be
// downloaded.

import { Button, Modal } from '@mantine/core';
import { Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Document } from '../../../../shared/domain/cases.ts';
import { useClient } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { sizeInWords } from '../../branch/size-in-words.ts';
import classes from './document-viewer.module.css';
import { PdfView } from './pdf-view.tsx';
import { printSheets } from './print-sheets.ts';
import { imageTypeOf, shownAs, textOf } from './read-document.ts';
import { useBytes } from './use-bytes.ts';

interface DocumentViewerProps {
  document: Document;
  onClose: () => void;
}

export function DocumentViewer({ document, onClose }: DocumentViewerProps) {
  const client = useClient();
  const { bytes, trouble } = useBytes(document.id);
  const as = shownAs(document);
  const [print, setPrint] = useState<(() => Promise<void>) | null>(null);
  const save = useAction((_, id: string, signal) => client.cases.openDocument({ id }, { signal }), {
    onDone: saveDownload,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={document.name}
      size="min(1180px, calc(100vw - 64px))"
      padding="md"
      closeButtonProps={{ 'aria-label': 'Close the document' }}
      classNames={{ content: classes.content!, body: classes.body!, title: classes.title! }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.bar}>
        <p className={classes.about}>
          {sizeInWords(document.bytes)} · added <DayText day={document.addedOn} />
          {document.isPrivileged && ' · a lawyer’s advice or made for a claim'}
        </p>
        {print && (
          <Button size="compact-md" leftSection={<Printer size={15} aria-hidden />} onClick={() => void print()}>
            Print
          </Button>
        )}
        <Button
          size="compact-md"
          leftSection={<Download size={15} aria-hidden />}
          loading={save.isRunning}
          onClick={() => void save.run(document.id)}
        >
          Download
        </Button>
      </div>
      <ErrorBanner error={trouble ?? save.trouble} />
      {as === 'nothing' ? (
        <CannotShow>This kind of file cannot be shown here. Download it to open it in its own program.</CannotShow>
      ) : bytes === null ? (
        <div className={classes.coming} aria-busy={trouble === null} />
      ) : as === 'pdf' ? (
        <PdfView bytes={bytes} name={document.name} onPrintable={(next) => setPrint(() => next)} />
      ) : as === 'image' ? (
        <ImageView document={document} bytes={bytes} onPrintable={(next) => setPrint(() => next)} />
      ) : (
        <TextView bytes={bytes} name={document.name} />
      )}
    </Modal>
  );
}

export function CannotShow(props: { children: string }) {
  return (
    <div className={classes.cannot} role="status">
      <p>{props.children}</p>
    </div>
  );
}

interface ImageViewProps {
  document: Document;
  bytes: Uint8Array;
  onPrintable: (print: () => Promise<void>) => void;
}

function ImageView({ document, bytes, onPrintable }: ImageViewProps) {
  const { name, mediaType } = document;
  const [url, setUrl] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: imageTypeOf(name, mediaType) }));
    setUrl(made);
    setIsBroken(false);
    return () => URL.revokeObjectURL(made);
  }, [bytes, name, mediaType]);
  if (isBroken) return <CannotShow>This picture is damaged, or not a picture. It can still be downloaded.</CannotShow>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className={classes.scroller} tabIndex={0} aria-label={name}>
      {url && (
        <button
          type="button"
          className={classes.picture}
          data-whole={isWhole || undefined}
          aria-label={isWhole ? 'Fit the picture to the window' : 'Show the picture in its own size'}
          onClick={() => setIsWhole((before) => !before)}
        >
          <img
            src={url}
            alt={name}
            onLoad={() => onPrintable(() => printSheets([url]))}
            onError={() => setIsBroken(true)}
          />
        </button>
      )}
    </section>
  );
}

function TextView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { text, isCut } = textOf(bytes);
  return (
    <>
      {isCut && <p className={classes.cut}>This is the beginning of a long text. Download it to read it whole.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className={classes.scroller} tabIndex={0} aria-label={name}>
        <pre className={classes.text}>{text}</pre>
      </section>
    </>
  );
}
