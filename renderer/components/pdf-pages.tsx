import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp, Minus, Plus, StretchHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { drawPage, type OpenPdf, openPdf } from '../lib/pdf.ts';
import { useText } from '../lib/text.ts';
import { Banner } from './banner.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './pdf-pages.module.css';

interface PdfPagesProps {
  readonly label: string;
  readonly bytes: Uint8Array;
  /** Told when these bytes could be opened and stand on the screen. */
  readonly onShown?: () => void;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface Opened {
  readonly pdf: OpenPdf;
  /** Units: points, of the first page; evidence packs have one paper size throughout. */
  readonly size: PageSize;
}

const gap = 20;
const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** The very bytes of a PDF, page by page; only the pages in view are drawn. */
export function PdfPages({ label, bytes, onShown }: PdfPagesProps) {
  const t = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let pdf: OpenPdf | null = null;
    let gone = false;
    const open = async () => {
      pdf = await openPdf(bytes);
      const { width, height } = (await pdf.document.getPage(1)).getViewport({ scale: 1 });
      if (gone) pdf.close();
      else setOpened({ pdf, size: { width, height } });
    };
    open().catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      setOpened(null);
      pdf?.close();
    };
  }, [bytes]);
  useEffect(() => {
    if (opened) onShown?.();
  }, [opened, onShown]);
  if (failed) {
    return (
      <div>
        <Banner tone="problem" title={t('packs.notDrawn')}>
          {t('packs.notDrawnMend')}
        </Banner>
      </div>
    );
  }
  return opened ? <Pages label={label} {...opened} /> : <div className={styles.waiting} aria-busy="true" />;
}

function Pages({ label, pdf, size }: Opened & { readonly label: string }) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  useEffect(() => {
    if (!scroller.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(scroller.current);
    return () => watch.disconnect();
  }, []);

  const count = pdf.document.numPages;
  // A page at its own size has 72 points to the inch, a screen 96.
  const natural = 96 / 72;
  const fitting = Math.min(1.15 * natural, Math.max(0.3, (width - 2 * gap) / size.width));
  const scale = zoom === 'fit' ? fitting : zoom * natural;
  const pageHeight = size.height * scale;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => pageHeight + gap,
    overscan: 1,
    paddingStart: gap,
  });
  useEffect(() => {
    if (pageHeight > 0) virtual.measure();
  }, [virtual, pageHeight]);

  const offset = virtual.scrollOffset ?? 0;
  const current = Math.min(count, Math.max(1, Math.floor((offset + pageHeight * 0.4) / (pageHeight + gap)) + 1));
  const zoomTo = (direction: 1 | -1) => {
    const now = scale / natural;
    const next = direction > 0 ? zoomSteps.find((step) => step > now + 0.01) : zoomSteps.findLast((step) => step < now - 0.01);
    if (next) setZoom(next);
  };
  const goTo = (page: number) => virtual.scrollToIndex(page - 1, { align: 'start' });
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} role="toolbar" aria-label={t('packs.viewerTools')}>
        <IconButton
          icon={ChevronUp}
          label={t('packs.previousPage')}
          isDisabled={current <= 1}
          onPress={() => goTo(current - 1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('packs.nextPage')}
          isDisabled={current >= count}
          onPress={() => goTo(current + 1)}
        />
        <span className={styles.place} role="status">
          {t('packs.pageOf', { page: current, count })}
        </span>
        <span className={styles.space} />
        <IconButton icon={Minus} label={t('packs.zoomOut')} onPress={() => zoomTo(-1)} />
        <span className={styles.zoom}>{Math.round((scale / natural) * 100)} %</span>
        <IconButton icon={Plus} label={t('packs.zoomIn')} onPress={() => zoomTo(1)} />
        <IconButton icon={StretchHorizontal} label={t('packs.zoomFit')} onPress={() => setZoom('fit')} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={label}>
        <div className={styles.sheet} style={{ height: virtual.getTotalSize(), minWidth: size.width * scale + 2 * gap }}>
          {width > 0 &&
            virtual.getVirtualItems().map((item) => (
              <div
                key={item.key}
                className={styles.page}
                style={{ transform: `translate(-50%, ${item.start}px)`, width: size.width * scale, height: pageHeight }}
              >
                <Page pdf={pdf} pageNumber={item.index + 1} count={count} scale={scale} />
              </div>
            ))}
        </div>
      </section>
    </div>
  );
}

interface OnePage {
  readonly pdf: OpenPdf;
  readonly pageNumber: number;
  readonly count: number;
  readonly scale: number;
}

function Page({ pdf, pageNumber, count, scale }: OnePage) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!canvas.current) return;
    return drawPage(pdf.document, pageNumber, canvas.current, scale, setText);
  }, [pdf, pageNumber, scale]);
  return (
    <>
      <div aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <p className="visually-hidden">
        {t('packs.pageOf', { page: pageNumber, count })}. {text}
      </p>
    </>
  );
}
