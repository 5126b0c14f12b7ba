import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPECTATIONS } from '../demo/expectations.ts';
import { type Step, walkDemo } from '../demo/walk.ts';
import { type Bench, BROWSERS, startBench } from './bench.ts';

describe.each(BROWSERS)('the demo in %s', (kind) => {
  let bench: Bench;
  const steps = new Map<string, Step>();

  beforeAll(async () => {
    bench = await startBench(kind);
    await walkDemo({ ...bench, pictures: null, report: (step) => steps.set(step.expectation.name, step) });
  });
  afterAll(() => bench?.close());

  test.each(EXPECTATIONS)('$name: $about', ({ name }) => {
    expect(steps.get(name)).toMatchObject({ faults: [] });
  });
});
