import { openInternalPage, type Session } from '../demo/session.ts';
import { until } from '../demo/until.ts';

const ALL_SITES = ['http://*/*', 'https://*/*'];

/**
 * What a reader switches in the browser's own page about extensions, switched by that page's own means.
 * Firefox's reaches the add-ons of the browser, Chromium's has an API for itself.
 */
async function inExtensionsPage({ kind, browser }: Session, script: string): Promise<void> {
  const page = await openInternalPage(browser, kind, kind === 'chrome' ? 'chrome://extensions/' : 'about:addons');
  await page.evaluate(script);
  await page.close();
}

const configure = ({ ownBase }: Session, change: object): string =>
  `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: new URL(ownBase).host, ...change })})`;

/** Waits until the extension, which the browser starts anew, answers for its pages again. */
const restarted = ({ openOwn }: Session): Promise<true> =>
  until('the extension to be started anew', async () => {
    const page = await openOwn('manifest.json').catch(() => null);
    await page?.close();
    return page && true;
  });

/** Lets the extension into private windows. The browser starts it anew, so its own pages are gone afterwards. */
export async function allowInPrivateWindows(session: Session): Promise<void> {
  if (session.kind === 'chrome') {
    // Without developer mode Chromium does not start an unpacked extension a second time.
    await inExtensionsPage(
      session,
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
        .then(() => ${configure(session, { incognitoAccess: true })})`,
    );
    await restarted(session);
    return;
  }
  await inExtensionsPage(
    session,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const [addon] = (await AddonManager.getAddonsByTypes(['extension'])).filter((one) => one.temporarilyInstalled);
      await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await addon.reload();
    })()`,
  );
}

/** Takes the permission for all web sites from the extension. */
export async function withdrawSites(session: Session): Promise<void> {
  if (session.kind === 'chrome') await inExtensionsPage(session, configure(session, { hostAccess: 'ON_CLICK' }));
  else await session.call('permissions.remove', { origins: ALL_SITES });
}
