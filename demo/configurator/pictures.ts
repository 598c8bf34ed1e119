import type { System } from '../../src/domain/embed/wishes';

/** A picture beside a step of a guide, taken by `npm run pictures:guide` of the real thing. */
export interface Picture {
  /** Of its file, before the language. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for those who do not see it; it also stands below. */
  readonly text: Readonly<Record<'vi' | 'en', string>>;
}

/** A page with the widget after the steps. */
const AFTER = { width: 960, height: 300 };
const EDITOR = { width: 960, height: 560 };

const ELEMENT: Picture = {
  name: 'after-element',
  ...AFTER,
  text: {
    vi: 'Khi đã đúng: banner nằm ngay đầu trang. Hình chụp trong một trang HTML thường.',
    en: 'When it is right: the banner at the top of the page. Taken in a plain HTML page.',
  },
};

export const CONFIGURATOR: Picture = {
  name: 'configurator',
  width: 900,
  height: 520,
  text: {
    vi: 'Trang tạo đoạn mã: bấm “Sao chép” ở từng phần; nút báo “Đã sao chép” khi xong.',
    en: 'The configurator: press “Copy” at each part; it says “Copied” when done.',
  },
};

/** By system, and by the way and step that they belong to, from 0. Only WordPress was run as a whole: of others there is no admin page. */
export const PICTURES: Readonly<Record<System, Readonly<Record<`${number}.${number}`, readonly Picture[]>>>> =
  {
    nukeviet: {
      '1.3': [
        {
          name: 'after-nukeviet',
          ...AFTER,
          height: 420,
          text: {
            vi: 'Khi đã đúng: đoạn mã dạng div đã qua bộ lọc thật của NukeViet, banner vẫn hiện giữa bài. Hình chụp trong một trang HTML thường.',
            en: 'When it is right: the div went through NukeViet’s real filter, and the banner still stands in the article. Taken in a plain HTML page.',
          },
        },
      ],
    },
    wordpress: {
      '0.0': [
        {
          name: 'wordpress-upload',
          ...EDITOR,
          height: 320,
          text: {
            vi: 'Plugins › Add New › Upload Plugin: đã chọn tệp zip, còn bấm Install Now (Cài đặt).',
            en: 'Plugins › Add New › Upload Plugin: the zip is chosen, Install Now is next.',
          },
        },
      ],
      '0.1': [
        {
          name: 'wordpress-block',
          ...EDITOR,
          text: {
            vi: 'Trong bài: bấm dấu +, gõ “hien dien”, chọn khối.',
            en: 'In a post: press +, type “hien dien”, choose the block.',
          },
        },
        {
          name: 'wordpress-settings',
          ...EDITOR,
          text: {
            vi: 'Thiết lập của khối ở cột bên phải: tiện ích, dạng, tên đơn vị.',
            en: 'The block’s settings in the right column: widget, look, name of the agency.',
          },
        },
      ],
      '0.2': [
        {
          name: 'wordpress-shortcode',
          ...EDITOR,
          height: 380,
          text: {
            vi: 'Hoặc ghi mã ngắn trong khối Shortcode.',
            en: 'Or the shortcode, in a Shortcode block.',
          },
        },
      ],
      '0.3': [
        {
          name: 'wordpress-page',
          ...EDITOR,
          text: {
            vi: 'Khi đã đúng: banner hiện trong bài.',
            en: 'When it is right: the banner stands in the post.',
          },
        },
      ],
    },
    liferay: { '0.2': [ELEMENT] },
    sharepoint: {
      '0.2': [
        {
          name: 'after-iframe',
          ...AFTER,
          text: {
            vi: 'Khi đã đúng, dạng iframe: khung cao vừa đúng banner. Hình chụp trong một trang HTML thường.',
            en: 'When it is right, as an iframe: as high as the banner. Taken in a plain HTML page.',
          },
        },
      ],
    },
    dnn: { '0.2': [ELEMENT] },
    joomla: { '0.2': [ELEMENT] },
    html: { '0.2': [ELEMENT] },
  };

/** The name of a picture's file. */
export function fileOf({ name }: Picture, language: 'vi' | 'en'): string {
  return `${name}.${language}.webp`;
}
