// The page that shows which folder of src imports which: a picture, and the same in a table.
import { isImplied, type Room } from './imports';

/** What is in a folder. A new folder says so here. */
const PURPOSES: Readonly<Record<string, string>> = {
  index: 'cửa vào của gói npm: lớp, sự kiện, kiểu',
  loader: 'tệp của thẻ script: tìm thẻ trong trang, tải phần cần dùng',
  elements: 'khung chung và từng thẻ: thuộc tính, hiển thị, thực hiện các việc',
  controllers: 'việc chung của các thẻ theo vòng đời của Lit',
  cli: 'lệnh cho người quản trị trang',
  server: 'banner dựng sẵn từ máy chủ, không cần trình duyệt',
  prerender: 'trạng thái đầu của mọi thẻ, vẽ sẵn từ máy chủ, cần Lit',
  frame: 'trang trong iframe và chiều cao của nó',
  gateway: 'cổng tra cứu của đơn vị',
  content: 'Chương trình nói gì: dữ liệu vi, en và kho nội dung',
  i18n: 'giao diện nói gì: lời theo khóa và bộ dịch',
  providers: 'nơi duy nhất hỏi mạng: DNS qua HTTPS, cổng của đơn vị',
  domain: 'lõi thuần: quy tắc, tên miền, trạng thái của từng tiện ích',
  version: 'số phiên bản',
};

/** Pixels. */
const ROW = 42;
const TOP = 24;
const ARCS = 520;
const WIDTH = 820;
/** How far the departures and the arrivals of a room stand from its middle. */
const APART = 7;

export function purposeOf(name: string): string {
  const purpose = PURPOSES[name];
  if (!purpose) throw new Error(`What is src/${name} for? Say so in PURPOSES of .tools/docs/draw-rooms.ts.`);
  return purpose;
}

/** Rooms from outside to inside; an arc is an import. What also follows from other arcs is pale. */
export function drawRooms(rooms: readonly Room[]): string {
  const height = TOP * 2 + ROW * (rooms.length - 1);
  const arcs = rooms.flatMap((room, from) =>
    rooms.flatMap(({ name }, to) =>
      room.imports.has(name) ? [drawArc(from, to, isImplied(rooms, room, name) ? 'implied' : 'direct')] : [],
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>Thư mục nào của src nhập từ thư mục nào</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #14202e }
  .name { font: 600 14px ui-monospace, monospace }
  path { fill: none; stroke: #0b4a8f; stroke-width: 1.6 }
  polygon { fill: #0b4a8f }
  .implied path { stroke: #b9c7d8; stroke-width: 1 }
  .implied polygon { fill: #b9c7d8 }
</style>
<rect width="${WIDTH}" height="${height}" fill="#fff" />
${rooms.map(({ name }, index) => drawRoom(name, index)).join('\n')}
${arcs.sort().reverse().join('\n')}
</svg>
`;
}

/** The same for those who read it, or have it read to them. */
export function printRooms(rooms: readonly Room[]): string {
  const rows = rooms.map(({ name, imports }) => {
    const others = rooms.filter((other) => imports.has(other.name)).map((other) => `\`${other.name}\``);
    return `| \`${name}\` | ${purposeOf(name)} | ${others.join(', ') || 'không gì cả'} |`;
  });
  return [
    "import { Meta } from '@storybook/addon-docs/blocks';\nimport picture from './rooms.svg';",
    '<Meta title="Người bảo trì (Maintainers)/Các thư mục của src" />',
    '# Các thư mục của src',
    'Hình và bảng này do `npm run docs` viết từ các dòng `import` trong mã nguồn. Từ trên xuống là từ ngoài vào trong: không mũi tên nào đi lên. Mũi tên nhạt là điều đã suy ra được từ các mũi tên khác.',
    '<img src={picture} alt="Mỗi thư mục một dòng, mỗi import một cung đi xuống; bảng bên dưới nói điều đó bằng lời." />',
    '| Thư mục | Có gì | Nhập từ |\n| --- | --- | --- |\n' + rows.join('\n'),
  ].join('\n\n');
}

const middleOf = (index: number) => TOP + ROW * index;

function drawRoom(name: string, index: number): string {
  const y = middleOf(index) + 5;
  return `<text class="name" x="8" y="${y}">${name}</text><text x="116" y="${y}">${purposeOf(name)}</text>`;
}

function drawArc(from: number, to: number, kind: 'direct' | 'implied'): string {
  const start = middleOf(from) + APART;
  const end = middleOf(to) - APART;
  const reach = ARCS + 30 + 26 * (to - from);
  return `<g class="${kind}"><path d="M${ARCS} ${start}C${reach} ${start} ${reach} ${end} ${ARCS + 8} ${end}" /><polygon points="${ARCS},${end} ${ARCS + 9},${end - 4} ${ARCS + 9},${end + 4}" /></g>`;
}
