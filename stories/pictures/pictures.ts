/** Pictures of stories for pages in which nothing runs: `npm run docs:pictures` takes them from the built Storybook. */
export interface Picture {
  /** CSS pixels of the place that the element stands in. */
  readonly width: number;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
}

/** The day on which they are taken, whenever that is: what is said of offers depends on it. */
export const DAY = '2026-11-23';

/** By the id of the story. The files lie beside this one, named so. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  'elements-hiendien-banner-forms--strip': {
    width: 680,
    alt: 'Dải ngang: hình “.vn”, tên Chương trình, ưu đãi của id.vn và biz.vn theo ngày, nút “Chi tiết”.',
  },
  'elements-hiendien-banner-forms--card': {
    width: 320,
    alt: 'Khung trong cột: tên Chương trình, từng ưu đãi một dòng, nút “Chi tiết”.',
  },
  'elements-hiendien-eligibility-checker-flow--first-question': {
    width: 560,
    alt: 'Câu hỏi đầu của phần kiểm tra: ai đăng ký, mỗi đối tượng một ô để chọn, nút “Tiếp tục”.',
  },
  'elements-hiendien-domain-search-flow--empty': {
    width: 560,
    alt: 'Ô để gõ một tên và nút tìm.',
  },
  'elements-hiendien-domain-search-results--not-seen': {
    width: 560,
    alt: 'Kết quả tìm: mỗi đuôi một dòng, tên chưa thấy ai dùng thì chọn được.',
  },
  'elements-hiendien-register-forms--card': {
    width: 560,
    alt: 'Nơi đăng ký: Chương trình trước, nhà đăng ký sau, phần “Chi tiết” gấp lại.',
  },
  'elements-hiendien-journey-flow--start': {
    width: 560,
    alt: 'Ba phần trong một thẻ: kiểm tra điều kiện, tìm tên, đăng ký.',
  },
  'elements-hiendien-support-results--contact': {
    width: 560,
    alt: 'Nơi hỗ trợ của một xã: địa chỉ, giờ mở cửa, số điện thoại ví dụ.',
  },
  'elements-hiendien-events-results--several': {
    width: 560,
    alt: 'Danh sách buổi tập huấn, hội thảo: ngày giờ, nơi, chỗ còn lại.',
  },
  'elements-hiendien-stories-results--several': {
    width: 680,
    alt: 'Những câu chuyện, mỗi câu chuyện một ô có hình và vài dòng.',
  },
  'elements-hiendien-materials-results--leaflet': {
    width: 680,
    alt: 'Chọn tờ rơi, áp phích hay standee, và hình xem trước của tờ rơi.',
  },
  'elements-hiendien-feedback-results--survey': {
    width: 560,
    alt: 'Phiếu góp ý: mức hài lòng từ 1 đến 5, chọn ý, ô viết thêm, nút gửi.',
  },
};
