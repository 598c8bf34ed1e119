/** @jsxImportSource preact */
import 'hiendien-widgets/preact';
import { useRef } from 'preact/hooks';
import type { BannerElement } from 'hiendien-widgets';

export function Page() {
  const banner = useRef<BannerElement>(null);
  return (
    <main style={{ '--hiendien-accent': '#0b4a8f' }}>
      <hiendien-banner ref={banner} variant="card" agency="Sở Minh Họa" headingLevel="3" noAttribution>
        <a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến</a>
      </hiendien-banner>
      <hiendien-domain-search suffixes="id.vn" onhiendien-domain-chosen={({ domain }) => domain.length} />
      {/* @ts-expect-error: there is no such form. */}
      <hiendien-banner variant="crad" />
      {/* @ts-expect-error: there is no such tag. */}
      <hiendien-baner />
    </main>
  );
}
