import 'hiendien-widgets/banner';
import 'hiendien-widgets/eligibility-checker';
import 'hiendien-widgets/react';
import { useState } from 'react';

export function Page() {
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <hiendien-banner agency="Sở Minh Họa">
        <a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>
      </hiendien-banner>
      <hiendien-eligibility-checker
        audience="household"
        onhiendien-eligibility-verdict={(event) => setOutcome(event.outcome)}
      >
        <a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến với tên miền quốc gia “.vn”</a>
      </hiendien-eligibility-checker>
      <p>
        <output>{outcome}</output>
      </p>
    </>
  );
}
