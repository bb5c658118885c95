import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// The types of the platform do not know Trusted Types yet; this is the slice used here.
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** The one policy the window may make; the content security policy lists this name and no other. */
const policyName = 'drillbook-worker';

let port: Worker | null = null;

// One worker for the whole run: a second policy of the same name is refused.
function workerPort(): Worker {
  if (port) return port;
  const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  const createScriptURL = (address: string) => {
    if (address !== workerAddress) throw new TypeError('only the PDF worker may be started');
    return address;
  };
  const policy = trustedTypes?.createPolicy(policyName, { createScriptURL }) ?? { createScriptURL };
  port = new Worker(policy.createScriptURL(workerAddress), { type: 'module' });
  return port;
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/** Opens a PDF for drawing; nothing in it is run, nothing outside it is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const worker = PDFWorker.create({ port: workerPort() });
  const task = getDocument({
    // pdf.js takes the buffer away with it; the caller's copy stays whole.
    data: bytes.slice(),
    worker,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  return { document: await task.promise, close: () => void task.destroy() };
}

/** Draws one page into a canvas at a scale. Returns how to stop. */
export function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  scale: number,
  onText: (text: string) => void,
): () => void {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  const draw = async () => {
    const page = await document.getPage(pageNumber);
    if (stopped) return;
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => {
      stopped = true;
      task.cancel();
    };
    await task.promise;
    const content = await page.getTextContent();
    if (!stopped) onText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  };
  draw().catch((thrown: unknown) => {
    if (!stopped) throw thrown;
  });
  return () => stop();
}
