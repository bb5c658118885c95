import { isWindowAddress } from './url-policy.ts';

/** The part of a frame that tells who it is. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached: boolean;
}

/** The part of an IPC event that tells who sent it. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: SenderFrame | null;
}

/**
 * Whether a call comes from the main frame of our own window, showing our own page.
 *
 * Source: Electron security guide, "Validate the sender of all IPC messages". A frame is null once it was navigated away.
 */
export function isOwnWindow(event: SenderEvent, windowContentsId: number): boolean {
  const frame = event.senderFrame;
  if (event.sender.id !== windowContentsId || frame === null) return false;
  return frame.parent === null && !frame.detached && isWindowAddress(frame.url);
}
