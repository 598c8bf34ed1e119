import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

/** What the toolbar sets. A story pins a value by its `globals`. */
interface Toolbar {
  readonly language: 'vi' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly locality: '' | 'ben-tre' | 'vinh-long';
  /** Pixels, or nothing for the whole width. */
  readonly width: string;
  /** `YYYY-MM-DD`, or nothing for today. */
  readonly day: string;
}

export const initialGlobals: Toolbar = { language: 'vi', theme: 'auto', locality: '', width: '', day: '' };

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  language: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'vi', title: 'Tiếng Việt' },
        { value: 'en', title: 'English' },
      ],
    },
  },
  theme: {
    description: 'Colours of the page and of the element',
    toolbar: {
      title: 'Theme',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Theme: auto' },
        { value: 'light', title: 'Theme: light' },
        { value: 'dark', title: 'Theme: dark' },
      ],
    },
  },
  locality: {
    description: 'Locality whose lines the panel adds',
    toolbar: {
      title: 'Locality',
      icon: 'location',
      dynamicTitle: true,
      items: [
        { value: '', title: 'No locality' },
        { value: 'ben-tre', title: 'Bến Tre' },
        { value: 'vinh-long', title: 'Vĩnh Long' },
      ],
    },
  },
  width: {
    description: 'Width of the place that the element stands in',
    toolbar: {
      title: 'Width',
      icon: 'grow',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Full width' },
        ...['200', '320', '480', '768', '1280'].map((value) => ({ value, title: `${value} px` })),
      ],
    },
  },
  day: {
    description: 'Day that the element speaks of',
    toolbar: {
      title: 'Day',
      icon: 'calendar',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Today' },
        ...['2024-06-01', '2025-12-31', '2026-11-23', '2026-12-31', '2027-01-15'].map((value) => ({
          value,
          title: value,
        })),
      ],
    },
  },
};

/** Marks the place in the page where the element itself stands, for the shown source. */
export const PLACE = 'story-place';

/** Sets a story in a page as the toolbar describes it. What the story or its controls set goes first. */
export const applyToolbar: Decorator = (story, { args, globals, viewMode }) => {
  const { language, theme, locality, width, day } = globals as Toolbar;
  const own = Object.entries(args).filter(([, value]) => value !== undefined);
  const fromToolbar = {
    ...(theme !== 'auto' && { theme }),
    ...(locality && { locality }),
    ...(day && { today: day }),
  };
  const page = {
    'min-block-size': viewMode === 'story' ? '100vh' : 'auto',
    'color-scheme': theme === 'auto' ? 'light dark' : theme,
    background: 'light-dark(#fff, #14171c)',
  };
  const place = width ? { 'inline-size': `min(100%, ${width}px)` } : {};
  return html`<div lang=${language} style=${styleMap(page)}>
    <div class=${PLACE} style=${styleMap(place)}>
      ${story({ args: { ...fromToolbar, ...Object.fromEntries(own) } })}
    </div>
  </div>`;
};

/** The source of a story without the page around it. */
export function showSource(code: string): string {
  const template = document.createElement('template');
  template.innerHTML = code;
  return (template.content.querySelector(`.${PLACE}`)?.innerHTML ?? code).trim();
}
