import type { Loss } from '../../src/domain/embed/losses';
import type { Shape } from '../../src/domain/embed/snippet';
import type { System, Wishes } from '../../src/domain/embed/wishes';

/** What the configurator says. */
export interface Words {
  readonly steps: { readonly widget: string; readonly settings: string; readonly place: string };
  readonly widget: string;
  readonly more: string;
  readonly colours: string;
  readonly colour: Readonly<Record<'accent' | 'background' | 'text', string>>;
  readonly ownColour: string;
  readonly system: string;
  readonly systems: Readonly<Record<System, string>>;
  readonly shape: string;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly channel: string;
  readonly channels: Readonly<Record<Wishes['channel'], string>>;
  readonly address: string;
  readonly addressHint: string;
  readonly addressWrong: string;
  readonly preview: string;
  readonly host: string;
  readonly hosts: Readonly<Record<Wishes['host'], string>>;
  readonly phone: string;
  readonly desktop: string;
  readonly snippet: string;
  readonly once: string;
  readonly place: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly link: string;
  readonly linkHint: string;
  readonly how: string;
  readonly losses: string;
  readonly loss: (loss: Loss, label: string) => string;
  readonly noColours: string;
  readonly contrast: (name: string, scheme: 'light' | 'dark', ratio: string, shown: string) => string;
  readonly lost: string;
  /** Leads to the parts of the page below what is chosen. */
  readonly jumps: string;
  /** Where the files and the package of a system are, on a site that has them. */
  readonly getFiles: (isSecondWay: boolean) => string;
  readonly toHosting: string;
  readonly getPackage: string;
  /** What the packages do, and what leads to their steps. */
  readonly packages: Readonly<Record<'nukeviet' | 'wordpress', string>>;
  readonly toSteps: string;
  /** What was tried on the real system, and what was not. */
  readonly tried: Readonly<Record<System, string>>;
  /** How to put it in, by system: one way or two. The last step of each says what to look at afterwards. */
  readonly guides: Readonly<Record<System, readonly Way[]>>;
}

/** A way of putting a widget in; the title is empty where there is no other. */
export interface Way {
  readonly title: string;
  readonly steps: readonly string[];
}

export const VI: Words = {
  steps: { widget: '1. Chọn tiện ích', settings: '2. Thiết lập', place: '3. Nơi đặt' },
  widget: 'Tiện ích',
  more: 'Thiết lập khác',
  colours: 'Màu của đơn vị',
  colour: { accent: 'Màu nhấn (liên kết, nút)', background: 'Màu nền', text: 'Màu chữ' },
  ownColour: 'Tự chọn',
  system: 'Trang dùng hệ quản trị nào',
  systems: {
    nukeviet: 'NukeViet',
    wordpress: 'WordPress',
    liferay: 'Liferay',
    sharepoint: 'SharePoint',
    dnn: 'DNN (DotNetNuke)',
    joomla: 'Joomla',
    html: 'Trang HTML',
  },
  shape: 'Dạng đoạn mã',
  shapes: {
    element: 'Thẻ riêng (hiendien-…)',
    div: 'Thẻ div, cho trình soạn thảo bỏ thẻ lạ',
    iframe: 'Khung iframe',
    script: 'Chỉ một thẻ script',
  },
  channel: 'Phiên bản',
  channels: {
    moving: 'Theo bản mới: tự nhận bản sửa lỗi',
    pinned: 'Giữ đúng một bản, có mã băm: tệp bị đổi thì không chạy',
  },
  address: 'Thư mục đặt tệp trên máy chủ',
  addressHint: 'Ví dụ https://ten-don-vi.gov.vn/hiendien/ hoặc /hiendien/ khi tệp nằm trên chính trang này.',
  addressWrong: 'Ghi địa chỉ https://… hoặc đường dẫn /…, kết thúc bằng dấu /.',
  preview: 'Xem trước',
  host: 'Đặt trong trang',
  hosts: { light: 'Nền sáng', dark: 'Nền tối', bootstrap: 'Bootstrap 3' },
  phone: 'Điện thoại, 360 px',
  desktop: 'Máy tính, 1280 px',
  snippet: 'Đoạn mã',
  once: 'Một lần cho mỗi trang, trong giao diện',
  place: 'Nơi muốn hiện',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  selected: 'Đã chọn đoạn mã, hãy nhấn Ctrl+C',
  link: 'Liên kết tới các lựa chọn này',
  linkHint: 'Gửi cho đồng nghiệp: mở ra là thấy đúng như đang thấy.',
  how: 'Cách đặt',
  losses: 'Điều cần biết',
  loss: (loss, label) => {
    switch (loss.kind) {
      case 'tag':
        return 'Trình soạn thảo của hệ này bỏ thẻ có dấu gạch nối, chỉ còn liên kết. Hãy chọn dạng thẻ div, hoặc đặt đoạn mã trong giao diện.';
      case 'script':
        return 'Trình soạn thảo của hệ này bỏ thẻ script nên không còn gì. Dạng này chỉ dùng được trong giao diện.';
      case 'frame':
        return 'Trình soạn thảo của hệ này bỏ iframe. Hãy chọn dạng thẻ div.';
      case 'frame-address':
        return 'NukeViet bỏ địa chỉ của khung khi tệp nằm ở máy chủ khác. Hãy đặt tệp trên chính trang và ghi đường dẫn như /hiendien/, hoặc thêm máy chủ ấy vào Cấu hình › An ninh › tên miền iframe được phép.';
      case 'text':
        return `Bộ lọc của hệ này coi chữ ở mục “${label}” là mã lệnh nên bỏ hoặc đổi nó. Hãy viết khác đi.`;
      case 'frame-text':
        return `Bộ lọc của NukeViet coi chữ ở mục “${label}” là mã lệnh nên khung mất địa chỉ. Hãy viết khác đi.`;
    }
  },
  noColours: 'Dạng này không mang theo màu của đơn vị.',
  contrast: (name, scheme, ratio, shown) =>
    `${name}, nền ${scheme === 'light' ? 'sáng' : 'tối'}: tương phản ${ratio}:1, dưới mức 4,5:1 nên khó đọc. Tiện ích sẽ hiện màu ${shown}.`,
  lost: 'Không mở được phần tạo đoạn mã. Hãy tải lại trang.',
  jumps: 'Tới',
  getFiles: (isSecondWay) => (isSecondWay ? 'Cách 2: tải các tệp (zip)' : 'Tải các tệp (zip)'),
  toHosting: 'Đặt tệp ở máy chủ nào?',
  getPackage: 'Cách 1: tải gói cài (zip)',
  packages: {
    nukeviet:
      'Mô-đun cho NukeViet 4.5 và 4.6: đặt tiện ích bằng block, chọn thiết lập trong trang quản trị, không phải sửa giao diện.',
    wordpress: 'Gói mở rộng cho WordPress: một khối trong trình soạn thảo và mã ngắn [hiendien].',
  },
  toSteps: 'từng bước',
  tried: {
    nukeviet:
      'Đã thử: bộ lọc bài viết lấy từ mã nguồn NukeViet 4.5 và 4.6, và mã của block. Chưa thử: trang quản trị của NukeViet, nên ở đây không có hình của nó.',
    wordpress: 'Đã thử trên WordPress 6.1 thật: cài gói, đặt khối, ghi mã ngắn, mở trang.',
    liferay: 'Chưa thử trên một trang Liferay thật.',
    sharepoint: 'Chưa thử trên một trang SharePoint thật.',
    dnn: 'Chưa thử trên một trang DNN thật; đã thử trong trang nằm trọn trong một form như của DNN.',
    joomla: 'Chưa thử trên một trang Joomla thật.',
    html: 'Đã thử trên Chromium, Firefox và WebKit.',
  },
  guides: {
    nukeviet: [
      {
        title: 'Cách 1: cài mô-đun, không sửa giao diện',
        steps: [
          'Mở rộng › Quản lý ứng dụng: tải tệp hiendien-nukeviet-….zip lên, nhấp “Vào đây”, rồi “Bỏ qua cảnh báo” (NukeViet báo như vậy với mọi tệp .js).',
          'Quản lý Modules › Thiết lập module mới: kích hoạt mô-đun hiendien.',
          'Quản lý giao diện › Quản lý block: thêm block, chọn mô-đun này, “global hiendien”, rồi chọn tiện ích.',
          'Mở trang chủ: tiện ích hiện ra, không chỉ có liên kết.',
        ],
      },
      {
        title: 'Cách 2: dán đoạn mã',
        steps: [
          'Giải nén tệp zip của bản phát hành. Chép thư mục hiendien vào thư mục gốc của website, cạnh tệp index.php.',
          'Dán phần “một lần cho mỗi trang” vào tệp giao diện (themes/…/layout/header_only.tpl), ngay sau thẻ <body>.',
          'Trong bài hoặc block nội dung: bấm “Mã HTML” của trình soạn thảo, dán phần “nơi muốn hiện”.',
          'Mở trang: tiện ích hiện ra. Xem mã nguồn và tìm “hiendien”: các thiết lập data-… còn đủ.',
        ],
      },
    ],
    wordpress: [
      {
        title: 'Cách 1: cài gói mở rộng',
        steps: [
          'Plugins › Add New › Upload Plugin: chọn tệp hiendien-wordpress-….zip, bấm Install Now, rồi Activate.',
          'Trong bài, thêm khối “Hiện diện trực tuyến .vn” và chọn tiện ích ở cột bên phải.',
          'Hoặc ghi mã ngắn [hiendien widget="banner"].',
          'Xem thử bài: tiện ích hiện ra, không chỉ có liên kết.',
        ],
      },
      {
        title: 'Cách 2: dán đoạn mã',
        steps: [
          'Dán phần “một lần cho mỗi trang” vào giao diện.',
          'Trong bài thêm khối “Custom HTML” và dán phần “nơi muốn hiện”. Tác giả không có quyền ghi HTML thô chỉ giữ được dạng thẻ div.',
          'Xem thử bài: tiện ích hiện ra, không chỉ có liên kết.',
        ],
      },
    ],
    liferay: [
      {
        title: '',
        steps: [
          'Dán cả đoạn mã vào mẫu giao diện (theme) hoặc mảnh trang (fragment). Giữ nguyên type="module".',
          'Trong nội dung web: dùng dạng thẻ div, còn thẻ script đặt trong giao diện.',
          'Mở trang khi không đăng nhập: tiện ích hiện ra.',
        ],
      },
    ],
    sharepoint: [
      {
        title: '',
        steps: [
          'SharePoint Server: dán cả đoạn mã vào trang chủ (master page), hoặc phần web Script Editor ở nơi muốn hiện.',
          'SharePoint Online (trang hiện đại) chỉ nhận khung: chọn dạng iframe, dán vào phần web Embed; quản trị viên phải cho phép máy chủ đặt tệp ở HTML Field Security.',
          'Lưu, đăng trang và mở bằng tài khoản thường: tiện ích hiện ra.',
        ],
      },
    ],
    dnn: [
      {
        title: '',
        steps: [
          'Dán cả đoạn mã vào giao diện (skin), hoặc mô-đun HTML: chọn Edit Content, chuyển sang chế độ HTML thô (Raw/Basic Text Box) rồi dán.',
          'Cả trang DNN nằm trong một form: không sao, phím Enter trong tiện ích không gửi form ấy.',
          'Lưu, mở trang khi không đăng nhập: tiện ích hiện ra.',
        ],
      },
    ],
    joomla: [
      {
        title: '',
        steps: [
          'Dán phần “một lần cho mỗi trang” vào mẫu giao diện (templates/…/index.php), trước </head>.',
          'Tạo mô-đun Custom: tắt trình soạn thảo (Toggle Editor), dán phần “nơi muốn hiện”. Bộ lọc văn bản (Global Configuration › Text Filters) của nhóm người dùng quyết định những thẻ được giữ.',
          'Mở trang, xem mã nguồn và tìm “hiendien”.',
        ],
      },
    ],
    html: [
      {
        title: '',
        steps: [
          'Chép thư mục tệp lên máy chủ, ghi địa chỉ của nó ở trên.',
          'Dán cả đoạn mã vào trang: banner ngay sau <body>, tiện ích khác ở nơi muốn hiện. Phần “một lần cho mỗi trang” chỉ cần một lần dù có mấy tiện ích.',
          'Mở trang: tiện ích hiện ra và trang không xê dịch.',
        ],
      },
    ],
  },
};

export const EN: Words = {
  steps: { widget: '1. Choose a widget', settings: '2. Settings', place: '3. Where it goes' },
  widget: 'Widget',
  more: 'More settings',
  colours: 'Colours of your own',
  colour: { accent: 'Accent (links, buttons)', background: 'Background', text: 'Text' },
  ownColour: 'Choose',
  system: 'What the site is made with',
  systems: { ...VI.systems, html: 'Plain HTML' },
  shape: 'Shape of the snippet',
  shapes: {
    element: 'A tag of its own (hiendien-…)',
    div: 'A div, for editors that drop unknown tags',
    iframe: 'An iframe',
    script: 'A script tag alone',
  },
  channel: 'Version',
  channels: {
    moving: 'Moving: gets corrections by itself',
    pinned: 'One version, with its hash: a changed file does not run',
  },
  address: 'Folder of the files on a server',
  addressHint:
    'Such as https://your-site.gov.vn/hiendien/, or /hiendien/ where the files are the site’s own.',
  addressWrong: 'Write https://… or /…, with a / at the end.',
  preview: 'Preview',
  host: 'Inside a page that is',
  hosts: { light: 'Light', dark: 'Dark', bootstrap: 'Bootstrap 3' },
  phone: 'Phone, 360 px',
  desktop: 'Desktop, 1280 px',
  snippet: 'Snippet',
  once: 'Once a page, in the theme',
  place: 'Where it is to stand',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'The code is selected, press Ctrl+C',
  link: 'A link to these choices',
  linkHint: 'Send it to a colleague: it opens as you see it.',
  how: 'How to put it in',
  losses: 'What to know',
  loss: (loss, label) => {
    switch (loss.kind) {
      case 'tag':
        return 'This system’s editor drops hyphenated tags; only the link stays. Choose the div, or put the snippet into the theme.';
      case 'script':
        return 'This system’s editor drops script tags, and with it everything. This shape is for themes only.';
      case 'frame':
        return 'This system’s editor drops iframes. Choose the div.';
      case 'frame-address':
        return 'NukeViet drops a frame’s address on another server. Put the files on the site itself and write a path such as /hiendien/, or allow that server in Config › Security › allowed iframe domains.';
      case 'text':
        return `This system’s filter takes the text of “${label}” for code, and drops or changes it. Write it another way.`;
      case 'frame-text':
        return `NukeViet’s filter takes the text of “${label}” for code, and the frame loses its address. Write it another way.`;
    }
  },
  noColours: 'This shape does not take colours along.',
  contrast: (name, scheme, ratio, shown) =>
    `${name}, ${scheme} background: contrast ${ratio}:1 is below 4.5:1 and hard to read. The widget shows ${shown}.`,
  lost: 'The configurator could not be opened. Load the page again.',
  jumps: 'Go to',
  getFiles: (isSecondWay) => (isSecondWay ? 'Way 2: get the files (zip)' : 'Get the files (zip)'),
  toHosting: 'Which server for the files?',
  getPackage: 'Way 1: get the package (zip)',
  packages: {
    nukeviet:
      'A module for NukeViet 4.5 and 4.6: the widgets as blocks, with their settings in the admin pages; the theme stays as it is.',
    wordpress: 'A plugin for WordPress: a block in the editor, and the shortcode [hiendien].',
  },
  toSteps: 'each step',
  tried: {
    nukeviet:
      'Tried: the filter of articles from the sources of NukeViet 4.5 and 4.6, and the code of the block. Not tried: NukeViet’s admin pages, of which there is no picture here.',
    wordpress: 'Tried on a real WordPress 6.1: the plugin, the block, the shortcode, the page.',
    liferay: 'Not tried on a real Liferay site.',
    sharepoint: 'Not tried on a real SharePoint site.',
    dnn: 'Not tried on a real DNN site; tried in a page that is one form, as DNN’s are.',
    joomla: 'Not tried on a real Joomla site.',
    html: 'Tried in Chromium, Firefox and WebKit.',
  },
  guides: {
    nukeviet: [
      {
        title: 'Way 1: the module, without a change to the theme',
        steps: [
          'Extensions › Manage applications: upload hiendien-nukeviet-….zip, press “here”, then “skip the warning” (NukeViet gives it for every .js file).',
          'Modules › Set up new module: activate hiendien.',
          'Themes › Blocks: add a block, choose this module, “global hiendien”, and the widget.',
          'Open the home page: the widget shows, not the link alone.',
        ],
      },
      {
        title: 'Way 2: paste the snippet',
        steps: [
          'Unpack the release’s zip. Copy its folder hiendien to the root of the site, beside index.php.',
          'Paste “once a page” into the theme (themes/…/layout/header_only.tpl), right after <body>.',
          'In an article or a content block: open the editor’s HTML source and paste “where it is to stand”.',
          'Open the page: the widget shows. Look at its source for “hiendien”: all data-… settings are there.',
        ],
      },
    ],
    wordpress: [
      {
        title: 'Way 1: the plugin',
        steps: [
          'Plugins › Add New › Upload Plugin: choose hiendien-wordpress-….zip, press Install Now, then Activate.',
          'In a post add the block “Hiện diện trực tuyến .vn”, and choose the widget in the right column.',
          'Or write the shortcode [hiendien widget="banner"].',
          'Preview the post: the widget shows, not the link alone.',
        ],
      },
      {
        title: 'Way 2: paste the snippet',
        steps: [
          'Paste “once a page” into the theme.',
          'In a post add a “Custom HTML” block with “where it is to stand”. Authors without the right to raw HTML keep the div only.',
          'Preview the post: the widget shows, not the link alone.',
        ],
      },
    ],
    liferay: [
      {
        title: '',
        steps: [
          'Paste the whole into the theme or a page fragment. Leave type="module" as it is.',
          'In web content use the div; the script tag stays in the theme.',
          'Open the page signed out: the widget shows.',
        ],
      },
    ],
    sharepoint: [
      {
        title: '',
        steps: [
          'SharePoint Server: paste the whole into the master page, or into a Script Editor web part.',
          'SharePoint Online (modern pages) takes frames only: choose the iframe and paste it into an Embed web part; an administrator has to allow the files’ server in HTML Field Security.',
          'Save, publish, open it with an ordinary account: the widget shows.',
        ],
      },
    ],
    dnn: [
      {
        title: '',
        steps: [
          'Paste the whole into the skin, or into an HTML module: Edit Content, raw HTML (Basic Text Box), paste.',
          'A DNN page stands in one form: Enter in a widget does not submit it.',
          'Save, open the page signed out: the widget shows.',
        ],
      },
    ],
    joomla: [
      {
        title: '',
        steps: [
          'Paste “once a page” into the template (templates/…/index.php), before </head>.',
          'Make a Custom module: Toggle Editor off, paste “where it is to stand”. Text Filters (Global Configuration) of the user group say which tags stay.',
          'Open the page and look at its source for “hiendien”.',
        ],
      },
    ],
    html: [
      {
        title: '',
        steps: [
          'Copy the files to a server and write its address above.',
          'Paste the whole into the page: the banner right after <body>, others where they are to stand. “Once a page” is needed once for any number of widgets.',
          'Open the page: the widget shows and nothing moves.',
        ],
      },
    ],
  },
};
