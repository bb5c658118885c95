import { contextBridge, ipcRenderer } from 'electron';

// The whole surface of the window: one question, one answer, and news. Nothing of Electron passes through.
contextBridge.exposeInMainWorld('drillbook', {
  call: (channel: string, request: unknown): Promise<unknown> => ipcRenderer.invoke('drillbook:call', channel, request),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, news: unknown): void => listener(news);
    ipcRenderer.on('drillbook:event', forward);
    return () => {
      ipcRenderer.removeListener('drillbook:event', forward);
    };
  },
});
