// The documentation of a release: which pages it has, in which order, under which address. Their texts are the guides.

export interface PageEntry {
  /** The address, without `.html`. It is in links of other sites: it does not change. */
  readonly name: string;
  /** Below `stories/`. */
  readonly file: string;
}

export interface Section {
  readonly vi: string;
  readonly en: string;
  readonly pages: readonly PageEntry[];
}

const ELEMENTS = [
  'hiendien-banner',
  'hiendien-eligibility-checker',
  'hiendien-domain-search',
  'hiendien-register',
  'hiendien-journey',
  'hiendien-support',
  'hiendien-events',
  'hiendien-stories',
  'hiendien-materials',
  'hiendien-feedback',
];

export const TREE: readonly Section[] = [
  {
    vi: 'Bắt đầu',
    en: 'Start',
    pages: [
      { name: 'index', file: 'guides/introduction.mdx' },
      { name: 'nhung-vao-trang', file: 'guides/embedding.mdx' },
    ],
  },
  {
    vi: 'Theo hệ thống',
    en: 'By system',
    pages: [{ name: 'theo-he-thong', file: 'guides/systems.mdx' }],
  },
  {
    vi: 'Thẻ',
    en: 'Elements',
    pages: [
      ...ELEMENTS.flatMap((tag) => [
        { name: tag, file: `elements/${tag}.mdx` },
        { name: `${tag}-tra-cuu`, file: `guides/reference/${tag}.mdx` },
      ]),
      { name: 'danh-sach', file: 'guides/lists.mdx' },
      { name: 'kiem-tra-dieu-kien', file: 'guides/eligibility.mdx' },
      { name: 'tim-ten-mien', file: 'guides/name-search.mdx' },
      { name: 'tu-ket-qua-den-dang-ky', file: 'guides/path.mdx' },
    ],
  },
  { vi: 'Giao diện', en: 'Theming', pages: [{ name: 'giao-dien', file: 'guides/theming.mdx' }] },
  {
    vi: 'Riêng tư, bảo mật, tiếp cận',
    en: 'Privacy, security, accessibility',
    pages: [
      { name: 'rieng-tu-an-toan', file: 'guides/privacy.mdx' },
      { name: 'can-cu', file: 'guides/rules.mdx' },
    ],
  },
  {
    vi: 'Vận hành',
    en: 'Operation',
    pages: [
      { name: 'van-hanh', file: 'guides/releases.mdx' },
      { name: 'cong-tra-cuu', file: 'guides/gateway.mdx' },
      { name: 'bac-si', file: 'guides/reference/doctor.mdx' },
      { name: 'kiem-tra-dat-tien-ich', file: 'guides/placement.mdx' },
      { name: 'so-lieu-bao-cao', file: 'guides/figures.mdx' },
      { name: 'ke-hoach', file: 'guides/plan.mdx' },
    ],
  },
  {
    vi: 'Lập trình',
    en: 'Development',
    pages: [
      { name: 'ung-dung', file: 'guides/frameworks.mdx' },
      { name: 'su-kien', file: 'guides/reference/events.mdx' },
      { name: 'ngon-ngu', file: 'guides/languages.mdx' },
      { name: 'kien-truc', file: 'guides/architecture.mdx' },
      { name: 'trang-thai', file: 'guides/machines.mdx' },
      { name: 'thu-muc', file: 'guides/reference/rooms.mdx' },
      { name: 'them-tien-ich', file: 'guides/adding-a-widget.mdx' },
      { name: 'quyet-dinh', file: 'guides/decisions.mdx' },
    ],
  },
  { vi: 'Phiên bản', en: 'Versions', pages: [{ name: 'phien-ban', file: 'guides/changes.mdx' }] },
];

export const PAGES = TREE.flatMap(({ pages }) => pages);
