/**
 * Where the headless host answers, **relative to the page of the window**.
 *
 * The page lies in a folder with a random name and the session cookie is limited to that folder: cookies are shared
 * by all ports of 127.0.0.1, so that another program's page on another port would otherwise be handed ours.
 */
export const loopback = {
  /** `POST call/<channel>` with a wire-encoded request; a wire-encoded `Reply` comes back, whatever the status. */
  callPath: 'call/',
  /** `GET events`: server-sent events, each a wire-encoded `HostEvent`. */
  eventsPath: 'events',
} as const;
