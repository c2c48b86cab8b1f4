/**
 * Makes a fresh clone ready and runs one script of the harness:
 *   node tests/harness/ready.mjs [--firefox] SCRIPT [ARGUMENT...]
 * Plain JavaScript for Node 20 or newer, because nothing is installed yet when it starts. What is there already is left
 * alone, so every command can begin with it. All it says goes to standard error: standard output belongs to the script.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = 20;

// Branded Chrome is not among them: it no longer loads unpacked extensions from the command line.
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];
const CHROMIUM_APPS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOXES = ['firefox-esr', 'firefox'];
const FIREFOX_APPS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Something that only the person at the machine can put right; the message says how. */
class NotReady extends Error {}

/** @param {string} text */
const say = (text) => void process.stderr.write(`milelens: ${text}\n`);

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first of these commands on the PATH, or undefined. @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/** Runs a command, its output on standard error. @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function succeeds(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (error !== undefined) say(`${command} could not be run: ${error.message}`);
  return status === 0;
}

/** Installs packages of Debian or Ubuntu where that is possible; says whether it did. @param {string} name */
function aptInstalls(name) {
  if (process.getuid?.() !== 0 || onPath(['apt-get']) === undefined) return false;
  say(`installing ${name} with apt-get (a minute or two)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return succeeds('apt-get', ['update'], env) && succeeds('apt-get', ['install', '-y', '--no-install-recommends', name], env);
}

/** The packages of the lockfile. Whether they are there is told by content: a fresh clone's lockfile is newer than anything that was installed before. */
function readyPackages() {
  const modules = join(ROOT, 'node_modules');
  const wrong = wrongPackages();
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true) return readyLink(modules, wrong);
  if (wrong.length === 0) return;
  say('installing packages from package-lock.json (npm ci, about a minute)…');
  // Playwright's own browsers are fetched below and only where there is no other Chromium.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  if (!succeeds('npm', ['ci', '--no-audit', '--no-fund'], env)) {
    throw new NotReady('npm ci failed; its own message is above. Check the network or the npm registry and run the command again.');
  }
}

/** Through a link nothing is installed, ever: npm ci begins by emptying the folder, and that is somebody else's. @param {string} modules @param {readonly string[]} wrong */
function readyLink(modules, wrong) {
  const missing = neededPackages().filter((name) => !existsSync(join(modules, name, 'package.json')));
  if (missing.length > 0) {
    throw new NotReady(
      `node_modules is a link to ${readlinkSync(modules)}, so npm ci is not run, and there is no ${few(missing)} in it. Install there, or remove the link and run the command again.`,
    );
  }
  const differing = wrong.length === 0 ? '' : ` It differs from package-lock.json in ${few(wrong)}.`;
  say(`node_modules is a link to ${readlinkSync(modules)}: it is used as it is, nothing is installed.${differing}`);
}

/** The packages that package.json names. */
function neededPackages() {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
}

/**
 * The packages of the lockfile that are not installed, or in another version. npm writes what it installed into node_modules/.package-lock.json when it is done; what a
 * lockfile calls optional may be missing, being for other systems.
 */
function wrongPackages() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const there = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).flatMap(([path, { version, integrity, optional }]) => {
    if (path === '') return [];
    const installed = there[path];
    const fits = installed === undefined ? optional === true : installed.version === version && installed.integrity === integrity;
    return fits ? [] : [path.replace('node_modules/', '')];
  });
}

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    // Not there, or cut off half-way: as if nothing were installed.
    return {};
  }
}

/** @param {readonly string[]} names */
const few = (names) => (names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`);

/** The executable that an environment variable names. @param {string} variable */
function chosen(variable) {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (runs(path)) return path;
  throw new NotReady(`${variable} is ${path}, and there is no program at that path. Correct it or unset it.`);
}

function readyChromium() {
  const found = chosen('CHROMIUM_PATH') ?? onPath(CHROMIUMS) ?? CHROMIUM_APPS.find(runs) ?? playwrightsChromium();
  if (found !== undefined) return found;
  if (aptInstalls('chromium')) {
    const installed = onPath(CHROMIUMS);
    if (installed !== undefined) return installed;
  }
  say('downloading a Chromium (npx playwright install chromium, about 200 MB)…');
  succeeds(join(ROOT, 'node_modules', '.bin', 'node'), [join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  const downloaded = playwrightsChromium();
  if (downloaded !== undefined) return downloaded;
  throw new NotReady(
    'No Chromium. Install one (Debian, Ubuntu: apt-get install -y chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH to one. Branded Chrome does not do: it loads no unpacked extensions.',
  );
}

/** The Chromium that Playwright downloaded, if it has. */
function playwrightsChromium() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(join(ROOT, 'node_modules', '.bin', 'node'), ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  const path = (stdout ?? '').trim();
  return path !== '' && runs(path) ? path : undefined;
}

function readyFirefox() {
  const found = chosen('FIREFOX_PATH') ?? onPath(FIREFOXES) ?? FIREFOX_APPS.find(runs);
  if (found !== undefined) return found;
  if (aptInstalls('firefox-esr')) {
    const installed = onPath(FIREFOXES);
    if (installed !== undefined) return installed;
  }
  throw new NotReady('No Firefox. Install one (Debian: apt-get install -y firefox-esr; macOS: brew install --cask firefox) or set FIREFOX_PATH to one.');
}

/** Runs the script on the project's own Node and ends as it ends. @param {string[]} command @param {NodeJS.ProcessEnv} env */
function runScript(command, env) {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), command, { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the script by itself; a second one would make it stop without tidying up.
      if (signal !== 'SIGINT' || process.stdin.isTTY !== true) child.kill(signal);
    });
  }
  child.once('error', (error) => {
    say(`the script could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

try {
  const args = process.argv.slice(2);
  const needsFirefox = args[0] === '--firefox';
  const command = needsFirefox ? args.slice(1) : args;
  if (command.length === 0) throw new NotReady('Usage: node tests/harness/ready.mjs [--firefox] SCRIPT [ARGUMENT...]');
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new NotReady(`This is Node ${process.versions.node}; install Node ${OLDEST_NODE} or newer (https://nodejs.org).`);
  }
  readyPackages();
  const env = { ...process.env, CHROMIUM_PATH: readyChromium() };
  if (needsFirefox) env['FIREFOX_PATH'] = readyFirefox();
  runScript(command, env);
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  say(error.message);
  process.exitCode = 1;
}
