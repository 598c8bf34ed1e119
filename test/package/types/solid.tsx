/** @jsxImportSource solid-js */
import 'hiendien-widgets/solid';

export function Page() {
  return (
    <main>
      <hiendien-banner prop:variant="card" prop:agency="Sở Minh Họa" attr:heading-level="3" />
      <hiendien-domain-search on:hiendien-domain-chosen={({ domain }) => domain.length} />
      {/* @ts-expect-error: there is no such form. */}
      <hiendien-banner prop:variant="crad" />
    </main>
  );
}
