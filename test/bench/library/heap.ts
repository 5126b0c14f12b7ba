import type { Page } from 'puppeteer-core';

/** Bytes that a Chromium page's worker holds after tidying up, buffers included. */
export async function heapOf(page: Page): Promise<number> {
  const [worker] = page.workers();
  if (!worker) throw new Error('the page has no worker');
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
