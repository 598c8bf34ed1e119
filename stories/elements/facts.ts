/** What the overview of an element says besides its pictures. Sizes and the version come from the build, never from here. */

interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface ElementFacts {
  /** The version that first had the element; the changelog names it there. */
  readonly since: string;
  /** The line of `.tools/budgets.ts` that measures a page with it. */
  readonly page: string;
  readonly useFor: Words;
  readonly notFor: Words;
  /** Files of `test/elements` and `test/built` that try it by keyboard and by axe. */
  readonly tried: readonly string[];
  readonly limits: readonly Words[];
}

/** What nobody has done yet is said too: a reviewer has to know it. */
export const NOT_TRIED_BY_HAND: Words = {
  vi: 'Chưa ai thử bằng tay với trình đọc màn hình: NVDA, JAWS (Windows), VoiceOver (macOS, iOS), TalkBack (Android); với phần mềm phóng to; với lệnh bằng giọng nói. Safari thật chưa được thử, chỉ WebKitGTK.',
  en: 'Nobody has tried it by hand with a screen reader yet: NVDA, JAWS (Windows), VoiceOver (macOS, iOS), TalkBack (Android); nor with a magnifier, nor by voice. Real Safari has not been tried, WebKitGTK alone.',
};

export const TRIED_BY_MACHINE: Words = {
  vi: 'Máy thử ở mỗi bản dựng: mọi trạng thái trong Storybook qua axe theo WCAG 2.2 A và AA, cả khi người xem tự chọn màu (forced-colors); Chromium, Firefox, WebKitGTK.',
  en: 'Tried by machine in each build: every state in Storybook by axe against WCAG 2.2 A and AA, also in forced colours; Chromium, Firefox, WebKitGTK.',
};

/** What holds for every element with a list of the owner's. */
const LIST_LIMITS: readonly Words[] = [
  {
    vi: 'Cần danh sách của đơn vị (`source`), trên chính trang web hoặc ở máy chủ ghi trong `data-allow`; không quá 256 kB, 500 mục.',
    en: 'Needs a list of the owner’s (`source`) on the site itself or on a server in `data-allow`; 256 kB and 500 entries at most.',
  },
  {
    vi: 'Không có trong `hiendien.all.js`; trong khung `iframe` chỉ đọc được danh sách nằm cùng máy chủ với khung.',
    en: 'Not in `hiendien.all.js`; in an `iframe` it reads only lists on the server of the frame.',
  },
  {
    vi: 'Chữ trong danh sách hiện đúng như đơn vị viết: không được dịch.',
    en: 'What the list says is shown as it was written: nothing is translated.',
  },
];

export const FACTS: Readonly<Record<string, ElementFacts>> = {
  'hiendien-banner': {
    since: '1.0.0',
    page: 'banner',
    useFor: {
      vi: 'Báo Chương trình ở đầu trang (`strip`), trong cột bên (`card`) hoặc chân trang (`logo`).',
      en: 'Tells of the programme at the top of a page (`strip`), in a column (`card`) or at the foot (`logo`).',
    },
    notFor: {
      vi: 'Tin khẩn của đơn vị, hay để người dân biết mình có thuộc diện không: dùng `hiendien-eligibility-checker`.',
      en: 'Urgent news of the site itself, nor to tell visitors whether they qualify: that is `hiendien-eligibility-checker`.',
    },
    tried: ['elements/banner-settings.test.ts', 'built/layout-shift.test.ts'],
    limits: [
      {
        vi: 'Dạng `logo` chỉ là liên kết: không có phần “Chi tiết”, không hiện thông báo.',
        en: 'The `logo` form is a link only: no details, no notice.',
      },
      {
        vi: 'Trang có CSP không cho thuộc tính `style` phải ghi chiều cao giữ chỗ trong tệp CSS của mình.',
        en: 'On a page whose CSP forbids `style` attributes the reserved height has to stand in its style sheet.',
      },
      {
        vi: 'Mở “Chi tiết” thì phần dưới trang lùi xuống: đó là việc người xem bấm.',
        en: 'Opening the details moves what is below: a visitor’s own act.',
      },
    ],
  },
  'hiendien-eligibility-checker': {
    since: '1.0.0',
    page: 'eligibility checker',
    useFor: {
      vi: 'Trang hướng dẫn về tên miền “.vn”, trang của trường học, đoàn thanh niên, hộ kinh doanh: vài câu hỏi, một kết quả có căn cứ.',
      en: 'Pages about “.vn” names, of schools, youth unions, household businesses: a few questions, a verdict with its grounds.',
    },
    notFor: {
      vi: 'Quyết định chính thức. Nhà đăng ký quyết định; kết quả chỉ giúp người dân chuẩn bị.',
      en: 'An official decision. Registrars decide; a verdict helps to prepare.',
    },
    tried: ['elements/eligibility-checker-keyboard.test.ts', 'elements/eligibility-checker-everyone.test.ts'],
    limits: [
      {
        vi: 'Câu trả lời không được lưu: tải lại trang là bắt đầu lại.',
        en: 'Answers are not kept: a reload begins anew.',
      },
      {
        vi: 'Không có script thì chỉ còn liên kết dự phòng.',
        en: 'Without script only the fallback link stands.',
      },
      {
        vi: 'Nội dung quá 90 ngày chưa ai kiểm tra thì không kết luận gì.',
        en: 'Content that nobody has checked for 90 days gives no verdict.',
      },
    ],
  },
  'hiendien-domain-search': {
    since: '1.0.0',
    page: 'domain search',
    useFor: {
      vi: 'Gõ tên người, tên cửa hàng có dấu và xem tên miền sẽ là gì, tên nào đang có người dùng.',
      en: 'To type a name with its accents and see what its domain would be, and which are in use.',
    },
    notFor: {
      vi: 'Khẳng định một tên “còn trống” hay giữ chỗ một tên: chỉ nhà đăng ký làm được.',
      en: 'To state that a name is free, or to reserve it: only registrars can.',
    },
    tried: ['elements/domain-search-asking.test.ts', 'built/privacy.test.ts'],
    limits: [
      {
        vi: 'Mặc định hỏi Cloudflare và Google (ở nước ngoài), chỉ sau khi bấm. Phải giữ trong nước thì đặt `resolvers`, `endpoint`, hoặc `lookup="none"`.',
        en: 'By default asks Cloudflare and Google (abroad), after a press only. To stay in the country set `resolvers`, `endpoint` or `lookup="none"`.',
      },
      {
        vi: 'Tên đã đăng ký mà chưa có máy chủ tên miền thì DNS không thấy: “chưa thấy ai dùng” không phải là còn trống.',
        en: 'A name that is registered without name servers is not seen in the DNS: “not seen” is not “free”.',
      },
      {
        vi: 'Mạng chặn DNS qua HTTPS thì kết quả là “chưa kiểm tra được”.',
        en: 'Where DNS over HTTPS is blocked the answer is “could not be checked”.',
      },
    ],
  },
  'hiendien-register': {
    since: '1.0.0',
    page: 'register',
    useFor: {
      vi: 'Dẫn tới đúng nơi đăng ký: Chương trình trước, nhà đăng ký sau, kèm giấy tờ, các bước, chi phí.',
      en: 'Leads to the right door: the programme first, registrars second, with papers, steps and costs.',
    },
    notFor: {
      vi: 'Nhận hồ sơ: thẻ không gửi gì, không thu gì.',
      en: 'Taking applications: it sends nothing and collects nothing.',
    },
    tried: ['elements/register-offer.test.ts'],
    limits: [
      {
        vi: 'Giá của nhà đăng ký có thể đổi bất cứ lúc nào: thẻ ghi ngày kiểm tra.',
        en: 'Prices of registrars may change any day: the day of checking stands beside them.',
      },
      {
        vi: 'Chia sẻ qua Zalo chỉ bằng bảng chia sẻ của thiết bị hoặc liên kết đã chép.',
        en: 'Zalo is reached by the device’s own sheet or by a copied link only.',
      },
    ],
  },
  'hiendien-journey': {
    since: '1.0.0',
    page: 'journey',
    useFor: {
      vi: 'Một trang riêng cho cả đường đi: kiểm tra, tìm tên, đăng ký.',
      en: 'A page of its own for the whole way: check, search, register.',
    },
    notFor: {
      vi: 'Cột bên hay cuối bài viết: dài; dùng từng thẻ riêng.',
      en: 'Columns or the end of an article: it is long; use single elements there.',
    },
    tried: ['elements/journey.test.ts', 'built/path.test.ts'],
    limits: [
      {
        vi: 'Mỗi thẻ là một nhóm riêng: không nghe các thẻ khác trên trang nếu không ghi cùng `group`.',
        en: 'Each is a group of its own: it hears no other element of the page unless they share a `group`.',
      },
      {
        vi: 'Mọi giới hạn của ba thẻ bên trong.',
        en: 'All limits of the three elements inside.',
      },
    ],
  },
  'hiendien-support': {
    since: '1.0.0',
    page: 'support',
    useFor: {
      vi: 'Để người dân tìm ai giúp mình ở xã, phường: trang của tỉnh, sở, Đoàn Thanh niên.',
      en: 'To find who helps in a commune or ward: sites of the province, its departments, the Youth Union.',
    },
    notFor: {
      vi: 'Danh bạ không ai cập nhật: số điện thoại sai còn tệ hơn không có số.',
      en: 'A directory that nobody keeps up: a wrong number is worse than none.',
    },
    tried: ['elements/support.test.ts', 'built/layout-shift.test.ts'],
    limits: [
      {
        vi: 'Có sẵn 124 xã, phường của tỉnh Vĩnh Long theo Nghị quyết 1687/NQ-UBTVQH15; nơi khác thì đơn vị đưa danh sách (`places`).',
        en: 'Ships the 124 communes and wards of Vĩnh Long by Resolution 1687/NQ-UBTVQH15; another locality needs a list (`places`).',
      },
      {
        vi: 'Không biết ngày lễ: giờ mở cửa là giờ trong tuần mà đơn vị ghi.',
        en: 'Knows no holidays: opening hours are those of the week as the owner writes them.',
      },
      {
        vi: '“Gần tôi” tính đường chim bay, chỉ giữa những nơi có tọa độ, và chỉ trên trang https.',
        en: '“Near me” goes as the crow flies, among places with coordinates only, and on https pages only.',
      },
      ...LIST_LIMITS,
    ],
  },
  'hiendien-events': {
    since: '1.0.0',
    page: 'events',
    useFor: {
      vi: 'Báo buổi tập huấn, hội thảo, gian hàng sắp tới, với chỗ còn lại và nơi đăng ký.',
      en: 'Training, workshops and booths to come, with seats left and where to sign up.',
    },
    notFor: {
      vi: 'Nhận đăng ký hay đếm chỗ: đó là việc của trang đăng ký của đơn vị.',
      en: 'Taking sign-ups or counting seats: the owner’s own form does that.',
    },
    tried: ['elements/events.test.ts', 'built/layout-shift.test.ts'],
    limits: [
      {
        vi: 'iCalendar: đọc một năm tới, 500 sự kiện; `RDATE` và lặp theo giờ không được đọc, bảng điều khiển ghi rõ.',
        en: 'iCalendar: a year ahead, 500 events; `RDATE` and rules by the hour are not read, the console says so.',
      },
      {
        vi: 'Giờ không ghi múi giờ được hiểu là giờ Việt Nam.',
        en: 'Times without a zone are read as those of Vietnam.',
      },
      ...LIST_LIMITS,
    ],
  },
  'hiendien-stories': {
    since: '1.0.0',
    page: 'stories',
    useFor: {
      vi: 'Kể chuyện người thật đã dùng tên miền “.vn”: trang chủ của xã, trang về chuyển đổi số.',
      en: 'Stories of people who use a “.vn” name: a commune’s front page, a page on digital transformation.',
    },
    notFor: {
      vi: 'Tin tức hằng ngày, hay chuyện của người chưa đồng ý: thiếu ngày đồng ý thì không hiện.',
      en: 'Daily news, or people who have not agreed: without the day of consent a story is not shown.',
    },
    tried: ['elements/stories.test.ts', 'built/layout-shift.test.ts'],
    limits: LIST_LIMITS,
  },
  'hiendien-materials': {
    since: '1.0.0',
    page: 'materials',
    useFor: {
      vi: 'Có ngay tờ rơi, áp phích, standee đúng nội dung hôm nay để in, ảnh để đăng, và tệp của đơn vị để tải.',
      en: 'Leaflets, posters and a standee with today’s content to print, a picture to post, and the owner’s files to take along.',
    },
    notFor: {
      vi: 'Thiết kế riêng của đơn vị: bố cục và màu của tài liệu soạn sẵn không đổi được; biểu trưng không có sẵn.',
      en: 'A design of the owner’s: layout and colours of what is composed are fixed; no logo is on it.',
    },
    tried: ['elements/materials.test.ts', 'built/layout-shift.test.ts'],
    limits: [
      {
        vi: 'Chữ trên tài liệu là nét vẽ, chỉ có chữ Việt và chữ Tây Âu; ký tự khác bị bỏ, và thẻ nói rõ.',
        en: 'Letters on the sheets are outlines, of Vietnamese and western European alphabets; others are left out, which is said.',
      },
      {
        vi: 'PDF có bốn màu CMYK và 3 mm tràn lề, không kèm hồ sơ màu (không phải PDF/X); trình đọc màn hình không đọc được chữ trong tệp.',
        en: 'The PDF has CMYK colours and 3 mm of bleed, without a colour profile (it is no PDF/X); screen readers find no text in it.',
      },
      {
        vi: 'Chưa in thử ở nhà in.',
        en: 'No print shop has printed it yet.',
      },
      ...LIST_LIMITS,
    ],
  },
  'hiendien-feedback': {
    since: '1.0.0',
    page: 'feedback',
    useFor: {
      vi: 'Hỏi ý kiến người xem bằng vài câu: mức hài lòng từ 1 đến 5, chọn ý, viết tự do có giới hạn.',
      en: 'A few questions to visitors: marks from 1 to 5, choices, free text with a limit.',
    },
    notFor: {
      vi: 'Hỏi họ tên, số điện thoại hay nhận hồ sơ, phản ánh cần trả lời: phiếu không biết ai đã viết.',
      en: 'Names, telephone numbers, applications or complaints that need a reply: it does not know who wrote.',
    },
    tried: ['elements/feedback.test.ts', 'built/layout-shift.test.ts'],
    limits: [
      {
        vi: 'Cần phiếu của đơn vị (`source`) và nơi nhận (`endpoint`), trên chính trang web hoặc ở máy chủ ghi trong `data-allow`; không quá 20 câu hỏi.',
        en: 'Needs a survey of the owner’s (`source`) and a receiver (`endpoint`) on the site itself or on a server in `data-allow`; 20 questions at most.',
      },
      {
        vi: 'Không chắc mỗi người chỉ gửi một lần: không có gì nhận ra người xem. Chặn gửi hàng loạt là việc của nơi nhận.',
        en: 'Cannot tell whether somebody answers twice: nothing tells one visitor from another. Floods are the receiver’s business.',
      },
      {
        vi: 'Không có trong `hiendien.all.js`; trong khung `iframe` chỉ gửi được tới máy chủ của khung.',
        en: 'Not in `hiendien.all.js`; in an `iframe` it sends only to the server of the frame.',
      },
      {
        vi: 'Tải lại trang thì điều đã viết mất: không lưu gì trong trình duyệt.',
        en: 'A reload loses what was written: nothing is kept in the browser.',
      },
    ],
  },
};
