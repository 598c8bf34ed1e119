/** A survey as an owner writes it. */
export const SURVEY = {
  id: 'hai-long',
  title: { vi: 'Bạn thấy thế nào?', en: 'How was it?' },
  questions: [
    { kind: 'scale', id: 'diem', ask: { vi: 'Bạn hài lòng đến mức nào?' }, required: true },
    {
      kind: 'choice',
      id: 'qua',
      ask: { vi: 'Bạn biết qua đâu?' },
      several: true,
      choices: [
        { id: 'xa', label: { vi: 'Ủy ban xã' } },
        { id: 'doan', label: { vi: 'Đoàn Thanh niên' } },
      ],
    },
    { kind: 'text', id: 'y-kien', ask: { vi: 'Ý kiến khác' }, most: 200 },
  ],
} as const;

export const SITE = 'https://xa.example.gov.vn';
export const OTHER_SITE = 'https://phuong.example.gov.vn:8443';

export const SECRETS = {
  READ_ALL: 'tat-ca-trang-0123456789',
  READ_ONE: 'mot-trang-thoi-0123456789',
  READ_ANSWERS: 'doc-y-kien-0123456789',
} as const;

/** A configuration with everything that is received. */
export const RECEIVERS = {
  figures: {
    sites: [SITE, OTHER_SITE],
    readers: [{ tokenFrom: 'READ_ALL' }, { tokenFrom: 'READ_ONE', sites: [OTHER_SITE] }],
    limit: { requests: 100_000, seconds: 1 },
  },
  feedback: {
    surveys: [SURVEY],
    sites: [SITE],
    tokenFrom: 'READ_ANSWERS',
    limit: { requests: 100_000, seconds: 1 },
  },
} as const;

let drawn = 0;

/** As a page or an element draws one. */
export function drawId(): string {
  return (++drawn).toString(16).padStart(32, '0');
}
