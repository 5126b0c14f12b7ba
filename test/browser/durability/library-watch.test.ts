import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryWatch } from '../../../src/browser/durability/library-watch.ts';
import { MemoryArea } from '../fakes.ts';

const watchOf = (local = new MemoryArea()) => libraryWatch(local, () => 1000);

describe('a library that the browser took away', () => {
  test('is told with what was in it when it was last seen', async () => {
    let clock = 1000;
    const watch = libraryWatch(new MemoryArea(), () => clock);
    await watch.look({ birth: 'a', originals: 12 });
    expect(await watch.lost()).toBeNull();
    clock = 2000;
    await watch.look({ birth: 'b', originals: 0 });
    expect(await watch.lost()).toEqual({ originals: 12, lastSeen: 1000 });
  });

  test('is told until the reader knows, whatever is learned since', async () => {
    const watch = watchOf();
    for (const [birth, originals] of [
      ['a', 12],
      ['b', 0],
      ['c', 0],
      ['d', 3],
    ] as const)
      await watch.look({ birth, originals });
    expect(await watch.lost()).toMatchObject({ originals: 12 });
    await watch.forget();
    expect(await watch.lost()).toBeNull();
    await watch.look({ birth: 'd', originals: 3 });
    expect(await watch.lost()).toBeNull();
  });

  test('is seen anew once a day though nothing changes in it', async () => {
    let clock = 0;
    const watch = libraryWatch(new MemoryArea(), () => clock);
    for (const day of [0, 1, 2]) {
      clock = day * 86_400_000;
      await watch.look({ birth: 'a', originals: 12 });
    }
    await watch.look({ birth: 'b', originals: 1 });
    expect(await watch.lost()).toEqual({ originals: 12, lastSeen: 2 * 86_400_000 });
  });

  test.each([null, 7, 'x', [], { birth: 1, originals: 2, at: 3 }, { birth: 'a', originals: -2, at: 3 }])(
    'is not made out of a note that reads %j',
    async (note) => {
      const local = new MemoryArea();
      await local.set({ 'library-seen': note, 'library-lost': note });
      await watchOf(local).look({ birth: 'b', originals: 0 });
      expect(await watchOf(local).lost()).toBeNull();
    },
  );

  test('is told where originals were there at the last look, and in no other case', async () => {
    const events = fc.oneof(
      fc.record({ kind: fc.constant('holds' as const), originals: fc.nat(3) }),
      fc.constant({ kind: 'taken away' as const }),
      fc.constant({ kind: 'worker starts anew' as const }),
      fc.constant({ kind: 'looked at' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(events, { maxLength: 30 }), async (happening) => {
        const local = new MemoryArea();
        let watch = watchOf(local);
        let births = 0;
        let written = false;
        let originals = 0;
        let atLastLook = 0;
        let lost = 0;
        for (const event of happening) {
          if (event.kind === 'holds') {
            originals = event.originals;
            written = true;
          } else if (event.kind === 'taken away') {
            if (atLastLook > 0) lost = atLastLook;
            [originals, atLastLook, written] = [0, 0, false];
            births++;
          } else if (event.kind === 'worker starts anew') watch = watchOf(local);
          else {
            await watch.look({ birth: written ? `library ${births}` : `unwritten ${Math.random()}`, originals });
            atLastLook = originals;
            expect((await watch.lost())?.originals ?? 0).toBe(lost);
          }
        }
      }),
    );
  });
});
