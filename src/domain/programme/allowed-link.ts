import { ALLOWED_HOSTS } from './hosts';

/** The allow-listed hosts as a pattern, so that an editor can check a file by its JSON Schema. */
export const ALLOWED_LINK = new RegExp(
  `^https://(?:[a-z0-9-]+\\.)*(?:${ALLOWED_HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|')})(?:[/?#]|$)`,
);
