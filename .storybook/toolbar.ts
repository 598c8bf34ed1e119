import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { ROOMS, roomStyle, type RoomName } from '../src/domain/embed/rooms';

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
    description: 'Ngôn ngữ của trang',
    toolbar: {
      title: 'Ngôn ngữ',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'vi', title: 'Tiếng Việt' },
        { value: 'en', title: 'English' },
      ],
    },
  },
  theme: {
    description: 'Màu của trang và của thẻ',
    toolbar: {
      title: 'Màu',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Màu: tự động' },
        { value: 'light', title: 'Màu: sáng' },
        { value: 'dark', title: 'Màu: tối' },
      ],
    },
  },
  locality: {
    description: 'Địa phương mà phần “Chi tiết” thêm vào',
    toolbar: {
      title: 'Địa phương',
      icon: 'location',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Không địa phương nào' },
        { value: 'ben-tre', title: 'Bến Tre' },
        { value: 'vinh-long', title: 'Vĩnh Long' },
      ],
    },
  },
  width: {
    description: 'Bề rộng của chỗ đặt thẻ',
    toolbar: {
      title: 'Bề rộng',
      icon: 'grow',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Cả bề rộng' },
        ...['200', '320', '480', '768', '1280'].map((value) => ({ value, title: `${value} px` })),
      ],
    },
  },
  day: {
    description: 'Ngày mà thẻ nói tới',
    toolbar: {
      title: 'Ngày',
      icon: 'calendar',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Hôm nay' },
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

/** The source of a story without the page around it: what a webmaster may copy, with its script and the room it keeps. */
export function showSource(code: string): string {
  const template = document.createElement('template');
  template.innerHTML = code;
  const place = template.content.querySelector(`.${PLACE}`);
  if (!place) return code.trim();
  const [tag, ...others] = place.children;
  const room = tag && others.length === 0 ? roomOf(tag) : undefined;
  if (!tag || !room) return place.innerHTML.trim();
  tag.setAttribute('style', roomStyle(room));
  return `<script type="module" async src="https://YOUR-HOST/hiendien.js"></script>\n${place.innerHTML.trim()}`;
}

/** The most exact of the rooms that were measured: `banner-card-agency` before `banner-card` before `banner`. */
function roomOf(tag: Element): RoomName | undefined {
  const widget = tag.localName.replace(/^hiendien-/, '');
  const variant = tag.getAttribute('variant');
  const agency = tag.hasAttribute('agency') && 'agency';
  const names = [[widget, variant, agency], [widget, variant], [widget, agency], [widget]];
  return names.map((parts) => parts.filter(Boolean).join('-')).find(isRoom);
}

function isRoom(name: string): name is RoomName {
  return name in ROOMS;
}
