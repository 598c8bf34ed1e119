import type { ByLanguage } from '../../domain/programme/language';
import type { FailureCode } from './fetcher';

/** Why an address could not be had, as a webmaster would say it. */
export const FAILURES: Readonly<Record<FailureCode, ByLanguage<string>>> = {
  address: { vi: 'địa chỉ không hợp lệ', en: 'it is no web address' },
  'private-address': {
    vi: 'địa chỉ dẫn vào mạng nội bộ, không được hỏi',
    en: 'it leads into a private network',
  },
  name: { vi: 'tên máy chủ không tồn tại', en: 'there is no host of that name' },
  refused: { vi: 'máy chủ không nhận kết nối', en: 'the host takes no connection' },
  tls: { vi: 'chứng chỉ TLS không hợp lệ', en: 'its TLS certificate is not valid' },
  timeout: { vi: 'máy chủ trả lời quá chậm', en: 'its answer takes too long' },
  'too-large': { vi: 'câu trả lời quá lớn', en: 'its answer is too large' },
  redirects: { vi: 'chuyển hướng quá nhiều lần', en: 'it redirects too often' },
  protocol: { vi: 'câu trả lời không đúng chuẩn HTTP', en: 'its answer is no HTTP' },
};
