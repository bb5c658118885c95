import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, protocol, session as sessions } from 'electron';
import type { HostEvent } from '../shared/contract/job.ts';
import { languageOf } from '../shared/text/language.ts';
import { translator } from '../shared/text/translate.ts';
import { actorName } from './actor.ts';
import { answerAppRequest, appSchemeRegistration } from './desktop/app-protocol.ts';
import { nativeDialogs } from './desktop/dialogs.ts';
import { lockDownContents, lockDownSession } from './desktop/lock-down.ts';
import { openMainWindow } from './desktop/main-window.ts';
import { menuTemplate } from './desktop/menu.ts';
import { goOffline } from './desktop/offline-switches.ts';
import { isOwnWindow } from './desktop/sender-check.ts';
import { guardNetwork } from './host/network-guard.ts';
import { refusal } from './host/send-answer.ts';
import { openSession, type Session } from './ipc/session.ts';
import { appRoot } from './paths.ts';
import { settingsFolder } from './settings-folder.ts';
import { windowFiles } from './window-files.ts';

// Before Electron is ready: what cannot be changed afterwards.
guardNetwork();
app.enableSandbox();
goOffline(app.commandLine);
protocol.registerSchemesAsPrivileged([appSchemeRegistration]);
app.on('session-created', (created) => lockDownSession(created, !app.isPackaged));
app.on('web-contents-created', (_event, contents) => lockDownContents(contents));

let window: BrowserWindow | null = null;
let session: Session | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeBeforeQuitting);
  app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  lockDownSession(sessions.defaultSession, !app.isPackaged);
  const say = translator(languageOf(app.getLocale()));
  sessions.defaultSession.protocol.handle('app', answerAppRequest(windowFiles(join(appRoot(), 'out', 'renderer'))));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(say, process.platform, !app.isPackaged)));
  session = openSession({
    settingsFolder: settingsFolder(),
    now: () => new Date(),
    newId: randomUUID,
    actor: actorName(),
    emit: tellWindow,
    dialogs: nativeDialogs(() => window, say, app.getPath('documents')),
    locale: app.getLocale(),
  });
  ipcMain.handle('drillbook:call', (event, channel: unknown, request: unknown) =>
    session !== null && window !== null && isOwnWindow(event, window.webContents.id)
      ? session.answer(channel, request)
      : refusal('SENDER_REFUSED'),
  );
  showWindow();
}

function showWindow(): void {
  if (!app.isReady()) return;
  if (window === null) {
    window = openMainWindow({ root: appRoot(), settingsFolder: settingsFolder(), devTools: !app.isPackaged });
    window.on('closed', () => {
      window = null;
    });
  } else {
    if (window.isMinimized()) window.restore();
    window.focus();
  }
}

function tellWindow(event: HostEvent): void {
  window?.webContents.send('drillbook:event', event);
}

/** The site file is closed before the process ends, so that the next one finds no writer in it. */
function closeBeforeQuitting(event: { readonly preventDefault: () => void }): void {
  if (session === null) return;
  const closing = session;
  session = null;
  event.preventDefault();
  closing.close().finally(() => app.quit());
}
