/**
 * What the tables of an element say in Vietnamese, beside what its source says in English. By kind and name; where an
 * element means something else by a name, by its tag first. A test asks for a line for each row.
 */
export const WORDS: Readonly<Record<string, string>> = {
  'hiendien-banner':
    'Banner của Chương trình: dải ở đầu trang, khung trong cột, hoặc biểu trưng với liên kết.',
  'hiendien-domain-search':
    'Tìm tên miền “.vn”: tên sẽ là gì, có ai đang dùng không, dành cho ai, phí bao nhiêu.',
  'hiendien-eligibility-checker':
    'Cho người xem biết mình có thuộc diện được tên miền miễn phí không, vì sao, và làm gì tiếp.',
  'hiendien-journey': 'Kiểm tra, tìm tên và đăng ký trong một thẻ.',
  'hiendien-support':
    'Tìm nơi hỗ trợ ở xã, phường, theo tên hiện nay hoặc tên cũ; liên hệ lấy từ danh sách của đơn vị.',
  'hiendien-events': 'Lịch tập huấn, hội thảo, gian hàng, từ danh sách hoặc lịch iCalendar của đơn vị.',
  'hiendien-stories': 'Câu chuyện thành công, từ danh sách mà đơn vị có trang viết.',
  'hiendien-materials':
    'Soạn tờ rơi, áp phích, standee, ảnh cho mạng xã hội từ nội dung của Chương trình; và tệp của đơn vị.',
  'hiendien-feedback': 'Phiếu góp ý do đơn vị soạn; câu trả lời chỉ gửi tới địa chỉ của đơn vị.',
  'hiendien-register': 'Dẫn tới nơi đăng ký tên miền miễn phí, hoặc cho biết còn cách nào khác.',

  'attribute lang':
    'Ngôn ngữ: `vi`, `en` hoặc ngôn ngữ của gói ngôn ngữ; không ghi thì theo trang, ngoài ra là tiếng Việt.',
  'attribute theme': 'Màu: `light`, `dark`, hoặc `auto` theo `color-scheme` mà trang khai báo.',
  'attribute heading-level': 'Cấp của tiêu đề trong bố cục trang, từ 1 đến 6.',
  'attribute no-attribution': 'Không ghi tên miền của trang vào các liên kết đi ra (`utm_source`).',
  'attribute group': 'Nối với các thẻ khác có cùng nhóm; không ghi thì với mọi thẻ không có nhóm trên trang.',
  'attribute source':
    'Địa chỉ danh sách: một tệp trên chính trang web này, hoặc ở máy chủ mà `data-allow` của thẻ `script` cho phép.',
  'hiendien-feedback attribute source':
    'Địa chỉ phiếu góp ý (JSON): một tệp trên chính trang web này, hoặc ở máy chủ mà `data-allow` của thẻ `script` cho phép.',
  'hiendien-feedback attribute endpoint':
    'Địa chỉ nhận câu trả lời: ở chính trang web này, hoặc ở máy chủ mà `data-allow` của thẻ `script` cho phép.',
  'attribute places':
    'Địa chỉ danh sách xã, phường dùng thay cho xã, phường của tỉnh Vĩnh Long, theo cùng quy tắc với `source`.',
  'hiendien-events attribute view': 'Xem dạng danh sách (`list`) hay theo tháng (`month`) lúc đầu.',
  'hiendien-events attribute source':
    'Địa chỉ danh sách (JSON) hoặc lịch iCalendar (tên kết thúc bằng `.ics`): trên chính trang web này, hoặc ở máy chủ mà `data-allow` của thẻ `script` cho phép.',
  'property now':
    'Thời điểm mà thẻ nói tới, mili giây. Chỉ đặt bằng script, để xem thử; không đặt thì là lúc này.',
  'attribute agency': 'Tên đơn vị có trang. Hiện như văn bản thường.',
  'attribute locality':
    'Thêm phần của một địa phương khi mở “Chi tiết”: `ben-tre` (kế hoạch năm 2024) hoặc `vinh-long` (từ 01/7/2025). Nơi đã sáp nhập thì nói nơi thay thế.',
  'hiendien-materials attribute agency': 'Tên đơn vị có trang, ở đầu mỗi tài liệu. Hiện như văn bản thường.',
  'hiendien-materials attribute locality':
    'Địa phương mà tài liệu nói tới: `ben-tre` hoặc `vinh-long`. Nơi đã sáp nhập thì nói nơi thay thế.',
  'attribute contact': 'Hỏi ai: một dòng trên mỗi tài liệu. Hiện như văn bản thường.',
  'attribute checker':
    'Địa chỉ phần kiểm tra điều kiện của trang này, cho mã QR; không ghi thì là trang của Chương trình.',
  'attribute value': 'Tên để bắt đầu. Không hỏi ai cho đến khi người xem bấm.',
  'attribute suffixes': 'Các đuôi để tìm, theo thứ tự này, cách nhau bằng dấu cách: `id.vn biz.vn vn`.',
  'attribute live': 'Sửa tên sau lần bấm đầu thì tự hỏi lại (`on`), hay mỗi lần đều phải bấm (`off`).',
  'attribute lookup':
    'Hỏi ai xem tên có đang được dùng: `dns`, hai máy chủ công cộng hoặc những máy chủ ghi ở `resolvers`; `endpoint`; `endpoint-then-dns`, hỏi DNS khi cổng không trả lời được; hoặc `none`, không hỏi ai. Không ghi thì là `endpoint` nếu có, ngoài ra là `dns`.',
  'attribute endpoint':
    'Địa chỉ cổng tra cứu của đơn vị, được hỏi thay cho DNS; chỉ cổng này mới được nói một tên còn trống. Cổng ở máy chủ của trang, hoặc ở máy chủ mà `data-allow` của thẻ `script` cho phép.',
  'attribute resolvers':
    'Cho `lookup="dns"`: `cloudflare`, `google`, hoặc địa chỉ https của máy chủ DNS cho phép trang này hỏi và có trong `data-allow`, cách nhau bằng dấu cách.',
  'attribute layout': '`steps`: mỗi lần một câu hỏi; `page`: mọi câu trên một trang.',
  'attribute as-of': 'Xét theo một ngày khác, `YYYY-MM-DD`, cho người thẩm định; luôn hiện dấu nhận biết.',
  'attribute idle-reset':
    'Sau bao nhiêu phút không ai chạm tới thì xóa mọi câu trả lời, cho máy dùng chung. 0 là không bao giờ.',
  'attribute receipt': 'Mã của một kết quả đã giữ: hiện kết quả ấy thay cho các câu hỏi.',
  'attribute enterprises':
    'Địa chỉ danh sách doanh nghiệp mà cơ quan nhà nước giữ, ở máy chủ của trang hoặc ở máy chủ mà `data-allow` cho phép; doanh nghiệp tra được ngày cấp giấy chứng nhận của mình.',
  'attribute order':
    'Thứ tự nhà đăng ký: `daily`, mỗi ngày dời một chỗ cho mọi người, hoặc `alphabetical`, theo bảng chữ cái.',
  'attribute campaign':
    'Tên đợt, cho số đếm của Chương trình: `utm_campaign` trong liên kết đi ra; không ghi thì là `hiendien`.',
  'attribute product':
    'Tên miền để đăng ký, cho tới khi có kết quả kiểm tra hoặc tên đã chọn: `id.vn` hoặc `biz.vn`; không ghi thì cả hai.',
  'attribute variant': 'Dạng: `card` có phần mở ra, `button` chỉ một nút, `panel` mở sẵn mọi thứ.',
  'hiendien-banner attribute variant':
    'Dạng: `strip` (dải mỏng, hết bề rộng), `card` (khung trong cột, từ 200 px) hoặc `logo` (chỉ biểu trưng và liên kết).',
  'hiendien-domain-search attribute audience':
    'Chọn các đuôi cho một đối tượng: `citizen`, `enterprise` hoặc `household`.',
  'hiendien-eligibility-checker attribute audience':
    'Trả lời sẵn câu hỏi đầu, cho trường học hoặc trang về doanh nghiệp: `citizen`, `enterprise` hoặc `household`.',
  'hiendien-journey attribute audience':
    'Trang dành cho ai: `citizen`, `enterprise` hoặc `household`. Được đưa tới từng bước.',
  'hiendien-register attribute audience':
    'Nêu giấy tờ của ai, cho tới khi có kết quả kiểm tra: `citizen`, `enterprise` hoặc `household`; không ghi thì tất cả.',

  'property today':
    'Ngày mà thẻ nói tới, `YYYY-MM-DD`. Chỉ đặt bằng script, để xem thử; không đặt thì là hôm nay ở Việt Nam.',
  'property messages': 'Lời của đơn vị theo khóa đầy đủ, như `outcome.eligible`, thay cho lời có sẵn.',
  'property chosen': 'Tên mà người xem chọn gần nhất.',
  'property provider': 'Nơi khác để hỏi, thay cho `lookup`.',
  'property verdict':
    'Kết quả gần nhất, như sự kiện đã báo; chưa có thì không có, và sau khi xóa câu trả lời cũng không có.',

  'event hiendien-registration-opened':
    'Người xem đi theo một liên kết tới nơi đăng ký: `widget`, `door` (`programme` hoặc `registrar`) và `host`, không có gì của người xem.',
  'event hiendien-domain-chosen': 'Người xem chọn một tên chưa thấy ai dùng.',
  'event hiendien-names-searched': 'Một lần tìm đã có trả lời: không nêu tên nào và kết quả gì.',
  'event hiendien-eligibility-verdict':
    'Người xem hỏi kết quả và đã nhận được. Mang `audience`, `outcome` và `product`, không bao giờ có câu trả lời.',
  'event hiendien-answers-erased':
    'Sau một kết quả, các câu trả lời đã bị xóa: điều đã báo không còn giá trị.',
  'hiendien-journey event hiendien-domain-chosen': 'Từ phần tìm tên bên trong.',
  'hiendien-journey event hiendien-names-searched': 'Từ phần tìm tên bên trong.',
  'hiendien-journey event hiendien-eligibility-verdict': 'Từ phần kiểm tra bên trong.',
  'hiendien-journey event hiendien-answers-erased': 'Từ phần kiểm tra bên trong.',

  'event hiendien-material-downloaded':
    'Người xem tải một tài liệu: `material` (loại tài liệu, hoặc `file`) và `file` (loại tệp); không có gì về người xem.',
  'event hiendien-feedback-sent':
    'Nơi nhận đã giữ câu trả lời của người xem: `survey`, mã của phiếu; không có gì về người xem, không có câu trả lời.',

  'slot ': 'Liên kết dự phòng: hiện khi script chưa chạy hoặc không chạy.',
  'hiendien-stories slot ':
    'Nội dung dự phòng: hiện khi script chưa chạy, không chạy, hoặc chưa có câu chuyện nào.',
  'hiendien-materials slot ':
    'Nội dung dự phòng: hiện khi script chưa chạy, không chạy, hoặc đơn vị chưa có tệp nào.',
  'hiendien-feedback slot ':
    'Nội dung dự phòng, như một mẫu không cần script: hiện khi script chưa chạy, không chạy, hoặc chưa có phiếu.',
  'slot more':
    'Một liên kết của trang, bằng `slot` hoặc là liên kết thứ hai, như tới phần kiểm tra điều kiện. Không có trong dạng `logo`.',
  'slot logo':
    'Biểu trưng của Chương trình, hình lấy từ tài liệu truyền thông, có hoặc không có `slot`; không có thì là hình “.vn” của gói này.',

  'part banner': 'Cả banner.',
  'part mark': 'Hình “.vn” của gói này, nơi không có biểu trưng.',
  'part title': 'Tiêu đề.',
  'part offers': 'Các dòng nói hôm đó điều gì được miễn phí.',
  'part notice': 'Thông báo của nội dung, vào những ngày đã ghi. Không có trong dạng `logo` của banner.',
  'part details': 'Phần mở ra.',
  'part panel': 'Nội dung của phần mở ra.',
  'part enterprise-list': 'Phần tìm doanh nghiệp trong danh sách của cơ quan nhà nước.',
  'part search': 'Cả phần tìm tên.',
  'part field': 'Ô nhập tên.',
  'part help': 'Chữ đã gõ thành tên gì, hoặc sai ở đâu.',
  'part rows': 'Danh sách tên.',
  'part row': 'Một tên với trạng thái của nó.',
  'part name': 'Tên trong dòng.',
  'part state': 'Trạng thái trong dòng.',
  'part offer': 'Tên này được miễn phí gì, cho ai.',
  'part suggestions': 'Phần mở ra có những tên ghép từ các chữ đã gõ.',
  'part chosen': 'Tên đã chọn, và lối đi tiếp.',
  'part kept': 'Danh sách mà người xem giữ lại.',
  'part list': 'Phần mở ra để tìm nhiều tên một lúc.',
  'part checker': 'Cả phần kiểm tra.',
  'part question': 'Một câu hỏi với các ô của nó.',
  'part legend': 'Lời của câu hỏi.',
  'part problem': 'Câu trả lời sai ở đâu, cạnh các ô của nó.',
  'part result': 'Kết quả.',
  'part outcome': 'Kết luận: một từ, một câu, và ngày cuối.',
  'part headline': 'Kết quả trong một câu.',
  'part question-to-registrar': 'Câu để hỏi nhà đăng ký.',
  'part criteria': 'Danh sách điều kiện.',
  'part journey': 'Cả đường đi.',
  'part progress': 'Danh sách các bước.',
  'part done': 'Một bước đã xong, gọn trong một dòng.',
  'part support': 'Cả thẻ.',
  'part found': 'Các xã, phường khớp với chữ đã gõ.',
  'part place': 'Nơi đã chọn, hoặc những nơi gần.',
  'part contacts': 'Những nơi, những người hỗ trợ.',
  'part contact': 'Một nơi hỗ trợ.',
  'hiendien-support part field': 'Ô nhập tên xã, phường.',
  'part events': 'Cả thẻ.',
  'hiendien-events part entry': 'Một buổi.',
  'part kind': 'Loại: tập huấn, hội thảo, gian hàng.',
  'part month': 'Lịch của một tháng.',
  'part stories': 'Cả thẻ.',
  'part entries': 'Danh sách.',
  'hiendien-stories part entry': 'Một câu chuyện.',
  'hiendien-stories part picture': 'Hình của câu chuyện.',
  'hiendien-stories part quote': 'Lời kể.',
  'hiendien-stories part name': 'Tên miền đang dùng.',
  'part materials': 'Cả thẻ.',
  'part preview': 'Chỗ đặt bản xem trước.',
  'hiendien-materials part entry': 'Một tệp.',
  'hiendien-materials part picture': 'Hình của một tệp.',
  'part feedback': 'Cả thẻ.',
  'hiendien-feedback part question': 'Một câu hỏi.',
  'hiendien-feedback part field': 'Ô viết tự do.',
  'part thanks': 'Lời cảm ơn sau khi gửi.',
  'part register': 'Cả thẻ.',
  'part ways': 'Các liên kết để đi tiếp.',
  'part tools': 'Mã QR cho điện thoại, chia sẻ, in.',

  'variable --hiendien-accent':
    'Màu của liên kết, nút và viền khi có con trỏ. Khó đọc thì thẻ tự đổi độ sáng.',
  'variable --hiendien-background': 'Nền.',
  'hiendien-journey variable --hiendien-background':
    'Nền; trong phần kiểm tra và phần tìm tên là màu trắng nếu không đặt.',
  'variable --hiendien-text': 'Chữ. Khó đọc trên nền thì thẻ tự đổi độ sáng.',
  'variable --hiendien-font': 'Phông chữ.',
  'variable --hiendien-font-size': 'Cỡ chữ gốc; mọi cỡ bên trong tính theo nó.',
  'variable --hiendien-content-width': 'Dòng rộng nhất của dải, để thẳng với trang.',
};

export type Kind = 'attribute' | 'property' | 'event' | 'slot' | 'part' | 'variable';

export function inVietnamese(tag: string, kind: Kind, name: string): string | undefined {
  return WORDS[`${tag} ${kind} ${name}`] ?? WORDS[`${kind} ${name}`];
}
