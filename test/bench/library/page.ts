import type { WorkerBench } from './worker.ts';

type Call = <M extends keyof WorkerBench>(
  method: M,
  ...args: Parameters<WorkerBench[M]>
) => Promise<Awaited<ReturnType<WorkerBench[M]>>>;

let worker = new Worker('/worker.js');
let calls = 0;

const call: Call = (method, ...args) =>
  new Promise((resolve, reject) => {
    const id = calls++;
    const listen = ({ data }: MessageEvent): void => {
      if (data.id !== id) return;
      worker.removeEventListener('message', listen);
      if (data.error === undefined) resolve(data.value);
      else reject(new Error(data.error));
    };
    worker.addEventListener('message', listen);
    worker.postMessage({ id, method, args });
  });

const bench = {
  call,
  /** The worker is stopped, and one that knows nothing started, as the browser does with ours. */
  restart(): void {
    worker.terminate();
    worker = new Worker('/worker.js');
  },
};

declare global {
  var inWorker: typeof bench;
}
globalThis.inWorker = bench;
