/**
 * What a reviewer may rely on, each sentence with the tests that prove it. A test holds this list and the tests
 * together: a sentence whose test is renamed, skipped or gone fails.
 */

/** A test by its file below `test/` and its title, as written there. */
export interface Proof {
  readonly file: string;
  readonly title: string;
}

export interface Statement {
  readonly vi: string;
  readonly en: string;
  readonly proofs: readonly [Proof, ...Proof[]];
}

export interface StatementSection {
  readonly vi: string;
  readonly en: string;
  readonly statements: readonly Statement[];
}

const by = (file: string, title: string): Proof => ({ file, title });

/** A host page of the kit in `test/built/hosts`, where every widget is met in every shape. */
const onHost = (file: string, host: string): Proof => by(`built/hosts/pages/${file}`, host);

const KEEPS_NOTHING = by(
  'built/privacy.test.ts',
  '${widget}: shown and touched, it asks for built files alone and keeps nothing',
);
const UNDER_POLICY = by(
  'built/privacy.test.ts',
  '${widget}: works under the policy that the guide gives, with no report',
);
const ANSWERS_STAY = by(
  'elements/eligibility-checker-guest.test.ts',
  'no storage, no cookie, no address, no request with an answer',
);

export const REQUESTS: StatementSection = {
  vi: 'Trang tải gì, khi nào, từ đâu',
  en: 'What is loaded, when, from where',
  statements: [
    {
      vi: 'Thẻ nào cũng chỉ tải tệp nằm cạnh `hiendien.js`, trên máy chủ mà đơn vị chọn. Không phông chữ, ảnh hay tệp nào từ nơi khác.',
      en: 'Every widget loads only files beside `hiendien.js`, from the server that the owner chose. No font, image or file from elsewhere.',
      proofs: [KEEPS_NOTHING],
    },
    {
      vi: 'Trang có banner tải đúng một tệp. Phần “Chi tiết” được tải khi người xem mở.',
      en: 'A page with the banner loads exactly one file. What “Details” shows is loaded when a visitor opens it.',
      proofs: [
        by(
          'build/embed.test.ts',
          'load nothing statically from the entry, and hold one copy of Lit between them',
        ),
        by('build/embed.test.ts', 'keep the budgets'),
      ],
    },
    {
      vi: 'Trong các tệp đã dựng chỉ có địa chỉ của Chương trình, nhà đăng ký, nơi đăng văn bản, trang chia sẻ của Facebook (đều là liên kết, chỉ mở khi người xem bấm) và hai máy chủ DNS của phần tra cứu.',
      en: 'The built files hold no addresses but those of the programme, registrars, publishers of the legal texts and Facebook’s page for sharing (links, opened only when a visitor follows them), and the two resolvers of the name search.',
      proofs: [
        by(
          'build/baseline.test.ts',
          'names no address of another host, but for the resolvers, the programme’s pages and the links for sharing, for a map and to Zalo',
        ),
      ],
    },
    {
      vi: 'Tệp nội dung riêng (`data-content`) được tải một lần, không kèm cookie, tối đa 256 kB, trong 5 giây; sai thì bỏ.',
      en: 'An owner’s content (`data-content`) is fetched once a file, without cookies, up to 256 kB, within 5 seconds; if anything is wrong it is left out.',
      proofs: [
        by('built/privacy.test.ts', 'the owner’s texts are fetched once a file, without cookies'),
        by('built/owner-content.test.ts', 'is left out when the file is larger than 256 kB'),
        by('built/owner-content.test.ts', 'is left out when no answer comes within 5 s'),
        by('built/owner-content.test.ts', 'is left out, with one warning, when the file ${what}'),
      ],
    },
    {
      vi: 'Liên kết đi ra mang tên miền của trang (`utm_source`) và không gì khác của người xem; `no-attribution` bỏ cả điều đó.',
      en: 'Outgoing links carry the host name of the page (`utm_source`) and nothing of the visitor; `no-attribution` leaves that out as well.',
      proofs: [
        by(
          'elements/banner-settings.test.ts',
          'attributes its links to the embedding site, unless told not to',
        ),
        by(
          'domain/embed/outgoing-link.test.ts',
          'changes nothing but that one parameter, whatever the site is called',
        ),
      ],
    },
    {
      vi: 'Nội dung, dù của gói hay của đơn vị, chỉ được dẫn tới danh sách máy chủ cố định trong mã.',
      en: 'Content, ours or the owner’s, can link only to hosts on a list that is compiled in.',
      proofs: [
        by(
          'domain/programme/hosts.test.ts',
          'lets nothing through but https, without user or port, to a listed host, whatever stands around it',
        ),
        by('content/programme.test.ts', 'links by https to allow-listed hosts only'),
      ],
    },
  ],
};

export const THIRD_PARTIES: StatementSection = {
  vi: 'Bên thứ ba: chỉ phần tra cứu tên miền, chỉ sau khi người xem bấm',
  en: 'Third parties: the name search alone, after a press alone',
  statements: [
    {
      vi: 'Khi người xem gõ, không ai được hỏi: tên được xét ngay trên trang.',
      en: 'While a visitor types nobody is asked: the name is read on the page.',
      proofs: [by('built/privacy.test.ts', 'nobody while a visitor types')],
    },
    {
      vi: 'Tên của bên sẽ được hỏi hiện cạnh ô nhập trước khi bấm.',
      en: 'Whoever will be asked is named beside the field before the press.',
      proofs: [by('built/privacy.test.ts', 'is said beside the field before anybody is asked')],
    },
    {
      vi: 'Sau khi bấm, tên miền được hỏi qua DNS của Cloudflare; Google chỉ được hỏi khi Cloudflare chậm hoặc không trả lời. Không ai khác. Hai bên này thấy tên được hỏi và địa chỉ mạng của người xem, như với mọi yêu cầu DNS qua HTTPS.',
      en: 'After the press the name is asked of Cloudflare’s DNS; Google’s is asked only where that is slow or fails. Nobody else. Both see the name and the visitor’s network address, as with any DNS over HTTPS.',
      proofs: [
        by(
          'built/privacy.test.ts',
          'after a press, the resolvers that the policy of the guide allows, and nobody else',
        ),
        by('providers/doh/dns-provider.test.ts', 'asks one resolver alone while that answers'),
        by(
          'providers/doh/dns-provider.test.ts',
          'asks the second after 400 ms where the first is silent, and the first no more after three',
        ),
      ],
    },
    {
      vi: 'Sau lần bấm đầu, tên được sửa lại cũng được hỏi tiếp, như đã ghi cạnh ô nhập; với `live="off"` thì mỗi lần hỏi cần một lần bấm.',
      en: 'After the first press an edited name is asked for as well, as is said beside the field; with `live="off"` each question takes a press.',
      proofs: [
        by('built/privacy.test.ts', 'after the first press, an edited name is asked for as well'),
        by('built/privacy.test.ts', 'after the first press, with live="off", nothing until the next one'),
      ],
    },
    {
      vi: 'Yêu cầu chỉ mang tên miền: không cookie, không địa chỉ trang, không tiêu đề riêng; không theo chuyển hướng.',
      en: 'The request carries the name alone: no cookie, no address of the page, no header of ours; redirects are not followed.',
      proofs: [
        by('providers/doh/doh.test.ts', 'is a plain GET that carries nothing but the question'),
        by('providers/endpoint/endpoint.test.ts', 'is asked by POST, with the name in the body alone'),
      ],
    },
    {
      vi: '`lookup="none"` tắt hẳn: không ai được hỏi.',
      en: '`lookup="none"` switches it off: nobody is asked.',
      proofs: [by('built/privacy.test.ts', 'after a press, ${what}')],
    },
    {
      vi: '`resolvers="…"` hoặc `lookup="endpoint" endpoint="…"` đổi bên được hỏi: chỉ nơi đơn vị ghi được hỏi. Ghi sai thì không ai được hỏi, chứ không quay về mặc định.',
      en: '`resolvers="…"` or `lookup="endpoint" endpoint="…"` changes who is asked: only whom the owner names. A mistake there means that nobody is asked, never a return to the default.',
      proofs: [by('built/privacy.test.ts', 'after a press, ${what}')],
    },
  ],
};

export const DATA: StatementSection = {
  vi: 'Dữ liệu được giữ: không có',
  en: 'Data kept: none',
  statements: [
    {
      vi: 'Không cookie, không lưu gì trong trình duyệt (localStorage, sessionStorage, IndexedDB, Cache), không đổi địa chỉ và lịch sử của trang, không thêm biến toàn cục.',
      en: 'No cookie, nothing stored in the browser (localStorage, sessionStorage, IndexedDB, Cache), no change to the page’s address or history, no global.',
      proofs: [KEEPS_NOTHING],
    },
    {
      vi: 'Câu trả lời trong phần kiểm tra điều kiện không rời khỏi trang; trang chứa nó cũng chỉ nhận được kết quả, không nhận được câu trả lời.',
      en: 'Answers to the eligibility checker never leave the page; the page around it learns the verdict and no answer.',
      proofs: [
        ANSWERS_STAY,
        by(
          'elements/eligibility-checker-result.test.ts',
          'tells the page the verdict, out of shadow roots, and no answer',
        ),
      ],
    },
    {
      vi: 'Người xem xóa được mọi câu trả lời bằng một nút; trên máy dùng chung, `idle-reset` tự xóa sau số phút đã ghi.',
      en: 'A visitor can erase all answers with one button; on shared computers `idle-reset` erases them after the minutes given.',
      proofs: [
        by(
          'elements/eligibility-checker-erasing.test.ts',
          'erases all answers from ${where}, says so, and goes to the start',
        ),
        by(
          'elements/eligibility-checker-erasing.test.ts',
          'warns half a minute before and erases everything',
        ),
      ],
    },
    {
      vi: 'Dạng khung `iframe` chỉ gửi cho trang chứa nó chiều cao của nội dung và mã mà trang đã đặt; trang chỉ nhận từ đúng khung và đúng nguồn.',
      en: 'A frame tells the page around it the height of its content and the id that the page gave; the page takes that only from the very frame and origin.',
      proofs: [
        by(
          'built/frame-messages.test.ts',
          'is a type, a version, a height and an id, to the page around alone',
        ),
        by('built/frame-messages.test.ts', 'a page passes over a height from ${who}'),
        by(
          'built/frame-messages.test.ts',
          'a page passes over a height from a document that took the place of the frame’s',
        ),
      ],
    },
  ],
};

export const POLICY: StatementSection = {
  vi: 'Chính sách bảo mật nội dung (CSP) và Trusted Types',
  en: 'Content-Security-Policy and Trusted Types',
  statements: [
    {
      vi: "Mỗi thẻ chạy đủ dưới `default-src 'none'` cùng đúng các chỉ thị trong bảng, không có báo cáo vi phạm nào.",
      en: "Each widget works under `default-src 'none'` with exactly the directives of the table, and without a single report.",
      proofs: [UNDER_POLICY],
    },
    {
      vi: '`nonce` trên thẻ `script` đủ để thay cho máy chủ trong `script-src`, kể cả với `strict-dynamic`.',
      en: 'A `nonce` on the script tag is enough in place of a host in `script-src`, also with `strict-dynamic`.',
      proofs: [onHost('policies.ts', 'a nonce'), onHost('policies.ts', 'a nonce, strict-dynamic')],
    },
    {
      vi: 'Không cần `unsafe-inline`, `unsafe-eval`: trong các tệp không có mã nào tạo mã từ chữ.',
      en: 'No `unsafe-inline`, no `unsafe-eval`: the files hold no code that makes code of text.',
      proofs: [
        by('build/baseline.test.ts', 'has no code that makes code of text'),
        by('server/render-banner.test.ts', 'holds no script, no style and no style attribute'),
      ],
    },
    {
      vi: "Dưới `require-trusted-types-for 'script'`, gói tạo một chính sách tên `lit-html`. Trang không cho phép tên đó thì liên kết dự phòng đứng, không có lỗi.",
      en: "Under `require-trusted-types-for 'script'` the package makes one policy, `lit-html`. On a page that does not allow it the fallback link stands, without an error.",
      proofs: [onHost('policies.ts', 'Trusted Types, lit-html taken'), UNDER_POLICY],
    },
    {
      vi: 'Trang trong khung `iframe` tự mang chính sách chặt; thiết lập trong địa chỉ chỉ là văn bản, và không được đọc khi trang mở riêng.',
      en: 'A frame page carries a strict policy in itself; the settings in its address are text, and are not read when it is opened on its own.',
      proofs: [
        by('build/frame.test.ts', '${widget}: has a policy that stops every inline script, and holds none'),
        by('built/frame-pages.test.ts', 'shows ${JSON.stringify(hostile)} as text'),
        by('build/frame.test.ts', 'opened by itself, takes nothing from its address'),
      ],
    },
    {
      vi: 'Chữ do đơn vị hoặc tệp nội dung đưa vào luôn hiện như văn bản, không bao giờ thành mã HTML.',
      en: 'Texts of the owner or of a content file always show as text, never as markup.',
      proofs: [
        by('elements/banner-settings.test.ts', 'shows an agency of ${what} as text that wraps'),
        by('built/owner-content.test.ts', 'shows markup in a file as text'),
        by('server/render-banner.test.ts', 'in ${place}'),
      ],
    },
  ],
};

export const ENGINES: StatementSection = {
  vi: 'Trình duyệt',
  en: 'Browsers',
  statements: [
    {
      vi: 'Mã được dựng theo ES2021: Chrome và Edge 85, Firefox 79, Safari 14 hiểu được. Bản cũ hơn chỉ hiện liên kết dự phòng.',
      en: 'The code is built as ES2021, which Chrome and Edge 85, Firefox 79 and Safari 14 understand. Older ones show the fallback link.',
      proofs: [
        by('build/baseline.test.ts', 'is the syntax of 2021 in every built script'),
        by('built/loader.test.ts', 'not at all: the fallback is the banner'),
      ],
    },
    {
      vi: 'Những gì mới hơn mà gói dùng đều có trong bảng dưới đây, cùng điều xảy ra ở nơi không có. Đủ màu và bố cục: từ Chrome và Edge 123, Firefox 121, Safari 17.5.',
      en: 'Everything newer that the package uses is in the table below, with what happens where it is not known. Full colours and layout: from Chrome and Edge 123, Firefox 121, Safari 17.5.',
      proofs: [
        by('build/baseline.test.ts', 'is nothing newer than what the guide says'),
        by('build/baseline.test.ts', '${feature} is used, as the guide says'),
      ],
    },
  ],
};

export const UPDATES: StatementSection = {
  vi: 'Cập nhật',
  en: 'Updates',
  statements: [
    {
      vi: 'Gói không tự cập nhật và không hỏi có bản mới hay không: trang chạy đúng các tệp mà đơn vị đã đặt.',
      en: 'The package does not update itself and does not ask for news: a page runs the files that its owner has placed.',
      proofs: [KEEPS_NOTHING, by('build/embed.test.ts', 'carry the release’s number')],
    },
    {
      vi: 'Hai bản khác nhau trên một trang không làm hỏng nhau: bản đến trước phục vụ, bản sau đứng ngoài và báo một lần.',
      en: 'Two versions on one page do not break each other: the first one serves, the other stands aside and says so once.',
      proofs: [by('built/loader.test.ts', 'in two versions: the first one serves, one warning names both')],
    },
    {
      vi: 'Khi máy chủ của gói ngừng hoặc tệp bị hỏng, liên kết dự phòng hoặc banner vẫn đứng; trang không nhận lỗi nào.',
      en: 'With the server down or files broken, the fallback link or the banner stands; the page gets no error.',
      proofs: [
        by('built/loader.test.ts', 'not at all: the fallback is the banner'),
        by(
          'built/loader.test.ts',
          'without its chunks: the banner stands, the open panel is a link, nothing is thrown',
        ),
        onHost('failures.ts', 'chunks fail'),
        onHost('failures.ts', 'chunks cut in half'),
        onHost('failures.ts', 'our file fails'),
      ],
    },
  ],
};

export const ACCESSIBILITY: StatementSection = {
  vi: 'Khả năng tiếp cận, theo từng thẻ',
  en: 'Accessibility, widget by widget',
  statements: [
    {
      vi: 'Mọi thẻ: không có lỗi nào mà bộ kiểm tra axe tìm thấy khi thẻ hiện ra, hai ngôn ngữ, nền sáng và nền tối; tiêu đề nằm đúng cấp trong bố cục trang.',
      en: 'Every widget: nothing that axe finds as it first shows, in both languages, light and dark; its title has its level in the page’s outline.',
      proofs: [
        by(
          'elements/every-widget.test.ts',
          '${widget}, ${lang}, ${theme}: no axe violation as it first shows, in its language',
        ),
      ],
    },
    {
      vi: 'Mọi trạng thái trong Storybook được axe kiểm tra theo WCAG 2.2 mức A và AA; mỗi loại có một trạng thái được kiểm tra thêm bằng công cụ của IBM.',
      en: 'Every state in Storybook is checked by axe against WCAG 2.2 A and AA; one state of each kind by IBM’s engine too.',
      proofs: [by('stories/stories.test.ts', 'shows ${title}: ${name}')],
    },
    {
      vi: 'Banner: không lỗi khi đóng và khi mở, mọi dạng; không phải cuộn ngang trong cột hẹp.',
      en: 'Banner: no violation closed or open, in every form; no sideways scrolling in narrow columns.',
      proofs: [
        by(
          'elements/banner-settings.test.ts',
          'has no axe violation: ${lang}, ${variant}, ${theme}, closed and open',
        ),
        by('elements/banner-settings.test.ts', 'needs no sideways scrolling at ${width} px, open'),
      ],
    },
    {
      vi: 'Kiểm tra điều kiện: đi hết bằng bàn phím; lỗi được nói cạnh ô và con trỏ tới đúng ô sai; kết quả được đọc lên một lần; không lỗi ở mọi bước và mọi kết quả.',
      en: 'Eligibility checker: goes through by keyboard alone; problems are said beside their field, which gets the focus; the result is announced once; no violation in any step or result.',
      proofs: [
        by('elements/eligibility-checker-keyboard.test.ts', '${who}, ${lang}'),
        by(
          'elements/eligibility-checker-answers.test.ts',
          '${what}: said beside the fields, with the focus on the first that is wrong',
        ),
        by(
          'elements/eligibility-checker-result.test.ts',
          'takes the focus to its headline and is announced once',
        ),
        by(
          'elements/eligibility-checker-everyone.test.ts',
          'has no axe violation in any step: ${lang}, ${theme}',
        ),
        by(
          'elements/eligibility-checker-everyone.test.ts',
          'has none in any kind of result: ${lang}, ${theme}',
        ),
      ],
    },
    {
      vi: 'Trang không xê dịch khi thẻ hiện ra, nếu giữ sẵn chỗ như hướng dẫn; cũng vậy khi banner do máy chủ dựng sẵn.',
      en: 'The page does not move when a widget appears, with the height reserved as the guide says; nor when a server has drawn the banner.',
      proofs: [
        by('built/layout-shift.test.ts', '${name}, ${folder}, ${language}'),
        by(
          'built/served-banner.test.ts',
          '${language}, ${variant}, ${width} px, late script: it looks the same in every frame, and nothing moves',
        ),
      ],
    },
  ],
};

/** What `npm run test:hostile` runs. */
export const ATTACKS: StatementSection = {
  vi: 'Trước kẻ tấn công và trang có ý xấu',
  en: 'Under attack, and on a hostile page',
  statements: [
    {
      vi: 'Không hình, biểu mẫu, ô nhập nào của trang chiếm được chỗ của lệnh mà gói dùng; `Object.prototype` bị thêm gì cũng không đổi được liên kết, biểu trưng, nội dung.',
      en: 'No image, form or field of a page takes the place of a method that we use; nothing put on `Object.prototype` changes a link, a logo or the content.',
      proofs: [
        by('built/clobbering.test.ts', '${name} by a form and two images: drawn, the panel too'),
        by('built/clobbering.test.ts', '${shape} inside of it: drawn'),
        by('built/clobbering.test.ts', 'an href of ${href}: no link of ours goes there'),
        by(
          'built/clobbering.test.ts',
          '${what} that can be counted: the owner’s content is read all the same',
        ),
      ],
    },
    {
      vi: 'Nơi trang không cho vẽ, liên kết dự phòng vẫn thấy được.',
      en: 'Where a page keeps us from drawing, the fallback can be seen.',
      proofs: [by('built/clobbering.test.ts', '${what}: the fallback stays')],
    },
    {
      vi: 'Thẻ, `div` và địa chỉ của khung chỉ ghi được máy chủ của chính trang, hai máy chủ DNS công cộng, và nơi thẻ `script` cho phép (`data-allow`).',
      en: 'A tag, a `div` or the address of a frame may name the page’s own server, the two public resolvers, and those that the script tag allows (`data-allow`).',
      proofs: [
        by('built/privacy.test.ts', 'after a press, ${what}'),
        by(
          'providers/settings/lookup-settings.test.ts',
          "${JSON.stringify(attributes)}: ${asks.join() || 'nobody'}, where the owner allows another server",
        ),
      ],
    },
    {
      vi: 'Nội dung bị sửa không tải ảnh từ nơi lạ, không đảo chiều chữ, không giấu chữ, không vượt giới hạn số.',
      en: 'Tampered content loads no image from elsewhere, turns and hides no text, and keeps its figures within bounds.',
      proofs: [
        by(
          'content/hostile-content.test.ts',
          'whatever is written, from the file’s own origin or from an allow-listed host',
        ),
        by('content/hostile-content.test.ts', 'not ${what}'),
        by('content/hostile-content.test.ts', 'is refused or shown: nothing throws'),
      ],
    },
    {
      vi: 'Với `data-key`, nội dung và câu trả lời của cổng không có chữ ký đúng, hoặc cũ hơn bản đã biết, thì không dùng.',
      en: 'With `data-key`, content and a gateway’s answers without a right signature, or older than what is known, are not used.',
      proofs: [
        by('built/signed.test.ts', 'is not used where it is one ${what}'),
        by(
          'built/signed.test.ts',
          'is not used where the key is ${JSON.stringify(key)}, and nothing unsigned is either',
        ),
        by('providers/endpoint/signed-answer.test.ts', 'is not believed ${what}'),
        by('domain/signing/signature.test.ts', 'does not hold where one bit is another'),
      ],
    },
    {
      vi: 'Chỉ khung từ nơi có `resize.js` được đổi chiều cao, ba lần mỗi giây; khung đi sang trang khác thì mất chiều cao đó.',
      en: 'Only frames from where `resize.js` lies set their height, thrice a second; one that goes to another page loses it.',
      proofs: [
        by(
          'built/frame-messages.test.ts',
          'a frame${where} that goes elsewhere loses the height that it was given',
        ),
        by('built/frame-messages.test.ts', 'a page follows a frame thrice a second, and then its last word'),
        by(
          'built/frame-messages.test.ts',
          'a page passes over a frame page that comes from elsewhere than its script',
        ),
      ],
    },
    {
      vi: 'Banner dựng trên máy chủ: không giá trị nào trong yêu cầu thành mã HTML.',
      en: 'The banner made on a server: no value out of a request becomes markup.',
      proofs: [by('server/render-banner.test.ts', '${option}: ${what} is no markup, and stops nothing')],
    },
    {
      vi: 'React và các khung mã khác giữ được phần tử của mình trong `div`; nội dung `div` được thay thì tiện ích vẫn đứng.',
      en: 'React and other frameworks keep their nodes inside a `div`; when those are replaced the widget stands.',
      proofs: [
        by(
          'built/placeholder.test.ts',
          'React ${version}, whose children change under it in strict mode: its root lives, the widget stands',
        ),
        by('built/placeholder.test.ts', 'filled anew: the widget stands, and nothing of it shows besides'),
      ],
    },
  ],
};

export const SECTIONS: readonly StatementSection[] = [
  REQUESTS,
  THIRD_PARTIES,
  DATA,
  POLICY,
  ATTACKS,
  ENGINES,
  UPDATES,
  ACCESSIBILITY,
];
