import { expect, test } from 'vitest';
import { heldPermissions } from '../../../src/browser/permissions/held-permissions.ts';

const browserThat = (all: boolean, origins: string[]) => ({
  contains: async () => all,
  getAll: async () => ({ origins, permissions: ['storage', 'alarms'] }),
});

test.each([
  [true, ['http://*/*', 'https://*/*'], { sites: 'all', hosts: [] }],
  [false, [], { sites: 'none', hosts: [] }],
  [false, ['https://*/*'], { sites: 'none', hosts: [] }],
  [
    false,
    ['https://*.lantern.example/*', 'https://harbour.example/*', 'http://harbour.example/*'],
    { sites: 'some', hosts: ['harbour.example', 'lantern.example'] },
  ],
])('all sites %s, of %j', async (all, origins, sites) => {
  const held = await heldPermissions(browserThat(all, origins), async () => true);
  expect(held).toEqual({ ...sites, others: ['alarms', 'storage'], privateWindows: true });
});
