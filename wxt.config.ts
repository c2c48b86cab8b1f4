import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { OPTIONAL_MATCHES, SITES } from './lib/sites/registry';
import { needsTap } from './lib/sites/tap-registry';

/** Hosts of the APIs. Asked for as optional permissions when the user enters credentials (docs/architecture.md, "Permissions"). */
const API_HOSTS = ['https://*.30k.com/*', 'https://api.lufthansa.com/*', 'https://api-test.lufthansa.com/*', 'https://api.latampass.com/*'];

/**
 * Exchange rates, for charts that pay by the fare. Required, because nobody enters anything for them, and needed at all, because the bank's server gives no other
 * origin leave to read its file (no CORS headers). Both browsers take it for the whole host; the path says what is read.
 */
const RATES_HOST = 'https://www.ecb.europa.eu/stats/eurofxref/*';

/** Asked for by a click of the user's. */
const OPTIONAL_HOSTS = [...OPTIONAL_MATCHES, ...API_HOSTS];

const INSTALLED_MATCHES = SITES.filter(({ isOptional }) => isOptional !== true).flatMap(({ matches }) => matches);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    // Whoever has the extension and not the sources must have the notice too.
    'entrypoints:found': ({ config }, found) => {
      for (const { id } of SITES) {
        for (const script of needsTap(id) ? [OVERLAY, TAP] : [OVERLAY]) {
          found.push({ name: `${id}-${script.name}`, type: 'unlisted-script', inputPath: siteEntrypoint(id, script, config.wxtDir) });
        }
      }
    },
    // Each page and the worker are built alone, so that each is one file: who opens the popup waits for every file that it is made of, and for the worker's, were they shared
    // (measured: a dozen modules took 60 ms until the popup asked its first question, one took 20).
    'entrypoints:grouped': (_, groups) =>
      void groups.splice(0, groups.length, ...groups.flatMap((group) => (Array.isArray(group) ? group.map((one) => [one]) : [group]))),
    'build:publicAssets': (_, files) => void files.push({ absoluteSrc: `${import.meta.dirname}/NOTICE`, relativeDest: 'NOTICE.txt' }),
  },
  // The build for end-to-end tests must be the build for people in every byte but the hosts: no JSX for debugging, no word of the mode.
  vite: () => ({
    plugins: [polyfillAsModule()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    define: { 'import.meta.env.MODE': '"production"' },
  }),
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `storage`: short-lived tokens, the vault's key while it is unlocked, and what the popup showed last are kept in the session's storage. `activeTab`: the popup must know the address of the tab that it is opened on, to offer a site that is not permitted yet.
    // `declarativeNetRequestWithHostAccess`: requests that move miles get connections of their own (lib/net/once.ts).
    permissions: ['scripting', 'activeTab', 'storage', 'declarativeNetRequestWithHostAccess'],
    declarative_net_request: { rule_resources: [{ id: 'fresh-connections', enabled: true, path: 'rules/fresh-connections.json' }] },
    // The one difference of the build for end-to-end tests: no test can answer the browser's permission dialog.
    host_permissions: [...INSTALLED_MATCHES, RATES_HOST, ...(mode === 'e2e' ? OPTIONAL_HOSTS : [])],
    ...(mode === 'e2e' ? {} : { optional_host_permissions: OPTIONAL_HOSTS }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'milelens@milelens.example', strict_min_version: '147.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          minimum_chrome_version: '126',
          // Half the time of writing a list's texts as JSON, from Chromium 148 on; older ones do not know the key. Firefox has always done so.
          message_serialization: 'structured_clone',
        }),
  }),
});

/** The scripts that a site's pages get: which function runs what the site's folder exports, and under which name. */
const OVERLAY = { name: 'overlay', file: 'page', suffix: 'Page', runner: 'runOverlay', from: 'overlay/overlay-script' } as const;
const TAP = { name: 'tap', file: 'tapped', suffix: 'Tap', runner: 'runTap', from: 'tap/tap-script' } as const;

/**
 * Writes the entrypoint of one site's script beside the framework's own generated files, and gives its path. One script for all sites would be paid for by the pages of each; files of each site in `entrypoints/` would be
 * a second place to touch for whoever adds a site.
 */
function siteEntrypoint(id: string, { name, file, suffix, runner, from }: typeof OVERLAY | typeof TAP, wxtDir: string): string {
  const folder = join(wxtDir, 'sites');
  const path = join(folder, `${id}-${name}.ts`);
  const site = `${id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}${suffix}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    [
      `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
      `import { ${site} } from '../../lib/sites/${id}/${file}';`,
      `import { ${runner} } from '../../lib/${from}';`,
      ``,
      `export default defineUnlistedScript(() => ${runner}(${site}));`,
      ``,
    ].join('\n'),
  );
  return path;
}

/**
 * The polyfill is a CommonJS file, and the bundler's bridge to one copies every property of `chrome` when a script starts: milliseconds of every page with
 * results (measured: a tenth of the overlay's script time). As a module it is taken as it is.
 */
function polyfillAsModule() {
  return {
    name: 'webextension-polyfill-as-module',
    transform(code: string, id: string) {
      if (!id.includes('/webextension-polyfill/dist/browser-polyfill')) return undefined;
      return `const module = { exports: {} }; const exports = module.exports; const define = undefined;\n${code}\nexport default module.exports;`;
    },
  };
}
