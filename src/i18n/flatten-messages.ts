import type { MessageKey } from './message-keys';
import type { FlatMessages } from './small-translator';
import type { Messages } from './translator';

/** A tree of messages as one list by full key. Run by the build. @throws for what the small translator can't say. */
export function flattenMessages<Tree extends Messages>(tree: Tree): FlatMessages<MessageKey<Tree>> {
  const flat: Record<string, string> = {};
  const add = (messages: Messages, prefix: string) => {
    for (const [name, value] of Object.entries(messages)) {
      const key = prefix + name;
      if (typeof value !== 'string') add(value, `${key}.`);
      else if (/_(?:zero|one|two|few|many|other)$/.test(key) || value.includes('$t('))
        throw new Error(`The message ${key} needs i18next`);
      else flat[key] = value;
    }
  };
  add(tree, '');
  return flat as FlatMessages<MessageKey<Tree>>;
}
