import type { Runtime, Tabs } from 'webextension-polyfill';

/** Opens the welcome page once the extension is installed. Must be called when the worker starts. */
export function welcomeAtInstall(
  runtime: Pick<Runtime.Static, 'getURL' | 'onInstalled'>,
  tabs: Pick<Tabs.Static, 'create'>,
  report: (error: unknown) => void,
): void {
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void tabs.create({ url: runtime.getURL('welcome/index.html') }).catch(report);
  });
}
