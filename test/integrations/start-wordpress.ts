import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../.tools/install.mjs';
import { hasWordPress, WORDPRESS } from './real-filters';

/** A WordPress of its own, with a database of its own, both gone when it is closed. */
export interface WordPress {
  readonly address: string;
  /** Runs PHP inside WordPress and gives what it prints, as JSON. */
  readonly run: (php: string) => unknown;
  readonly close: () => void;
}

export const ADMIN = { login: 'quantri', password: 'Mat-khau-1' } as const;

/** Whether WordPress, PHP's driver and MariaDB are here. */
export const canStartWordPress =
  hasWordPress &&
  existsSync('/usr/sbin/mariadbd') &&
  spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0;

/** How long MariaDB may take to begin, in seconds. */
const PATIENCE = 60;

/** Installs WordPress as its distribution has it, and its plugin from an archive as an upload would. */
export async function startWordPress(plugin: string): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const children: ChildProcess[] = [];
  const close = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const socket = await startDatabase(folder, children);
    const site = join(folder, 'site');
    // Its scripts and themes are links to other packages.
    cpSync(WORDPRESS, site, { recursive: true, dereference: true, filter: (path) => existsSync(path) });
    mkdirSync(join(site, 'wp-content/plugins'), { recursive: true });
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), configOf(socket, address));
    const run = (php: string) => runInside(site, php);
    run(`define('WP_INSTALLING', true); require ABSPATH . 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install('Sở Minh Họa', '${ADMIN.login}', 'quantri@example.com', false, '', '${ADMIN.password}');`);
    run(`require ABSPATH . 'wp-load.php'; require ABSPATH . 'wp-admin/includes/admin.php'; WP_Filesystem();
      $done = unzip_file('${plugin}', WP_PLUGIN_DIR); if ($done !== true) { throw new Exception($done->get_error_message()); }
      $problem = activate_plugin('hiendien/hiendien.php'); if ($problem) { throw new Exception($problem->get_error_message()); }`);
    const server = spawn('php', ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', site], {
      stdio: 'ignore',
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      // With workers of its own: they go with their group.
      detached: true,
    });
    children.push({ kill: () => process.kill(-(server.pid ?? 0), 'SIGKILL') } as unknown as ChildProcess);
    await untilAnswers(`${address}/wp-login.php`);
    return { address, run, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function startDatabase(folder: string, children: ChildProcess[]): Promise<string> {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const options = [`--datadir=${data}`, '--user=root'];
  const made = spawnSync(
    'mariadb-install-db',
    [...options, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(made.stderr || made.stdout);
  children.push(
    spawn(
      '/usr/sbin/mariadbd',
      [...options, `--socket=${socket}`, '--skip-networking', `--pid-file=${folder}/db.pid`],
      {
        stdio: 'ignore',
      },
    ),
  );
  const create = 'CREATE DATABASE wordpress CHARACTER SET utf8mb4';
  for (let second = 0; second < PATIENCE; second++) {
    const { status } = spawnSync('mariadb', ['-uroot', `--socket=${socket}`, '-e', create], {
      stdio: 'ignore',
    });
    if (status === 0) return socket;
    await pause();
  }
  throw new Error('MariaDB did not begin');
}

function configOf(socket: string, address: string): string {
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
define('FS_METHOD', 'direct'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`;
}

function runInside(site: string, php: string): unknown {
  const code = `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1'; define('ABSPATH', '${site}/'); ob_start();
    $give = (function () { ${php} })(); ob_end_clean(); echo json_encode($give);`;
  const { status, stdout, stderr } = spawnSync('php', ['-d', 'error_reporting=E_ERROR'], {
    input: code,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr || stdout);
  return JSON.parse(stdout) as unknown;
}

async function untilAnswers(address: string): Promise<void> {
  for (let second = 0; second < PATIENCE; second++) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not yet.
    }
    await pause();
  }
  throw new Error(`${address} does not answer`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

/** The archive that the build has made. */
export function builtArchive(system: 'nukeviet' | 'wordpress', version: string): string {
  return `${root}dist/integrations/hiendien-${system}-${version}.zip`;
}
