import type { UnknownCause } from '../../domain/availability/evidence';

export type PageLanguage = 'vi' | 'en';

/** What the page for people says. The same words as the search element's, where both say the same. */
export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly asked: (sources: string) => string;
  readonly results: string;
  readonly present: string;
  readonly absent: string;
  readonly free: (source: string, time: string) => string;
  readonly reserved: string;
  readonly unknown: Readonly<Partial<Record<UnknownCause, string>>> & { readonly refused: string };
  readonly unread: string;
  readonly limited: (seconds: number) => string;
  readonly note: string;
  readonly other: string;
}

export const WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  vi: {
    title: 'Kiểm tra tên miền “.vn”',
    intro: 'Xem một tên miền đã có người dùng hay chưa.',
    label: 'Tên bạn muốn kiểm tra',
    hint: 'Tên bạn hoặc cửa hàng, có dấu cũng được; hoặc cả tên miền, ví dụ comtamcoba.id.vn.',
    submit: 'Kiểm tra',
    asked: (sources) => `Khi bạn bấm “Kiểm tra”, tên miền được tra cứu tại ${sources}.`,
    results: 'Kết quả',
    present: 'Đang được dùng hoặc được giữ',
    absent: 'Chưa thấy ai dùng, cần nhà đăng ký xác nhận',
    free: (source, time) => `${source} báo còn trống lúc ${time}. Tên chưa được giữ cho bạn`,
    reserved: 'Không cấp theo cách thông thường',
    unknown: {
      timeout: 'Chưa kiểm tra được: máy chủ tra cứu không phản hồi kịp',
      'rate-limited': 'Chưa kiểm tra được: đã tra cứu quá nhiều lần, vui lòng thử lại sau ít phút',
      refused: 'Chưa kiểm tra được: máy chủ tra cứu không phản hồi',
      malformed: 'Chưa kiểm tra được: phản hồi của máy chủ tra cứu không dùng được',
      'control-failed': 'Chưa kiểm tra được: phản hồi của máy chủ tra cứu không đáng tin',
    },
    unread: 'Chưa đọc được tên này. Tên gồm chữ cái, chữ số và dấu gạch nối.',
    limited: (seconds) =>
      `Bạn đã kiểm tra nhiều tên trong thời gian ngắn. Vui lòng thử lại sau ${seconds} giây.`,
    note: 'Kết quả chỉ để tham khảo: tên chưa thấy ai dùng vẫn có thể đã có chủ. Nhà đăng ký xác nhận khi bạn nộp hồ sơ.',
    other: 'English',
  },
  en: {
    title: 'Check a “.vn” name',
    intro: 'See whether a name is in use.',
    label: 'The name to check',
    hint: 'Your name or your shop’s, with accents or without; or a whole name such as comtamcoba.id.vn.',
    submit: 'Check',
    asked: (sources) => `When you press “Check”, the name is looked up at ${sources}.`,
    results: 'Results',
    present: 'In use or on hold',
    absent: 'Not seen in use; the registrar must confirm this',
    free: (source, time) => `${source} reported it free at ${time}. It is not held for you`,
    reserved: 'Not given out as usual',
    unknown: {
      timeout: 'Could not check: the lookup server did not answer in time',
      'rate-limited': 'Could not check: looked up too often, please try again in a few minutes',
      refused: 'Could not check: the lookup server did not answer',
      malformed: 'Could not check: the lookup server’s answer cannot be used',
      'control-failed': 'Could not check: the lookup server’s answers cannot be trusted',
    },
    unread: 'This name could not be read. Names have letters, digits and hyphens.',
    limited: (seconds) =>
      `You have checked many names in a short time. Please try again in ${seconds} seconds.`,
    note: 'Results are guidance only: a name not seen in use may still have an owner. The registrar confirms when you apply.',
    other: 'Tiếng Việt',
  },
};
