import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Request } from '../../shared/contract/channels.ts';
import type { Translate } from '../../shared/text/translate.ts';

type FileQuestion = Request<'app:choose-file'>;

/** The platform's own file dialogs, in front of the window; each answers the chosen path or null. */
export function nativeDialogs(window: () => BrowserWindow | null, say: Translate, folder: string) {
  return {
    async choose({ purpose, suggestedName }: FileQuestion): Promise<string | null> {
      const parent = window();
      if (parent === null) return null;
      const filters = [{ name: say('dialog.site-files'), extensions: ['drillbook'] }];
      if (purpose === 'open-site') {
        const { filePaths } = await dialog.showOpenDialog(parent, {
          title: say('dialog.open-site'),
          filters,
          properties: ['openFile', 'dontAddToRecent'],
        });
        return filePaths[0] ?? null;
      }
      const create = purpose === 'create-site';
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: create ? say('dialog.create-site') : say('dialog.save-copy'),
        defaultPath: join(folder, plainName(suggestedName)),
        ...(create ? { filters } : {}),
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

/** A suggested name is a name, not a path to somewhere else. */
function plainName(name: string): string {
  return name.replaceAll(/[/\\:*?"<>|]/g, '-').replace(/^\.+/, '') || 'drillbook';
}
