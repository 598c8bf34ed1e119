/** Hosts that listen to keys: everything in one form, as ASP.NET makes pages, and hotkeys of single letters. */
import type { HostPage } from '../../host-page';
import { ordinaryBody, type Found, type Host } from '../host';

/** What the host's scripts count. */
interface Counts {
  readonly counts: { submitted: number; pressed: number; heard: string[] };
}

export const countsOf = ({ window }: HostPage) => (window as unknown as Counts).counts;

/**
 * A form with a default button: any Enter below it that does not come from a button, a link or a text area presses
 * that button and is used up, as the script that ASP.NET adds to such forms does it.
 */
const FORM_SCRIPT = `<script>
  var counts = { submitted: 0, pressed: 0, heard: [] };
  function fireDefault(event) {
    var from = event.target;
    if (event.key !== 'Enter' || /^(?:a|button|textarea)$/.test(from.localName)) return true;
    document.getElementById('default').click();
    event.stopPropagation();
    return false;
  }
</script>`;

const FORM = (snippets: string) =>
  `<form id="aspnetForm" action="/gui" method="post" onsubmit="counts.submitted++; return false" onkeypress="return fireDefault(event)">
<input type="hidden" name="__VIEWSTATE" value="dDw"><input name="ctl00$tim" value="từ khóa">
${ordinaryBody(snippets).replace(/<\/?form\b[^>]*>/g, '')}
<input type="submit" id="default" name="ctl00$nut" value="Tìm" onclick="counts.pressed++">
</form>`;

/** Hotkeys as they are written: a key anywhere but in a field of the page does something, and is used up. */
const HOTKEYS = `<script>
  var counts = { submitted: 0, pressed: 0, heard: [] };
  ['keydown', 'keypress', 'keyup'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      if (/^(?:input|textarea|select)$/.test(event.target.localName)) return;
      counts.heard.push(type + ' ' + (event.ctrlKey ? 'Ctrl+' : '') + event.key);
      if (type !== 'keyup' && /^[a-z0-9\\/ ]$|^Backspace$|^Arrow/.test(event.key) && !event.ctrlKey) event.preventDefault();
    });
  });
</script>`;

/** Everything in a widget that a key can be pressed on. */
function controlsOf(root: ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('input, button, summary, a[href], textarea')].filter(
    (control) => control.getClientRects().length > 0,
  );
}

/** A key as the page would see it; says whether its default action stands. */
export function press(on: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  const { KeyboardEvent } = on.ownerDocument.defaultView!;
  return ['keydown', 'keypress', 'keyup'].every((type) =>
    on.dispatchEvent(
      new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...more }),
    ),
  );
}

function staysOutOfForm({ root }: Found, page: HostPage): void {
  const form = page.document.querySelector('form')!;
  const names = [...new page.window.FormData(form).keys()].sort();
  if (names.join() !== '__VIEWSTATE,ctl00$tim,loai,q') throw new Error(`the form holds ${names.join()}`);
  for (const control of controlsOf(root)) {
    const stands = press(control, 'Enter');
    if (!stands && control.localName !== 'input')
      throw new Error(`Enter is used up on <${control.localName}>`);
  }
  const { submitted, pressed } = countsOf(page);
  if (submitted + pressed > 0) throw new Error(`submitted ${submitted}, default pressed ${pressed} times`);
}

async function keepsTyping({ root, widget }: Found, page: HostPage): Promise<void> {
  const { heard } = countsOf(page);
  const field = await widget.field?.(root);
  heard.length = 0;
  if (!field) return;
  for (const key of [
    'a',
    's',
    '/',
    ' ',
    '5',
    'đ',
    'Backspace',
    'Delete',
    'ArrowLeft',
    'Home',
    'Enter',
    'Process',
  ])
    press(field, key);
  if (heard.length > 0) throw new Error(`the page hears ${heard.join()}`);
  for (const [key, more] of [
    ['Tab', {}],
    ['F1', {}],
    ['s', { ctrlKey: true }],
  ] as const)
    press(field, key, more);
  const free = heard.filter((line) => line.startsWith('keydown')).join();
  if (free !== 'keydown Tab,keydown F1,keydown Ctrl+s') throw new Error(`the page hears only ${free}`);
}

export const KEYS: readonly Host[] = [
  {
    name: 'everything in one form',
    page: { head: FORM_SCRIPT },
    body: FORM,
    check: staysOutOfForm,
  },
  {
    name: 'hotkeys of single letters',
    page: { head: HOTKEYS },
    isWhole: false,
    check: keepsTyping,
  },
];
