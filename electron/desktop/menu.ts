import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/text/translate.ts';

/** The application menu: what the keyboard and the platform expect, nothing that leads out of the window. */
export function menuTemplate(say: Translate, platform: NodeJS.Platform, developing: boolean): MenuItemConstructorOptions[] {
  const quit: MenuItemConstructorOptions = { label: say('menu.quit'), role: 'quit', accelerator: 'CmdOrCtrl+Q' };
  const file: MenuItemConstructorOptions[] = [
    { label: say('menu.close-window'), role: 'close', accelerator: 'CmdOrCtrl+W' },
    ...(platform === 'darwin' ? [] : [{ type: 'separator' } as const, quit]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    { label: say('menu.undo'), role: 'undo' },
    { label: say('menu.redo'), role: 'redo' },
    { type: 'separator' },
    { label: say('menu.cut'), role: 'cut' },
    { label: say('menu.copy'), role: 'copy' },
    { label: say('menu.paste'), role: 'paste' },
    { label: say('menu.select-all'), role: 'selectAll' },
  ];
  const view: MenuItemConstructorOptions[] = [
    { label: say('menu.zoom-in'), role: 'zoomIn' },
    { label: say('menu.zoom-out'), role: 'zoomOut' },
    { label: say('menu.actual-size'), role: 'resetZoom' },
    { type: 'separator' },
    { label: say('menu.full-screen'), role: 'togglefullscreen' },
    // In the repository only: what is installed has no developer tools.
    ...(developing ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
  return [
    ...(platform === 'darwin' ? [{ label: say('menu.application'), submenu: [quit] }] : []),
    { label: say('menu.file'), submenu: file },
    { label: say('menu.edit'), submenu: edit },
    { label: say('menu.view'), submenu: view },
  ];
}
