import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { OPTIONAL_MATCHES } from '../../lib/sites/registry.ts';
import { build } from '../harness/build.ts';

/** Asked for by a click: the sites that do not come with the installation, and the API. */
const OPTIONAL_HOSTS = [
  ...OPTIONAL_MATCHES,
  'https://*.30k.com/*',
  'https://api.lufthansa.com/*',
  'https://api-test.lufthansa.com/*',
  'https://api.latampass.com/*',
];

/** The files of a folder, below it too, by their path. Chromium keeps its own form of the network rules beside an extension that it has loaded. */
function filesOf(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => !path.startsWith('_metadata') && statSync(join(folder, path)).isFile()).toSorted();
}

interface Manifest {
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

test('the build for tests is the published one with the optional hosts granted, byte for byte', async () => {
  const published = await build('chrome');
  const tested = await build('chrome-e2e');

  expect(filesOf(tested)).toEqual(filesOf(published));
  const different = filesOf(published).filter((path) => !readFileSync(join(published, path)).equals(readFileSync(join(tested, path))));
  expect(different).toEqual(['manifest.json']);

  const { optional_host_permissions: optional, ...rest } = manifestOf(published);
  expect(optional).toEqual(OPTIONAL_HOSTS);
  expect(manifestOf(tested)).toEqual({ ...rest, host_permissions: [...rest.host_permissions, ...OPTIONAL_HOSTS] });
  // Google Flights alone comes with the installation, and the bank's rates.
  const installed = rest.host_permissions.filter((host) => !/^https:\/\/www\.google\.[a-z.]+\/travel\/\*$/.test(host));
  expect(installed).toEqual(['https://www.ecb.europa.eu/stats/eurofxref/*']);
});
