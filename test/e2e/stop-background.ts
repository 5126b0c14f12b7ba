import type { Session } from '../demo/session.ts';
import { until } from '../demo/until.ts';

/**
 * Ends the extension's background as the browser does when it is idle, and waits until it is gone. Firefox ends its own
 * after `extensions.background.idle.timeout` milliseconds, a preference.
 */
export async function stopBackground({ browser, kind, call }: Session): Promise<void> {
  const workers = () => browser.targets().filter((target) => target.type() === 'service_worker');
  await until('the background to end', async () => {
    if (kind === 'firefox') return (await call('extension.getBackgroundPage')) === null || null;
    // An event that was under way may wake it anew: what is there is ended until nothing is.
    for (const target of workers()) await (await target.worker())?.close();
    return workers().length === 0 || null;
  });
}
