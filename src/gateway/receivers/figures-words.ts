import type { FigureName } from '../../domain/figures/figure';
import type { PageLanguage } from '../page/words';

/** What the page of figures says. */
export interface FiguresWords {
  readonly title: string;
  readonly intro: string;
  readonly from: string;
  readonly until: string;
  readonly site: string;
  readonly allSites: string;
  readonly show: string;
  readonly totals: string;
  readonly figure: string;
  readonly count: string;
  readonly byDay: string;
  readonly charts: string;
  readonly chartsNote: (least: number) => string;
  readonly day: string;
  readonly none: string;
  readonly tooLong: (days: number) => string;
  readonly hidden: (least: number) => string;
  readonly csv: string;
  readonly csvByHour: string;
  readonly wrongPeriod: string;
  readonly away: string;
  readonly tokenTitle: string;
  readonly token: string;
  readonly other: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** What figures are of: widgets and outcomes. A product is called as it is. */
  readonly details: Readonly<Partial<Record<string, string>>>;
}

export const FIGURES_WORDS: Readonly<Record<PageLanguage, FiguresWords>> = {
  vi: {
    title: 'Số liệu của các tiện ích',
    intro: 'Số lượt, không phải số người. Không có tên, câu trả lời hay địa chỉ mạng của ai.',
    from: 'Từ ngày',
    until: 'Đến ngày',
    site: 'Trang',
    allSites: 'Mọi trang',
    show: 'Xem',
    totals: 'Cả kỳ',
    figure: 'Số liệu',
    count: 'Số lượt',
    byDay: 'Theo ngày',
    charts: 'Biểu đồ',
    chartsNote: (least) => `Cột nhạt: có, nhưng dưới ${least} lượt.`,
    day: 'Ngày',
    none: 'Chưa có số liệu nào trong kỳ này.',
    tooLong: (days) => `Bảng và biểu đồ theo ngày chỉ có khi kỳ không quá ${days} ngày; tệp CSV có đủ.`,
    hidden: (least) => `Số nhỏ hơn ${least} chỉ ghi “<${least}”. Ngày tính theo giờ Việt Nam.`,
    csv: 'Tải CSV theo ngày',
    csvByHour: 'Tải CSV theo giờ',
    wrongPeriod: 'Chưa đọc được kỳ này: ngày cuối không được trước ngày đầu, và nhiều nhất 800 ngày.',
    away: 'Chưa đọc được số liệu: cơ sở dữ liệu chưa trả lời. Vui lòng thử lại sau ít phút.',
    tokenTitle: 'Cần mã đọc số liệu',
    token:
      'Trình duyệt hỏi tên và mật khẩu: ghi mã đọc vào ô mật khẩu, ô tên để trống cũng được. Mã do người quản trị cổng cấp.',
    other: 'English',
    figures: {
      'widget-seen': 'Lượt xem tiện ích',
      'check-finished': 'Lượt kiểm tra xong',
      'search-done': 'Lượt tìm tên',
      'name-chosen': 'Lượt chọn tên',
      'registration-opened': 'Lượt mở trang đăng ký',
      'material-downloaded': 'Lượt tải tài liệu',
      'feedback-sent': 'Lượt góp ý',
    },
    details: {
      banner: 'biểu ngữ',
      'eligibility-checker': 'kiểm tra điều kiện',
      'domain-search': 'tìm tên miền',
      register: 'đăng ký',
      journey: 'cả hành trình',
      support: 'hỗ trợ gần bạn',
      events: 'sự kiện',
      materials: 'tài liệu',
      stories: 'câu chuyện',
      feedback: 'góp ý',
      eligible: 'đủ điều kiện',
      'eligible-offer-unconfirmed': 'đủ điều kiện, ưu đãi cần xác nhận',
      'ask-registrar': 'cần hỏi nhà đăng ký',
      'offer-ended': 'ưu đãi đã hết hạn',
      'not-yet': 'chưa đủ điều kiện lúc này',
      'not-eligible': 'không đủ điều kiện',
      'content-stale': 'nội dung đã cũ, không kết luận',
      other: 'khác',
    },
  },
  en: {
    title: 'Figures of the widgets',
    intro: 'How often, not how many people. No names, no answers, nobody’s address.',
    from: 'From',
    until: 'Until',
    site: 'Site',
    allSites: 'All sites',
    show: 'Show',
    totals: 'Whole period',
    figure: 'Figure',
    count: 'Count',
    byDay: 'By day',
    charts: 'Charts',
    chartsNote: (least) => `A pale bar: some, but fewer than ${least}.`,
    day: 'Day',
    none: 'There are no figures in this period yet.',
    tooLong: (days) => `The table and the charts by day hold ${days} days at most; the CSV file holds all.`,
    hidden: (least) => `What is less than ${least} is written “<${least}” only. Days are those of Vietnam.`,
    csv: 'CSV by day',
    csvByHour: 'CSV by hour',
    wrongPeriod:
      'This period cannot be read: the last day may not be before the first, and 800 days is the most.',
    away: 'The figures cannot be read: the database does not answer. Please try again in a few minutes.',
    tokenTitle: 'A secret word is wanted',
    token:
      'The browser asks for a name and a password: the word goes into the password, the name may stay empty. Who runs the gateway gives it out.',
    other: 'Tiếng Việt',
    figures: {
      'widget-seen': 'Widgets seen',
      'check-finished': 'Checks finished',
      'search-done': 'Name searches',
      'name-chosen': 'Names chosen',
      'registration-opened': 'Registrations opened',
      'material-downloaded': 'Materials downloaded',
      'feedback-sent': 'Feedback sent',
    },
    details: {
      banner: 'banner',
      'eligibility-checker': 'eligibility checker',
      'domain-search': 'name search',
      register: 'registration',
      journey: 'whole way',
      support: 'help nearby',
      events: 'events',
      materials: 'materials',
      stories: 'stories',
      feedback: 'feedback',
      eligible: 'eligible',
      'eligible-offer-unconfirmed': 'eligible, offer to be confirmed',
      'ask-registrar': 'a registrar has to be asked',
      'offer-ended': 'the offer has ended',
      'not-yet': 'not yet eligible',
      'not-eligible': 'not eligible',
      'content-stale': 'content too old to say',
      other: 'other',
    },
  },
};
