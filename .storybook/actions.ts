import type { Decorator } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { useEffect } from 'storybook/preview-api';
import { manifest } from './manifest';

/** Every event that an element of the manifest tells the page. */
const EVENTS = new Set(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => ('events' in declaration ? (declaration.events ?? []) : []))
    .map(({ name }) => name),
);

/** Shows in the panel "Actions" what a page would hear: the event's name and what it carries. */
export const reportEvents: Decorator = (story, { canvasElement }) => {
  useEffect(() => {
    const report = (event: Event) => {
      // Its own fields alone, without what every event of a browser has.
      const carried = Object.entries(event).filter(([name]) => name !== 'isTrusted');
      action(event.type)(Object.fromEntries(carried));
    };
    for (const name of EVENTS) canvasElement.addEventListener(name, report);
    return () => {
      for (const name of EVENTS) canvasElement.removeEventListener(name, report);
    };
  }, [canvasElement]);
  return story();
};
