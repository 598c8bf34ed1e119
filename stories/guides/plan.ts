/**
 * What parts III to V of the plan of 26 August 2024 ask for, and what here serves it. Quotes are the plan's own words;
 * the plan speaks of bodies by the names that they had then.
 */

/** A widget by its short name, a command of the tools, a route of the gateway, or a folder of a release. */
export type Means =
  | { readonly kind: 'widget'; readonly name: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'route'; readonly name: string };

export interface PlanRow {
  /** Where it stands in the plan. */
  readonly at: string;
  readonly quote: string;
  /** Empty where a website can do nothing for it. */
  readonly means: readonly Means[];
  /** What they do for it, or why a website can't. */
  readonly how: string;
}

const widget = (name: string): Means => ({ kind: 'widget', name });
const command = (name: string): Means => ({ kind: 'command', name });
const route = (name: string): Means => ({ kind: 'route', name });

const BY_PEOPLE = 'Việc của người, không phải của trang web.';

export const PLAN: readonly PlanRow[] = [
  {
    at: 'III.1',
    quote: 'Doanh nghiệp thành lập trong vòng 01 năm tính đến trước thời điểm đăng ký sử dụng tên miền',
    means: [widget('eligibility-checker')],
    how: 'Hỏi ngày cấp giấy chứng nhận, trả lời đạt hay không, ngày cuối nộp hồ sơ và căn cứ.',
  },
  {
    at: 'III.1',
    quote: 'hộ kinh doanh có giấy đăng ký kinh doanh (không giới hạn thời điểm thành lập)',
    means: [widget('eligibility-checker')],
    how: 'Chưa có giấy thì chỉ cách đăng ký hộ kinh doanh trước, không dẫn đến chỗ mua.',
  },
  {
    at: 'III.1',
    quote: 'miễn phí 02 năm sử dụng tên miền “biz.vn” và các dịch vụ số (website, email)',
    means: [widget('banner'), widget('register')],
    how: 'Chỉ nói miễn phí theo tình trạng của quy định vào ngày người xem mở trang; nêu phí từ năm thứ 3.',
  },
  {
    at: 'III.2',
    quote: 'công dân Việt Nam có độ tuổi từ đủ 18-23 tuổi',
    means: [widget('eligibility-checker')],
    how: 'Hỏi ngày sinh; 23 tuổi thì nói rõ là chưa rõ và cần hỏi ai.',
  },
  {
    at: 'III.3',
    quote: 'Khuyến khích tất cả các doanh nghiệp, người dân, đăng ký sử dụng tên miền quốc gia “.vn”',
    means: [widget('domain-search'), widget('journey')],
    how: 'Tìm tên trong mọi đuôi .vn; người ngoài diện hỗ trợ thấy mức giá thông thường.',
  },
  {
    at: 'IV.1',
    quote: 'thông điệp chính và các kênh truyền thông sử dụng',
    means: [widget('banner')],
    how: 'Một nội dung chung cho mọi trang; đơn vị chủ trì sửa một tệp thì trang nào cũng đổi theo.',
  },
  {
    at: 'IV.1',
    quote: 'tổng hợp báo cáo kết quả cho Ủy ban nhân dân tỉnh và Bộ Thông tin và Truyền thông',
    means: [command('report'), command('audit')],
    how: 'Báo cáo quý, năm theo mẫu văn bản hành chính, từ số liệu và kết quả kiểm tra việc đặt.',
  },
  {
    at: 'IV.2',
    quote: 'hướng dẫn đăng ký, sử dụng, thiết lập website, hiện diện trực tuyến',
    means: [widget('register')],
    how: 'Các bước, giấy tờ, chi phí và nơi nộp. Cách dựng website là của nhà cung cấp dịch vụ.',
  },
  {
    at: 'IV.2',
    quote: 'Tổ chức hội thảo, tập huấn tại tỉnh',
    means: [widget('events')],
    how: 'Lịch tập huấn từ tệp của đơn vị hoặc từ lịch iCalendar; thêm vào lịch, đăng ký chỗ.',
  },
  {
    at: 'IV.2',
    quote:
      'thực hiện đánh giá mức độ chuyển đổi số doanh nghiệp tại Cổng thông tin điện tử: https://dbi.gov.vn',
    means: [widget('eligibility-checker'), widget('register')],
    how: 'Liên kết đến dbi.gov.vn trong kết quả và phần đăng ký của doanh nghiệp.',
  },
  {
    at: 'IV.2',
    quote: 'Sử dụng đa kênh truyền thông như website của cơ quan nhà nước, báo chí, truyền hình',
    means: [widget('banner')],
    how: 'Trang web: một thẻ. Báo chí, truyền hình, truyền thanh: ngoài trang web.',
  },
  {
    at: 'IV.2',
    quote: 'Sử dụng các tư liệu truyền thông thống nhất của chương trình',
    means: [widget('materials')],
    how: 'Tệp của đơn vị để tải; tờ rơi, áp phích, standee được soạn từ nội dung chung. Liên kết đến trang của Chương trình trong thẻ.',
  },
  {
    at: 'IV.3',
    quote: 'Thành lập đội ngũ hỗ trợ kỹ thuật tại tỉnh',
    means: [widget('support')],
    how: 'Ai giúp được ở xã, phường nào, số điện thoại, giờ; tên xã cũ cũng tìm ra. Lập đội ngũ là việc của người.',
  },
  {
    at: 'IV.3',
    quote: 'Tổ chức các khóa đào tạo về chương trình',
    means: [widget('events')],
    how: 'Mỗi khóa một mục, còn bao nhiêu chỗ, đăng ký ở đâu.',
  },
  {
    at: 'IV.3',
    quote: 'Mời các chuyên gia, doanh nghiệp thành công chia sẻ kinh nghiệm, giải đáp thắc mắc',
    means: [widget('events'), widget('stories')],
    how: 'Hội thảo ở lịch; điều người thành công kể ở trang câu chuyện.',
  },
  {
    at: 'IV.3',
    quote: 'Lập các gian hàng tư vấn tại các trung tâm thương mại, hội chợ',
    means: [widget('events'), widget('materials')],
    how: 'Gian hàng là một mục trong lịch; standee có mã QR dẫn đến phần kiểm tra của trang.',
  },
  {
    at: 'IV.3',
    quote: 'Tờ rơi, sách hướng dẫn, video hướng dẫn sử dụng và đăng ký tên miền “.vn”',
    means: [widget('materials')],
    how: 'Tờ rơi soạn tại chỗ; sách và video là tệp hoặc liên kết của đơn vị.',
  },
  {
    at: 'IV.4',
    quote: 'Phát sóng các chương trình, phóng sự về lợi ích của các dịch vụ số',
    means: [],
    how: 'Phát thanh, truyền hình: ngoài trang web.',
  },
  {
    at: 'IV.4',
    quote: 'các câu chuyện thành công của doanh nghiệp, cá nhân sử dụng các dịch vụ số',
    means: [widget('stories')],
    how: 'Câu chuyện có hình, tên miền đang dùng, ngày người kể đồng ý.',
  },
  {
    at: 'IV.4',
    quote: 'Sử dụng các nền tảng mạng xã hội phổ biến như Facebook, Zalo để lan tỏa thông điệp',
    means: [widget('materials'), widget('domain-search')],
    how: 'Hình để đăng lên mạng xã hội; chia sẻ một tên bằng bảng chia sẻ của điện thoại. Không đặt mã của mạng xã hội vào trang.',
  },
  {
    at: 'IV.4',
    quote: 'Đăng tải thông tin về chương trình, các hướng dẫn đăng ký và sử dụng các dịch vụ số',
    means: [widget('banner'), widget('register'), widget('journey')],
    how: 'Dán một thẻ vào trang của sở, ban, ngành, tổ chức.',
  },
  {
    at: 'IV.5',
    quote: 'đi từng ngõ, gõ từng nhà',
    means: [widget('materials'), widget('support')],
    how: 'Tờ rơi có mã QR để mang theo; người đến nhà tra ngay trên điện thoại. Đi từng nhà là việc của người.',
  },
  {
    at: 'IV.5',
    quote: 'Xây dựng các nhóm tình nguyện viên',
    means: [],
    how: BY_PEOPLE,
  },
  {
    at: 'IV.6',
    quote: 'Số lượng tên miền quốc gia “.vn” và số lượng website sử dụng tại địa phương',
    means: [],
    how: 'Chỉ VNNIC và nhà đăng ký có số này; báo cáo có ô để điền, không tự suy ra.',
  },
  {
    at: 'IV.6',
    quote: 'số lượng người tiếp cận, số lượng tên miền đăng ký mới, phản hồi từ cộng đồng',
    means: [route('/v1/figures'), widget('feedback')],
    how: 'Số lần hiện, kiểm tra, tìm tên, mở trang đăng ký: đếm không cần biết ai. Tên miền đăng ký mới: ô để điền.',
  },
  {
    at: 'IV.6',
    quote: 'thu thập, khảo sát phản hồi của người dân, doanh nghiệp, hộ kinh doanh, cửa hàng bán lẻ',
    means: [widget('feedback'), route('/v1/feedback')],
    how: 'Khảo sát ngắn do đơn vị đặt câu hỏi, gửi về máy chủ của đơn vị.',
  },
  {
    at: 'IV.6',
    quote: 'Thực hiện các báo cáo định kỳ về tiến độ và kết quả triển khai chương trình',
    means: [command('report')],
    how: 'So với kỳ trước và với mục tiêu 100 %; chỗ nào không có số thì để trống và nói rõ.',
  },
  {
    at: 'V.1',
    quote: 'hướng dẫn đặt logo và thông tin chương trình trên hệ thống website',
    means: [command('audit'), command('doctor')],
    how: 'Trang soạn đoạn mã và hướng dẫn theo hệ thống; công cụ xem trang nào đã đặt, trang nào lỗi và sửa thế nào. Biểu trưng: đơn vị đưa vào, gói này không có sẵn.',
  },
  {
    at: 'V.1',
    quote: 'Định kỳ hàng quý, năm Sở Thông tin và Truyền thông tổ chức giám sát, tổng hợp báo cáo kết quả',
    means: [command('report'), command('audit')],
    how: 'Một lệnh mỗi quý.',
  },
  {
    at: 'V.1',
    quote: 'để xác thực đối tượng được hưởng ưu đãi miễn phí',
    means: [command('enterprises'), widget('eligibility-checker')],
    how: 'Danh sách doanh nghiệp của đơn vị thành các tệp nhỏ; có trong danh sách thì nói vậy, không có thì không kết luận gì. Hộ kinh doanh: mã số là của cá nhân nên không nhận.',
  },
  {
    at: 'V.2',
    quote: 'Đặt logo và thông tin chương trình trên hệ thống website cơ quan, đơn vị',
    means: [widget('banner'), command('audit')],
    how: 'Đặt bằng một thẻ; kiểm tra bằng một lệnh.',
  },
  {
    at: 'V.2',
    quote: 'đặt standee, tờ rơi, brochure chương trình tại Bộ phận nhận và trả kết quả',
    means: [widget('materials')],
    how: 'Tệp PDF đúng khổ để in; đặt ở đâu là việc của người.',
  },
  {
    at: 'V.2',
    quote: 'Xác nhận/ chia sẻ cơ sở dữ liệu doanh nghiệp mới thành lập',
    means: [command('enterprises')],
    how: 'Đọc danh sách CSV được chia sẻ. Việc chia sẻ giữa các cơ quan ở ngoài trang web.',
  },
  {
    at: 'V.2',
    quote: 'Theo dõi, định kỳ báo cáo kết quả triển khai kịp thời',
    means: [command('report')],
    how: 'Chia theo đơn vị và cấp.',
  },
  {
    at: 'V.3',
    quote:
      'Đặt logo và thông tin chương trình trên hệ thống website và kênh truyền thông của cơ quan, đơn vị',
    means: [widget('banner')],
    how: 'Trường học dán cùng một thẻ.',
  },
  {
    at: 'V.3',
    quote: 'Đưa nội dung về lợi ích của tên miền “.vn” vào chương trình hoạt động ngoại khóa, cuộc thi',
    means: [],
    how: BY_PEOPLE,
  },
  {
    at: 'V.4',
    quote: 'trực tiếp hướng dẫn người dân, doanh nghiệp, hộ kinh doanh, cửa hàng bán lẻ',
    means: [widget('support'), widget('journey')],
    how: 'Người hướng dẫn và người được hướng dẫn đi cùng một đường: diện nào, tên nào, nộp ở đâu.',
  },
  {
    at: 'V.5',
    quote: 'Hỗ trợ kỹ thuật trực tiếp tại địa phương',
    means: [widget('support')],
    how: 'Tổ công nghệ số cộng đồng của từng xã, phường, theo tệp của đơn vị.',
  },
  {
    at: 'V.6',
    quote: 'Xây dựng phóng sự, mô hình điển hình của người dân, doanh nghiệp, hộ kinh doanh',
    means: [widget('stories')],
    how: 'Mô hình điển hình thành câu chuyện trên trang; phóng sự là của báo, đài.',
  },
  {
    at: 'V.7',
    quote: 'Đặt standee, tờ rơi, brochure chương trình tại bộ phận tiếp nhận và trả kết quả',
    means: [widget('materials')],
    how: 'Như V.2, với tên và mã QR của từng đơn vị.',
  },
  {
    at: 'V.7',
    quote: 'tư vấn việc đăng ký tên miền, website tới từng cửa hàng bán lẻ tại địa phương',
    means: [widget('eligibility-checker'), widget('support')],
    how: 'Cửa hàng hỏi được ngay trên điện thoại: có thuộc diện không, cần giấy gì, ai giúp.',
  },
  {
    at: 'V.8',
    quote: 'Hỗ trợ các hộ nông dân tiếp cận và sử dụng dịch vụ số',
    means: [widget('support'), widget('events')],
    how: 'Lời lẽ dễ hiểu, chạy trên điện thoại rẻ và mạng chậm; vận động là việc của người.',
  },
];
