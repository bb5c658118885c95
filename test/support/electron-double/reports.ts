/** What the double saw Electron being told, in order. */
export type Report =
  | { readonly kind: 'ready'; readonly cdpUrl: string }
  | { readonly kind: 'switch'; readonly name: string; readonly value: string }
  | { readonly kind: 'sandbox-enabled'; readonly beforeReady: boolean }
  | { readonly kind: 'scheme'; readonly schemes: readonly unknown[] }
  | { readonly kind: 'window'; readonly options: unknown }
  | { readonly kind: 'menu'; readonly labels: readonly string[] }
  | { readonly kind: 'spell-checker'; readonly enabled: boolean }
  | { readonly kind: 'request-cancelled'; readonly url: string }
  | { readonly kind: 'request-unhandled'; readonly url: string }
  | { readonly kind: 'navigation-refused'; readonly url: string }
  | { readonly kind: 'window-refused'; readonly url: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown };

/** What a test may ask of the process that runs main. */
export type Question =
  | { readonly ask: 'permission'; readonly permission: string; readonly url: string }
  | { readonly ask: 'download'; readonly url: string }
  | { readonly ask: 'webview' }
  | { readonly ask: 'quit' };

export function report(entry: Report): void {
  process.send?.(entry);
}
