import { KINDS } from '../../src/cli/doctor/examine';
import { generalise } from '../../src/cli/doctor/explain';
import { escapeText } from './escape-text';

const SEVERITIES = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Nên sửa', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
};

const OPENING = `import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Hướng dẫn (Guides)/Bác sĩ trang nhúng (Doctor)" />

# Bác sĩ trang nhúng

\`hiendien doctor\` đọc một trang như trình duyệt đọc và nói vì sao tiện ích không hiện, hoặc hiện chưa tốt. Dưới đây là mọi điều mà
công cụ có thể nói, theo mã; dấu … là chỗ ghi tên, địa chỉ của từng trang. Trang này do \`npm run docs\` viết từ mã nguồn của
công cụ.

| Việc | Lệnh |
| --- | --- |
| một trang đang chạy | \`npm run --silent hiendien -- doctor https://dia-chi-trang/\` |
| mã nguồn đã lưu thành tệp | \`npm run --silent hiendien -- doctor trang.html\` |
| xem trình duyệt thật vẽ gì: cái gì hiện, trang có xê dịch không, chữ có đọc được không | \`npm run --silent hiendien -- doctor https://dia-chi-trang/ --browser --width 360 --screenshot trang.png\` |
| chỉ có mã nguồn, không cài gì | phần “Kiểm tra trang của đơn vị” ở trang đầu của bản phát hành |
| mọi tùy chọn | \`npm run --silent hiendien -- doctor --help\` |`;

/** The guide's page on everything that the doctor can find: a heading for each, which its id leads to. */
export function printKinds(): string {
  return [
    OPENING,
    ...Object.entries(KINDS).flatMap(([id, { severity, says, mend }]) => {
      const [what, how] = [generalise(says), generalise(mend)];
      const name = SEVERITIES[severity];
      return [
        `## ${id}`,
        `**${name.vi}.** ${escapeText(what.vi)}`,
        `**Cách sửa:** ${escapeText(how.vi)}`,
        `<div lang="en">\n\n${name.en}. ${escapeText(what.en)} To mend it: ${escapeText(how.en)}\n\n</div>`,
      ];
    }),
  ].join('\n\n');
}
