import type { Letterhead } from './letterhead';

/** A gap that is filled in by hand. */
const GAP = '……';

/** The lines of an official text by Decree 30/2020/NĐ-CP, Appendix I, with gaps where nothing was given. */
export function officialLines({
  parent,
  issuer = `${GAP}${GAP}${GAP}`,
  number = `${GAP}/BC-${GAP}`,
  place = GAP,
  date = `ngày ${GAP} tháng ${GAP} năm ${GAP}`,
  to = [GAP],
  recipients = ['Như trên;', 'Lưu: VT.'],
  signerPosition = 'THỦ TRƯỞNG CƠ QUAN',
  signerName = '',
}: Letterhead) {
  return {
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    parent,
    issuer,
    number: `Số: ${number}`,
    placeAndDate: `${place}, ${date}`,
    kind: 'BÁO CÁO',
    to: to.map((each) => `Kính gửi: ${each}`),
    recipientsHead: 'Nơi nhận:',
    recipients: recipients.map((each) => `- ${each}`),
    signerPosition,
    signerName,
  };
}

export type OfficialLines = ReturnType<typeof officialLines>;
