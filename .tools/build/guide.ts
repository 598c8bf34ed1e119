// The page beside the script that says what can be set, for those whom a warning in the console sends there.
import type { WidgetFields } from '../../src/domain/embed/fields';
import { escapeAttribute, escapeText } from '../../src/domain/embed/escape';
import en from '../../src/integrations/words/fields.en.json';
import vi from '../../src/integrations/words/fields.vi.json';

type Labels = Readonly<Record<string, readonly string[] | undefined>>;

/** The page: every tag with its settings and their values, in Vietnamese and English. */
export function writeGuide(version: string, widgets: readonly WidgetFields[]): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>hiendien ${version}: thẻ và thiết lập</title>
<h1>Thẻ và thiết lập, bản ${version}</h1>
<p>Ở thẻ <code>div</code> và <code>script</code> thì thêm <code>data-</code> trước tên thiết lập.</p>
<p lang="en">On a <code>div</code> or <code>script</code>, put <code>data-</code> before a setting’s name.</p>
${widgets.map(sectionOf).join('\n')}
</html>
`;
}

function sectionOf({ widget, fields }: WidgetFields): string {
  const tag = `hiendien-${widget}`;
  const names = [vi, en].map(({ widgets }) => (widgets as Record<string, string>)[widget] ?? widget);
  return `<h2 id="${escapeAttribute(tag)}"><code>&lt;${tag}&gt;</code> ${escapeText(names[0] ?? '')} <span lang="en">(${escapeText(names[1] ?? '')})</span></h2>
<dl>
${fields
  .map(({ name, values }) => {
    const [label, hint] = (vi.fields as Labels)[name] ?? [name];
    const [english] = (en.fields as Labels)[name] ?? [name];
    const allowed = values.map((value) => `<code>${escapeText(value)}</code>`).join(', ');
    const text = [label, hint].filter(Boolean).join('. ').replaceAll('..', '.');
    return `<dt><code>${escapeText(name)}</code></dt><dd>${escapeText(text)} <span lang="en">(${escapeText(english ?? '')})</span>${allowed && `: ${allowed}`}</dd>`;
  })
  .join('\n')}
</dl>`;
}
